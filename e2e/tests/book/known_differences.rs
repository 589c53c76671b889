//! The page of known differences: its numbers are those of the tests, and no second opinion is left out of it.

use std::collections::BTreeSet;
use std::fs;

use crate::pages;

const PAGE: &str = "docs/known-differences.md";
const TESTS: &str = "crates/yishi-procedure/tests/acts";
/// How many random elections each run of the tests holds at the least.
const ELECTIONS: u32 = 10_000;

/// Each line of the page's table: the file, and how often its comparison is drawn.
fn told() -> BTreeSet<(String, u32)> {
    let line = |line: &str| {
        let cells: Vec<&str> = line.strip_prefix("| `")?.trim_end_matches(" |").split(" | ").collect();
        let runs = cells.last()?.replace(',', "").parse().ok()?;
        Some((cells.first()?.trim_end_matches('`').to_owned(), runs))
    };
    pages::page(PAGE).lines().filter_map(line).collect()
}

/// The numbers of runs that a file of tests asks for.
fn drawn(file: &str) -> BTreeSet<u32> {
    let text = pages::page(&format!("{TESTS}/{file}"));
    let cases = text.split("ProptestConfig { cases: ").skip(1);
    cases.map(|rest| rest.split(',').next().unwrap().replace('_', "").parse().unwrap()).collect()
}

#[test]
fn the_runs_on_the_page_are_those_of_the_tests() {
    let told = told();
    let files: BTreeSet<&String> = told.iter().map(|(file, _)| file).collect();
    for file in files {
        let runs: BTreeSet<u32> = told.iter().filter(|(of, _)| of == file).map(|(_, runs)| *runs).collect();
        assert_eq!(runs, drawn(file), "{PAGE} and {file} tell different numbers of runs");
    }
}

#[test]
fn ten_thousand_random_elections_are_held_in_every_run() {
    assert!(told().contains(&("election_oracle.rs".to_owned(), ELECTIONS)), "{PAGE} no longer says so");
    assert!(drawn("election_oracle.rs").contains(&ELECTIONS), "the tests no longer hold so many");
}

#[test]
fn every_second_opinion_stands_on_the_page() {
    let files = fs::read_dir(pages::root().join(TESTS)).unwrap().map(|entry| entry.unwrap().file_name());
    let files = files.filter_map(|name| name.into_string().ok()).filter(|name| name.ends_with("_oracle.rs"));
    let told: BTreeSet<String> = told().into_iter().map(|(file, _)| file).collect();
    for file in files {
        assert!(told.contains(&file), "{PAGE} does not tell of {file}");
    }
}
