//! The store on disk when things go wrong: full disks, second processes, foreign files, restarts.
#![allow(clippy::unwrap_used, clippy::panic)]

use rusqlite::Connection;
use serde_json::json;
use tempfile::TempDir;

use super::*;
use crate::envelope::verify_chain;
use crate::store::NewEvent;

fn key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn open() -> (TempDir, Sqlite) {
    let dir = tempfile::tempdir().unwrap();
    let journal = Sqlite::open(dir.path(), key()).unwrap();
    (dir, journal)
}

fn request(stream: &str, expected: u64, size: usize) -> Append {
    let events = vec![NewEvent { kind: "Noted".to_owned(), data: json!({ "text": "x".repeat(size) }) }; 2];
    let at = "2026-11-21T07:05:09Z".parse().unwrap();
    Append { stream: stream.to_owned(), expected, key: Some(format!("k{expected}")), at, actor: json!(1), events }
}

fn ballot(seat: u32) -> BallotCast {
    let at = "2026-11-21T07:06:00Z".parse().unwrap();
    let ballot = Ballot { seat, choice: "for".to_owned(), press: 1, at, key: format!("k{seat}"), mark: None }.into();
    BallotCast { stream: "s".to_owned(), vote: 1, since: 1, ballot }
}

/// Stops the writer in a transaction of its own; what is queued until the sender is dropped shares the next one.
fn hold(journal: &Sqlite) -> mpsc::Sender<()> {
    let (entered, stopped) = mpsc::channel();
    let (release, released) = mpsc::channel::<()>();
    journal.interfere(move |_| {
        entered.send(()).unwrap();
        assert!(released.recv().is_err());
    });
    stopped.recv().unwrap();
    release
}

#[test]
fn the_writer_syncs_every_commit_and_guards_its_references() {
    let dir = tempfile::tempdir().unwrap();
    let connection = schema::open_for_writing(&dir.path().join(FILE)).unwrap();
    let pragma = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).unwrap();
    let mode: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
    assert_eq!((mode.as_str(), pragma("synchronous"), pragma("foreign_keys")), ("wal", 2, 1));
    assert_eq!((pragma("application_id"), pragma("user_version")), (0x5969_7368, 2));
}

#[test]
fn a_full_disk_is_told_leaves_nothing_half_written_and_is_survived() {
    let (_dir, journal) = open();
    journal.append(request("s", 0, 10)).wait().unwrap();
    let before = journal.read("s", 0).unwrap();
    let mut watch = journal.watch();
    journal.limit_pages(Some(1));
    // More than any free page can hold, in several requests that may or may not share a transaction.
    let appends: Vec<_> = (0..5).map(|n| journal.append(request("s", 2 + 2 * n, 100_000))).collect();
    for receipt in appends {
        let error = receipt.wait().unwrap_err();
        assert!(matches!(error, AppendError::Storage(_) | AppendError::Conflict { actual: 2, .. }), "{error}");
    }
    assert_eq!(journal.read("s", 0).unwrap(), before);
    assert_eq!(journal.seen("s", "k2").unwrap(), None);
    assert!(watch.ready().is_none());
    journal.limit_pages(None);
    let appended = journal.append(request("s", 2, 100_000)).wait().unwrap();
    assert_eq!((appended.first, appended.last), (3, 4));
    let read = journal.read("s", 0).unwrap();
    assert_eq!(verify_chain("s", &read).unwrap(), journal.head("s").unwrap());
    assert_eq!(read.len(), 4);
}

#[test]
fn a_full_disk_fails_ballots_and_shelves_too_and_keeps_every_acknowledged_one() {
    let (_dir, journal) = open();
    journal.append(request("s", 0, 10)).wait().unwrap();
    journal.limit_pages(Some(1));
    let answers: Vec<_> = (0..500).map(|seat| journal.cast(ballot(seat))).map(Receipt::wait).collect();
    // One after the other, so that some still fit into the last page and the others do not.
    assert!(answers.iter().any(|answer| matches!(answer, Err(CastError::Storage(_)))));
    let kept: Vec<u32> = journal.ballots("s", 1).unwrap().iter().map(|b| b.seat).collect();
    let told: Vec<u32> = (0..500).zip(&answers).filter(|(_, answer)| answer.is_ok()).map(|(seat, _)| seat).collect();
    assert_eq!(kept, told);
    assert!(!told.is_empty());
    assert!(matches!(journal.put("logins", "a", Some(vec![0; 100_000])).wait(), Err(PutError::Storage(_))));
    journal.limit_pages(None);
    // The phones try again with the same keys, all at once.
    let again: Vec<_> = (0..500).map(|seat| journal.cast(ballot(seat))).collect();
    assert!(again.into_iter().all(|receipt| receipt.wait().is_ok()));
    assert_eq!(journal.ballots("s", 1).unwrap().len(), 500);
}

#[test]
fn one_that_cannot_be_written_fails_its_whole_batch() {
    let (_dir, journal) = open();
    journal.append(request("s", 0, 10)).wait().unwrap();
    journal.limit_pages(Some(1));
    let held = hold(&journal);
    let small = journal.cast(ballot(1));
    let chained = [journal.append(request("s", 2, 10)), journal.append(request("t", 0, 10))];
    let large = journal.append(request("s", 4, 100_000));
    let after = journal.cast(ballot(2));
    drop(held);
    assert!(matches!(small.wait(), Err(CastError::Storage(_))));
    assert!(chained.into_iter().all(|receipt| matches!(receipt.wait(), Err(AppendError::Storage(_)))));
    assert!(matches!(large.wait(), Err(AppendError::Storage(_))));
    assert!(matches!(after.wait(), Err(CastError::Storage(_))));
    assert!(journal.boxes("s").unwrap().is_empty());
    assert_eq!(journal.streams().unwrap(), ["s"]);
    // What the writer remembered of the failed batch is forgotten: both streams go on where the file stands.
    journal.limit_pages(None);
    assert_eq!(journal.append(request("s", 2, 10)).wait().unwrap().first, 3);
    assert_eq!(journal.append(request("t", 0, 10)).wait().unwrap().first, 1);
    assert!(verify_chain("s", &journal.read("s", 0).unwrap()).is_ok());
}

#[test]
fn a_batch_that_ends_in_any_other_error_is_rolled_back_whole() {
    let (_dir, journal) = open();
    journal.append(request("s", 0, 10)).wait().unwrap();
    let held = hold(&journal);
    let good = journal.cast(ballot(1));
    // A row that stands where the next event belongs: a plain error, after which SQLite leaves the transaction open.
    journal.interfere(|connection| {
        let taken = "INSERT INTO events SELECT NULL, stream, 3, at, actor, key, kind, data, prev, hash FROM events";
        connection.execute(&format!("{taken} WHERE version = 2"), []).unwrap();
    });
    let bad = journal.append(request("s", 2, 10));
    drop(held);
    assert!(matches!(good.wait(), Err(CastError::Storage(_))));
    assert!(matches!(bad.wait(), Err(AppendError::Storage(_))));
    assert!(journal.boxes("s").unwrap().is_empty());
    assert_eq!(journal.append(request("s", 2, 10)).wait().unwrap().first, 3);
}

#[test]
fn a_refused_request_leaves_its_neighbours_alone() {
    let (_dir, journal) = open();
    journal.append(request("s", 0, 10)).wait().unwrap();
    let held = hold(&journal);
    let good = journal.cast(ballot(1));
    let conflict = journal.append(request("s", 9, 10));
    let used = journal.append(request("s", 0, 10));
    let other = Ballot { key: "other".to_owned(), ..(*ballot(1).ballot).clone() }.into();
    let double = journal.cast(BallotCast { ballot: other, ..ballot(1) });
    let next = journal.append(request("s", 2, 10));
    let chained = journal.append(request("s", 4, 10));
    let early = journal.cast(BallotCast { since: 7, ..ballot(2) });
    drop(held);
    assert_eq!(good.wait(), Ok(()));
    assert_eq!(conflict.wait(), Err(AppendError::Conflict { expected: 9, actual: 2 }));
    assert_eq!(used.wait(), Err(AppendError::KeyUsed { first: 1, last: 2 }));
    assert_eq!(double.wait(), Err(CastError::AlreadyCast));
    assert_eq!(next.wait().unwrap().last, 4);
    assert_eq!(chained.wait().unwrap().last, 6);
    assert_eq!(early.wait(), Err(CastError::TooEarly { since: 7, actual: 6 }));
    assert!(verify_chain("s", &journal.read("s", 0).unwrap()).is_ok());
}

#[test]
fn three_thousand_queued_ballots_share_one_transaction() {
    let (_dir, journal) = open();
    journal.append(request("s", 0, 10)).wait().unwrap();
    let mut watch = journal.watch();
    let held = hold(&journal);
    let first = journal.append(request("s", 2, 10));
    let casts: Vec<_> = (0..3_000).map(|seat| journal.cast(ballot(seat))).collect();
    let last = journal.append(request("s", 4, 10));
    drop(held);
    assert!(first.wait().is_ok() && last.wait().is_ok());
    assert!(casts.into_iter().all(|cast| cast.wait().is_ok()));
    // Transactions run in the order of the queue, so one that holds the first and the last request holds all between.
    let announced: usize = std::iter::from_fn(|| watch.ready()).count();
    assert_eq!(announced, 1);
}

#[test]
fn everything_is_there_after_a_restart() {
    let (dir, journal) = open();
    let appended = journal.append(request("s", 0, 10)).wait().unwrap();
    journal.cast(ballot(1)).wait().unwrap();
    journal.put("logins", "a", Some(vec![1])).wait().unwrap();
    let checkpoint = journal.checkpoint("s").unwrap();
    drop(journal);
    assert!(!dir.path().join("journal.sqlite-wal").exists(), "a closed journal is one file");
    let journal = Sqlite::open(dir.path(), key()).unwrap();
    assert_eq!(journal.head("s").unwrap(), Head { version: 2, digest: appended.head });
    assert_eq!(journal.checkpoint("s").unwrap(), checkpoint);
    assert_eq!(journal.ballots("s", 1).unwrap(), [(*ballot(1).ballot).clone()]);
    assert_eq!(journal.get("logins", "a").unwrap(), Some(vec![1]));
    assert_eq!(journal.append(request("s", 0, 10)).wait(), Err(AppendError::KeyUsed { first: 1, last: 2 }));
    assert_eq!(journal.append(request("s", 2, 10)).wait().unwrap().first, 3);
}

#[test]
fn dropping_the_journal_answers_what_is_pending_and_ends_the_watches() {
    let (_dir, journal) = open();
    let mut watch = journal.watch();
    let receipts: Vec<_> = (0..20).map(|n| journal.append(request("s", 2 * n, 10))).collect();
    drop(journal);
    assert!(receipts.into_iter().all(|receipt| receipt.wait().is_ok()));
    let announced: usize = std::iter::from_fn(|| watch.wait()).map(|batch| batch.len()).sum();
    assert_eq!(announced, 40);
}

#[test]
fn a_writer_that_is_gone_is_an_error_and_never_a_wait() {
    let (_dir, mut journal) = open();
    drop(journal.requests.take());
    assert_eq!(journal.append(request("s", 0, 10)).wait(), Err(AppendError::Closed(crate::store::Closed)));
    assert_eq!(journal.cast(ballot(1)).wait(), Err(CastError::Closed(crate::store::Closed)));
}

#[test]
fn a_folder_is_written_by_one_process_at_a_time() {
    let (dir, journal) = open();
    let second = Sqlite::open(dir.path(), key()).unwrap_err();
    assert!(matches!(second, OpenError::InUse(_)), "{second}");
    drop(journal);
    assert!(Sqlite::open(dir.path(), key()).is_ok());
}

#[test]
fn foreign_and_later_files_are_not_touched() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(FILE);
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE other (a)").unwrap();
    let before = std::fs::read(&path).unwrap();
    assert!(matches!(Sqlite::open(dir.path(), key()), Err(OpenError::NotAJournal(_))));
    assert_eq!(std::fs::read(&path).unwrap(), before);
    std::fs::write(&path, "no database at all, but long enough to be looked at").unwrap();
    assert!(matches!(Sqlite::open(dir.path(), key()), Err(OpenError::Sqlite(_))));
    std::fs::remove_file(&path).unwrap();
    drop(Sqlite::open(dir.path(), key()).unwrap());
    Connection::open(&path).unwrap().execute_batch("PRAGMA user_version = 99").unwrap();
    assert!(matches!(Sqlite::open(dir.path(), key()), Err(OpenError::Later { found: 99, .. })));
}

#[test]
fn a_file_of_the_first_format_gets_its_archives() {
    let (dir, journal) = open();
    journal.append(request("s", 0, 10)).wait().unwrap();
    drop(journal);
    let early = "DROP TABLE archives; PRAGMA user_version = 1;";
    Connection::open(dir.path().join(FILE)).unwrap().execute_batch(early).unwrap();
    let journal = Sqlite::open(dir.path(), key()).unwrap();
    let (stream, archive) = ("s".to_owned(), "a".to_owned());
    assert_eq!(journal.extend(Extend { stream, archive, length: 0, bytes: vec![1, 2] }).wait(), Ok(2));
    drop(journal);
    assert_eq!(Sqlite::open(dir.path(), key()).unwrap().archive("s", "a", 1).unwrap(), [2]);
}

/// Whether these bytes lie anywhere in the file or in its log.
fn lies_in(dir: &TempDir, bytes: &[u8]) -> bool {
    let read = |name: &str| std::fs::read(dir.path().join(name)).unwrap_or_default();
    [read(FILE), read(&format!("{FILE}-wal"))].iter().any(|file| file.windows(bytes.len()).any(|part| part == bytes))
}

const SECRET: &[u8] = b"a key that nobody may find again";

#[test]
fn what_is_taken_from_a_shelf_lies_nowhere_any_more_while_the_journal_is_open() {
    let (dir, journal) = open();
    journal.put("keys", "a", Some(SECRET.to_vec())).wait().unwrap();
    assert!(lies_in(&dir, SECRET));
    journal.put("keys", "a", None).wait().unwrap();
    assert!(!lies_in(&dir, SECRET));
    drop(journal);
    assert!(!lies_in(&dir, SECRET));
}

#[test]
fn what_is_taken_while_somebody_reads_is_wiped_with_the_next_request() {
    let (dir, journal) = open();
    journal.put("keys", "a", Some(SECRET.to_vec())).wait().unwrap();
    let reader = schema::open_for_reading(&dir.path().join(FILE)).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM shelves;").unwrap();
    journal.put("keys", "a", None).wait().unwrap();
    assert!(lies_in(&dir, SECRET), "the reader still sees it, and nobody waits for the reader");
    reader.execute_batch("COMMIT").unwrap();
    journal.put("other", "b", Some(vec![1])).wait().unwrap();
    assert!(!lies_in(&dir, SECRET));
    assert_eq!(journal.get("other", "b").unwrap(), Some(vec![1]));
}

#[test]
fn what_a_killed_house_had_taken_is_wiped_when_it_is_opened_again() {
    let (dir, journal) = open();
    journal.put("keys", "a", Some(SECRET.to_vec())).wait().unwrap();
    let reader = schema::open_for_reading(&dir.path().join(FILE)).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM shelves;").unwrap();
    journal.put("keys", "a", None).wait().unwrap();
    // The files as a kill would leave them at this moment.
    let killed = tempfile::tempdir().unwrap();
    for name in [FILE.to_owned(), format!("{FILE}-wal")] {
        std::fs::copy(dir.path().join(&name), killed.path().join(&name)).unwrap();
    }
    assert!(lies_in(&killed, SECRET));
    let again = Sqlite::open(killed.path(), key()).unwrap();
    assert!(!lies_in(&killed, SECRET));
    assert_eq!(again.get("keys", "a").unwrap(), None);
}

#[test]
fn a_changed_row_is_found_by_the_chain() {
    let (dir, journal) = open();
    journal.append(request("s", 0, 10)).wait().unwrap();
    let auditor = Connection::open(dir.path().join(FILE)).unwrap();
    auditor.execute("UPDATE events SET kind = 'Forged' WHERE version = 2", []).unwrap();
    assert_eq!(verify_chain("s", &journal.read("s", 0).unwrap()).unwrap_err().version, 2);
    auditor.execute("UPDATE events SET data = 'no json' WHERE version = 2", []).unwrap();
    assert!(journal.read("s", 0).is_err());
}
