//! The voting page of a secret ballot: what is on, kept live, and beside it the steps that the phone leads through.
//!
//! Law: Electoral Law art 40 (secret ballot). Invariant: the live parts hold nothing of a voter, so one drawing serves every
//! phone; what a voter does stands outside them, where no patch reaches it. All words are here; the script has none.

mod paper;
mod result;
mod steps;
pub mod told;

pub(crate) use result::result;

use maud::{Markup, html};
use yishi_app::Hall;
use yishi_rulebook::Press;
use yishi_views::secret_vote::{SecretBallot, SecretVote, VoteNow};

use crate::pages::Part;
use crate::pages::figures::figure;
use crate::pages::layout::{self, Frame, Kind, Script};
use crate::pages::place::Place;
use crate::pages::sealed::{seal, so_far};
use crate::texts::Lang;

/// What the page of a session shows.
pub fn view(hall: &Hall) -> SecretVote {
    SecretVote::of(&hall.published().session, hall.book(), &so_far(hall))
}

/// The whole page of a view.
pub fn show(view: &SecretVote, lang: Lang) -> Markup {
    let at = Place::new(lang);
    let parts = parts(view, lang);
    let stream = format!("/s/{}/vote/live", view.session);
    let body = html! {
        header.masthead { p.masthead-body { (at.wording(&view.name)) } h1.masthead-title { (at.t("secret-title")) } }
        (layout::link(at))
        main #main .stack {
            (starting(at))
            (layout::part(&parts, "vote-now"))
            (steps::steps(at, &view.session))
            (layout::part(&parts, "vote-box"))
            (told::words(at))
        }
        (layout::foot(at, false))
    };
    layout::page(at, &Frame::live(Kind::Vote, at.t("secret-title"), &stream).with(Script::Vote), &body)
}

/// The parts the stream sends, the same to every phone.
pub fn parts(view: &SecretVote, lang: Lang) -> Vec<Part> {
    let at = Place::new(lang);
    vec![Part::new("vote-now", now(at, &view.now)), Part::new("vote-box", in_the_box(at, view))]
}

/// What stands there until the script begins: for a browser without script, and for one that is too old for it.
pub(crate) fn starting(at: Place) -> Markup {
    html! {
        noscript { p.notice data-kind="refusal" { (at.t("secret-script")) } }
        p.vote-starting.soft { (at.t("secret-starting")) }
    }
}

fn now(at: Place, now: &VoteNow) -> Markup {
    match now {
        VoteNow::Nothing => html! {
            section #vote-now .card data-stage="none" { p.lead { (at.t("secret-nothing")) } p.soft { (at.t("secret-nothing-hint")) } }
        },
        VoteNow::Open(ballot) => open(at, ballot),
        VoteNow::Counting(ballot) => closed(at, ballot, "counting", &html! { p { (at.t("secret-counting")) } }),
        VoteNow::Counted(ballot, result) => closed(at, ballot, "over", &result::result(at, ballot, result)),
        VoteNow::Void(ballot) => closed(at, ballot, "over", &html! { p { (at.t("secret-void")) } }),
        VoteNow::Abandoned(ballot) => closed(at, ballot, "over", &html! { p { (at.t("secret-abandoned")) } }),
    }
}

fn open(at: Place, ballot: &SecretBallot) -> Markup {
    let (press, rule) = match ballot.press {
        Press::Last => ("last", at.t("secret-press-last")),
        Press::First => ("first", at.t("secret-press-first")),
    };
    let credential = if ballot.through_server { "server" } else { "card" };
    html! {
        section #vote-now .card data-stage="open" data-uuid=(ballot.uuid) data-press=(press) data-credential=(credential) {
            h2.card-label { (at.t("secret-now")) }
            p.lead { (at.wording(&ballot.title)) }
            p.soft { (rule) }
            @if ballot.through_server { p.notice data-kind="warning" { (at.t("secret-through-server")) } }
            (paper::paper(at, ballot))
        }
    }
}

fn closed(at: Place, ballot: &SecretBallot, stage: &str, inner: &Markup) -> Markup {
    html! {
        section #vote-now .card data-stage=(stage) data-uuid=(ballot.uuid) {
            h2.card-label { (at.t("secret-closed")) }
            p.lead { (at.wording(&ballot.title)) }
            (inner)
        }
    }
}

/// How many ballots are in the box, and its seal. A part of its own, so that no ballot of others touches the paper.
fn in_the_box(at: Place, view: &SecretVote) -> Markup {
    html! {
        section #vote-box .card hidden[view.now.ballot().is_none()] {
            @if let Some(ballot) = view.now.ballot() {
                div.figures {
                    (figure(at.t("secret-ballots"), ballot.ballots, ""))
                    (figure(at.t("entitled-to-vote"), ballot.entitled, ""))
                }
                p.soft { (at.tw("secret-head", &[("hash", seal(&ballot.head).into())])) }
                p { a.button.wide href=(format!("/s/{}/ballots/{}", view.session, ballot.uuid)) { (at.t("secret-record")) } }
            }
        }
    }
}
