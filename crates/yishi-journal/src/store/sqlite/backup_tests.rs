//! Copies of a live journal show one moment, and only whole ones of ours are put back.
#![allow(clippy::unwrap_used)]

use ed25519_dalek::SigningKey;
use serde_json::json;
use tempfile::TempDir;

use super::*;
use crate::store::{Append, Journal, NewEvent, Sqlite};

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

#[test]
fn a_live_journal_is_copied_as_of_one_moment_and_put_back() {
    let (dir, journal) = open();
    for n in 0..20 {
        journal.append(request("s", 2 * n, 50_000)).wait().unwrap();
    }
    let copy = dir.path().join("copy.sqlite");
    let mut reports = Vec::new();
    journal
        .backup(&copy, |progress| {
            // Writing goes on while the copy is made, and does not make it begin again.
            let version = journal.head("s").unwrap().version;
            journal.append(request("s", version, 50_000)).wait().unwrap();
            reports.push(progress);
        })
        .unwrap();
    assert!(reports.len() > 1 && reports.windows(2).all(|pair| pair[0].done < pair[1].done));
    let last = reports.last().unwrap();
    assert_eq!(last.done, last.total);
    assert!(matches!(journal.backup(&copy, |_| ()), Err(BackupError::Exists(_))));
    assert!(matches!(restore(&copy, dir.path(), |_| ()), Err(BackupError::Open(OpenError::InUse(_)))));

    let other = dir.path().join("other");
    restore(&copy, &other, |_| ()).unwrap();
    let restored = Sqlite::open(&other, key()).unwrap();
    let read = restored.read("s", 0).unwrap();
    assert_eq!(read, journal.read("s", 0).unwrap()[..40]);
    drop(restored);
    assert!(matches!(restore(&copy, &other, |_| ()), Err(BackupError::Exists(_))));
}

#[test]
fn a_file_that_is_no_journal_is_not_restored() {
    let dir = tempfile::tempdir().unwrap();
    let foreign = dir.path().join("foreign.sqlite");
    Connection::open(&foreign).unwrap().execute_batch("CREATE TABLE other (a)").unwrap();
    let refused = restore(&foreign, &dir.path().join("data"), |_| ());
    assert!(matches!(refused, Err(BackupError::Open(OpenError::NotAJournal(_)))));
    assert!(!dir.path().join("data").join(FILE).exists());
}

#[test]
fn a_log_left_without_its_file_is_not_mixed_into_a_restored_one() {
    let (dir, journal) = open();
    journal.backup(&dir.path().join("copy"), |_| ()).unwrap();
    let data = dir.path().join("data");
    std::fs::create_dir(&data).unwrap();
    std::fs::write(data.join("journal.sqlite-wal"), "left behind").unwrap();
    let refused = restore(&dir.path().join("copy"), &data, |_| ());
    assert!(matches!(refused, Err(BackupError::Exists(_))));
}
