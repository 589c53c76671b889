//! A text with its findings: what the engine says of it, against the roll and the records of the session.

use std::sync::Arc;

use yishi_press::finding::{Finding, Kind, Severity};
use yishi_press::proof::{Document, Other, References, proof};
use yishi_press::read::{read, read_at};
use yishi_press::span::Positions;

use crate::press::references::Sources;
use crate::press::{PressDesk, PressText};

/// A text with its findings, in the order of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The text as it was taken; every finding points into it.
    pub original: Arc<str>,
    /// The findings.
    pub findings: Vec<Finding>,
}

/// How many findings are open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Matters of style.
    pub infos: usize,
    /// Names that roll or record call wrong.
    pub wrong_names: usize,
    /// Names that cannot be decided.
    pub open_names: usize,
}

impl Tally {
    /// Counts the findings that are not settled.
    pub fn of<'f>(findings: impl Iterator<Item = &'f Finding>) -> Self {
        let mut tally = Self::default();
        for finding in findings {
            match finding.severity {
                Severity::Error => tally.errors += 1,
                Severity::Warning => tally.warnings += 1,
                Severity::Info => tally.infos += 1,
            }
            match (is_spelling(finding.kind), finding.severity) {
                (true, Severity::Error | Severity::Warning) if finding.decidable => tally.wrong_names += 1,
                (true, Severity::Error | Severity::Warning) => tally.open_names += 1,
                (true, Severity::Info) | (false, _) => {}
            }
        }
        tally
    }

    /// Counts what is open of a text at the desk.
    pub fn open(desk: &PressDesk, text: &PressText, proof: &Proof) -> Self {
        Self::of(proof.findings.iter().filter(|finding| !desk.is_settled(text, finding)))
    }

    /// All that is open.
    pub fn all(&self) -> usize {
        self.errors + self.warnings + self.infos
    }
}

/// True where a finding is about how a name is written; order and titles are judged, but keep nothing from being published.
fn is_spelling(kind: Kind) -> bool {
    matches!(kind, Kind::Name | Kind::UnknownName | Kind::AmbiguousName | Kind::NameScript)
}

/// Proofreads a text against roll and records. `name` is its file or headline.
pub(super) fn proofread(original: &str, name: &str, sources: &Sources) -> Vec<Finding> {
    proofread_with(original, name, &sources.references)
}

/// The same against whatever is given.
pub(super) fn proofread_with(original: &str, name: &str, references: &References) -> Vec<Finding> {
    let positions = Positions::new(original);
    let reading = read_at(original, &positions, Some(name));
    proof(&Document { original, reading: &reading, positions: &positions }, references)
}

/// What another text tells, to lay beside this one.
pub(super) fn told_by(outlet: &str, text: &str) -> Vec<Other> {
    let reading = read(text, Some(outlet));
    reading.sittings.into_iter().map(|sitting| Other::report(outlet, sitting)).collect()
}
