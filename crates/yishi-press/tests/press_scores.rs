//! How well the labelled texts are read and proofread: a table on each run, held against the one in `docs/press-scores.md`.
//!
//! A score below the kept one fails. `YISHI_PRESS_SCORES=write` keeps the new ones. A field that a text leaves open and the
//! reading fills counts as an error.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::disallowed_methods)] // The labelled texts are read from the disk.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use yishi_press::finding::{Finding, Kind};
use yishi_press::proof::{Document, Other, References, Roll, proof};
use yishi_press::read::{Reading, Sitting, read};
use yishi_press::span::Positions;

mod shared;
mod trials;

use trials::fields;

const DOCS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/press-scores.md");
const CONGRESS: &str = "congress-closing.zh-Hant.txt";
const CPPCC: &str = "cppcc-closing-and-second-plenary.zh-Hans.txt";

/// One row: so many of so many.
struct Row {
    what: String,
    right: usize,
    all: usize,
}

impl Row {
    fn new(what: impl Into<String>, right: usize, all: usize) -> Self {
        Self { what: what.into(), right, all }
    }

    fn thousandths(&self) -> usize {
        (self.right * 1000).checked_div(self.all).unwrap_or(1000)
    }

    fn line(&self) -> String {
        let share = self.thousandths();
        format!("| {} | {} of {} | {}.{} % |", self.what, self.right, self.all, share / 10, share % 10)
    }
}

fn seed(file: &str) -> String {
    shared::file(&format!("seeds-gold/{file}")).unwrap()
}

/// The two seed texts as they are read.
struct Seeds {
    texts: [(&'static str, String, Reading); 2],
}

impl Seeds {
    fn new() -> Self {
        Self { texts: [CONGRESS, CPPCC].map(|file| (file, seed(file), read(&seed(file), Some(file)))) }
    }

    fn sittings(&self) -> impl Iterator<Item = &Sitting> {
        self.texts.iter().flat_map(|(_, _, reading)| &reading.sittings)
    }

    /// The findings of one text against the other.
    fn findings(&self, file: &str, rolls: Vec<Roll>) -> Vec<Finding> {
        let (_, text, reading) = self.texts.iter().find(|(name, _, _)| *name == file).unwrap();
        let others = self.texts.iter().filter(|(name, _, _)| *name != file);
        let others = others
            .flat_map(|(name, _, other)| other.sittings.iter().map(|sitting| Other::report(*name, sitting.clone())));
        let references = References { rolls, others: others.collect() };
        proof(&Document { original: text, reading, positions: &Positions::new(text) }, &references)
    }
}

fn seed_facts(seeds: &Seeds, rows: &mut Vec<Row>) {
    let labels = ["congress-closing.json", "cppcc-closing.json", "congress-second-plenary.json"];
    for (sitting, label) in seeds.sittings().zip(labels) {
        let gold: Sitting = serde_json::from_str(&seed(label)).unwrap();
        let compared = fields::compared(&fields::of_sitting(&gold), &fields::of_sitting(sitting));
        told(label, &compared);
        rows.push(Row::new(format!("seed {}: facts", label.trim_end_matches(".json")), compared.right, compared.all));
    }
}

fn told(what: &str, compared: &fields::Compared) {
    for (key, expected, got) in &compared.wrong {
        println!("{what}: {key}: labelled {expected}, read {got}");
    }
}

/// Names in doubt between the documents: where they stand.
const DOUBTED: [(&str, usize); 5] = [(CONGRESS, 235), (CONGRESS, 294), (CPPCC, 190), (CPPCC, 255), (CPPCC, 2769)];

/// True for what is said of the spelling of a name, other than by the converter's traces in it.
fn spelling(finding: &Finding) -> bool {
    matches!(
        finding.kind,
        Kind::Name | Kind::UnknownName | Kind::AmbiguousName | Kind::Person | Kind::Order | Kind::NameScript
    )
}

fn seed_names(seeds: &Seeds, rows: &mut Vec<Row>) {
    let roll = shared::file("press-corpus/rosters/synthetic-3000.txt").unwrap();
    for with_roll in [false, true] {
        let (mut right, mut others) = (0, 0);
        for file in [CONGRESS, CPPCC] {
            let rolls = if with_roll { vec![Roll::of_names(&roll)] } else { Vec::new() };
            for finding in seeds.findings(file, rolls).iter().filter(|finding| spelling(finding)) {
                let labelled = DOUBTED.contains(&(file, finding.span.start));
                let (right_one, other_one) = (usize::from(labelled), usize::from(!labelled));
                (right, others) = (right + right_one, others + other_one);
                if !labelled {
                    println!("{file}: {:?} {} is called wrong", finding.kind, finding.stands);
                }
            }
        }
        // By the roll the first text is right, and only the places of the second are findings.
        let (how, places) = if with_roll { ("by the roll", 3) } else { ("without a roll", 5) };
        rows.push(Row::new(format!("seeds: places of the two names in doubt, {how}"), right, places));
        rows.push(Row::new(format!("seeds: of all findings of names, rightly made, {how}"), right, right + others));
    }
}

/// Labelled damage: kind, file, the labelled number.
fn seed_repairs(seeds: &Seeds, rows: &mut Vec<Row>) {
    let labels: Value = serde_json::from_str(&seed("discrepancies.json")).unwrap();
    let starts = |kind: &str, key: &str| -> BTreeSet<(String, u64)> {
        let all = labels[key].as_array().unwrap().iter();
        let all = all.filter(|item| key == "pinyin_insertions" || item["kind"] == kind);
        all.map(|item| {
            let file = item["file"].as_str().unwrap_or(CONGRESS).to_owned();
            (file, item["span"]["line"].as_u64().or(item["line"].as_u64()).unwrap())
        })
        .collect()
    };
    let found = |kind: Kind| -> Vec<(String, u64)> {
        let all =
            seeds.texts.iter().flat_map(|(file, _, reading)| reading.repairs.iter().map(move |found| (*file, found)));
        let all = all.filter(|(_, found)| found.kind == kind);
        all.map(|(file, found)| (file.to_owned(), u64::try_from(found.span.line).unwrap())).collect()
    };
    let pinyin = found(Kind::Pinyin);
    let labelled = labels["pinyin_insertions"].as_array().unwrap().len();
    rows.push(Row::new("seeds: pinyin", pinyin.len().min(labelled), labelled.max(pinyin.len())));
    for (what, kind, word) in
        [("joins", Kind::BrokenLine, "layout.midbreak"), ("debris", Kind::Debris, "layout.debris")]
    {
        let (expected, got) = (starts(word, "layout"), found(kind));
        let right = got.iter().filter(|place| expected.contains(*place)).count();
        rows.push(Row::new(format!("seeds: {what}"), right, expected.len()));
        rows.push(Row::new(format!("seeds: {what}, rightly made"), right, got.len()));
    }
}

fn seed_conversion(seeds: &Seeds, rows: &mut Vec<Row>) {
    let labels: Value = serde_json::from_str(&seed("discrepancies.json")).unwrap();
    let start = |item: &Value| item["span"]["start"].as_u64().and_then(|start| usize::try_from(start).ok()).unwrap();
    let found = seeds.findings(CONGRESS, Vec::new());
    let found =
        found.iter().filter(|found| found.kind.word().starts_with("conversion.") || found.kind == Kind::MixedScript);
    let found: Vec<&Finding> = found.collect();
    let items = labels["conversion"].as_array().unwrap();
    let is = |item: &Value, found: &Finding| {
        let severity = serde_json::to_value(found.severity).unwrap();
        let corrected = found.suggestion.iter().chain(found.candidates.iter().map(|candidate| &candidate.text));
        let meets = found.span.start <= start(item) && start(item) < found.span.end;
        let should = item["should"].as_str().unwrap();
        meets
            && item["kind"] == found.kind.word()
            && item["severity"] == severity
            && corrected.clone().any(|text| text.contains(should))
    };
    let right = items.iter().filter(|item| found.iter().any(|found| is(item, found))).count();
    rows.push(Row::new("seeds: conversion", right, items.len()));
    let made = found.iter().filter(|found| items.iter().any(|item| is(item, found))).count();
    rows.push(Row::new("seeds: conversion, rightly made", made, found.len()));
    let variants = labels["legitimate_variants"].as_array().unwrap();
    let silent = variants.iter().filter(|variant| {
        let spans = variant["spans"].as_array().unwrap().iter();
        let meets = |start: usize| found.iter().any(|found| found.span.start <= start && start < found.span.end);
        spans.filter_map(|span| span["start"].as_u64()).all(|start| !meets(usize::try_from(start).unwrap()))
    });
    rows.push(Row::new("seeds: kinds of legitimate variants left alone", silent.count(), variants.len()));
}

fn corpus(rows: &mut Vec<Row>) {
    let (mut right, mut all) = (0, 0);
    let (mut named, mut expected, mut both) = (0, 0, 0);
    for name in shared::corpus() {
        let text = shared::file(&format!("press-corpus/{name}.txt")).unwrap();
        let label: Value = serde_json::from_str(&shared::file(&format!("press-corpus/{name}.json")).unwrap()).unwrap();
        let reading = read(&text, Some(&name));
        let label = fields::of_label(&label);
        let read = reading.sittings.first().map(fields::of_sitting).unwrap_or_default();
        let compared = fields::compared(&label, &read);
        told(&name, &compared);
        rows.push(Row::new(format!("{name}: fields"), compared.right, compared.all));
        (right, all) = (right + compared.right, all + compared.all);
        let (ours, theirs) = (persons(&read), persons(&label));
        (named, expected) = (named + ours.len(), expected + theirs.len());
        both += ours.intersection(&theirs).count();
        for missed in theirs.difference(&ours) {
            println!("{name}: {missed} is not read");
        }
        for wrong in ours.difference(&theirs) {
            println!("{name}: {wrong} is no labelled person");
        }
    }
    rows.push(Row::new("corpus: fields", right, all));
    rows.push(Row::new("corpus: names read that are labelled", both, named));
    rows.push(Row::new("corpus: labelled names that are read", both, expected));
}

/// Everybody named in the fields of persons.
fn persons(fields: &fields::Fields) -> BTreeSet<String> {
    let lists = ["host", "chairs", "present", "speakers", "non-voting"];
    let of_persons = |key: &str| {
        lists.contains(&key) || ["rostrum ", "report ", "elected "].iter().any(|kind| key.starts_with(kind))
    };
    let values = fields.iter().filter(|(key, _)| of_persons(key)).map(|(_, value)| value);
    values.flat_map(|value| value.split('、')).filter(|name| *name != "open").map(str::to_owned).collect()
}

/// The kept scores by what they are of.
fn kept() -> BTreeMap<String, usize> {
    let table = std::fs::read_to_string(DOCS).unwrap_or_default();
    let cells = table.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    let rows = cells.map(|line| line.split(" | ").map(str::to_owned).collect::<Vec<_>>());
    rows.filter_map(|cells| {
        let digits: String = cells.get(2)?.strip_suffix(" %")?.chars().filter(char::is_ascii_digit).collect();
        Some((cells[0].clone(), digits.parse().ok()?))
    })
    .collect()
}

const HEAD: &str = "# How well reports are read and proofread

Measured by `cargo test -p yishi-press --test press_scores` on two labelled seed texts (three meetings) and on a corpus of further
labelled reports, damaged ones among them. A field that a text leaves open and the reading fills counts as an error. A score
below the one kept here fails the test; `YISHI_PRESS_SCORES=write` keeps new ones.

| what | right | share |
| --- | --- | --- |
";

#[test]
fn no_score_drops() {
    if shared::folder().is_none() {
        return;
    }
    let seeds = Seeds::new();
    let mut rows = Vec::new();
    seed_facts(&seeds, &mut rows);
    seed_names(&seeds, &mut rows);
    seed_repairs(&seeds, &mut rows);
    seed_conversion(&seeds, &mut rows);
    corpus(&mut rows);
    let table: String = rows.iter().map(|row| row.line() + "\n").collect();
    println!("{table}");
    if std::env::var("YISHI_PRESS_SCORES").is_ok_and(|asked| asked == "write") {
        std::fs::write(DOCS, format!("{HEAD}{table}")).unwrap();
        return;
    }
    let kept = kept();
    let dropped: Vec<String> = rows
        .iter()
        .filter(|row| kept.get(&row.what).is_some_and(|kept| row.thousandths() < *kept))
        .map(Row::line)
        .collect();
    assert!(dropped.is_empty(), "below what docs/press-scores.md keeps:\n{}", dropped.join("\n"));
    assert!(kept.len() >= rows.len(), "docs/press-scores.md lacks rows; YISHI_PRESS_SCORES=write adds them");
}
