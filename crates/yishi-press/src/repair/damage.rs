//! One damage that was repaired.

use crate::finding::{Finding, Kind, Severity};
use crate::span::{Positions, Span};

/// Where it stood, and what the repaired text has in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Damage {
    pub(crate) kind: Kind,
    pub(crate) severity: Severity,
    /// In the original.
    pub(crate) span: Span,
    pub(crate) put: String,
}

impl Damage {
    pub(crate) fn new(kind: Kind, severity: Severity, at: usize, length: usize, put: &str) -> Self {
        Self { kind, severity, span: Span::new(at, at + length), put: put.to_owned() }
    }

    /// The damage as a finding. A lost character can only be asked for.
    pub(crate) fn finding(&self, original: &str, positions: &Positions<'_>) -> Finding {
        let finding = Finding::new(self.kind, self.severity, positions.place(self.span), self.span.of(original));
        if self.kind == Kind::LostCharacter {
            finding.undecided(Vec::new())
        } else if self.kind == Kind::AnotherReport {
            finding
        } else {
            finding.suggest(self.put.clone())
        }
    }
}
