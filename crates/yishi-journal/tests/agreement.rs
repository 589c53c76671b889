//! Whatever sequence of requests comes, the store in memory and the store on disk answer and hold the same, also
//! after the store on disk was closed and opened again.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use serde_json::json;
use yishi_journal::store::{Append, BallotCast, Extend, NewEvent};
use yishi_journal::{Ballot, Journal, Memory, SigningKey, Sqlite};

const STREAMS: [&str; 3] = ["a", "b", "c"];

#[derive(Debug, Clone)]
enum Ask {
    /// Stream, how far the expected version is off, key, count of events.
    Append(usize, u64, Option<u8>, usize),
    /// Stream, vote, seat, press, choice, key, since.
    Cast(usize, u32, u32, u32, bool, u8, u64),
    Put(u8, u8, Option<u8>),
    /// Stream, archive, how far the expected length is off, how many bytes.
    Extend(usize, u8, u64, usize),
    Reopen,
}

fn ask() -> impl Strategy<Value = Ask> {
    prop_oneof![
        4 => (0..3_usize, prop_oneof![4 => Just(0_u64), 1 => 1..3_u64], prop::option::of(0..6_u8), 0..4_usize)
            .prop_map(|(stream, off, key, count)| Ask::Append(stream, off, key, count)),
        6 => (0..3_usize, 0..2_u32, 0..4_u32, 1..3_u32, any::<bool>(), 0..8_u8, 0..4_u64)
            .prop_map(|(s, vote, seat, press, choice, key, since)| Ask::Cast(s, vote, seat, press, choice, key, since)),
        2 => (0..2_u8, 0..3_u8, prop::option::of(any::<u8>())).prop_map(|(s, k, v)| Ask::Put(s, k, v)),
        3 => (0..3_usize, 0..2_u8, prop_oneof![4 => Just(0_u64), 1 => 1..3_u64], 0..4_usize)
            .prop_map(|(stream, archive, off, count)| Ask::Extend(stream, archive, off, count)),
        1 => Just(Ask::Reopen),
    ]
}

fn append(stream: &str, expected: u64, key: Option<u8>, count: usize) -> Append {
    let event = |n| NewEvent { kind: "Noted".to_owned(), data: json!({ "n": n }) };
    let at = "2026-11-21T07:05:09.123Z".parse().unwrap();
    let key = key.map(|key| key.to_string());
    Append { stream: stream.to_owned(), expected, key, at, actor: json!(1), events: (0..count).map(event).collect() }
}

/// The answer of a journal to one request, as text.
fn answer(journal: &dyn Journal, ask: &Ask) -> String {
    match ask {
        Ask::Append(stream, off, key, count) => {
            let stream = STREAMS[*stream];
            let expected = journal.head(stream).unwrap().version + off;
            format!("{:?}", journal.append(append(stream, expected, *key, *count)).wait())
        }
        Ask::Cast(stream, vote, seat, press, choice, key, since) => {
            let at = "2026-11-21T07:06:00Z".parse().unwrap();
            let (choice, key) = (choice.to_string(), key.to_string());
            let ballot = Ballot { seat: *seat, choice, press: *press, at, key, mark: None }.into();
            let cast = BallotCast { stream: STREAMS[*stream].to_owned(), vote: *vote, since: *since, ballot };
            format!("{:?}", journal.cast(cast).wait())
        }
        Ask::Put(shelf, key, value) => {
            let value = value.map(|value| vec![value]);
            format!("{:?}", journal.put(&shelf.to_string(), &key.to_string(), value).wait())
        }
        Ask::Extend(stream, archive, off, count) => {
            let (stream, archive) = (STREAMS[*stream].to_owned(), archive.to_string());
            let length = journal.archive(&stream, &archive, 0).unwrap().len() as u64 + off;
            format!("{:?}", journal.extend(Extend { stream, archive, length, bytes: vec![7; *count] }).wait())
        }
        Ask::Reopen => String::new(),
    }
}

/// Everything a journal holds, as text.
fn contents(journal: &dyn Journal) -> String {
    let mut out = format!("{:?}\n", journal.streams().unwrap());
    for stream in STREAMS {
        let read = (journal.read(stream, 0), journal.head(stream), journal.checkpoint(stream), journal.boxes(stream));
        out.push_str(&format!("{read:?}\n"));
        out.push_str(&format!("{:?} {:?}\n", journal.archive(stream, "0", 0), journal.archive(stream, "1", 1)));
        for number in 0..6_u8 {
            let read = (journal.seen(stream, &number.to_string()), journal.ballots(stream, number.into()));
            out.push_str(&format!("{read:?}\n"));
        }
    }
    out + &format!("{:?} {:?}", journal.scan("0"), journal.scan("1"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_stores_answer_and_hold_the_same(asks in prop::collection::vec(ask(), 1..40)) {
        let key = SigningKey::from_bytes(&[7; 32]);
        let dir = tempfile::tempdir().unwrap();
        let memory = Memory::new(key.clone());
        let mut sqlite = Sqlite::open(dir.path(), key.clone()).unwrap();
        for ask in &asks {
            if matches!(ask, Ask::Reopen) {
                drop(sqlite);
                sqlite = Sqlite::open(dir.path(), key.clone()).unwrap();
            }
            prop_assert_eq!(answer(&memory, ask), answer(&sqlite, ask), "{:?}", ask);
        }
        prop_assert_eq!(contents(&memory), contents(&sqlite));
    }
}
