//! What converters did to the labelled report is found, all of it and nothing else, and a sound text is left alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::disallowed_methods)] // The labelled records are read from the disk.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::PathBuf;

use serde_json::Value;
use yishi_press::finding::{Finding, Kind};
use yishi_press::script::{self, Page};
use yishi_press::span::{Layer, Positions};

/// The folder of shared data, or nothing, said aloud, where this machine has none.
fn shared() -> Option<PathBuf> {
    let shared = std::env::var_os("YISHI_SHARED")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")), PathBuf::from);
    if shared.join("seeds-gold").is_dir() {
        return Some(shared);
    }
    println!("skipped: ../shared is not here");
    None
}

fn read(name: &str) -> Option<String> {
    Some(std::fs::read_to_string(shared()?.join(name)).unwrap())
}

/// Without pinyin in brackets.
fn repaired(original: &str) -> Layer {
    let mut layer = Layer::over(original.len());
    let mut start = 0;
    while let Some(open) = original[start..].find('(') {
        let close = original[start + open..].find(')').unwrap();
        layer.keep(&original[start..start + open], start);
        start += open + close + 1;
    }
    layer.keep(&original[start..], start);
    layer
}

/// Everybody the labels name, in every form they may be printed in.
fn people() -> BTreeSet<String> {
    let names: Value = serde_json::from_str(&read("seeds-gold/names.json").unwrap()).unwrap();
    let mut people = BTreeSet::new();
    for person in names["persons"].as_array().unwrap() {
        let printed = person["in"].as_object().unwrap().values().flat_map(|forms| forms.as_array().unwrap());
        people.extend(printed.chain([&person["name"], &person["hant"]]).map(|form| form.as_str().unwrap().to_owned()));
    }
    let folder = shared().unwrap().join("press-corpus");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let item: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
            strings(&item["facts"], &mut |text| {
                if (2..=4).contains(&text.chars().count()) {
                    people.insert(text.to_owned());
                }
            });
        }
    }
    people
}

fn strings(value: &Value, visit: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => visit(text),
        Value::Array(items) => items.iter().for_each(|item| strings(item, visit)),
        Value::Object(members) => members.values().for_each(|member| strings(member, visit)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Found in simplified characters, which are as long as those of the text.
fn names(text: &str, people: &BTreeSet<String>) -> Vec<Range<usize>> {
    let simplified = |text: &str| script::Converter::default().simplified(text, &[]).text;
    let (text, people) = (&simplified(text), people.iter().map(|name| simplified(name)).collect::<BTreeSet<_>>());
    let mut ranges: Vec<Range<usize>> = people
        .iter()
        .flat_map(|name| text.match_indices(name.as_str()).map(|(at, name)| at..at + name.len()))
        .collect();
    ranges.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    ranges.dedup_by(|a, b| a.start < b.end);
    ranges
}

fn findings(original: &str) -> Vec<Finding> {
    let layer = repaired(original);
    let names = names(&layer.text, &people());
    let positions = Positions::new(original);
    let mut found = script::findings(&Page { original, layer: &layer, positions: &positions, names: &names });
    found.sort_by_key(|finding| finding.span.start);
    found
}

fn told(findings: &[Finding]) -> String {
    findings
        .iter()
        .map(|f| {
            let right = f.suggestion.as_deref().unwrap_or("-");
            let severity = serde_json::to_string(&f.severity).unwrap();
            format!(
                "{} {severity} {}:{} {} -> {right} {:?}\n",
                f.kind.word(),
                f.span.line,
                f.span.col,
                f.stands,
                f.evidence
            )
        })
        .collect()
}

#[test]
fn the_thirty_six_conversions_of_the_labelled_report_are_found_and_no_variant_is() {
    let Some(original) = read("seeds-gold/congress-closing.zh-Hant.txt") else { return };
    let gold: Value = serde_json::from_str(&read("seeds-gold/discrepancies.json").unwrap()).unwrap();
    let found = findings(&original);
    let mut missing = String::new();
    let gold = gold["conversion"].as_array().unwrap();
    for label in gold {
        let is_found = found.iter().any(|finding| {
            let place = serde_json::to_value(finding.span).unwrap();
            place == label["span"]
                && finding.kind.word() == label["kind"]
                && serde_json::to_value(finding.severity).unwrap() == label["severity"]
                && finding.stands == label["char"].as_str().unwrap()
                && finding.suggestion.as_deref() == label["should"].as_str()
                && finding.name == label["name"].as_bool().unwrap()
        });
        if !is_found {
            missing += &format!("{label}\n");
        }
    }
    assert!(missing.is_empty() && found.len() == gold.len(), "missing:\n{missing}\nfound:\n{}", told(&found));
}

#[test]
fn the_corrected_report_and_simplified_reports_are_left_alone() {
    let Some(corrected) = read("seeds-gold/congress-closing.corrected.zh-Hant.txt") else { return };
    assert_eq!(told(&findings(&corrected)), "");
    let folder = shared().unwrap();
    let mut seen = 0;
    for part in ["seeds-gold", "press-corpus"] {
        for entry in std::fs::read_dir(folder.join(part)).unwrap() {
            let path = entry.unwrap().path();
            let is_text = path.extension().is_some_and(|extension| extension == "txt");
            let text = if is_text { std::fs::read_to_string(&path).unwrap() } else { continue };
            if script::script_of(&text) == yishi_names::Script::Hans {
                seen += 1;
                assert_eq!(told(&findings(&text)), "", "{}", path.display());
            }
        }
    }
    assert!(seen >= 10);
}

#[test]
fn under_conversion_of_other_reports_is_found() {
    let Some(text) = read("press-corpus/tonghua-congress-9-4-closing.txt") else { return };
    let found = findings(&text);
    let shown: Vec<(String, String)> =
        found.iter().map(|f| (f.stands.clone(), f.suggestion.clone().unwrap_or_default())).collect();
    let right = [("后", "後"), ("干", "幹"), ("并", "並"), ("于", "於")].map(|(a, b)| (a.to_owned(), b.to_owned()));
    assert!(right.iter().all(|pair| shown.contains(pair)), "{}", told(&found));
    assert!(found.iter().all(|f| f.kind == Kind::UnderConverted), "{}", told(&found));
    println!("{}", told(&found));
    let other = read("press-corpus/hengyang-congress-16-4-group-review.txt").unwrap();
    assert_eq!(told(&findings(&other)), "");
}
