//! What converters did to the labelled report is found, all of it and nothing else, and a sound text is left alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::disallowed_methods)] // The labelled records are read from the disk.

mod labels;

use labels::{names, people, read, repaired, shared};
use serde_json::Value;
use yishi_press::finding::{Finding, Kind};
use yishi_press::script::{self, Page};
use yishi_press::span::Positions;

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
