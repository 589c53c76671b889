//! What a person decided about a finding, remembered: accepted with a text, or dismissed with a reason.
//!
//! The form is JSON Lines: one decision a line, a later one of the same finding takes the place of an earlier. Invariant: a
//! dismissed finding does not come back, and a name changes in the corrected text only where a person accepted the change.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::finding::Finding;
use crate::span::Span;

/// One decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The finding's identity, as [`crate::finding::identify`] gives it.
    pub finding: String,
    /// What was decided.
    #[serde(flatten)]
    pub verdict: Verdict,
    /// What stood there, for whoever reads the file.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub stands: String,
    /// Who decided, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// When, as the caller writes times.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "decision", rename_all = "lowercase")]
pub enum Verdict {
    /// The text that shall stand there.
    Accepted {
        /// It may be the suggestion, a candidate, or what the person typed.
        text: String,
    },
    /// The finding is none; it does not come back.
    Dismissed {
        /// Why.
        #[serde(default)]
        reason: String,
    },
}

/// A line of the file that is no decision.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the decisions: {problem}")]
pub struct BrokenLine {
    /// From 1.
    pub line: usize,
    /// What is wrong with it.
    pub problem: String,
}

/// All decisions, by finding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions(BTreeMap<String, Decision>);

impl Decisions {
    /// Reads a file of decisions; empty lines are passed over.
    pub fn read(text: &str) -> Result<Self, BrokenLine> {
        let mut decisions = Self::default();
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let broken = |error: serde_json::Error| BrokenLine { line: at + 1, problem: error.to_string() };
            decisions.remember(serde_json::from_str(line).map_err(broken)?);
        }
        Ok(decisions)
    }

    /// The file again, each finding once, in the order of their identities.
    pub fn write(&self) -> String {
        self.0.values().map(|decision| serde_json::to_string(decision).unwrap_or_default() + "\n").collect()
    }

    /// Adds a decision; one of the same finding gives way.
    pub fn remember(&mut self, decision: Decision) {
        self.0.insert(decision.finding.clone(), decision);
    }

    /// What was decided about a finding.
    pub fn of(&self, finding: &Finding) -> Option<&Decision> {
        self.0.get(&finding.id)
    }

    /// The findings that nobody dismissed.
    pub fn open(&self, findings: Vec<Finding>) -> Vec<Finding> {
        let dismissed = |finding: &Finding| matches!(self.verdict(finding), Some(Verdict::Dismissed { .. }));
        findings.into_iter().filter(|finding| !dismissed(finding)).collect()
    }

    fn verdict(&self, finding: &Finding) -> Option<&Verdict> {
        self.of(finding).map(|decision| &decision.verdict)
    }

    /// The changes that make the corrected text, in its order: what was accepted, and the suggestions that can be decided
    /// and touch no name. Of two that meet the accepted one stays, else the first.
    pub fn edits(&self, findings: &[Finding]) -> Vec<Edit> {
        let mut edits: Vec<(bool, Edit)> = findings.iter().filter_map(|finding| self.edit(finding)).collect();
        edits.sort_by_key(|(accepted, edit)| (!accepted, edit.span));
        let mut kept = BTreeMap::<Span, Edit>::new();
        for (_, edit) in edits {
            let before = kept.range(..=edit.span).next_back().is_some_and(|(span, _)| clash(*span, edit.span));
            let behind = kept.range(edit.span..).next().is_some_and(|(span, _)| clash(*span, edit.span));
            if !before && !behind {
                kept.insert(edit.span, edit);
            }
        }
        kept.into_values().collect()
    }

    fn edit(&self, finding: &Finding) -> Option<(bool, Edit)> {
        let span = finding.span.bytes;
        match self.verdict(finding) {
            Some(Verdict::Accepted { text }) => Some((true, Edit { span, text: text.clone() })),
            Some(Verdict::Dismissed { .. }) => None,
            None => {
                let text = finding.suggestion.clone().filter(|_| finding.decidable && !finding.name)?;
                Some((false, Edit { span, text }))
            }
        }
    }
}

/// Two changes that cannot both be made.
fn clash(a: Span, b: Span) -> bool {
    a.meets(b) || a == b
}

/// One change of the original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What goes.
    pub span: Span,
    /// What comes.
    pub text: String,
}

/// The text with the changes made; they must be in its order and must not meet, as [`Decisions::edits`] gives them.
pub fn corrected(text: &str, edits: &[Edit]) -> String {
    let mut corrected = String::with_capacity(text.len());
    let mut kept = 0;
    for edit in edits {
        corrected.push_str(text.get(kept..edit.span.start).unwrap_or_default());
        corrected.push_str(&edit.text);
        kept = kept.max(edit.span.end);
    }
    corrected.push_str(text.get(kept..).unwrap_or_default());
    corrected
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::finding::{Kind, Severity, identify};
    use crate::span::Positions;

    const TEXT: &str = "走上共同緻富的路子。王利主持会议。";

    fn findings() -> Vec<Finding> {
        let positions = Positions::new(TEXT);
        let at = |stands: &str| {
            let start = TEXT.find(stands).unwrap();
            positions.place(Span::new(start, start + stands.len()))
        };
        let mut findings = vec![
            Finding::new(Kind::OverConverted, Severity::Error, at("緻"), "緻").suggest("致"),
            Finding::new(Kind::Name, Severity::Error, at("王利"), "王利").suggest("王力").of_a_name(),
        ];
        identify(TEXT, &mut findings);
        findings
    }

    fn decided(finding: &Finding, verdict: Verdict) -> Decisions {
        let mut decisions = Decisions::default();
        let (finding, stands) = (finding.id.clone(), finding.stands.clone());
        decisions.remember(Decision { finding, verdict, stands, by: None, at: None });
        decisions
    }

    #[test]
    fn a_name_changes_only_where_a_person_accepted_it() {
        let findings = findings();
        let edits = Decisions::default().edits(&findings);
        assert_eq!(corrected(TEXT, &edits), "走上共同致富的路子。王利主持会议。");
        let decisions = decided(&findings[1], Verdict::Accepted { text: "王力".to_owned() });
        assert_eq!(corrected(TEXT, &decisions.edits(&findings)), "走上共同致富的路子。王力主持会议。");
    }

    #[test]
    fn a_dismissed_finding_does_not_come_back() {
        let findings = findings();
        let decisions = decided(&findings[0], Verdict::Dismissed { reason: "原文如此".to_owned() });
        let again = Decisions::read(&decisions.write()).unwrap();
        assert_eq!(again, decisions);
        assert_eq!(again.open(findings.clone()), findings[1..]);
        assert_eq!(again.edits(&findings), []);
    }

    #[test]
    fn a_later_line_takes_the_place_of_an_earlier_and_a_broken_one_is_named() {
        let lines = "{\"finding\":\"a\",\"decision\":\"dismissed\",\"reason\":\"x\"}\n\n{\"finding\":\"a\",\"decision\":\"accepted\",\"text\":\"甲\"}\n";
        let decisions = Decisions::read(lines).unwrap();
        assert_eq!(decisions.0["a"].verdict, Verdict::Accepted { text: "甲".to_owned() });
        assert_eq!(Decisions::read("\n{\"finding\":1}").unwrap_err().line, 2);
    }

    #[test]
    fn of_changes_that_meet_one_is_made_and_the_accepted_one_first() {
        let mut findings = findings();
        let wider = Positions::new(TEXT).place(Span::new(6, 15));
        findings.push(Finding::new(Kind::Institution, Severity::Error, wider, "共同緻").suggest("共同"));
        identify(TEXT, &mut findings);
        assert_eq!(Decisions::default().edits(&findings).len(), 1);
        let over = findings.iter().find(|finding| finding.stands == "緻").unwrap();
        let edits = decided(over, Verdict::Accepted { text: "致".to_owned() }).edits(&findings);
        assert_eq!(edits, [Edit { span: over.span.bytes, text: "致".to_owned() }]);
    }
}
