//! Findings as a person or a program wants to see them: on a terminal, as JSON, SARIF, rdjson, or as a unified diff.
//!
//! Invariant: no form offers a change of a name that a program could take without a person; names are candidates to look at.

use crate::finding::{Finding, Severity};
use crate::span::Positions;

pub mod diff;
pub mod json;
pub mod rdjson;
pub mod sarif;
pub mod terminal;
pub mod words;

pub use words::Language;

/// The findings of one text.
#[derive(Clone, Copy, Debug)]
pub struct Report<'r> {
    /// The name of its file, as the person gave it.
    pub file: &'r str,
    /// The text the findings count in.
    pub text: &'r str,
    /// In the order of the text.
    pub findings: &'r [Finding],
    /// In which language to speak.
    pub language: Language,
}

/// How many findings there are of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Must be mended.
    pub errors: usize,
    /// Must be looked at.
    pub warnings: usize,
    /// Variants and style.
    pub infos: usize,
}

impl Counts {
    /// Counts findings.
    pub fn of(findings: &[Finding]) -> Self {
        let mut counts = Self::default();
        for finding in findings {
            match finding.severity {
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
                Severity::Info => counts.infos += 1,
            }
        }
        counts
    }

    /// True where something must be mended or looked at.
    pub fn asks_for_work(self) -> bool {
        self.errors + self.warnings > 0
    }
}

/// What a program may put in the place of a finding without asking: never where a name or a doubt is in it.
pub(crate) fn safe_suggestion(finding: &Finding) -> Option<&str> {
    finding.suggestion.as_deref().filter(|_| finding.decidable && !finding.name)
}

/// First and last line and column of a finding, from 1; the last column is the one behind it.
pub(crate) fn corners(positions: &Positions<'_>, finding: &Finding) -> [(usize, usize); 2] {
    let span = finding.span.bytes;
    [span.start, span.end].map(|at| {
        let place = positions.place(crate::span::Span::new(at, at));
        (place.line, place.col)
    })
}
