//! Findings as SARIF 2.1.0, as code hosts and editors read them.
//!
//! Source: the OASIS standard of 2020, sections 3.14 to 3.57. Columns count code points (`columnKind`), from 1; the end is
//! the column behind. A fix is given only where a program may make it: never for a name.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Report, corners, safe_suggestion, words};
use crate::finding::{Finding, Kind, Severity};
use crate::span::Positions;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

/// The findings of one text as a log of one run. `version` is that of the program.
pub fn sarif(report: &Report<'_>, version: &str) -> String {
    let positions = Positions::new(report.text);
    let kinds: Vec<Kind> =
        report.findings.iter().map(|finding| finding.kind).collect::<BTreeSet<_>>().into_iter().collect();
    let rules: Vec<Value> = kinds.iter().map(|kind| rule(*kind, report)).collect();
    let results: Vec<Value> =
        report.findings.iter().map(|finding| result(report, &positions, &kinds, finding)).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "yishi", "semanticVersion": version, "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&log).unwrap_or_default() + "\n"
}

fn rule(kind: Kind, report: &Report<'_>) -> Value {
    json!({ "id": kind.word(), "shortDescription": { "text": words::kind(kind, report.language) } })
}

fn result(report: &Report<'_>, positions: &Positions<'_>, kinds: &[Kind], finding: &Finding) -> Value {
    let region = region(positions, finding);
    let artifact = json!({ "uri": uri(report.file) });
    let mut result = json!({
        "ruleId": finding.kind.word(),
        "ruleIndex": kinds.iter().position(|kind| *kind == finding.kind),
        "level": level(finding.severity),
        "message": { "text": words::message(finding, report.language) },
        "locations": [{ "physicalLocation": { "artifactLocation": artifact, "region": region } }],
        "partialFingerprints": { "finding/v1": finding.id },
        "properties": {
            "decidable": finding.decidable,
            "candidates": finding.candidates,
            "evidence": finding.evidence,
        },
    });
    if let (Some(text), Some(members)) = (safe_suggestion(finding), result.as_object_mut()) {
        let replacement = json!({ "deletedRegion": region, "insertedContent": { "text": text } });
        let changes = json!([{ "artifactLocation": artifact, "replacements": [replacement] }]);
        let fix =
            json!({ "description": { "text": words::advice(finding, report.language) }, "artifactChanges": changes });
        members.insert("fixes".to_owned(), json!([fix]));
    }
    result
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn region(positions: &Positions<'_>, finding: &Finding) -> Value {
    let [(line, column), (end_line, end_column)] = corners(positions, finding);
    json!({
        "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column,
        "charOffset": finding.span.start, "charLength": finding.span.end - finding.span.start,
    })
}

/// A path as a relative reference: what a reference may not hold is written by its bytes.
fn uri(file: &str) -> String {
    let kept = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let one = |byte: u8| if kept(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    file.bytes().map(|byte| if byte == b'\\' { "/".to_owned() } else { one(byte) }).collect()
}
