//! Clean texts are damaged by chance, in the ways that are met in print: the facts stay what they were, and every damage is
//! found where it stands in the damaged text.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;

use yishi_press::finding::{Finding, Kind};
use yishi_press::proof::{Document, Other, References, proof};
use yishi_press::read::{Reading, read};
use yishi_press::span::Positions;

mod shared;
mod trials;

use trials::chance::Chance;
use trials::damage::{self, Damaged, FAMILIES, Family};
use trials::{fields, slips};

const TRIALS: u64 = 6;

/// Texts without damage, in both scripts.
fn clean() -> Vec<(String, String)> {
    let seeds = ["congress-closing.clean.zh-Hans", "congress-closing.corrected.zh-Hant"];
    let corpus = [
        "jiaxing-congress-8-1-closing",
        "liangshan-cppcc-10-5-opening",
        "npc-12-5-plenary-3",
        "yongzhou-congress-4-7-opening",
        "zhejiang-congress-13-6-closing",
    ];
    if shared::folder().is_none() {
        return Vec::new();
    }
    let seeds = seeds.map(|name| (name.to_owned(), shared::file(&format!("seeds-gold/{name}.txt")).unwrap()));
    let corpus = corpus.map(|name| (name.to_owned(), shared::file(&format!("press-corpus/{name}.txt")).unwrap()));
    seeds.into_iter().chain(corpus).collect()
}

/// The facts of every sitting, without the places.
fn facts(reading: &Reading) -> Vec<fields::Fields> {
    reading.sittings.iter().map(fields::of_sitting).collect()
}

fn findings(text: &str, others: Vec<Other>) -> Vec<Finding> {
    let reading = read(text, None);
    let references = References { rolls: Vec::new(), others };
    proof(&Document { original: text, reading: &reading, positions: &Positions::new(text) }, &references)
}

/// Trials, those after which the facts are the same, marks, and those that are found.
#[derive(Default)]
struct Score {
    trials: usize,
    kept: usize,
    marks: usize,
    found: usize,
}

impl Score {
    fn add(&mut self, name: &str, family: Family, clean: &Reading, damaged: &Damaged) {
        let reading = read(&damaged.text, None);
        let (before, behind) = (facts(clean), facts(&reading));
        self.trials += 1;
        self.kept += usize::from(before == behind);
        if before.len() != behind.len() {
            println!("{family:?} {name}: {} sittings for {}: {:?}", behind.len(), before.len(), behind.last());
        }
        if before != behind {
            for (before, behind) in before.iter().zip(&behind) {
                println!("{family:?} {name}: {:?}", fields::compared(before, behind).wrong);
            }
        }
        let all = findings(&damaged.text, Vec::new());
        let called: Vec<&Finding> = all.iter().filter(|found| damaged.kinds.contains(&found.kind)).collect();
        for mark in &damaged.marks {
            let meets = |found: &&&Finding| found.span.bytes.start <= mark.end && mark.start <= found.span.bytes.end;
            self.marks += 1;
            let found = called.iter().any(|found| meets(&found));
            self.found += usize::from(found);
            if !found {
                println!("{family:?} {name}: {:?} is not found", &damaged.text[mark.clone()]);
            }
        }
        for finding in &all {
            assert!(damaged.text.get(finding.span.bytes.start..finding.span.bytes.end).is_some(), "{finding:?}");
        }
    }
}

#[test]
fn facts_outlive_damage_and_every_damage_is_found() {
    let mut scores = BTreeMap::<Family, Score>::new();
    for (name, text) in clean() {
        let reading = read(&text, None);
        for family in FAMILIES {
            for seed in 0..TRIALS {
                let damaged = damage::damaged(&text, family, &mut Chance::new(seed));
                if !damaged.marks.is_empty() && conversion_fits(family, &name) {
                    scores.entry(family).or_default().add(&name, family, &reading, &damaged);
                }
            }
        }
    }
    for (family, score) in &scores {
        let Score { trials, kept, marks, found } = score;
        println!("{family:?}: facts kept {kept} of {trials}, damage found {found} of {marks}");
    }
    for (family, score) in &scores {
        let (kept, found) = floors(*family);
        assert!(score.kept * 100 >= score.trials * kept, "{family:?}: facts");
        assert!(score.found * 100 >= score.marks * found.unwrap_or_default(), "{family:?}: findings");
    }
}

/// Of a hundred trials, in how many the facts outlive the damage, and of a hundred marks, how many are found.
fn floors(family: Family) -> (usize, Option<usize>) {
    match family {
        // A number that a scanned page has for letters alone is not told from a word.
        Family::ScannedDigits => (95, Some(90)),
        // Prose is compared with nothing, so what it says instead is not known; only the facts must stay.
        Family::ScannedShapes => (95, None),
        Family::Pinyin
        | Family::Repeated
        | Family::NarrowCommas
        | Family::DoubledCommas
        | Family::Breaks
        | Family::Spaces
        | Family::Markup
        | Family::Debris
        | Family::LostInProse
        | Family::UnderConverted
        | Family::OverConverted
        | Family::Leftover
        | Family::ScannedMarks => (95, Some(95)),
    }
}

/// What a converter does it does to traditional text.
fn conversion_fits(family: Family, name: &str) -> bool {
    !matches!(family, Family::UnderConverted | Family::OverConverted | Family::Leftover) || name.contains("Hant")
}

#[test]
fn a_slipped_name_is_found_beside_the_clean_report() {
    let (mut slipped, mut found) = (0, 0);
    for (file, text) in clean().into_iter().filter(|(name, _)| !name.contains("Hant")) {
        let reading = read(&text, None);
        let sitting = reading.sittings[0].clone();
        let mut listed: Vec<String> =
            sitting.rostrum.iter().flat_map(|group| &group.persons).map(|person| person.name.clone()).collect();
        listed.sort();
        if listed.len() < 5 {
            continue;
        }
        for seed in 0..12 {
            let mut chance = Chance::new(seed);
            let kind = *chance.of(&slips::KINDS);
            let Some((damaged, right, wrong)) = damage::misnamed(&text, &listed, kind, &mut chance) else { continue };
            let all = findings(&damaged.text, vec![Other::report("clean", sitting.clone())]);
            slipped += 1;
            let named = all.iter().find(|finding| finding.kind == Kind::Name && finding.stands == wrong);
            let says = named.is_some_and(|finding| finding.candidates.iter().any(|candidate| candidate.text == right));
            let meets = named
                .is_some_and(|finding| damaged.marks.contains(&(finding.span.bytes.start..finding.span.bytes.end)));
            found += usize::from(says && meets);
            if !(says && meets) {
                println!("{file}: {kind:?} {right} -> {wrong} is not found");
            }
        }
    }
    println!("slips in texts: {found} of {slipped} found");
    assert!(found * 100 >= slipped * 95);
}
