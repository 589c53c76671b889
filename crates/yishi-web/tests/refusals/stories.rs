//! No story is left out: every file of the procedure's acts that can tell of a refusal stands in this test as well.
#![allow(clippy::disallowed_methods)] // A test may read the files of its own workspace.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Files that tell no story: what all stories share, checks on the sources, and properties over thousands of runs.
const NO_STORIES: &[&str] = &[
    "ballot_oracle.rs",
    "codes.rs",
    "commands.rs",
    "election_oracle.rs",
    "golden.rs",
    "machine.rs",
    "main.rs",
    "majority_oracle.rs",
    "motion_oracle.rs",
    "personnel_oracle.rs",
    "roll_sheet.rs",
    "sealed_oracle.rs",
    "typed.rs",
    "whole_session.rs",
    "witness.rs",
];

#[test]
fn every_file_of_stories_is_told_to_the_api() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../yishi-procedure/tests/acts");
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let stories: BTreeSet<String> =
        names.filter(|name| name.ends_with(".rs") && !NO_STORIES.contains(&name.as_str())).collect();
    let told = include_str!("main.rs");
    let left_out: Vec<&String> = stories.iter().filter(|name| !told.contains(&format!("acts/{name}\""))).collect();
    assert!(left_out.is_empty(), "not told to the API: {left_out:?}");
}
