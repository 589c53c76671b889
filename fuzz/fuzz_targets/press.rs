//! Fuzzes the press desk with files of strangers: `cargo +nightly fuzz run press -- -max_total_time=600`.
//!
//! A finding is a panic, or a place that lies outside the text it was found in.
#![no_main]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use yishi_press::decisions::{Decisions, corrected};
use yishi_press::show::{self, Language, Report};
use yishi_press::{input, read};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(original) = input::open(bytes, None) else { return };
    let text = original.text.as_str();
    let findings = read::read(text, Some("fuzz.txt")).repairs;
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
