//! The public box of a sealed ballot: state, result, figures and seals, its key trustees, the two files, and a tracker to look for.
//!
//! It needs no script, but offers a check in the browser where one runs, and asks nobody's name. Invariant: only what is on disk and
//! public is shown; a tracker that is looked for is kept nowhere.

mod verify;

use maud::{Markup, html};
use yishi_views::public_box::{Keeper, PublicBox};
use yishi_views::secret_vote::{SecretBallot, VoteNow};

use crate::pages::figures::figure;
use crate::pages::layout::{self, Frame, Kind, Script};
use crate::pages::place::Place;
use crate::pages::{people, secret_vote};
use crate::texts::Lang;

/// The characters after which a tracker is broken, so that two people can compare it aloud.
const GROUP: usize = 4;

/// A tracker that somebody looks for, and its place in the box, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookedFor {
    /// What was typed.
    pub tracker: String,
    /// Where it is; nothing where it is not in the box.
    pub place: Option<usize>,
}

/// The whole page. `paired` says whether a file of proofs stands beside the archive.
pub fn show(view: &PublicBox, paired: bool, looked_for: Option<&LookedFor>, lang: Lang) -> Markup {
    let at = Place::new(lang);
    let body = html! {
        header.masthead { p.masthead-body { (at.wording(&view.name)) } h1.masthead-title { (at.t("box-title")) } }
        main #main .wrap.stack {
            @if let Some(ballot) = view.now.ballot() {
                (state(at, view, ballot))
                (find(at, looked_for))
                (seals(at, view, ballot))
                (keepers(at, view))
                (verify::offer(at, view, ballot, paired))
                (files(at, view, ballot, paired))
            }
            p { a.button href=(format!("/s/{}", view.session)) { (at.t("to-the-session")) } }
        }
        (layout::foot(at, false))
    };
    layout::page(at, &Frame::still(Kind::Public, at.t("box-title")).with(Script::Box), &body)
}

fn state(at: Place, view: &PublicBox, ballot: &SecretBallot) -> Markup {
    let (word, mark, growing) = match &view.now {
        VoteNow::Nothing => return html! {},
        VoteNow::Open(_) => (at.t("box-open"), "now", true),
        VoteNow::Counting(_) => (at.t("box-counting"), "now", true),
        VoteNow::Counted(..) => (at.t("box-counted"), "done", false),
        VoteNow::Void(_) => (at.t("box-void"), "failed", false),
        VoteNow::Abandoned(_) => (at.t("box-abandoned"), "failed", false),
    };
    html! {
        section.card aria-labelledby="box-h" {
            h2 #box-h .card-title { (at.wording(&ballot.title)) }
            p { span.badge data-state=(mark) { (word) } }
            div.figures {
                (figure(at.t("secret-ballots"), ballot.ballots, ""))
                (figure(at.t("entitled-to-vote"), ballot.entitled, ""))
                (figure(at.t("box-credentials"), view.credentials, ""))
            }
            @if let VoteNow::Counted(ballot, result) = &view.now { (secret_vote::result(at, ballot, result)) }
            @if growing { p { a.button href="?" { (at.t("box-refresh")) } } }
        }
    }
}

/// The field by which a voter finds the own ballot, and the answer.
fn find(at: Place, looked_for: Option<&LookedFor>) -> Markup {
    let typed = looked_for.map(|looked| looked.tracker.as_str()).unwrap_or_default();
    html! {
        section.card aria-labelledby="find-h" {
            h2 #find-h .card-title { (at.t("box-find")) }
            @if let Some(looked) = looked_for { (found(at, looked)) }
            form.stack method="get" {
                div.field {
                    label for="tracker" { (at.t("secret-tracker")) }
                    input #tracker name="tracker" type="text" value=(typed) autocomplete="off" autocapitalize="none" autocorrect="off"
                        spellcheck="false" maxlength="100" required aria-describedby="tracker-hint";
                    p #tracker-hint .hint { (at.t("box-find-hint")) }
                }
                button.button.primary { (at.t("box-find-button")) }
            }
        }
    }
}

fn found(at: Place, looked: &LookedFor) -> Markup {
    html! {
        p.lead role="status" {
            @match looked.place {
                Some(place) => (at.tw("box-found", &[("n", place.into())])),
                None => (at.t("box-not-found")),
            }
        }
        @if looked.place.is_some() { p { code { (grouped(&looked.tracker)) } } }
        @else { p { (at.t("box-not-found-hint")) } }
    }
}

/// In groups, as the voter's phone shows it.
fn grouped(tracker: &str) -> String {
    let letters: Vec<char> = tracker.chars().collect();
    letters.chunks(GROUP).map(|group| group.iter().collect()).collect::<Vec<String>>().join(" ")
}

fn seals(at: Place, view: &PublicBox, ballot: &SecretBallot) -> Markup {
    let who = if ballot.through_server { at.t("record-cards-by-server") } else { at.t("record-cards-by-scrutineers") };
    html! {
        section.card aria-labelledby="seals-h" {
            h2 #seals-h .card-title { (at.t("box-seals")) }
            dl.pairs {
                dt { (at.t("trustee-uuid")) } dd { code { (ballot.uuid) } }
                dt { (at.t("record-fingerprint")) } dd { code.fingerprint { (view.fingerprint) } }
                dt { (at.t("box-head")) } dd { code.fingerprint { (ballot.head) } }
            }
            @if let Some(hint) = head_hint(&view.now) { p.hint { (at.t(hint)) } }
            @if ballot.through_server { p.notice data-kind="warning" { (who) } } @else { p { (who) } }
        }
    }
}

/// What the seal stands for: the box so far, or as it was closed; a box that was abandoned has none to compare.
fn head_hint(now: &VoteNow) -> Option<&'static str> {
    match now {
        VoteNow::Open(_) => Some("box-head-hint"),
        VoteNow::Counting(_) | VoteNow::Counted(..) | VoteNow::Void(_) => Some("box-head-closed"),
        VoteNow::Nothing | VoteNow::Abandoned(_) => None,
    }
}

fn keepers(at: Place, view: &PublicBox) -> Markup {
    let figures = [("size", view.keepers.len().into()), ("needed", view.needed.into())];
    html! {
        section.card aria-labelledby="keepers-h" {
            h2 #keepers-h .card-title { (at.t("box-keepers")) }
            p { (at.tw("box-keepers-needed", &figures)) }
            ul { @for keeper in &view.keepers { (row(at, keeper)) } }
        }
    }
}

fn row(at: Place, keeper: &Keeper) -> Markup {
    let (mark, word) =
        if keeper.opened { ("done", at.t("box-keeper-opened")) } else { ("", at.t("box-keeper-not-yet")) };
    html! {
        li {
            (at.tw("trustee-who", &[("n", keeper.place.0.into())])) " " (people::name(at, &keeper.person)) " "
            span.badge data-state=(mark) { (word) }
        }
    }
}

/// The files, and the ways to check them that do not trust this house.
fn files(at: Place, view: &PublicBox, ballot: &SecretBallot, paired: bool) -> Markup {
    let uuid = &ballot.uuid;
    let folder = format!("/s/{}/ballots/{uuid}", view.session);
    let beside = if paired { format!(" --pairs {uuid}.pairs") } else { String::new() };
    html! {
        section.card aria-labelledby="check-h" {
            h2 #check-h .card-title { (at.t("box-check")) }
            p { (at.t("box-check-hint")) }
            div.buttons {
                a.button.primary href=(format!("{folder}/archive.bel")) download { (uuid) ".bel" }
                @if paired { a.button.primary href=(format!("{folder}/proofs.pairs")) download { (uuid) ".pairs" } }
            }
            p { (at.t("box-check-own")) }
            (command(at, &format!("yishi-verify ballots {uuid}.bel{beside}")))
            p { (at.t("box-check-other")) }
            (command(at, "belenios-tool election verify --dir ."))
            p.hint { (at.t("box-check-other-hint")) }
        }
    }
}

fn command(at: Place, text: &str) -> Markup {
    html! { div.table-wrap tabindex="0" role="group" aria-label=(at.t("verify-command")) { pre { code { (text) } } } }
}
