//! Repairing a text: from what came through the wire to running paragraphs, with the way back of every character.
//!
//! Two steps: within the lines (`characters`), then the lines among each other (`paragraphs`). Invariant: each repair is a
//! finding, and the places of all findings are those of the original.

use crate::finding::Finding;
use crate::span::{Layer, Positions};

mod characters;
mod damage;
mod joining;
mod paragraphs;
mod repeated;
mod rows;
mod stops;

pub(crate) use joining::dateline;
pub(crate) use paragraphs::{Aside, Paragraph};
pub(crate) use rows::{Debris, day};

/// A repaired text.
#[derive(Clone, Debug, Default)]
pub struct Repaired {
    /// Running paragraphs, one a line, in the script they were printed in.
    pub layer: Layer,
    /// Every repair.
    pub findings: Vec<Finding>,
    /// The paragraphs in order.
    pub(crate) paragraphs: Vec<Paragraph>,
    /// What the page said beside the reports.
    pub(crate) asides: Vec<Aside>,
}

/// Repairs a text.
pub fn repair(original: &str, positions: &Positions<'_>) -> Repaired {
    let (lines, mut damages) = characters::repair(original);
    let page = paragraphs::assemble(&lines, &mut damages);
    damages.sort_by_key(|damage| (damage.span, damage.kind));
    let findings = damages.iter().map(|damage| damage.finding(original, positions)).collect();
    Repaired { layer: page.layer, findings, paragraphs: page.paragraphs, asides: page.asides }
}
