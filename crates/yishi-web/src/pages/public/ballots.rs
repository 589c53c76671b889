//! The sealed ballots of a session on its public page, each with the way to its archive.
//!
//! Invariant: no figure of a count stands here before the chair has declared it.

use maud::{Markup, html};
use yishi_procedure::ids::SessionId;
use yishi_procedure::sealed::stage::SealedStage;
use yishi_rulebook::CredentialsFrom;
use yishi_views::public::{PublicBallot, PublicPage};

use crate::pages::place::Place;
use crate::pages::sealed;

/// The part of the page; hidden where no sealed ballot was held.
pub(super) fn ballots(at: Place, view: &PublicPage, session: &SessionId) -> Markup {
    html! {
        section #public-sealed .card aria-labelledby="sealed-h" hidden[view.sealed.is_empty()] {
            h2 #sealed-h .card-title { (at.t("room-sealed")) }
            @for ballot in &view.sealed { (one(at, ballot, session)) }
        }
    }
}

fn one(at: Place, ballot: &PublicBallot, session: &SessionId) -> Markup {
    html! {
        article.stack {
            div.bar-top { h3 { (at.wording(&ballot.title)) } (state(at, ballot)) }
            @if let Some(count) = ballot.ballots {
                p { (at.tw("record-sealed-line", &[("entitled", ballot.entitled.into()), ("ballots", count.into())])) }
            }
            (sealed::lines(at, ballot.subject, &ballot.lines))
            (sealed::operator(at, ballot.credentials_from == CredentialsFrom::Server))
            p { a.button.wide href=(format!("/s/{session}/ballots/{}", ballot.uuid)) { (at.t("secret-record")) } }
        }
    }
}

/// How far the ballot has come; once its vote is declared, how that ended.
fn state(at: Place, ballot: &PublicBallot) -> Markup {
    let declared = ballot.vote.and_then(|(_, passed)| passed);
    let (state, word) = match (declared, ballot.stage) {
        (Some(true), _) => ("passed", at.t("passed")),
        (Some(false), _) => ("failed", at.t("not-passed")),
        (None, SealedStage::Open) => ("open", sealed::stage(at, ballot.stage)),
        (None, SealedStage::Closed | SealedStage::Counted) => ("now", sealed::stage(at, ballot.stage)),
        (None, SealedStage::Void | SealedStage::Abandoned) => ("failed", sealed::stage(at, ballot.stage)),
        (None, SealedStage::Announced) => ("done", sealed::stage(at, ballot.stage)),
    };
    html! { span.badge data-state=(state) { (word) } }
}
