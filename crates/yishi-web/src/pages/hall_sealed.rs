//! A sealed ballot on the big screen: the box and its seal while ballots are taken, then who opens the count, then the votes.
//!
//! Invariant: nothing of the count is shown before the chair has announced it; where the server hands out the credentials, the
//! screen says what its operator could know.

use maud::{Markup, html};
use yishi_procedure::sealed::stage::SealedStage;
use yishi_procedure::voting::choice::Choice;
use yishi_views::sealed_board::SealedBoard;

use crate::pages::hall::length;
use crate::pages::hall_ballot::columns;
use crate::pages::place::Place;
use crate::pages::sealed::{elected, key_trustee, operator, seal, stage};
use crate::pages::{people, words};

/// More candidates than fill two rows are named in smaller letters.
const TWO_ROWS: usize = 12;

pub(crate) fn scene(at: Place, board: &SealedBoard) -> Markup {
    let title = at.plain(&board.title);
    html! {
        div.stage-head {
            p.scene-label { (stage(at, board.stage)) }
            h1.scene-title data-len=(length(title)) { (title) }
        }
        @match board.stage {
            SealedStage::Open => { (open(at, board)) }
            SealedStage::Closed => { (opening(at, board)) }
            SealedStage::Counted => { div.stage-row { (in_the_box(at, board)) (its_seal(at, board)) } }
            SealedStage::Void => { p.speaker { (at.t("say-sealed-void")) } }
            SealedStage::Abandoned => { p.speaker { (at.t("say-sealed-abandoned")) } }
            SealedStage::Announced => { (votes(at, board)) }
        }
        (operator(at, board.through_server))
    }
}

fn open(at: Place, board: &SealedBoard) -> Markup {
    let (seats, candidates) = &board.slate;
    html! {
        div.stage-row {
            (in_the_box(at, board))
            @if let Some(end) = board.closes_at {
                div {
                    p.figure-label { (at.t("time-left")) }
                    y-clock.clock-large data-until=(end.as_millisecond()) role="timer" { "–" }
                }
            }
            (its_seal(at, board))
        }
        progress value=(board.ballots) max=(board.entitled.max(1)) aria-label=(at.t("secret-ballots")) {}
        @if !candidates.is_empty() {
            div.hall-standing {
                p.soft { (at.tw("sealed-seats", &[("seats", (*seats).into())])) }
                ol.hall-slate data-many[candidates.len() > TWO_ROWS] {
                    @for person in candidates { li { (people::name_in_column(at, person)) } }
                }
            }
        }
    }
}

fn in_the_box(at: Place, board: &SealedBoard) -> Markup {
    html! {
        div {
            p.figure-label { (at.t("secret-ballots")) }
            p.count {
                span.figure { (board.ballots) }
                span.count-of { (at.tw("of-entitled", &[("n", board.entitled.into())])) }
            }
        }
    }
}

/// The seal of the box, large enough to be photographed from the last row.
fn its_seal(at: Place, board: &SealedBoard) -> Markup {
    html! {
        div.hall-seal {
            p.figure-label { (at.t("sealed-seal-label")) }
            p.clock-large { code { (seal(&board.head)) } }
            p.soft { (at.t(if board.stage == SealedStage::Open { "sealed-seal-so-far" } else { "sealed-seal-closed" })) }
        }
    }
}

fn opening(at: Place, board: &SealedBoard) -> Markup {
    let keys = &board.keys;
    html! {
        div.stage-row {
            (in_the_box(at, board))
            div {
                p.figure-label { (at.t("sealed-keys")) }
                p.count { span.figure { (keys.given.len()) "/" (keys.needed) } }
            }
            (its_seal(at, board))
        }
        @if !keys.lacking.is_empty() {
            div.hall-standing {
                p.soft { (at.t("sealed-lacks")) }
                ol.hall-slate { @for trustee in &keys.lacking { li { (key_trustee(at, trustee)) } } }
            }
        }
    }
}

fn votes(at: Place, board: &SealedBoard) -> Markup {
    html! {
        ol.hall-votes data-columns=[columns(board.lines.len())] {
            @for line in &board.lines {
                li {
                    span { (people::name_in_column(at, &line.person)) @if line.elected { " " (elected(at, board.subject)) } }
                    @for choice in Choice::ALL {
                        span data-choice=(choice.as_str()) { (words::choice(at, choice)) " " b { (line.votes.of(choice)) } }
                    }
                }
            }
        }
    }
}
