//! The speaker's clock and the list of those who wait, for whoever presides: one press ends, extends or calls.
//!
//! Law: NPC rules of procedure art 57, 58. Invariant: the clock runs down to the limit the record keeps; whoever speaks longer is
//! not cut off, and the clock says so in words as well as in colour.

use maud::{Markup, html};
use yishi_views::person::Person;
use yishi_views::speakers::{OwnRequest, SpeakersBoard, Speaking};

use crate::pages::act::{Target, Weight, press};
use crate::pages::place::Place;
use crate::pages::{people, shapes};

/// How long before the end the clock gives its first sign, in milliseconds.
pub const WARNED_BEFORE: i64 = 30_000;

/// The clock of a speech: down to its limit, or up where there is none. `class` says how large it is.
pub(crate) fn clock(at: Place, since: i64, ends: Option<i64>, class: &str) -> Markup {
    match ends {
        Some(end) => html! {
            div.speech-clock {
                p.figure-label { (at.t("time-left")) }
                y-clock class=(class) data-until=(end) data-soon-before=(WARNED_BEFORE) data-beyond role="timer" { "–" }
                p.clock-soon { (at.t("clock-soon")) }
                p.clock-over { (at.t("clock-over")) }
            }
        },
        None => html! {
            div.speech-clock {
                p.figure-label { (at.t("time-used")) }
                y-clock class=(class) data-since=(since) role="timer" { "–" }
            }
        },
    }
}

/// The clock of somebody who has the floor.
pub(crate) fn clock_of(at: Place, speaking: &Speaking, class: &str) -> Markup {
    clock(at, speaking.since.as_millisecond(), speaking.ends.map(|end| end.as_millisecond()), class)
}

/// Turns the tone of the clock on; a browser sounds only after somebody pressed. Without script there is no tone.
pub(crate) fn tone_button(at: Place) -> Markup {
    let (off, on) = (at.t("tone-off"), at.t("tone-on"));
    html! { button.button type="button" data-tone aria-pressed="false" data-text-off=(off) data-text-on=(on) { (off) } }
}

/// What whoever presides sees of the speakers, with the acts that may be done now; `ends` where no button elsewhere ends a speech.
pub(crate) fn board(at: Place, board: &SpeakersBoard, target: &str, ends: bool) -> Markup {
    let act = |command, word, weight| press(at, Target::new(target), command, at.t(word), weight);
    html! {
        @if let Some(speaking) = &board.speaking {
            div.bar-top {
                p.lead { (people::with_title(at, &speaking.person)) @if let Some(turn) = turn(at, speaking) { " " span.badge { (turn) } } }
                (clock_of(at, speaking, "clock-large"))
            }
            div.buttons {
                @if let Some(end) = board.end.as_ref().filter(|_| ends) { (act(end, "speakers-end", Weight::Primary)) }
                @if let Some(extend) = &board.extend { (act(extend, "speakers-extend", Weight::Plain)) }
            }
        }
        (queue(at, board))
        @if let Some(call) = &board.call { (act(call, "speakers-call", Weight::Primary)) }
    }
}

fn queue(at: Place, board: &SpeakersBoard) -> Markup {
    html! {
        @if board.waiting.is_empty() && board.out.is_empty() { p.soft { (at.t("speakers-nobody")) } }
        @else {
            ol.speakers {
                @for (place, person) in (1..).zip(&board.waiting) { li { (waiting(at, person, (place == 1).then(|| at.t("speakers-next")))) } }
                @for person in &board.out { li { (waiting(at, person, Some(at.t("mark-left")))) } }
            }
        }
    }
}

fn waiting(at: Place, person: &Person, badge: Option<&str>) -> Markup {
    html! {
        span {
            (people::with_title(at, person))
            @if let Some(word) = badge { span.badge { (word) } }
        }
    }
}

/// Which time somebody speaks on the matter, from the second on.
fn turn(at: Place, speaking: &Speaking) -> Option<String> {
    speaking.turn.filter(|turn| *turn > 1).map(|turn| at.tw("speakers-turn", &[("n", turn.into())]))
}

/// Asking to speak, or taking the request back.
pub(crate) fn own_request(at: Place, request: Option<&OwnRequest>, target: &str) -> Markup {
    html! {
        section #speak .card aria-labelledby="speak-h" hidden[request.is_none()] {
            h2 #speak-h .card-label { (at.t("speakers-title")) }
            @match request {
                Some(OwnRequest::Ask(command)) => (press(at, Target::new(target), command, at.t("speakers-ask"), Weight::Main)),
                Some(OwnRequest::Withdraw(command)) => {
                    p.receipt role="status" { (shapes::check()) span { (at.t("speakers-asked")) } }
                    (press(at, Target::new(target), command, at.t("speakers-withdraw"), Weight::Plain))
                },
                None => {},
            }
        }
    }
}
