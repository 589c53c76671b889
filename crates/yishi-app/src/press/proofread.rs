//! A text with its findings: what the engine says of it, against the roll and the records of the session.

use std::sync::Arc;

use yishi_press::finding::{Finding, Kind, Severity, identify};
use yishi_press::read::{Sitting, read_at};
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
            match (finding.name, finding.severity) {
                (true, Severity::Error) if finding.decidable => tally.wrong_names += 1,
                (true, Severity::Error | Severity::Warning) => tally.open_names += 1,
                (true, Severity::Info) | (false, _) => {}
            }
        }
        tally
    }

    /// Counts what is open of a text at the desk.
    pub fn open(desk: &PressDesk, text: &PressText, proof: &Proof) -> Self {
        Self::of(proof.findings.iter().filter(|finding| !desk.is_settled(text, &finding.id)))
    }

    /// All that is open.
    pub fn all(&self) -> usize {
        self.errors + self.warnings + self.infos
    }
}

/// Proofreads a text. `name` is its file or headline.
pub(super) fn proofread(original: &str, name: &str, sources: &Sources) -> Vec<Finding> {
    let positions = Positions::new(original);
    let reading = read_at(original, &positions, Some(name));
    let known = |name: &str| sources.names().any(|row| row.hans == name);
    let people = reading.sittings.iter().flat_map(Sitting::people).map(|(_, person)| person);
    let unknown = people.filter(|person| !known(&person.name)).map(|person| {
        Finding::new(Kind::UnknownName, Severity::Error, person.span, &person.written).undecided(Vec::new()).of_a_name()
    });
    let mut findings: Vec<Finding> = reading.repairs.iter().cloned().chain(unknown).collect();
    identify(original, &mut findings);
    findings.dedup_by(|later, kept| later.span == kept.span && later.kind == kept.kind);
    findings
}
