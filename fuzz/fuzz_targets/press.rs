//! Fuzzes the press desk with files of strangers: `cargo +nightly fuzz run press -- -max_total_time=600`.
//!
//! Each file is opened, read, held against a roll and another report, shown and corrected. A finding is a panic, or a place that
//! lies outside the text it was found in.
#![no_main]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::sync::LazyLock;

use yishi_press::decisions::{Decisions, corrected};
use yishi_press::proof::{Document, Other, References, Roll, proof};
use yishi_press::show::{self, Language, Report};
use yishi_press::span::Positions;
use yishi_press::{input, read};

/// A report of an invented city, and the people named in it as a roll.
static REFERENCES: LazyLock<References> = LazyLock::new(|| {
    let report = include_str!("../../crates/yishi/src/demo/texts/evening-paper.txt");
    let sittings = read::read(report, Some("evening-paper.txt")).sittings;
    let people = sittings.iter().flat_map(|sitting| sitting.people().map(|(_, person)| person.name.clone()));
    let roll = Roll::of_names(&people.collect::<Vec<_>>().join("\n"));
    let others = sittings.into_iter().map(|sitting| Other::report("evening-paper.txt", sitting));
    References { rolls: vec![roll], others: others.collect() }
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(original) = input::open(bytes, None) else { return };
    let text = original.text.as_str();
    let reading = read::read(text, Some("fuzz.txt"));
    let document = Document { original: text, reading: &reading, positions: &Positions::new(text) };
    let findings = proof(&document, &REFERENCES);
    for finding in original.findings.iter().chain(&findings) {
        let span = finding.span.bytes;
        assert!(text.get(span.start..span.end).is_some(), "{span:?} lies outside of the text");
        original.source_span(span);
    }
    let report = Report { file: "fuzz.txt", text, findings: &findings, language: Language::English };
    show::terminal::terminal(&report, true);
    show::sarif::sarif(&report, "0");
    show::rdjson::rdjson(&report);
    let edits = Decisions::default().edits(&findings);
    corrected(text, &edits);
    let (written, edits) = original.as_written(&edits);
    show::diff::diff("fuzz.txt", &written, &edits);
});
