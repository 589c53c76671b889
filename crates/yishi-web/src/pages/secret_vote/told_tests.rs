//! Every reason for which a phone may stop has its words, in every language.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use super::*;
use crate::texts::{Lang, has};

fn source(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("client/src").join(name)).unwrap()
}

/// The codes of a union of texts in a TypeScript source.
fn union(source: &str, name: &str) -> Vec<String> {
    let (_, rest) = source.split_once(&format!("export type {name} =")).unwrap();
    let lines = rest.lines().skip(1).take_while(|line| line.trim_start().starts_with('|'));
    lines.map(|line| line.split('"').nth(1).unwrap().to_owned()).collect()
}

#[test]
fn every_reason_of_the_sealing_code_and_every_misfit_is_told() {
    assert_eq!(union(&source("refusal.ts"), "Reason"), REFUSALS);
    assert_eq!(union(&source("opening.ts"), "Misfit"), MISFITS);
}

#[test]
fn every_code_that_a_page_raises_by_itself_is_told() {
    let mut raised = 0;
    for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("client/src/page")).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        for (kind, codes) in [("paper", PAPER.as_slice()), ("page", PAGE.as_slice())] {
            for part in text.split(&format!("kind: \"{kind}\", code: \"")).skip(1) {
                let code = part.split('"').next().unwrap();
                assert!(codes.contains(&code), "{kind} {code}");
                raised += 1;
            }
        }
    }
    assert!(raised >= 6, "{raised}");
}

#[test]
fn the_code_of_a_closed_vote_is_the_one_that_the_script_knows() {
    assert!(source("page/ballots.ts").contains(&format!("= \"{CLOSED}\";")));
}

#[test]
fn all_of_it_has_words_in_every_language_and_keeps_the_places_for_figures() {
    for lang in Lang::ALL {
        for name in names() {
            assert!(has(lang, &key(&name)), "{} {name}", lang.tag());
        }
        let misfit = text(Place::new(lang), "misfit-randomness");
        assert!(misfit.contains("{question}") && misfit.contains("{place}"), "{misfit}");
    }
}
