//! The archives with which the checker of the browser is tested: made here, and committed beside that checker's tests.
//!
//! `YISHI_WRITE_ARCHIVES=1` writes them anew; otherwise they have to be the bytes that are committed. Their keys guard nothing.

#![allow(clippy::unwrap_used)]
#![allow(clippy::disallowed_methods)] // The archives are written to the disk.

mod shared;

use std::path::{Path, PathBuf};

use serde::Serialize;
use serde_json::{Value, json};
use shared::hall::{Hall, Plan, question};
use yishi_ballot::pairs::PairedQuestion;
use yishi_ballot::{verify, verify_with_pairs};

/// One trustee, one ballot: every byte of it is flipped.
fn small() -> Hall {
    let mut hall = Hall::open(Plan::simple(2));
    hall.cast(0, &[vec![1, 0, 0]]);
    hall.finish(&[1]);
    hall
}

/// A trustee and two of a group of three, weights, a vote given again, a blank vote.
fn whole() -> Hall {
    let questions = vec![question(3, 1, 1, false), question(2, 1, 2, true)];
    let mut hall = Hall::open(Plan { questions, weights: vec![2, 3], group: Some((2, 3)), ..Plan::simple(0) });
    hall.cast(0, &[vec![1, 0, 0], vec![0, 1, 0]]);
    hall.cast(1, &[vec![0, 1, 0], vec![1, 0, 0]]);
    hall.cast(0, &[vec![0, 0, 1], vec![0, 1, 1]]);
    hall.finish(&[1, 2, 4]);
    hall
}

/// Three candidates for and against, of whom two at most.
fn in_pairs() -> Hall {
    let questions = vec![question(6, 0, 3, false)];
    let paired = vec![PairedQuestion { question: 0, most_for: Some(2) }];
    let mut hall = Hall::open(Plan { questions, weights: vec![1, 1], paired, ..Plan::simple(0) });
    hall.cast(0, &[vec![1, 0, 0, 1, 0, 0]]);
    hall.cast(1, &[vec![1, 0, 1, 0, 0, 1]]);
    hall.finish(&[1]);
    hall
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../yishi-web/client/test/archives")
}

/// What the checker's tests have to know of an archive. A struct, since the order of a map's members depends on how it was built.
#[derive(Serialize)]
struct Notes {
    cards: Vec<String>,
    last_event: String,
    result: Value,
    uuid: String,
}

/// Writes a file, or compares it with the one that is there.
fn keep(name: &str, bytes: &[u8]) {
    let path = folder().join(name);
    if std::env::var_os("YISHI_WRITE_ARCHIVES").is_some() {
        std::fs::create_dir_all(folder()).unwrap();
        std::fs::write(path, bytes).unwrap();
    } else {
        assert!(std::fs::read(path).unwrap() == bytes, "{name} is not what this test makes");
    }
}

#[test]
fn the_archives_of_the_checker_in_the_browser_are_those_made_here() {
    let (small, whole, in_pairs) = (small(), whole(), in_pairs());
    verify(&small.archive).unwrap();
    keep("small.bel", &small.archive);
    let report = verify(&whole.archive).unwrap();
    keep("whole.bel", &whole.archive);
    keep("in-pairs.bel", &in_pairs.archive);
    let pairs = in_pairs.pairs.clone().unwrap();
    verify_with_pairs(&in_pairs.archive, pairs.as_bytes()).unwrap();
    keep("in-pairs.pairs", pairs.as_bytes());
    let cards: Vec<_> = whole.cards.iter().map(|card| card.expose().to_owned()).collect();
    let last_event = report.last_event.unwrap().to_string();
    let result = json!(report.result.unwrap())["result"].take();
    let notes = Notes { cards, last_event, result, uuid: whole.uuid().to_string() };
    keep("whole.json", format!("{}\n", serde_json::to_string_pretty(&notes).unwrap()).as_bytes());
}
