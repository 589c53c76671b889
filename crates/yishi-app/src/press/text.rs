//! A text at the desk, as the fold holds it.

use std::collections::BTreeMap;

use crate::press::{Editor, FindingDecided, Stamp, TextTaken, Verdict};

/// A text at the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PressText {
    /// What was taken.
    pub taken: TextTaken,
    /// Who took it, and when.
    pub by: Stamp,
    /// The last decision on each finding, by the finding's identity.
    pub decisions: BTreeMap<String, Decided>,
    /// Every decision in the order they were made.
    pub history: Vec<Decided>,
    /// The second person who read it as it stands now.
    pub checked: Option<Stamp>,
}

/// A decision with who made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The decision.
    pub event: FindingDecided,
    /// Who, and when.
    pub by: Stamp,
}

impl PressText {
    /// The decision that stands on a finding; one that was opened again has none.
    pub fn decision(&self, finding: &str) -> Option<&Decided> {
        self.decisions.get(finding).filter(|decided| decided.event.verdict != Verdict::Reopened)
    }

    /// The decisions that stand, in the order of the text.
    pub fn standing(&self) -> Vec<&Decided> {
        let stands = |decided: &&Decided| decided.event.verdict != Verdict::Reopened;
        let mut standing: Vec<&Decided> = self.decisions.values().filter(stands).collect();
        standing.sort_by_key(|decided| (decided.event.start, decided.event.end));
        standing
    }

    /// Says whether that person may be the second reader: somebody who decided none of its findings, or, where nothing was
    /// decided, did not take it.
    pub fn may_check(&self, editor: Editor) -> bool {
        let mut deciders = self.standing().into_iter().map(|decided| decided.by.editor).peekable();
        if deciders.peek().is_none() { self.by.editor != editor } else { deciders.all(|other| other != editor) }
    }
}
