#![allow(clippy::unwrap_used, clippy::panic)]

use super::*;
use crate::hall::{HallScreen, Scene};
use crate::house_of_tests::Congress;
use yishi_procedure::attendance::departure::LeaveSitting;
use yishi_procedure::business::item::TakeUp;
use yishi_procedure::ids::ItemNo;
use yishi_procedure::voting::question::Question;

/// Fifteen deputies, twelve of them in a plenary that has taken up its report.
fn debate() -> Congress {
    let mut congress = Congress::in_plenary(15, 12);
    congress.act(TakeUp { question: Question::Item(ItemNo(1)), sitting: None });
    congress
}

fn ask(congress: &mut Congress, seat: u32) {
    congress.act(AskToSpeak { person: PersonRef::Seat(SeatNo(seat)), sitting: None });
}

fn board(congress: &Congress) -> SpeakersBoard {
    let sitting = congress.session.sitting_at_work().unwrap();
    SpeakersBoard::of(&congress.session, sitting, &congress.book).unwrap()
}

fn own(congress: &Congress, seat: u32) -> Option<OwnRequest> {
    OwnRequest::of(&congress.session, &congress.book, SeatNo(seat))
}

fn seats(persons: &[Person]) -> Vec<PersonRef> {
    persons.iter().map(|person| person.who).collect()
}

/// law: NR 57
#[test]
fn who_waits_stands_in_the_order_of_calling_and_who_left_keeps_the_place() {
    let mut congress = debate();
    assert!(board(&congress).is_empty() && board(&congress).call.is_none());
    for seat in [4, 2, 3] {
        ask(&mut congress, seat);
    }
    congress.act(LeaveSitting { seat: SeatNo(4) });
    let board = board(&congress);
    assert_eq!(seats(&board.waiting), [2, 3].map(|no| PersonRef::Seat(SeatNo(no))));
    assert_eq!(seats(&board.out), [PersonRef::Seat(SeatNo(4))]);
    assert!(board.call.is_some() && board.end.is_none() && board.extend.is_none());
}

/// law: NR 58
#[test]
fn the_clock_of_a_speech_ends_with_the_limit_and_with_every_extension_later() {
    let mut congress = debate();
    ask(&mut congress, 2);
    let call = board(&congress).call.unwrap();
    congress.act(call);
    let speaking = board(&congress).speaking.unwrap();
    let allowed = |board: &SpeakersBoard| {
        let speaking = board.speaking.as_ref().unwrap();
        speaking.ends.unwrap().duration_since(speaking.since).as_secs()
    };
    assert_eq!((speaking.person.who, speaking.turn), (PersonRef::Seat(SeatNo(2)), Some(1)));
    let before = allowed(&board(&congress));
    let Scene::Item(floor) = HallScreen::of(&congress.session, &congress.book, 0).scene else { panic!() };
    assert_eq!(floor.ends, speaking.ends, "the big screen runs down to the same moment");
    let extend = board(&congress).extend.unwrap();
    congress.act(extend);
    assert_eq!(allowed(&board(&congress)), before + 60);
    let end = board(&congress).end.unwrap();
    congress.act(end);
    assert!(board(&congress).is_empty());
}

#[test]
fn a_deputy_in_the_hall_may_ask_and_take_it_back_and_an_absent_one_may_not() {
    let mut congress = debate();
    let Some(OwnRequest::Ask(command)) = own(&congress, 5) else { panic!() };
    assert_eq!(own(&congress, 15), None, "seat 15 is not in the hall");
    congress.act(command);
    let Some(OwnRequest::Withdraw(command)) = own(&congress, 5) else { panic!() };
    congress.act(command);
    assert!(matches!(own(&congress, 5), Some(OwnRequest::Ask(_))));
}

#[test]
fn between_sittings_nobody_asks() {
    assert_eq!(own(&Congress::after_preparation(15), 5), None);
}
