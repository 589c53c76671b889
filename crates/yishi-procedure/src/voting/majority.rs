//! The majority: the four figures judged on their base, with grounds.
//!
//! Law: Organic Law art 25: more than half of all deputies, whoever is present. Some places ask in addition that more than half
//! of all take part (Guangdong rules of procedure art 60); every threshold the rulebook has must be met.

use yishi_rulebook::{Ground, Rulebook, ThresholdRule};

use crate::voting::choice::Tally;

/// Judges a tally; `base` is the number of seats in office.
pub fn judge(book: &Rulebook, tally: Tally, base: u32) -> Vec<Ground> {
    let approval = book.threshold(ThresholdRule::DecisionMajority).judge(tally.approvals, base);
    let participation = book.participation().map(|threshold| threshold.judge(tally.voted(), base));
    participation.into_iter().chain([approval]).collect()
}
