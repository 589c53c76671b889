//! The documents an editor has open, each with its findings and where they stand.

use yishi_press::Finding;
use yishi_press::decisions::Decisions;
use yishi_press::input::Original;

use super::places::{Columns, Range, Ruler};
use crate::press::engine::Engine;
use crate::press::files;

/// An open document.
#[derive(Debug, Default)]
pub(super) struct Document {
    /// The text as the editor has it.
    pub(super) text: String,
    /// The editor's number of this state.
    pub(super) version: Option<i64>,
    /// What was found in it and not dismissed.
    pub(super) marks: Vec<Mark>,
}

/// A finding and where it stands in the document.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// The finding.
    pub(super) finding: Finding,
    /// Its range.
    pub(super) range: Range,
    /// False where markup stands within it, so that no edit is offered.
    pub(super) editable: bool,
}

impl Document {
    /// Checks the document. What cannot be read has no findings: an editor also shows what is no text.
    pub(super) fn check(&mut self, name: &str, engine: &Engine, decisions: &Decisions, columns: Columns) {
        let original = files::original(name, self.text.as_bytes()).unwrap_or_else(|_| Original::default());
        let ruler = Ruler::new(&original, &self.text, columns);
        let findings = decisions.open(engine.findings(name, &original));
        let mark = |finding: Finding| {
            let (range, editable) = ruler.range(finding.span.bytes);
            Mark { finding, range, editable }
        };
        self.marks = findings.into_iter().map(mark).collect();
    }

    /// The marks that touch a range.
    pub(super) fn at(&self, range: Range) -> impl Iterator<Item = &Mark> {
        self.marks.iter().filter(move |mark| mark.range.touches(range))
    }
}
