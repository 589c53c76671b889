//! Findings in the Reviewdog Diagnostic Format (rdjson).
//!
//! Source: the format's own definition. Columns there count bytes of UTF-8 from 1, and ends are the place behind.

use serde_json::{Value, json};

use super::{Language, Report, safe_suggestion, words};
use crate::finding::{Finding, Severity};
use crate::span::{Positions, Span};

/// The findings of one text as a `DiagnosticResult`.
pub fn rdjson(report: &Report<'_>) -> String {
    let positions = Positions::new(report.text);
    let diagnostics: Vec<Value> =
        report.findings.iter().map(|finding| diagnostic(report, &positions, finding)).collect();
    let result = json!({ "source": { "name": "yishi" }, "diagnostics": diagnostics });
    serde_json::to_string_pretty(&result).unwrap_or_default() + "\n"
}

fn diagnostic(report: &Report<'_>, positions: &Positions<'_>, finding: &Finding) -> Value {
    let range = range(report.text, positions, finding.span.bytes);
    let suggestions: Vec<Value> =
        safe_suggestion(finding).map(|text| json!({ "range": range, "text": text })).into_iter().collect();
    let mut diagnostic = json!({
        "message": message(finding, report.language),
        "location": { "path": report.file, "range": range },
        "severity": severity(finding.severity),
        "code": { "value": finding.kind.word() },
    });
    if let Some(members) = diagnostic.as_object_mut().filter(|_| !suggestions.is_empty()) {
        members.insert("suggestions".to_owned(), Value::Array(suggestions));
    }
    diagnostic
}

fn message(finding: &Finding, language: Language) -> String {
    let evidence = finding.evidence.iter().map(|evidence| words::evidence(evidence, language));
    std::iter::once(words::message(finding, language)).chain(evidence).collect::<Vec<_>>().join("\n")
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "ERROR",
        Severity::Warning => "WARNING",
        Severity::Info => "INFO",
    }
}

fn range(text: &str, positions: &Positions<'_>, span: Span) -> Value {
    let position = |at: usize| {
        let before = text.get(..at).unwrap_or(text);
        let line_start = memchr::memrchr(b'\n', before.as_bytes()).map_or(0, |end| end + 1);
        json!({ "line": positions.line(at), "column": at - line_start + 1 })
    };
    json!({ "start": position(span.start), "end": position(span.end) })
}
