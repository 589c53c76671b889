//! The one contract of all stores: every test here runs over the store in memory and over the store on disk.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::thread;

use serde_json::{Value, json};
use yishi_journal::envelope::verify_chain;
use yishi_journal::store::{Append, AppendError, Appended, BallotCast, CastError, Extend, ExtendError, NewEvent};
use yishi_journal::{Ballot, Checkpoint, Envelope, Head, Journal, Memory, SigningKey, Sqlite};

fn key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

/// Runs each test over each store.
macro_rules! conformance {
    ($($test:ident),* $(,)?) => {
        mod memory {
            $(#[test] fn $test() { super::$test(&super::Memory::new(super::key())); })*
        }
        mod sqlite {
            $(#[test] fn $test() {
                let dir = tempfile::tempdir().unwrap();
                super::$test(&super::Sqlite::open(dir.path(), super::key()).unwrap());
            })*
        }
    };
}

conformance!(
    appended_events_read_back_as_a_verifying_chain,
    an_unknown_stream_is_empty,
    a_wrong_expected_version_is_a_conflict_and_writes_nothing,
    a_used_key_answers_with_the_earlier_place,
    keys_belong_to_their_stream,
    what_no_record_can_hold_is_refused,
    checkpoints_state_the_latest_head,
    instants_are_cut_to_the_millisecond,
    ballots_lie_in_their_box_by_seat_and_press,
    a_replayed_ballot_is_confirmed_and_written_once,
    a_key_on_another_ballot_is_refused,
    a_second_ballot_for_the_same_press_is_refused,
    a_ballot_needs_the_opening_of_its_vote,
    watchers_see_committed_events_in_order,
    what_was_acknowledged_was_announced,
    three_thousand_ballots_at_once_are_all_kept,
    of_racing_appends_one_wins_each_version,
    a_shelf_keeps_replaces_and_removes,
    an_archive_grows_at_its_end_and_nowhere_else,
    strings_of_all_kinds_are_kept_as_they_are,
);

fn event(kind: &str, data: Value) -> NewEvent {
    NewEvent { kind: kind.to_owned(), data }
}

fn request(stream: &str, expected: u64, key: Option<&str>, events: Vec<NewEvent>) -> Append {
    let at = "2026-11-21T07:05:09.1239Z".parse().unwrap();
    Append { stream: stream.to_owned(), expected, key: key.map(str::to_owned), at, actor: json!({ "seat": 1 }), events }
}

fn append(journal: &dyn Journal, stream: &str, expected: u64, count: u64) -> Result<Appended, AppendError> {
    let events = (1..=count).map(|n| event("Noted", json!({ "n": n }))).collect();
    journal.append(request(stream, expected, None, events)).wait()
}

fn ballot(seat: u32, press: u32, choice: &str, key: &str) -> Ballot {
    let at = "2026-11-21T07:06:00Z".parse().unwrap();
    Ballot { seat, choice: choice.to_owned(), press, at, key: key.to_owned(), mark: None }
}

fn cast(journal: &dyn Journal, vote: u32, ballot: Ballot) -> Result<(), CastError> {
    journal.cast(BallotCast { stream: "s".to_owned(), vote, since: 1, ballot: ballot.into() }).wait()
}

fn appended_events_read_back_as_a_verifying_chain(journal: &dyn Journal) {
    let first = append(journal, "s", 0, 2).unwrap();
    assert_eq!((first.first, first.last), (1, 2));
    let second = append(journal, "s", 2, 1).unwrap();
    assert_eq!((second.first, second.last), (3, 3));
    let read = journal.read("s", 0).unwrap();
    assert_eq!(verify_chain("s", &read), Ok(Head { version: 3, digest: second.head }));
    assert_eq!(read[1].data, json!({ "n": 2 }));
    assert_eq!(journal.read("s", 2).unwrap(), read[2..]);
    assert_eq!(journal.read("s", u64::MAX).unwrap(), []);
    assert_eq!(journal.head("s").unwrap(), Head { version: 3, digest: second.head });
    append(journal, "a", 0, 1).unwrap();
    assert_eq!(journal.streams().unwrap(), ["a", "s"]);
}

fn an_unknown_stream_is_empty(journal: &dyn Journal) {
    assert_eq!(journal.read("s", 0).unwrap(), []);
    assert_eq!(journal.head("s").unwrap(), Head::genesis("s"));
    assert_eq!(journal.seen("s", "k").unwrap(), None);
    assert_eq!(journal.ballots("s", 1).unwrap(), []);
    assert!(journal.boxes("s").unwrap().is_empty());
    assert_eq!(journal.checkpoint("s").unwrap(), None);
    assert!(journal.streams().unwrap().is_empty());
}

fn a_wrong_expected_version_is_a_conflict_and_writes_nothing(journal: &dyn Journal) {
    assert_eq!(append(journal, "s", 1, 1), Err(AppendError::Conflict { expected: 1, actual: 0 }));
    assert!(journal.streams().unwrap().is_empty());
    append(journal, "s", 0, 2).unwrap();
    assert_eq!(append(journal, "s", 1, 1), Err(AppendError::Conflict { expected: 1, actual: 2 }));
    assert_eq!(append(journal, "s", u64::MAX, 1), Err(AppendError::Conflict { expected: u64::MAX, actual: 2 }));
    assert_eq!(journal.read("s", 0).unwrap().len(), 2);
}

fn a_used_key_answers_with_the_earlier_place(journal: &dyn Journal) {
    let keyed = |expected| {
        let events = vec![event("A", json!(1)), event("B", json!(2))];
        journal.append(request("s", expected, Some("k"), events)).wait()
    };
    append(journal, "s", 0, 1).unwrap();
    let done = keyed(1).unwrap();
    assert_eq!(journal.seen("s", "k").unwrap(), Some((done.first, done.last)));
    for expected in [0, 1, 3] {
        assert_eq!(keyed(expected), Err(AppendError::KeyUsed { first: 2, last: 3 }));
    }
    let read = journal.read("s", 0).unwrap();
    assert_eq!(read.iter().map(|e| e.key.as_deref()).collect::<Vec<_>>(), [None, Some("k"), Some("k")]);
}

fn keys_belong_to_their_stream(journal: &dyn Journal) {
    for stream in ["s", "t"] {
        assert!(journal.append(request(stream, 0, Some("k"), vec![event("A", json!(1))])).wait().is_ok());
    }
    assert_eq!(journal.seen("u", "k").unwrap(), None);
}

fn what_no_record_can_hold_is_refused(journal: &dyn Journal) {
    let fraction = journal.append(request("s", 0, None, vec![event("A", json!(0.5))])).wait();
    assert!(matches!(fraction, Err(AppendError::Content(_))));
    assert_eq!(journal.append(request("s", 0, None, vec![])).wait(), Err(AppendError::NoEvent));
    assert!(matches!(append(journal, "a b", 0, 1), Err(AppendError::Stream(_))));
    append(journal, "s", 0, 1).unwrap();
    let marked = Ballot { mark: Some(json!(1.5)), ..ballot(1, 1, "for", "k") };
    assert!(matches!(cast(journal, 1, marked), Err(CastError::Content(_))));
    assert_eq!(journal.streams().unwrap(), ["s"]);
    assert!(journal.boxes("s").unwrap().is_empty());
}

fn checkpoints_state_the_latest_head(journal: &dyn Journal) {
    for expected in 0..3 {
        append(journal, "s", expected, 1).unwrap();
        let text = journal.checkpoint("s").unwrap().unwrap();
        let stated = Checkpoint::verify(&text, &key().verifying_key()).unwrap();
        assert_eq!(stated, Checkpoint { stream: "s".to_owned(), head: journal.head("s").unwrap() });
    }
}

fn instants_are_cut_to_the_millisecond(journal: &dyn Journal) {
    append(journal, "s", 0, 1).unwrap();
    assert_eq!(journal.read("s", 0).unwrap()[0].at, "2026-11-21T07:05:09.123Z".parse().unwrap());
    let finer = Ballot { at: "2026-11-21T07:06:00.0009Z".parse().unwrap(), ..ballot(1, 1, "for", "k") };
    cast(journal, 1, finer).unwrap();
    assert_eq!(journal.ballots("s", 1).unwrap(), [ballot(1, 1, "for", "k")]);
}

fn ballots_lie_in_their_box_by_seat_and_press(journal: &dyn Journal) {
    append(journal, "s", 0, 1).unwrap();
    let marked = Ballot { mark: Some(json!({ "by": "按键" })), ..ballot(2, 2, "against", "c") };
    for one in [&marked, &ballot(10, 1, "for", "a"), &ballot(2, 1, "for", "b")] {
        cast(journal, 3, one.clone()).unwrap();
    }
    cast(journal, 1, ballot(2, 1, "abstain", "a")).unwrap();
    let expected = [ballot(2, 1, "for", "b"), marked, ballot(10, 1, "for", "a")];
    assert_eq!(journal.ballots("s", 3).unwrap(), expected);
    assert_eq!(journal.boxes("s").unwrap(), [1, 3]);
    assert_eq!(journal.head("s").unwrap().version, 1);
}

fn a_replayed_ballot_is_confirmed_and_written_once(journal: &dyn Journal) {
    append(journal, "s", 0, 1).unwrap();
    for _ in 0..3 {
        assert_eq!(cast(journal, 1, ballot(5, 1, "for", "k")), Ok(()));
    }
    // A phone that lost the answer may count its press differently; the key says it is the same press.
    assert_eq!(cast(journal, 1, ballot(5, 2, "for", "k")), Ok(()));
    assert_eq!(journal.ballots("s", 1).unwrap(), [ballot(5, 1, "for", "k")]);
}

fn a_key_on_another_ballot_is_refused(journal: &dyn Journal) {
    append(journal, "s", 0, 1).unwrap();
    cast(journal, 1, ballot(5, 1, "for", "k")).unwrap();
    assert_eq!(cast(journal, 1, ballot(5, 2, "against", "k")), Err(CastError::KeyUsed));
    assert_eq!(cast(journal, 1, ballot(6, 1, "for", "k")), Err(CastError::KeyUsed));
    assert_eq!(cast(journal, 2, ballot(6, 1, "for", "k")), Ok(()));
    assert_eq!(journal.ballots("s", 1).unwrap(), [ballot(5, 1, "for", "k")]);
}

fn a_second_ballot_for_the_same_press_is_refused(journal: &dyn Journal) {
    append(journal, "s", 0, 1).unwrap();
    cast(journal, 1, ballot(5, 1, "for", "k")).unwrap();
    assert_eq!(cast(journal, 1, ballot(5, 1, "for", "l")), Err(CastError::AlreadyCast));
    assert_eq!(cast(journal, 1, ballot(5, 2, "against", "l")), Ok(()));
}

fn a_ballot_needs_the_opening_of_its_vote(journal: &dyn Journal) {
    let from = |since| BallotCast { stream: "s".to_owned(), vote: 1, since, ballot: ballot(1, 1, "for", "k").into() };
    assert_eq!(journal.cast(from(0)).wait(), Err(CastError::TooEarly { since: 1, actual: 0 }));
    append(journal, "s", 0, 2).unwrap();
    assert_eq!(journal.cast(from(3)).wait(), Err(CastError::TooEarly { since: 3, actual: 2 }));
    assert_eq!(journal.cast(from(2)).wait(), Ok(()));
}

fn watchers_see_committed_events_in_order(journal: &dyn Journal) {
    append(journal, "s", 0, 1).unwrap();
    let mut watch = journal.watch();
    append(journal, "s", 1, 2).unwrap();
    cast(journal, 1, ballot(1, 1, "for", "k")).unwrap();
    append(journal, "t", 0, 1).unwrap();
    append(journal, "s", 9, 1).unwrap_err();
    append(journal, "s", 3, 1).unwrap();
    let mut seen: Vec<Envelope> = Vec::new();
    while seen.len() < 4 {
        seen.extend(watch.wait().unwrap().iter().cloned());
    }
    let places: Vec<_> = seen.iter().map(|e| (e.stream.as_str(), e.version)).collect();
    assert_eq!(places, [("s", 2), ("s", 3), ("t", 1), ("s", 4)]);
    assert_eq!(seen[0], journal.read("s", 1).unwrap()[0]);
    assert!(watch.ready().is_none());
}

fn what_was_acknowledged_was_announced(journal: &dyn Journal) {
    let mut watch = journal.watch();
    for expected in 0..50 {
        append(journal, "s", expected, 1).unwrap();
        assert_eq!(watch.ready().unwrap()[0].version, expected + 1);
    }
}

fn three_thousand_ballots_at_once_are_all_kept(journal: &dyn Journal) {
    append(journal, "s", 0, 1).unwrap();
    thread::scope(|scope| {
        for part in 0..30_u32 {
            scope.spawn(move || {
                let seats = part * 100..(part + 1) * 100;
                let casts = seats.map(|seat| BallotCast {
                    stream: "s".to_owned(),
                    vote: 1,
                    since: 1,
                    ballot: ballot(seat, 1, "for", &format!("k{seat}")).into(),
                });
                let receipts: Vec<_> = casts.map(|cast| journal.cast(cast)).collect();
                assert!(receipts.into_iter().all(|receipt| receipt.wait().is_ok()));
            });
        }
    });
    let seats: Vec<u32> = journal.ballots("s", 1).unwrap().iter().map(|b| b.seat).collect();
    assert_eq!(seats, (0..3_000).collect::<Vec<_>>());
}

fn of_racing_appends_one_wins_each_version(journal: &dyn Journal) {
    let wins: usize = thread::scope(|scope| {
        let racers: Vec<_> = (0..8)
            .map(|_| scope.spawn(|| (0..20).filter(|&expected| append(journal, "s", expected, 1).is_ok()).count()))
            .collect();
        racers.into_iter().map(|racer| racer.join().unwrap()).sum()
    });
    let read = journal.read("s", 0).unwrap();
    assert_eq!(read.len(), wins);
    assert!(verify_chain("s", &read).is_ok());
}

fn a_shelf_keeps_replaces_and_removes(journal: &dyn Journal) {
    let put = |shelf: &str, key: &str, value: Option<&[u8]>| journal.put(shelf, key, value.map(<[u8]>::to_vec)).wait();
    assert_eq!(journal.get("logins", "a").unwrap(), None);
    put("logins", "b", Some(b"2")).unwrap();
    put("logins", "a", Some(b"1")).unwrap();
    put("other", "a", Some(b"9")).unwrap();
    put("logins", "a", Some(&[0, 255])).unwrap();
    assert_eq!(journal.get("logins", "a").unwrap(), Some(vec![0, 255]));
    let all = [("a".to_owned(), vec![0, 255]), ("b".to_owned(), b"2".to_vec())];
    assert_eq!(journal.scan("logins").unwrap(), all);
    assert_eq!(journal.keys("logins").unwrap(), ["a", "b"]);
    put("logins", "a", None).unwrap();
    put("logins", "never", None).unwrap();
    put("logins", "b", Some(b"")).unwrap();
    assert_eq!(journal.scan("logins").unwrap(), [("b".to_owned(), vec![])]);
    assert_eq!(journal.get("other", "a").unwrap(), Some(b"9".to_vec()));
    assert!(journal.scan("nowhere").unwrap().is_empty() && journal.keys("nowhere").unwrap().is_empty());
}

fn an_archive_grows_at_its_end_and_nowhere_else(journal: &dyn Journal) {
    let extend = |archive: &str, length: u64, bytes: &[u8]| {
        let (stream, archive) = ("s".to_owned(), archive.to_owned());
        journal.extend(Extend { stream, archive, length, bytes: bytes.to_vec() }).wait()
    };
    assert_eq!(extend("a", 0, b"none"), Err(ExtendError::NoStream));
    append(journal, "s", 0, 1).unwrap();
    assert_eq!(extend("a", 0, b""), Err(ExtendError::Nothing));
    assert_eq!(extend("a", 3, b"gap"), Err(ExtendError::Length { expected: 3, actual: 0 }));
    assert_eq!((extend("a", 0, b"one"), extend("b", 0, b"other"), extend("a", 3, b"two")), (Ok(3), Ok(5), Ok(6)));
    assert_eq!(extend("a", 3, b"again"), Err(ExtendError::Length { expected: 3, actual: 6 }));
    let read = |archive: &str, from| String::from_utf8(journal.archive("s", archive, from).unwrap()).unwrap();
    let all = [read("a", 0), read("a", 2), read("a", 3), read("a", 6), read("a", 9), read("b", 0), read("c", 0)];
    assert_eq!(all, ["onetwo", "etwo", "two", "", "", "other", ""]);
    assert!(journal.archive("elsewhere", "a", 0).unwrap().is_empty());
}

fn strings_of_all_kinds_are_kept_as_they_are(journal: &dyn Journal) {
    let odd = "议\u{0}\u{1f600}'\";--\u{fffd}\n";
    let made = journal.append(request("s", 0, Some(odd), vec![event(odd, json!({ odd: odd }))])).wait().unwrap();
    let read = journal.read("s", 0).unwrap();
    assert_eq!((read[0].kind.as_str(), &read[0].data), (odd, &json!({ odd: odd })));
    assert_eq!(journal.seen("s", odd).unwrap(), Some((1, 1)));
    assert_eq!(verify_chain("s", &read).unwrap().digest, made.head);
    cast(journal, 1, ballot(1, 1, odd, odd)).unwrap();
    assert_eq!(journal.ballots("s", 1).unwrap(), [ballot(1, 1, odd, odd)]);
}
