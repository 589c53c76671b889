//! The one place where the commands and the language server ask the proofreader.

use yishi_press::Finding;
use yishi_press::finding::identify;
use yishi_press::input::Original;
use yishi_press::proof::{self, Document, References};
use yishi_press::read;
use yishi_press::span::Positions;

use super::against::Against;

/// What reports are held against, made ready once for many texts.
#[derive(Debug, Default)]
pub(super) struct Engine {
    references: References,
}

impl Engine {
    /// Makes ready.
    pub(super) fn new(against: Against) -> Self {
        Self { references: against.references() }
    }

    /// Every finding of a text, in its order and identified; what was lost in decoding is among them.
    pub(super) fn findings(&self, name: &str, original: &Original) -> Vec<Finding> {
        let mut findings = self.of_text(name, &original.text);
        let known = |one: &Finding| findings.iter().any(|other| other.kind == one.kind && other.span == one.span);
        let lost: Vec<Finding> = original.findings.iter().filter(|lost| !known(lost)).cloned().collect();
        if !lost.is_empty() {
            findings.extend(lost);
            identify(&original.text, &mut findings);
        }
        findings
    }

    /// Every finding of a text that needed no decoding.
    pub(super) fn of_text(&self, name: &str, text: &str) -> Vec<Finding> {
        let positions = Positions::new(text);
        let reading = read::read_at(text, &positions, Some(name));
        proof::proof(&Document { original: text, reading: &reading, positions: &positions }, &self.references)
    }
}
