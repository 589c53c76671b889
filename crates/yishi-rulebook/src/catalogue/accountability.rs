//! Accountability: interpellation, removal, investigation.
//!
//! Law: OL 24, 31, 36.
//! Invariant: a rule that a rulebook lacks is an act its body does not know; it is refused, never assumed.

use super::any::AnyRule;
use super::lists::rules;

rules! { threshold;
    /// Thresholds of accountability.
    AccountabilityThreshold by id {
        /// Deputies or members who may interpellate jointly (质询案).
        InterpellationMovers = "interpellation.movers" counts Movers,
    }
}

pub(super) const ROOM: &[&[AnyRule]] = &[AccountabilityThreshold::RULES];
