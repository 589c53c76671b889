//! Whatever the checker may find has its words, in every language.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use super::*;
use crate::texts::{Lang, has};

fn source(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("client/src").join(name)).unwrap()
}

/// The texts between quotes from a line of a source up to the one that ends the list.
fn listed(source: &str, from: &str, end: &str) -> Vec<String> {
    let (_, rest) = source.split_once(from).unwrap();
    let (list, _) = rest.split_once(end).unwrap();
    // What stands after a code is a remark, in which words may be quoted.
    let codes = list.lines().flat_map(|line| line.split("//").next().unwrap().split('"').skip(1).step_by(2));
    codes.map(str::to_owned).collect()
}

#[test]
fn every_fault_kind_and_stage_of_the_checker_is_told() {
    assert_eq!(listed(&source("check/fault.ts"), "export type Code =", "\n\n"), FAULTS);
    let chain = source("check/chain.ts");
    assert_eq!(listed(&chain, "const KINDS = [", "]"), KINDS);
    let stages = listed(&chain, "export type Stage =", ";");
    let checked: Vec<_> = stages.into_iter().filter(|stage| !stage.starts_with("shuffl")).collect();
    assert_eq!(checked, STAGES);
}

#[test]
fn all_of_it_has_words_in_every_language_and_keeps_the_places_for_figures() {
    for lang in Lang::ALL {
        for name in names() {
            assert!(has(lang, &format!("box-verify-{name}")), "{} {name}", lang.tag());
        }
        let at = Place::new(lang);
        assert!(say(at, "progress").contains("{done}") && say(at, "progress").contains("{all}"));
        assert!(say(at, "fault-individual-proof").contains("{question}"));
    }
}

#[test]
fn every_word_that_the_page_asks_for_is_there() {
    let (script, names) = (source("page/box.ts"), names());
    let asked = script.split("words(\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    let asked: Vec<_> = asked.collect();
    assert!(asked.len() >= 5, "{asked:?}");
    assert!(asked.iter().all(|word| names.iter().any(|name| name == word)), "{asked:?}");
}
