//! A sealed ballot as the house runs it: nothing acknowledged is lost, whatever is retried, tested, refused or restarted.
#![allow(clippy::unwrap_used, clippy::panic)]

mod support;

use std::sync::Arc;

use support::sealed::{Devices, Phone, cast, last, own_box, secret_vote_open};
use support::{act, house};
use yishi_app::sealed::{BoardFile, Cast, SealedFailure};
use yishi_app::{Actor, Failure, Hall};
use yishi_ballot::credential::PrivateCredential;
use yishi_journal::store::Journal;
use yishi_journal::{Memory, SigningKey, Sqlite};
use yishi_procedure::ids::{ItemNo, TrusteeNo, VoteNo};
use yishi_procedure::sealed::abandonment::AbandonSealedBallot;
use yishi_procedure::sealed::closing::CloseSealedBallot;
use yishi_procedure::sealed::stage::SealedStage;
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;
use yishi_procedure::{Command, Explained};

const FOR: [u8; 3] = [1, 0, 0];
const AGAINST: [u8; 3] = [0, 1, 0];
const ABSTAIN: [u8; 3] = [0, 0, 1];

fn key() -> SigningKey {
    SigningKey::from_bytes(&[3; 32])
}

fn memory() -> Arc<dyn Journal> {
    Arc::new(Memory::new(key()))
}

fn code(failure: Failure) -> String {
    if let Failure::Refused(refusal) = failure {
        refusal.code().to_owned()
    } else if let Failure::Sealed(failure) = failure {
        failure.code().to_owned()
    } else {
        format!("{failure:?}")
    }
}

async fn close(hall: &Hall) {
    act(hall, CloseSealedBallot { ballot: last(hall) }).await;
}

/// Waits until the house has taken the count; it does so by itself.
async fn counted(hall: &Hall) {
    let mut versions = hall.versions();
    while hall.published().session.sealed_ballots.last().unwrap().stage == SealedStage::Closed {
        versions.changed().await.unwrap();
    }
}

async fn open_count(hall: &Hall, devices: &Devices, places: &[u8]) {
    let uuid = own_box(hall).uuid().to_owned();
    for place in places {
        devices.open(*place, hall, &uuid).await.unwrap();
    }
}

/// For, against, abstaining, not pressed.
fn figures(hall: &Hall) -> (u32, u32, u32, u32) {
    let published = hall.published();
    let tally = published.session.votes.last().unwrap().result.as_ref().unwrap().tally;
    (tally.approvals, tally.against, tally.abstain, tally.not_pressed)
}

#[tokio::test]
async fn a_secret_vote_is_held_from_the_keys_to_the_judgement_and_its_archive_verifies() {
    let house = house(memory());
    let (hall, devices, authority) = secret_vote_open(&house, 8).await;
    let own = own_box(&hall);
    let phone = Phone::at(&hall, &own);
    for (seat, choice) in [FOR, FOR, FOR, FOR, AGAINST, ABSTAIN].iter().enumerate() {
        let taken = cast(&own, &phone.seal(&authority.cards[seat], choice, seat as u64)).await.unwrap();
        assert!(!taken.replaces);
    }
    let again = cast(&own, &phone.seal(&authority.cards[4], &FOR, 99)).await.unwrap();
    assert!(again.replaces, "the last press counts, and it is a ballot of its own");
    assert_eq!(hall.sealed_figures().unwrap().ballots, 6);
    close(&hall).await;
    open_count(&hall, &devices, &[5, 2]).await;
    assert_eq!(hall.published().session.sealed_ballots[0].stage, SealedStage::Closed, "two of five open nothing");
    open_count(&hall, &devices, &[4]).await;
    counted(&hall).await;
    assert_eq!(figures(&hall), (5, 0, 1, 2));
    let archive = hall.board_file(own.uuid(), BoardFile::Archive, 0).unwrap();
    let report = yishi_ballot::verify(&archive).unwrap();
    let published = hall.published();
    let ballot = published.session.sealed_ballots.last().unwrap();
    assert_eq!(report.fingerprint.as_deref(), Some(ballot.fingerprint.as_str()));
    assert_eq!(report.last_event.unwrap().to_string(), ballot.last_event.clone().unwrap());
    assert_eq!(report.tallied.unwrap().to_string(), ballot.closed.as_ref().unwrap().head);
    assert_eq!(ballot.opened_by, [TrusteeNo(5), TrusteeNo(2), TrusteeNo(4)]);
    assert!(published.session.votes.last().unwrap().result.as_ref().unwrap().passed);
}

#[tokio::test]
async fn a_ballot_sent_again_is_answered_alike_and_one_that_was_tested_is_never_taken() {
    let house = house(memory());
    let (hall, _, authority) = secret_vote_open(&house, 6).await;
    let (own, cards) = (own_box(&hall), &authority.cards);
    let phone = Phone::at(&hall, &own);
    let ballot = phone.seal(&cards[0], &FOR, 1);
    let (first, second) = (cast(&own, &ballot).await.unwrap(), cast(&own, &ballot).await.unwrap());
    assert_eq!((first.tracker, first.height), (second.tracker, second.height));
    assert_eq!(hall.sealed_figures().unwrap().ballots, 1);
    let tested = phone.seal(&cards[1], &AGAINST, 2);
    let hash = own.hand_over(tested.ballot.clone()).await.unwrap();
    assert_eq!(own.under_test(&hash).as_ref(), Some(&tested.ballot));
    assert_eq!(code(cast(&own, &tested).await.unwrap_err()), "K.204");
    assert_eq!(code(own.hand_over(ballot.ballot.clone()).await.unwrap_err()), "K.203");
    assert_eq!(code(own.hand_over("{}".to_owned()).await.unwrap_err()), "K.205");
    for seed in 10..14 {
        own.hand_over(phone.seal(&cards[1], &FOR, seed).ballot).await.unwrap();
    }
    assert_eq!(code(own.hand_over(phone.seal(&cards[1], &FOR, 14).ballot).await.unwrap_err()), "K.211");
    cast(&own, &phone.seal(&cards[1], &AGAINST, 3)).await.unwrap();
    assert_eq!(own.trackers().len(), 2);
}

#[tokio::test]
async fn a_ballot_that_does_not_hold_is_refused_and_those_beside_it_are_not() {
    let house = house(memory());
    let (hall, ..) = secret_vote_open(&house, 6).await;
    let (own, authority) = (own_box(&hall), support::sealed::Authority::new(6));
    let phone = Phone::at(&hall, &own);
    let stranger = PrivateCredential::random(&mut support::sealed::rng(77));
    let sound = phone.seal(&authority.cards[0], &FOR, 1);
    let mut altered = phone.seal(&authority.cards[1], &FOR, 2);
    // One digit within a number: whatever it is, another takes its place.
    let at = altered.ballot.find("\"response\":\"").unwrap() + "\"response\":\"".len() + 5;
    let digit = if altered.ballot.as_bytes()[at] == b'7' { "8" } else { "7" };
    altered.ballot.replace_range(at..=at, digit);
    let with_a_line = Cast { pairs: Some("{}".to_owned()), ..phone.seal(&authority.cards[2], &FOR, 3) };
    let strange = phone.seal(&stranger, &FOR, 4);
    let answers = tokio::join!(
        cast(&own, &altered),
        cast(&own, &sound),
        cast(&own, &strange),
        own.cast(Cast { ballot: "{}".to_owned(), pairs: None }),
        cast(&own, &with_a_line)
    );
    let refused = [answers.0, answers.2, answers.3, answers.4].map(|answer| code(answer.unwrap_err()));
    assert_eq!(refused, ["K.205", "K.213", "K.205", "K.206"]);
    assert!(answers.1.is_ok());
    assert_eq!(code(own.hand_over(phone.seal(&stranger, &FOR, 5).ballot).await.unwrap_err()), "K.213");
    assert_eq!(own.trackers().len(), 1);
}

#[tokio::test]
async fn a_tested_ballot_is_not_cast_after_a_restart_either_and_the_tests_of_a_card_go_on_counting() {
    let journal = memory();
    let (tested, authority, hash) = {
        let house = house(journal.clone());
        let (hall, _, authority) = secret_vote_open(&house, 6).await;
        let own = own_box(&hall);
        let phone = Phone::at(&hall, &own);
        let tested = phone.seal(&authority.cards[1], &AGAINST, 2);
        let hash = own.hand_over(tested.ballot.clone()).await.unwrap();
        for seed in 10..13 {
            own.hand_over(phone.seal(&authority.cards[1], &FOR, seed).ballot).await.unwrap();
        }
        (tested, authority, hash)
    };
    let house = house(journal);
    let hall = house.halls().remove(0);
    let own = own_box(&hall);
    let phone = Phone::at(&hall, &own);
    assert_eq!(code(cast(&own, &tested).await.unwrap_err()), "K.204");
    assert_eq!(own.under_test(&hash), None, "its text is not kept");
    assert_eq!(own.hand_over(tested.ballot.clone()).await.unwrap(), hash, "and can be handed over again");
    assert_eq!(own.under_test(&hash).as_ref(), Some(&tested.ballot));
    own.hand_over(phone.seal(&authority.cards[1], &FOR, 13).ballot).await.unwrap();
    assert_eq!(code(own.hand_over(phone.seal(&authority.cards[1], &FOR, 14).ballot).await.unwrap_err()), "K.211");
    assert_eq!(code(cast(&own, &tested).await.unwrap_err()), "K.204");
    assert!(own.trackers().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_a_test_and_a_cast_of_one_ballot_at_once_one_is_refused() {
    let house = house(memory());
    let (hall, _, authority) = secret_vote_open(&house, 6).await;
    let own = own_box(&hall);
    let phone = Phone::at(&hall, &own);
    for seed in 0..5 {
        let ballot = phone.seal(&authority.cards[0], &FOR, seed);
        let (own, text) = (own.clone(), ballot.ballot.clone());
        let testing = tokio::spawn({
            let own = own.clone();
            async move { own.hand_over(text).await }
        });
        let cast = own.cast(ballot).await;
        let tested = testing.await.unwrap();
        match (cast, tested) {
            (Ok(_), Err(refused)) => assert_eq!(code(refused), "K.203"),
            (Err(refused), Ok(_)) => assert_eq!(code(refused), "K.204"),
            both => panic!("{both:?}"),
        }
    }
}

#[tokio::test]
async fn nothing_is_prepared_twice_and_without_lists_or_keys_no_ballot_is_opened() {
    let house = house(memory());
    let hall = support::plenary_open(&house, 6).await;
    let method = yishi_procedure::voting::method::VoteMethod::Secret;
    act(&hall, yishi_procedure::voting::method::ChooseMethod { method, figures: None }).await;
    let open = || hall.execute(yishi_app::Actor::Chair, OpenVote { question: Question::Item(ItemNo(1)) }.into(), None);
    assert_eq!(code(open().await.unwrap_err()), "V.504");
    let named = (1..=5).map(yishi_procedure::ids::SeatNo).collect();
    act(&hall, yishi_procedure::sealed::trustees::NameTrustees { trustees: named }).await;
    assert_eq!(code(open().await.unwrap_err()), "T.966");
    support::sealed::trustees(&hall).await;
    assert_eq!(code(open().await.unwrap_err()), "T.967");
    hall.prepare(2).await.unwrap();
    assert_eq!(code(open().await.unwrap_err()), "T.967");
    let authority = support::sealed::Authority::new(6);
    let lists = authority.lists(&hall);
    let unknown =
        String::from_utf8(lists.clone()).unwrap().replace(&hall.prepared().unwrap()[0].uuid, "11111111111111");
    assert_eq!(code(hall.take_lists(unknown.as_bytes()).await.unwrap_err()), "K.201");
    let doubled = String::from_utf8(lists.clone()).unwrap();
    let doubled = doubled.replacen("\"credentials\":[", &format!("\"credentials\":[\"{}\",", "0".repeat(64)), 1);
    assert_eq!(code(hall.take_lists(doubled.as_bytes()).await.unwrap_err()), "K.208");
    assert_eq!(hall.take_lists(&lists).await.unwrap(), 2);
    open().await.unwrap();
    assert_eq!(hall.prepared().unwrap().len(), 1, "the identifier is used up");
    assert_eq!(
        code(hall.execute(yishi_app::Actor::Chair, CloseVote { vote: VoteNo(2) }.into(), None).await.unwrap_err()),
        "T.974"
    );
}

#[tokio::test]
async fn lists_of_other_votes_are_not_read_to_open_one() {
    let journal = memory();
    let house = house(journal.clone());
    let (hall, devices, authority) = secret_vote_open(&house, 6).await;
    let own = own_box(&hall);
    cast(&own, &Phone::at(&hall, &own).seal(&authority.cards[0], &FOR, 1)).await.unwrap();
    close(&hall).await;
    open_count(&hall, &devices, &[1, 2, 3]).await;
    counted(&hall).await;
    act(&hall, DeclareResult { vote: VoteNo(2) }).await;
    // Behind all others in the order of use, and not to be read by anybody.
    let damaged = journal.put("prepared-ballots", "cppcc/zzzzzzzzzzzzzz", Some(b"[".to_vec()));
    damaged.await.unwrap();
    assert!(hall.prepared().is_err());
    act(&hall, OpenVote { question: Question::Item(ItemNo(2)) }).await;
    assert_eq!(hall.published().session.sealed_ballots.len(), 2);
}

#[tokio::test]
async fn after_a_restart_the_vote_goes_on_where_its_archive_stands_and_the_count_where_it_was_opened() {
    let journal = memory();
    let (devices, authority) = {
        let house = house(journal.clone());
        let (hall, devices, authority) = secret_vote_open(&house, 6).await;
        let own = own_box(&hall);
        let phone = Phone::at(&hall, &own);
        for seat in 0..3 {
            cast(&own, &phone.seal(&authority.cards[seat], &FOR, seat as u64)).await.unwrap();
        }
        (devices, authority)
    };
    {
        let house = house(journal.clone());
        let hall = house.halls().remove(0);
        let own = own_box(&hall);
        let phone = Phone::at(&hall, &own);
        let again = phone.seal(&authority.cards[0], &FOR, 0);
        assert!(!cast(&own, &again).await.unwrap().replaces, "the same ballot is in the box already");
        cast(&own, &phone.seal(&authority.cards[3], &FOR, 9)).await.unwrap();
        close(&hall).await;
        open_count(&hall, &devices, &[1, 3]).await;
    }
    let house = house(journal);
    let hall = house.halls().remove(0);
    open_count(&hall, &devices, &[1, 4]).await;
    counted(&hall).await;
    assert_eq!(figures(&hall), (4, 0, 0, 2));
}

/// Waits until a shelf holds nothing of the session any more; what is over is put away behind the event that ended it.
async fn put_away(journal: &dyn Journal, shelf: &str) {
    while !journal.scan(shelf).unwrap().is_empty() {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn the_house_keeps_its_key_to_a_ballot_until_the_ballot_is_over_and_no_longer() {
    let journal = memory();
    let house = house(journal.clone());
    let (hall, devices, authority) = secret_vote_open(&house, 6).await;
    let own = own_box(&hall);
    cast(&own, &Phone::at(&hall, &own).seal(&authority.cards[0], &FOR, 1)).await.unwrap();
    close(&hall).await;
    open_count(&hall, &devices, &[1, 2]).await;
    assert_eq!(journal.scan("ballot-keys").unwrap().len(), 1);
    open_count(&hall, &devices, &[3]).await;
    counted(&hall).await;
    put_away(journal.as_ref(), "ballot-keys").await;
}

#[tokio::test]
async fn an_abandoned_ballot_takes_nothing_more_and_leaves_no_key_also_after_a_restart() {
    let journal = memory();
    let ballot = {
        let house = house(journal.clone());
        let (hall, _, authority) = secret_vote_open(&house, 6).await;
        let own = own_box(&hall);
        let ballot = Phone::at(&hall, &own).seal(&authority.cards[0], &FOR, 1);
        let reason = yishi_names::text::Text::new("设备故障", "設備故障");
        act(&hall, AbandonSealedBallot { ballot: last(&hall), reason, figures: None }).await;
        put_away(journal.as_ref(), "ballot-keys").await;
        while !matches!(&cast(&own, &ballot).await, Err(Failure::Sealed(SealedFailure::Closed))) {
            tokio::task::yield_now().await;
        }
        ballot
    };
    let house = house(journal);
    let hall = house.halls().remove(0);
    assert_eq!(code(cast(&own_box(&hall), &ballot).await.unwrap_err()), "K.202");
}

/// Whoever was not answered asks again under the same key; by then the act is done, and is not one that could be done again.
#[tokio::test]
async fn opening_and_closing_that_are_asked_for_again_are_answered_as_done() {
    let house = house(memory());
    let (hall, ..) = secret_vote_open(&house, 6).await;
    let close = Command::from(CloseSealedBallot { ballot: last(&hall) });
    done_once(&hall, close, "close").await;
    let reason = yishi_names::text::Text::new("设备故障", "設備故障");
    act(&hall, AbandonSealedBallot { ballot: last(&hall), reason, figures: None }).await;
    let open = Command::from(OpenVote { question: Question::Item(ItemNo(1)) });
    done_once(&hall, open.clone(), "open").await;
    assert_eq!(code(hall.execute(Actor::Desk, open, None).await.unwrap_err()), "T.962");
}

async fn done_once(hall: &Hall, command: Command, key: &str) {
    let ask = || hall.execute(Actor::Desk, command.clone(), Some(key.to_owned()));
    let (first, again) = (ask().await.unwrap(), ask().await.unwrap());
    assert_eq!((first.before, again.before, again.version), (false, true, first.version));
}

#[tokio::test]
async fn a_part_that_is_not_proved_opens_nothing_and_a_lost_trustee_holds_nothing_up() {
    let house = house(memory());
    let (hall, devices, authority) = secret_vote_open(&house, 6).await;
    let own = own_box(&hall);
    let phone = Phone::at(&hall, &own);
    cast(&own, &phone.seal(&authority.cards[0], &ABSTAIN, 1)).await.unwrap();
    let early = hall.take_part(TrusteeNo(1), own.uuid(), "{}").await.unwrap_err();
    assert_eq!(code(early), "K.210");
    close(&hall).await;
    let part = devices.part(1, &hall, own.uuid());
    assert_eq!(code(hall.take_part(TrusteeNo(2), own.uuid(), &part).await.unwrap_err()), "K.210");
    assert_eq!(code(hall.take_part(TrusteeNo(1), "11111111111111", &part).await.unwrap_err()), "K.201");
    let mut news = hall.trustees().changes();
    open_count(&hall, &devices, &[3]).await;
    assert!(news.has_changed().unwrap(), "whoever waits for news of the count is told of every part");
    news.borrow_and_update();
    open_count(&hall, &devices, &[4, 5]).await;
    counted(&hall).await;
    assert_eq!(figures(&hall), (0, 0, 1, 5));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_ballot_accepted_before_the_close_is_counted_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let house = house(Arc::new(Sqlite::open(folder.path(), key()).unwrap()));
    let (hall, devices, authority) = secret_vote_open(&house, 40).await;
    let own = own_box(&hall);
    let phone = Phone::at(&hall, &own);
    let ballots: Vec<Cast> = (0..40).map(|seat| phone.seal(&authority.cards[seat], &FOR, seat as u64)).collect();
    let casting: Vec<_> = ballots
        .into_iter()
        .map(|ballot| {
            let own = own.clone();
            tokio::spawn(async move { own.cast(ballot).await })
        })
        .collect();
    let closing = hall.clone();
    let closed = tokio::spawn(async move { close(&closing).await });
    let mut accepted = 0;
    for casting in casting {
        match casting.await.unwrap() {
            Ok(_) => accepted += 1,
            Err(failure) => assert_eq!(code(failure), "K.202"),
        }
    }
    closed.await.unwrap();
    open_count(&hall, &devices, &[1, 2, 3]).await;
    counted(&hall).await;
    assert_eq!(figures(&hall), (accepted, 0, 0, 40 - accepted));
}

#[tokio::test]
async fn on_a_full_disk_nothing_is_acknowledged_and_the_vote_goes_on_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let journal = Arc::new(Sqlite::open(folder.path(), key()).unwrap());
    let house = house(journal.clone());
    let (hall, _, authority) = secret_vote_open(&house, 6).await;
    let own = own_box(&hall);
    let phone = Phone::at(&hall, &own);
    cast(&own, &phone.seal(&authority.cards[0], &FOR, 1)).await.unwrap();
    journal.limit_pages(Some(1));
    // Some room may be left in the file; what does not fit any more is refused.
    let (mut taken, mut refused) = (1, None);
    for seed in 2..200 {
        let ballot = phone.seal(&authority.cards[1], &FOR, seed);
        match cast(&own, &ballot).await {
            Ok(_) => taken += 1,
            Err(failure) => {
                assert!(matches!(failure, Failure::Fault(_)), "{failure}");
                refused = Some(ballot);
                break;
            }
        }
    }
    assert_eq!(own.trackers().len(), taken);
    journal.limit_pages(None);
    cast(&own, &refused.unwrap()).await.unwrap();
    let archive = hall.board_file(own.uuid(), BoardFile::Archive, 0).unwrap();
    assert_eq!(yishi_ballot::verify(&archive).unwrap().ballots.len(), taken + 1);
}
