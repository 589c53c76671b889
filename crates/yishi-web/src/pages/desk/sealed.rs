//! The desk's page for sealed ballots: the key trustees, what is prepared, and the ballots of the session so far.
//!
//! Invariant: nothing on it is secret; identifiers and lists are public, and no credential's secret ever comes to the desk.

use maud::{Markup, html};
use yishi_app::Hall;
use yishi_app::sealed::CeremonyState;
use yishi_app::sealed::prepared::Prepared;
use yishi_procedure::Session;
use yishi_procedure::ids::PersonRef;
use yishi_procedure::sealed::ballot::SealedBallot;
use yishi_procedure::sealed::stage::SealedStage;
use yishi_views::heading::Heading;
use yishi_views::person::Person;
use yishi_views::sealed_title::sealed_title;

use crate::answer::Told;
use crate::pages::desk::{DeskPage, frame};
use crate::pages::place::Place;
use crate::pages::{people, refusal, trustee};
use crate::texts::Lang;

/// How many identifiers one press prepares.
pub const AT_ONCE: usize = 5;

/// What the page shows beside the session.
#[derive(Clone, Debug, Default)]
pub struct SealedDesk {
    /// The key ceremony, where one was begun.
    pub keys: Option<CeremonyState>,
    /// The identifiers that wait for their ballots.
    pub prepared: Vec<Prepared>,
    /// Whether the rulebook has the server hand the credentials out.
    pub through_server: bool,
    /// Ballots and head of the last ballot as they stand in the box.
    pub so_far: Option<(u32, String)>,
}

/// What came of the last act on the page.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// So many lists were taken.
    Taken(usize),
    /// The key of a text that says what is wrong with what was sent.
    Wrong(&'static str),
    /// It was refused.
    Refused(Told),
}

/// The whole page.
pub fn page(hall: &Hall, view: &SealedDesk, outcome: Option<&Outcome>, lang: Lang) -> Markup {
    show(&hall.published().session, view, outcome, lang)
}

/// The page of a session.
pub fn show(session: &Session, view: &SealedDesk, outcome: Option<&Outcome>, lang: Lang) -> Markup {
    let at = Place::new(lang);
    let main = html! {
        h1 { (at.t("desk-sealed")) }
        p.soft { (at.t("desk-sealed-lead")) }
        @if let Some(outcome) = outcome { (said(at, outcome)) }
        (keepers(at, session, view))
        (prepared(at, session, view))
        (ballots(at, session, view))
    };
    frame(at, &session.id, &Heading::of(session), DeskPage::Sealed, false, &main)
}

fn said(at: Place, outcome: &Outcome) -> Markup {
    html! {
        div role="alert" {
            @match outcome {
                Outcome::Taken(count) => p.notice data-kind="done" { (at.tw("desk-sealed-taken", &[("n", (*count).into())])) },
                Outcome::Wrong(key) => p.notice data-kind="refusal" { (at.t(key)) },
                Outcome::Refused(told) => (refusal::body(at, told)),
            }
        }
    }
}

fn keepers(at: Place, session: &Session, view: &SealedDesk) -> Markup {
    html! {
        section.card aria-labelledby="keepers-h" {
            h2 #keepers-h .card-label { (at.t("box-keepers")) }
            @if session.trustees.is_empty() { p { (at.t("desk-sealed-no-keepers")) } }
            ul {
                @for (place, seat) in session.trustee_places() {
                    li {
                        (at.tw("trustee-who", &[("n", place.0.into())])) " "
                        (people::name(at, &Person::of(session, PersonRef::Seat(seat))))
                    }
                }
            }
            div.buttons {
                a.button href=(act(session, "NameTrustees")) { (at.t("desk-sealed-name-keepers")) }
                @if !session.trustees.is_empty() {
                    a.button href=(DeskPage::Links.address(&session.id)) { (at.t("desk-sealed-cards")) }
                }
            }
        }
        @if !session.trustees.is_empty() { (trustee::at_the_desk(at, &session.id, view.keys.as_ref())) }
    }
}

fn act(session: &Session, name: &str) -> String {
    format!("/desk/{}/acts/{name}", session.id)
}

fn prepared(at: Place, session: &Session, view: &SealedDesk) -> Markup {
    html! {
        section.card aria-labelledby="prepared-h" {
            h2 #prepared-h .card-label { (at.t("desk-sealed-prepared")) }
            @if view.through_server {
                p.notice data-kind="warning" { (at.t("desk-sealed-through-server")) }
            } @else {
                p { (at.t("desk-sealed-prepared-lead")) }
                (waiting(at, view))
                (identifiers(at, session, view))
                (upload(at, session))
            }
        }
    }
}

fn waiting(at: Place, view: &SealedDesk) -> Markup {
    html! {
        @if view.prepared.is_empty() { p.soft { (at.t("desk-sealed-none-prepared")) } }
        ul {
            @for one in &view.prepared {
                li {
                    code { (one.uuid) } " "
                    @match one.credentials {
                        Some(count) => span.badge data-state="done" { (at.tw("desk-sealed-list", &[("n", count.into())])) },
                        None => span.badge data-state="absent" { (at.t("desk-sealed-list-missing")) },
                    }
                }
            }
        }
    }
}

/// The identifiers whose lists are still to be made, to carry to the scrutineers' computer.
fn identifiers(at: Place, session: &Session, view: &SealedDesk) -> Markup {
    let lines = missing(&view.prepared);
    html! {
        form method="post" action=(format!("/desk/{}/sealed/prepare", session.id)) {
            button.button { (at.tw("desk-sealed-prepare", &[("n", AT_ONCE.into())])) }
        }
        @if !lines.is_empty() {
            div.field {
                label for="votes" { (at.t("desk-sealed-votes")) }
                textarea #votes rows="5" readonly spellcheck="false" aria-describedby="votes-hint" { (lines) }
                p #votes-hint .hint { (at.t("desk-sealed-votes-hint")) }
            }
            div.buttons { a.button href=(format!("/desk/{}/sealed/votes.txt", session.id)) download { "votes.txt" } }
            pre { code { "yishi cards lists cards --elections votes.txt --out lists.json" } }
        }
    }
}

/// One line for each identifier that has no list.
pub fn missing(prepared: &[Prepared]) -> String {
    let without = prepared.iter().filter(|one| one.credentials.is_none());
    without.map(|one| format!("{}\n", one.uuid)).collect()
}

fn upload(at: Place, session: &Session) -> Markup {
    html! {
        form.stack method="post" action=(format!("/desk/{}/sealed/lists", session.id)) enctype="multipart/form-data" {
            div.field {
                label for="lists" { (at.t("desk-sealed-lists")) }
                input #lists name="lists" type="file" accept=".json,application/json" required aria-describedby="lists-hint";
                p #lists-hint .hint { (at.t("desk-sealed-lists-hint")) }
            }
            div.buttons { button.button.primary { (at.t("desk-sealed-upload")) } }
        }
    }
}

fn ballots(at: Place, session: &Session, view: &SealedDesk) -> Markup {
    let last = session.sealed_ballots.last().map(|ballot| ballot.no);
    html! {
        section.card aria-labelledby="ballots-h" {
            h2 #ballots-h .card-label { (at.t("record-sealed-ballots")) }
            @if session.sealed_ballots.is_empty() { p.soft { (at.t("desk-sealed-no-ballots")) } }
            @for ballot in session.sealed_ballots.iter().rev() {
                (row(at, session, ballot, view.so_far.as_ref().filter(|_| Some(ballot.no) == last)))
            }
        }
    }
}

fn row(at: Place, session: &Session, ballot: &SealedBallot, so_far: Option<&(u32, String)>) -> Markup {
    let recorded = ballot.closed.as_ref().map(|closed| (closed.ballots, closed.head.clone()));
    // The seal that was read out at the close is the one to compare; the archive goes on behind it.
    let figures = recorded.or(so_far.cloned());
    let (word, mark) = stage(at, ballot.stage);
    let line = if ballot.stage == SealedStage::Open { "desk-sealed-so-far" } else { "record-sealed-line" };
    html! {
        h3 {
            (at.tw("record-sealed-number", &[("n", ballot.no.0.into())])) " " (at.wording(&sealed_title(session, ballot.subject))) " "
            span.badge data-state=(mark) { (word) }
        }
        @if let Some((ballots, head)) = &figures {
            p { (at.tw(line, &[("entitled", ballot.entitled.into()), ("ballots", (*ballots).into())])) }
            p.soft { (at.t("box-head")) " " code.fingerprint { (head) } }
        }
        div.buttons {
            a.button href=(format!("/s/{}/ballots/{}", session.id, ballot.uuid)) { (at.t("box-title")) }
            @if matches!(ballot.stage, SealedStage::Open | SealedStage::Closed) {
                a.button href=(act(session, "AbandonSealedBallot")) { (at.t("desk-sealed-abandon")) }
            }
        }
    }
}

fn stage(at: Place, stage: SealedStage) -> (&'static str, &'static str) {
    match stage {
        SealedStage::Open => (at.t("box-open"), "now"),
        SealedStage::Closed => (at.t("box-counting"), "now"),
        SealedStage::Counted => (at.t("desk-sealed-counted"), "done"),
        SealedStage::Void => (at.t("desk-sealed-void"), "failed"),
        SealedStage::Abandoned => (at.t("desk-sealed-abandoned"), "failed"),
        SealedStage::Announced => (at.t("desk-sealed-announced"), "done"),
    }
}
