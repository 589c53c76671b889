//! A sealed ballot on every screen, from its opening to its result.
#![allow(clippy::unwrap_used, clippy::panic)]

use yishi_procedure::ids::{SeatNo, TrusteeNo};
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::method::VoteMethod;

use super::*;
use crate::boxes::Boxes;
use crate::chair::ChairPage;
use crate::desk::control::SittingControl;
use crate::hall::{HallScreen, Scene};
use crate::house_of_tests::Congress;
use crate::next_step::NextStep;
use crate::public::PublicPage;
use crate::sealed_of_tests::{HEAD, a_round, abandon, announce, close, count, on_question};
use crate::sealed_step::SealedStep;
use crate::seat::{PhoneSeat, PhoneShared};
use crate::secret_vote::SecretVote;

const SEATS: u32 = 28;

/// A box with so many ballots, whose count these trustees have opened so far.
fn holding(ballots: u32, opened_by: &[TrusteeNo]) -> Boxes {
    let opened_by = opened_by.to_vec();
    Boxes { pressed: 0, sealed: BoxSoFar { ballots, head: "ab".repeat(32), opened_by } }
}

fn scene(congress: &Congress, boxes: &Boxes) -> Scene {
    HallScreen::of(&congress.session, &congress.book, boxes.clone()).scene
}

fn board(congress: &Congress, boxes: &Boxes) -> SealedBoard {
    let Scene::Sealed(board) = scene(congress, boxes) else { panic!("no sealed ballot is on") };
    *board
}

fn step(congress: &Congress) -> (SealedStep, Option<&'static str>) {
    let next = NextStep::of(&congress.session, &congress.book, 0);
    let command = next.command().map(|command| command.name());
    let NextStep::Sealed(step, _) = next else { panic!("{next:?}") };
    (step, command)
}

fn places(trustees: &[KeyTrustee]) -> Vec<TrusteeNo> {
    trustees.iter().map(|trustee| trustee.place).collect()
}

#[test]
fn the_box_is_shown_as_it_fills_and_then_as_it_was_closed() {
    let mut congress = on_question(SEATS);
    let open = board(&congress, &holding(17, &[]));
    assert_eq!((open.ballots, open.entitled, open.head.as_str()), (17, SEATS, "ab".repeat(32).as_str()));
    close(&mut congress, 27);
    let closed = board(&congress, &holding(27, &[TrusteeNo(4)]));
    assert_eq!((closed.ballots, closed.head.as_str()), (27, HEAD));
    assert_eq!((closed.keys.needed, places(&closed.keys.given)), (3, vec![TrusteeNo(4)]));
    assert_eq!(places(&closed.keys.lacking), [1, 2, 3, 5].map(TrusteeNo));
    assert_eq!(closed.keys.lacking[0].person.who, PersonRef::Seat(SeatNo(24)));
    // The voting page shows the same seal, whatever follows in the archive.
    let page = SecretVote::of(&congress.session, &congress.book, &holding(27, &[TrusteeNo(4)]).sealed);
    assert!(format!("{page:?}").contains(HEAD));
}

/// law: NR 59
#[test]
fn a_question_goes_from_its_ballot_to_its_result() {
    let mut congress = on_question(SEATS);
    assert_eq!(step(&congress).0, SealedStep::Close);
    close(&mut congress, 27);
    assert_eq!(step(&congress), (SealedStep::AwaitKeys, None));
    count(&mut congress, 27, &[[20, 6, 1]]);
    assert!(matches!(scene(&congress, &Boxes::default()), Scene::Result(_)));
    let next = NextStep::of(&congress.session, &congress.book, 0);
    let NextStep::DeclareResult(result) = next else { panic!("{next:?}") };
    assert_eq!((result.method, result.through_server), (VoteMethod::Secret, false));
    let declared = |congress: &Congress| PublicPage::of(&congress.session, &congress.book).sealed[0].vote.unwrap().1;
    assert_eq!(declared(&congress), None);
    congress.act(DeclareResult { vote: result.no });
    assert_eq!(declared(&congress), Some(true));
}

/// law: EL 46
#[test]
fn an_election_is_counted_announced_and_stays_until_something_follows() {
    let mut congress = a_round(SEATS);
    assert_eq!(step(&congress), (SealedStep::Close, Some("CloseSealedBallot")));
    assert_eq!(board(&congress, &Boxes::default()).slate.1.len(), 3);
    close(&mut congress, SEATS);
    count(&mut congress, SEATS, &[[20, 8, 0], [18, 5, 5], [3, 25, 0]]);
    assert_eq!(step(&congress), (SealedStep::Announce, Some("AnnounceSealedBallot")));
    let page = |congress: &Congress| PublicPage::of(&congress.session, &congress.book).sealed[0].lines.len();
    assert_eq!(page(&congress), 0);
    announce(&mut congress);
    assert_eq!(page(&congress), 3);
    let lines = board(&congress, &Boxes::default()).lines;
    assert_eq!(lines.iter().map(|line| line.elected).collect::<Vec<_>>(), [true, true, false]);
    congress.act(yishi_procedure::business::item::TakeUp {
        question: yishi_procedure::voting::question::Question::Item(yishi_procedure::ids::ItemNo(2)),
        sitting: None,
    });
    assert!(!matches!(scene(&congress, &Boxes::default()), Scene::Sealed(_)));
}

/// law: EL 44
#[test]
fn a_ballot_that_was_void_or_abandoned_is_held_again() {
    let mut void = on_question(SEATS);
    close(&mut void, SEATS + 1);
    count(&mut void, SEATS + 1, &[[29, 0, 0]]);
    assert_eq!(step(&void), (SealedStep::HoldAgain, Some("OpenVote")));
    let mut abandoned = a_round(SEATS);
    abandon(&mut abandoned);
    assert_eq!(step(&abandoned), (SealedStep::HoldAgain, Some("OpenRound")));
    for congress in [&void, &abandoned] {
        assert!(board(congress, &Boxes::default()).lines.is_empty());
        let desk = desk_of(congress);
        assert_eq!(desk.floor_action.unwrap().word, crate::desk::action::ActionWord::HoldAgain);
    }
}

fn desk_of(congress: &Congress) -> SittingControl {
    let sitting = congress.session.sitting_at_work().unwrap();
    SittingControl::of(&congress.session, sitting, &congress.book, 0)
}

#[test]
fn phones_are_called_to_the_voting_page_and_offer_no_press() {
    let mut congress = on_question(SEATS);
    let shared = |congress: &Congress| PhoneShared::of(&congress.session, &congress.book);
    assert!(shared(&congress).sealed.unwrap().open);
    assert_eq!(PhoneSeat::of(&congress.session, &congress.book, SeatNo(3), None).unwrap().ballot, None);
    close(&mut congress, 27);
    assert!(!shared(&congress).sealed.unwrap().open);
    count(&mut congress, 27, &[[20, 6, 1]]);
    assert!(shared(&congress).sealed.is_none() && shared(&congress).result.is_some());
}

#[test]
fn chair_and_desk_see_the_ballot_and_no_vote_that_is_pressed() {
    let congress = on_question(SEATS);
    let chair = ChairPage::of(&congress.session, &congress.book, holding(5, &[]));
    assert_eq!((chair.running, chair.sealed.map(|board| board.ballots)), (None, Some(5)));
    let desk = desk_of(&congress);
    assert!(desk.running.is_none() && desk.sealed.is_some());
    assert!(desk.order.iter().all(|(_, actions)| actions.is_empty()));
}
