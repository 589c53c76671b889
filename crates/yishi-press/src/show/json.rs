//! Findings as JSON, schema `press-findings/1`, as the desk and scripts read them.

use serde::Serialize;

use super::{Counts, Report};
use crate::finding::Finding;

/// The schema's name.
pub const SCHEMA: &str = "press-findings/1";

#[derive(Serialize)]
struct Document<'r> {
    schema: &'static str,
    file: &'r str,
    errors: usize,
    warnings: usize,
    infos: usize,
    findings: &'r [Finding],
}

/// The findings of one text, with a line end behind them.
pub fn json(report: &Report<'_>) -> String {
    let Counts { errors, warnings, infos } = Counts::of(report.findings);
    let document = Document { schema: SCHEMA, file: report.file, errors, warnings, infos, findings: report.findings };
    // Nothing in a finding can fail to be written: its keys are words and its numbers whole.
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}
