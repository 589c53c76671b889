//! A deputy's phone: the ballot with its receipt, the own standing, the own code for the door, what the hall is busy with.
//!
//! Invariant: the parts all phones share hold nothing of a seat; the receipt keeps its place before and after the press, so that
//! no choice ever moves under a second tap.

use maud::{Markup, html};
use yishi_app::Hall;
use yishi_procedure::Command;
use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
use yishi_procedure::attendance::departure::{LeaveSitting, ReturnToSitting};
use yishi_procedure::ids::SeatNo;
use yishi_procedure::voting::choice::Choice;
use yishi_rulebook::Press;
use yishi_views::hall_chart::Mark;
use yishi_views::heading::SittingHead;
use yishi_views::seat::{BallotPaper, Move, PhoneNow, PhoneSeat, PhoneShared, SealedCall, Standing};

use crate::pages::act::{Target, Weight, press, send_state};
use crate::pages::figures::verdict;
use crate::pages::layout::{self, Frame, Kind};
use crate::pages::place::Place;
use crate::pages::sealed::operator;
use crate::pages::{Part, code, meeting, people, result, shapes, speakers, words};
use crate::texts::Lang;

const ACT: &str = "/me/do";

/// The whole page. `door` is the deputy's own code for the door.
pub fn page(hall: &Hall, seat: SeatNo, door: Option<&str>, lang: Lang) -> Markup {
    let own = own(hall, seat);
    show(&shared(hall), own.as_ref(), door, lang)
}

/// What every phone shows now.
pub fn shared(hall: &Hall) -> PhoneShared {
    PhoneShared::of(&hall.published().session, hall.book())
}

/// What concerns a seat now.
pub fn own(hall: &Hall, seat: SeatNo) -> Option<PhoneSeat> {
    let received = hall.ballot_of(seat);
    PhoneSeat::of(&hall.published().session, hall.book(), seat, received)
}

/// The whole page of a view.
pub fn show(shared: &PhoneShared, own: Option<&PhoneSeat>, door: Option<&str>, lang: Lang) -> Markup {
    let at = Place::new(lang);
    let everybody = shared_parts(shared, lang);
    let mine = own.map(|own| own_parts(own, lang)).unwrap_or_default();
    let title = own.and_then(|own| own.name.as_ref()).map_or(at.t("phone-title"), |name| at.name(name));
    let body = html! {
        header.masthead {
            p.masthead-body { (at.wording(&shared.heading.session)) }
            (layout::part(&everybody, "phone-sitting"))
        }
        (layout::link(at))
        main #main .stack {
            (layout::notice_place(&html! {}))
            (layout::part(&mine, "arrive"))
            (layout::part(&mine, "ballot-paper"))
            (layout::part(&everybody, "sealed-call"))
            (layout::part(&everybody, "result"))
            (layout::part(&mine, "standing"))
            (layout::part(&everybody, "item"))
            (layout::part(&mine, "speak"))
            (layout::part(&mine, "meetings"))
            @if let Some(door) = door { (own_code(at, door)) }
            (layout::part(&mine, "moves"))
            p { a.button.wide href="/me/acts" { (at.t("acts-title")) } }
        }
        (layout::foot(at, true))
    };
    layout::page(at, &Frame::live(Kind::Me, title, "/me/live"), &body)
}

/// The parts all phones share.
pub fn shared_parts(view: &PhoneShared, lang: Lang) -> Vec<Part> {
    let at = Place::new(lang);
    vec![
        Part::new("phone-sitting", sitting(at, view)),
        Part::new("sealed-call", sealed_call(at, view.sealed.as_ref())),
        Part::new("result", result_card(at, view)),
        Part::new("item", item(at, view)),
    ]
}

/// The parts of one seat.
pub fn own_parts(view: &PhoneSeat, lang: Lang) -> Vec<Part> {
    let at = Place::new(lang);
    vec![
        Part::new("arrive", arrive(at, view)),
        Part::new("ballot-paper", paper(at, view.ballot.as_ref())),
        Part::new("standing", standing(at, view)),
        Part::new("speak", speakers::own_request(at, view.request.as_ref(), ACT)),
        Part::new("meetings", meeting::list(at, view)),
        Part::new("moves", moves(at, view)),
    ]
}

fn sitting(at: Place, view: &PhoneShared) -> Markup {
    let name = view.heading.sitting.as_ref().map(|head| words::sitting(at, head.kind));
    html! { h1 #phone-sitting .masthead-title { (name.as_deref().unwrap_or(at.t("hall-no-sitting"))) } }
}

/// The way to the voting page. What happens there has nothing to do with the seat of this phone.
fn sealed_call(at: Place, call: Option<&SealedCall>) -> Markup {
    html! {
        section #sealed-call .card aria-live="polite" hidden[call.is_none()] {
            @if let Some(call) = call {
                h2.card-label { (at.t(if call.open { "secret-now" } else { "secret-closed" })) }
                p.lead { (at.wording(&call.title)) }
                @if !call.open { p { (at.t("secret-counting")) } }
                p { a.button.wide.primary.vote-main href=(format!("/s/{}/vote", call.session)) {
                    (at.t(if call.open { "sealed-go-vote" } else { "sealed-go-see" }))
                } }
                @if call.open { p.soft { (at.t("sealed-go-hint")) } }
                (operator(at, call.through_server))
            }
        }
    }
}

fn result_card(at: Place, view: &PhoneShared) -> Markup {
    html! {
        section #result .card aria-live="polite" hidden[view.result.is_none()] {
            @if let Some(figures) = &view.result {
                h2.card-label { (at.t("vote-result")) }
                p.lead { (words::matter(at, &figures.matter)) }
                (verdict(at, figures.passed))
                (result::body(at, figures))
                (result::grounds(at, figures))
                (operator(at, figures.through_server))
            }
        }
    }
}

fn item(at: Place, view: &PhoneShared) -> Markup {
    let (label, lead) = match &view.now {
        PhoneNow::Nothing => (at.t("phone-not-yet"), Some(at.t("hall-no-sitting").to_owned())),
        PhoneNow::Before(head) => (at.t("phone-not-yet"), Some(coming(at, head))),
        PhoneNow::CheckingIn => (at.t("phone-checking-in"), None),
        PhoneNow::Break => (at.t("hall-break"), None),
        PhoneNow::Open(floor) => {
            let matter = floor.as_ref().and_then(|floor| floor.matter.as_ref());
            (at.t("phone-now"), matter.map(|matter| words::matter(at, matter)))
        }
        PhoneNow::Over { session_closed: true, .. } => (at.t("hall-session-closed"), None),
        PhoneNow::Over { next, session_closed: false } => {
            (at.t("hall-sitting-closed"), next.as_ref().map(|head| coming(at, head)))
        }
    };
    let floor = if let PhoneNow::Open(Some(floor)) = &view.now { Some(floor) } else { None };
    let speaker = floor.and_then(|floor| floor.speaker.as_ref());
    let speech_end = floor.and_then(|floor| floor.ends).map(|end| end.as_millisecond());
    html! {
        section #item .card aria-labelledby="item-h" hidden[view.is_said_above()] {
            h2 #item-h .card-label { (label) }
            @if let Some(lead) = lead { p.lead { (lead) } }
            @if let Some(person) = speaker { p { (people::with_title(at, person)) } }
            @if let Some(end) = speech_end { p { (at.t("time-left")) " " (result::countdown(end)) } }
        }
    }
}

fn coming(at: Place, head: &SittingHead) -> String {
    at.tw(
        "hall-next",
        &[("sitting", words::sitting(at, head.kind).into()), ("day", words::sitting_day(at, head).into())],
    )
}

fn paper(at: Place, paper: Option<&BallotPaper>) -> Markup {
    html! {
        section #ballot-paper .card hidden[paper.is_none()] {
            @if let Some(paper) = paper {
                div.bar-top {
                    h2.card-label { (words::numbered_label(at, &paper.vote.matter, at.t("voting-now"))) }
                    @if let Some(end) = paper.vote.closes_at {
                        p { (at.t("time-left")) " " (result::countdown(end.as_millisecond())) }
                    }
                }
                @match paper.standing {
                    Standing::MayPress => (ballot(at, paper)),
                    Standing::NotEntitled => (no_ballot(at, paper, at.t("phone-not-entitled"))),
                    Standing::OutOfTheHall => (no_ballot(at, paper, at.t("phone-out-of-the-hall"))),
                    Standing::ByHands => (no_ballot(at, paper, at.t("phone-by-hands"))),
                }
            }
        }
    }
}

fn no_ballot(at: Place, paper: &BallotPaper, reason: &str) -> Markup {
    html! { p.lead { (words::matter(at, &paper.vote.matter)) } p { (reason) } }
}

fn ballot(at: Place, paper: &BallotPaper) -> Markup {
    let hint = match (paper.vote.press, paper.received) {
        (Press::Last, _) => at.t("phone-last-press"),
        (Press::First, _) => at.t("phone-first-press"),
    };
    html! {
        form #ballot .ballot method="post" action="/me/ballot" data-live {
            input type="hidden" name="vote" value=(paper.vote.no);
            fieldset {
                legend.lead { (words::matter(at, &paper.vote.matter)) }
                (receipt(at, paper.received))
                @for choice in Choice::ALL { (choice_button(at, choice, paper.received)) }
            }
            (send_state(at))
            p.soft { (at.tw("phone-hint", &[("method", words::method(at, paper.vote.method).into()), ("hint", hint.into())])) }
        }
    }
}

fn receipt(at: Place, received: Option<Choice>) -> Markup {
    html! {
        p.receipt role="status" data-choice=[received.map(Choice::as_str)] {
            @if let Some(choice) = received {
                (shapes::check())
                span { (at.tw("phone-received", &[("choice", words::choice(at, choice).into())])) }
            } @else { (at.t("phone-please-press")) }
        }
    }
}

fn choice_button(at: Place, choice: Choice, received: Option<Choice>) -> Markup {
    let pressed = received.map(|pressed| if pressed == choice { "true" } else { "false" });
    html! {
        button.choice type="submit" name="choice" value=(choice.as_str()) data-choice=(choice.as_str()) aria-pressed=[pressed] {
            (shapes::choice(choice)) (words::choice(at, choice))
        }
    }
}

fn standing(at: Place, view: &PhoneSeat) -> Markup {
    let here = matches!(view.mark, Mark::Present | Mark::Pressed);
    html! {
        section #standing .card.standing data-p=(view.mark.as_str()) aria-labelledby="standing-name" {
            p.standing-state { @if here { (shapes::check()) } @else { (shapes::ring()) } (words::own_mark(at, view.mark)) }
            h2 #standing-name {
                @if let Some(name) = &view.name { (at.person(name)) }
                @else { (at.tw("seat-number", &[("seat", view.seat.0.into())])) }
            }
            p.soft {
                @if let Some(group) = &view.group { (at.wording(group)) " " }
                (at.t("seat")) " " b { (view.seat) }
            }
            @if !view.posts.is_empty() { ul.names { @for post in &view.posts { li { span.badge { (meeting::post(at, post)) } } } } }
        }
    }
}

fn own_code(at: Place, door: &str) -> Markup {
    html! {
        section.card {
            details #own-code {
                summary { (at.t("phone-own-code")) }
                (code::qr(door, at.t("phone-own-code")))
                p.soft { (at.t("phone-show-code")) }
            }
        }
    }
}

/// Checking in stands before everything else: whoever comes through the door looks for nothing but that. No choice can take
/// its place under a second tap, for whoever was absent as a vote opened has none.
fn arrive(at: Place, view: &PhoneSeat) -> Markup {
    let here = view.moves.contains(&Move::CheckIn);
    html! {
        section #arrive .arrive hidden[!here] { @if here { (own_move(at, Move::CheckIn, view.seat)) } }
    }
}

fn moves(at: Place, view: &PhoneSeat) -> Markup {
    html! {
        div #moves .stack {
            @for own in view.moves.iter().filter(|own| **own != Move::CheckIn) { (own_move(at, *own, view.seat)) }
        }
    }
}

fn own_move(at: Place, own: Move, seat: SeatNo) -> Markup {
    let (command, word, weight) = act(at, own, seat);
    press(at, Target::new(ACT), &command, word, weight)
}

fn act(at: Place, own: Move, seat: SeatNo) -> (Command, &'static str, Weight) {
    match own {
        Move::CheckIn => (CheckIn { seat, at: CheckInPlace::Phone }.into(), at.t("phone-check-in"), Weight::Main),
        Move::Leave => (LeaveSitting { seat }.into(), at.t("phone-leave"), Weight::Plain),
        Move::Return => (ReturnToSitting { seat }.into(), at.t("phone-return"), Weight::Main),
    }
}
