//! Standing committees: how often they meet, and the papers of their meetings.
//!
//! Law: OL 51, 52; SL 15 to 17.
//! Invariant: a rule that a rulebook lacks is an act its body does not know; it is refused, never assumed.

use super::any::AnyRule;
use super::lists::rules;

rules! { number;
    /// Periods of a standing committee.
    CommitteeNumber by id {
        /// At most this long between two meetings (两个月至少举行一次).
        MeetingInterval = "meeting.interval" in Months,
    }
}

pub(super) const ROOM: &[&[AnyRule]] = &[CommitteeNumber::RULES];
