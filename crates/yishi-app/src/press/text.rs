//! A text at the desk, as the fold holds it.

use std::collections::BTreeMap;

use crate::press::{Editor, Finding, FindingDecided, Stamp, TextTaken, Verdict};

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

    /// True where an accepted change of other characters around it has done away with a finding: the whole name was replaced,
    /// and with it the character that was converted wrongly.
    pub fn covers(&self, finding: &Finding) -> bool {
        let span = (finding.span.bytes.start, finding.span.bytes.end);
        self.standing().into_iter().any(|decided| {
            let event = &decided.event;
            event.is_accepted() && event.finding != finding.id && contains((event.start, event.end), span)
        })
    }

    /// The accepted changes in the order of the text, without those that a wider one has replaced.
    pub fn changes(&self) -> Vec<&Decided> {
        let accepted: Vec<&Decided> =
            self.standing().into_iter().filter(|decided| decided.event.is_accepted()).collect();
        let span = |decided: &Decided| (decided.event.start, decided.event.end);
        let replaced =
            |one: &Decided| accepted.iter().any(|wider| span(wider) != span(one) && contains(span(wider), span(one)));
        accepted.iter().copied().filter(|decided| !replaced(decided)).collect()
    }

    /// Says whether that person may be the second reader: somebody who decided none of its findings, or, where nothing was
    /// decided, did not take it.
    pub fn may_check(&self, editor: Editor) -> bool {
        let mut deciders = self.standing().into_iter().map(|decided| decided.by.editor).peekable();
        if deciders.peek().is_none() { self.by.editor != editor } else { deciders.all(|other| other != editor) }
    }
}

/// True where the first range of bytes holds the second; a point at its edge lies beside it.
pub(super) fn contains((start, end): (usize, usize), inner: (usize, usize)) -> bool {
    let beside = inner.0 == inner.1 && (inner.0 == start || inner.1 == end);
    (start, end) == inner || (start <= inner.0 && inner.1 <= end && !beside)
}
