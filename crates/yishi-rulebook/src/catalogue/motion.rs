//! Motions: who may move, and what becomes of a motion.
//!
//! Law: OL 22.
//! Invariant: a rule that a rulebook lacks is an act its body does not know; it is refused, never assumed.

use super::any::AnyRule;
use super::lists::rules;

rules! { threshold;
    /// Thresholds of motions.
    MotionThreshold by id {
        /// Deputies or members who may move jointly (联名提出议案).
        JointMovers = "motion.joint-movers" counts Movers,
    }
}

pub(super) const ROOM: &[&[AnyRule]] = &[MotionThreshold::RULES];
