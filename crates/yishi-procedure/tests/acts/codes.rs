//! Every refusal code has a test that provokes it: the codes are read from the source, the tests from their own files.
#![allow(clippy::disallowed_methods)] // A test may read the files of its own crate.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let inner = folders.iter().flat_map(|folder| rust_files(folder));
    inner.chain(files.into_iter().filter(|path| path.extension().is_some_and(|ext| ext == "rs"))).collect()
}

fn crate_folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Quoted text that begins with a code: a capital letter, a point, three digits.
fn quoted_codes(text: &str) -> Vec<String> {
    let starts = text.match_indices('"').filter_map(|(at, _)| text.get(at + 1..at + 6));
    let is_code = |word: &&str| {
        let bytes = word.as_bytes();
        bytes[0].is_ascii_uppercase() && bytes[1] == b'.' && bytes[2..].iter().all(u8::is_ascii_digit)
    };
    starts.filter(is_code).map(str::to_owned).collect()
}

/// Stage to the codes its `refusal.rs` gives, in their order.
fn codes_by_stage() -> BTreeMap<String, Vec<String>> {
    let files = rust_files(&crate_folder("src"));
    let stages =
        files.iter().filter(|path| path.ends_with("refusal.rs") && path.parent() != Some(&crate_folder("src")));
    stages
        .map(|path| {
            let stage = path.parent().unwrap().file_name().unwrap().to_str().unwrap().to_owned();
            (stage, quoted_codes(&fs::read_to_string(path).unwrap()))
        })
        .collect()
}

#[test]
fn every_code_is_provoked_by_a_test() {
    let told: BTreeSet<String> = rust_files(&crate_folder("tests"))
        .iter()
        .flat_map(|path| quoted_codes(&fs::read_to_string(path).unwrap()))
        .collect();
    let codes: Vec<String> = codes_by_stage().into_values().flatten().collect();
    assert!(codes.len() > 70, "only {} codes were found", codes.len());
    let untold: Vec<&String> = codes.iter().filter(|code| !told.contains(*code)).collect();
    assert!(untold.is_empty(), "no test names {untold:?}");
    let unknown: Vec<&String> = told.iter().filter(|code| !codes.contains(code)).collect();
    assert!(unknown.is_empty(), "tests name {unknown:?}, which nobody gives");
}

#[test]
fn each_stage_numbers_its_codes_without_a_gap() {
    let stages = codes_by_stage();
    let heads = [
        ("attendance", 'A', 200),
        ("ballot", 'T', 900),
        ("business", 'B', 400),
        ("closing", 'K', 600),
        ("convening", 'C', 100),
        ("deliberation", 'D', 300),
        ("election", 'E', 700),
        ("personnel", 'N', 100),
        ("sealed", 'T', 960),
        ("supervision", 'S', 200),
        ("voting", 'V', 500),
    ];
    assert_eq!(stages.keys().collect::<Vec<_>>(), heads.iter().map(|(stage, ..)| stage).collect::<Vec<_>>());
    for (stage, letter, hundred) in heads {
        let expected: Vec<String> = (1..=stages[stage].len()).map(|no| format!("{letter}.{}", hundred + no)).collect();
        assert_eq!(stages[stage], expected, "{stage}");
    }
}
