//! A vote as the house runs it: nothing acknowledged is lost, nothing is counted twice, whatever is retried or fails.
#![allow(clippy::unwrap_used)]

mod support;

use std::sync::Arc;

use support::{act, house, vote_open};
use yishi_app::{Actor, Failure, Hall};
use yishi_journal::store::Journal;
use yishi_journal::{Memory, SigningKey, Sqlite};
use yishi_names::text::Text;
use yishi_procedure::Explained;
use yishi_procedure::attendance::departure::LeaveSitting;
use yishi_procedure::attendance::non_voting::{AdmitNonVoting, NonVotingAttendees};
use yishi_procedure::ids::{SeatNo, SittingNo, VoteNo};
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::choice::Choice;
use yishi_procedure::voting::closing::CloseVote;

const VOTE: VoteNo = VoteNo(2);

fn key() -> SigningKey {
    SigningKey::from_bytes(&[3; 32])
}

fn memory() -> Arc<dyn Journal> {
    Arc::new(Memory::new(key()))
}

async fn press(hall: &Arc<Hall>, seat: u32, choice: Choice, key: &str) -> Result<u32, Failure> {
    hall.cast(SeatNo(seat), VOTE, choice, key.to_owned()).await.map(|accepted| accepted.press)
}

fn code(failure: Failure) -> String {
    if let Failure::Refused(refusal) = failure { refusal.code().to_owned() } else { format!("{failure:?}") }
}

#[tokio::test]
async fn a_replayed_press_is_answered_alike_and_counted_once() {
    let house = house(memory());
    let hall = vote_open(&house, 5).await;
    assert_eq!(press(&hall, 1, Choice::For, "a").await.unwrap(), 1);
    assert_eq!(press(&hall, 1, Choice::For, "a").await.unwrap(), 1);
    assert!(matches!(press(&hall, 1, Choice::Against, "a").await, Err(Failure::KeyReused)));
    assert!(matches!(press(&hall, 2, Choice::For, "a").await, Err(Failure::KeyReused)));
    assert_eq!(hall.pressed(), 1);
    assert_eq!(house.journal().ballots("cppcc", 2).unwrap().len(), 1);
}

#[tokio::test]
async fn the_last_press_of_a_seat_counts_and_the_four_figures_add_up_to_those_present() {
    let house = house(memory());
    let hall = vote_open(&house, 5).await;
    press(&hall, 1, Choice::For, "a").await.unwrap();
    press(&hall, 1, Choice::Against, "b").await.unwrap();
    press(&hall, 2, Choice::For, "c").await.unwrap();
    press(&hall, 3, Choice::Abstain, "d").await.unwrap();
    act(&hall, CloseVote { vote: VOTE }).await;
    let published = hall.published();
    let tally = published.session.vote(VOTE).unwrap().result.as_ref().unwrap().tally;
    assert_eq!((tally.approvals, tally.against, tally.abstain, tally.not_pressed), (1, 1, 1, 2));
}

#[tokio::test]
async fn a_press_that_may_not_be_is_refused_with_its_code_and_changes_nothing() {
    let house = house(memory());
    let hall = vote_open(&house, 5).await;
    act(&hall, LeaveSitting { seat: SeatNo(4) }).await;
    assert_eq!(code(press(&hall, 99, Choice::For, "x").await.unwrap_err()), "C.111");
    assert_eq!(code(press(&hall, 4, Choice::For, "x").await.unwrap_err()), "V.509");
    let other = hall.cast(SeatNo(1), VoteNo(7), Choice::For, "x".to_owned()).await.unwrap_err();
    assert_eq!(code(other), "V.501");
    act(&hall, CloseVote { vote: VOTE }).await;
    assert_eq!(code(press(&hall, 1, Choice::For, "x").await.unwrap_err()), "V.510");
    assert!(house.journal().ballots("cppcc", 2).unwrap().is_empty());
}

#[tokio::test]
async fn an_act_repeated_with_its_key_is_done_once() {
    let house = house(memory());
    let hall = vote_open(&house, 5).await;
    act(&hall, CloseVote { vote: VOTE }).await;
    let declare = || hall.execute(Actor::Chair, DeclareResult { vote: VOTE }.into(), Some("k".to_owned()));
    let first = declare().await.unwrap();
    let again = declare().await.unwrap();
    assert_eq!((first.version, first.before), (again.version, false));
    assert!(again.before);
}

#[tokio::test]
async fn a_restart_in_mid_vote_goes_on_where_the_box_stands() {
    let journal = memory();
    {
        let house = house(journal.clone());
        let hall = vote_open(&house, 5).await;
        press(&hall, 1, Choice::For, "a").await.unwrap();
        press(&hall, 2, Choice::Against, "b").await.unwrap();
    }
    let house = house(journal);
    let hall = house.halls().remove(0);
    assert_eq!(hall.pressed(), 2);
    assert_eq!(hall.ballot_of(SeatNo(2)), Some(Choice::Against));
    assert_eq!(press(&hall, 1, Choice::For, "a").await.unwrap(), 1, "the retry of an answered press is answered alike");
    assert_eq!(press(&hall, 1, Choice::Abstain, "c").await.unwrap(), 2);
    act(&hall, CloseVote { vote: VOTE }).await;
    let published = hall.published();
    let tally = published.session.vote(VOTE).unwrap().result.as_ref().unwrap().tally;
    assert_eq!((tally.approvals, tally.against, tally.abstain, tally.not_pressed), (0, 1, 1, 3));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_press_accepted_before_the_close_is_in_the_tally_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let house = house(Arc::new(Sqlite::open(folder.path(), key()).unwrap()));
    let hall = vote_open(&house, 60).await;
    let presses: Vec<_> = (1..=60)
        .map(|seat| {
            let hall = hall.clone();
            tokio::spawn(async move { press(&hall, seat, Choice::For, &format!("k{seat}")).await.is_ok() })
        })
        .collect();
    let closing = hall.clone();
    let closed = tokio::spawn(async move { act(&closing, CloseVote { vote: VOTE }).await });
    let mut accepted = 0;
    for pressed in presses {
        accepted += u32::from(pressed.await.unwrap());
    }
    closed.await.unwrap();
    let published = hall.published();
    let tally = published.session.vote(VOTE).unwrap().result.as_ref().unwrap().tally;
    assert_eq!(tally.approvals, accepted);
    assert_eq!(tally.entitled(), 60);
}

#[tokio::test]
async fn a_phone_that_hangs_up_while_its_press_is_on_its_way_neither_loses_it_nor_holds_up_the_close() {
    let folder = tempfile::tempdir().unwrap();
    let house = house(Arc::new(Sqlite::open(folder.path(), key()).unwrap()));
    let hall = vote_open(&house, 5).await;
    for seat in 1..=3 {
        let mark = format!("k{seat}");
        tokio::select! {
            biased;
            _ = press(&hall, seat, Choice::For, &mark) => {}
            () = std::future::ready(()) => {}
        }
    }
    act(&hall, CloseVote { vote: VOTE }).await;
    let published = hall.published();
    let tally = published.session.vote(VOTE).unwrap().result.as_ref().unwrap().tally;
    assert_eq!((tally.approvals, tally.not_pressed), (3, 2));
}

#[tokio::test]
async fn a_full_disk_loses_nothing_it_acknowledged_and_the_vote_goes_on_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let journal = Arc::new(Sqlite::open(folder.path(), key()).unwrap());
    let house = house(journal.clone());
    let hall = vote_open(&house, 60).await;
    press(&hall, 1, Choice::For, "before").await.unwrap();
    journal.limit_pages(Some(1));
    let mut kept = 1;
    for seat in 2..=60 {
        let long = format!("{seat}-{}", "x".repeat(100));
        kept += u32::from(press(&hall, seat, Choice::For, &long).await.is_ok());
    }
    assert!(kept < 60, "the disk filled up in the middle");
    assert_eq!(hall.pressed(), kept);
    assert_eq!(house.journal().ballots("cppcc", 2).unwrap().len() as u32, kept);
    let attendees = vec![NonVotingAttendees { text: Text::alike("x".repeat(100_000)), segment: None, standing: None }];
    let large = AdmitNonVoting { sitting: SittingNo(2), attendees };
    let refused = hall.execute(Actor::Desk, large.clone().into(), None).await;
    assert!(matches!(refused, Err(Failure::Fault(_))), "an act is not acknowledged by a full disk");
    assert!(hall.published().session.sitting(SittingNo(2)).unwrap().non_voting.is_empty());
    journal.limit_pages(None);
    act(&hall, large).await;
    for seat in 2..=60 {
        press(&hall, seat, Choice::For, &format!("again-{seat}")).await.unwrap();
    }
    act(&hall, CloseVote { vote: VOTE }).await;
    let published = hall.published();
    assert_eq!(published.session.vote(VOTE).unwrap().result.as_ref().unwrap().tally.approvals, 60);
}
