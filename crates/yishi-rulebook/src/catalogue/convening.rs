//! Convening: when a session is called, by whom, and what is sent out before it.
//!
//! Law: OL 14, 15, 20; NR 6.
//! Invariant: a rule that a rulebook lacks is an act its body does not know; it is refused, never assumed.

use super::any::AnyRule;
use super::lists::rules;

rules! { threshold;
    /// Thresholds of convening.
    ConveningThreshold by id {
        /// Deputies or members who may demand an extraordinary session (临时召集会议).
        ExtraordinaryDemand = "session.extraordinary.demand" counts Movers,
    }
}

rules! { number;
    /// Periods of convening.
    ConveningNumber by id {
        /// How long before the session its date and proposed subjects are notified (会议通知).
        Notice = "session.notice" in Months | Days | WorkingDays,
        /// Within what time after the election of the deputies the first session of a term meets.
        FirstSession = "session.first.within" in Months | Days,
        /// How long before the session the drafts of the work reports are sent out (local law).
        Papers = "session.papers" in Months | Days | WorkingDays,
    }
}

rules! { range;
    /// Sizes of what is set up for a session.
    ConveningRange by id {
        /// Members of the presidium out of all deputies.
        PresidiumSize = "presidium.size",
    }
}

rules! { flag;
    /// Facts about convening.
    ConveningFlag by id {
        /// A period that ends on a day off runs on to the next working day.
        PeriodRunsOn = "period.runs-on",
        /// The adopted agenda may be changed by a vote of the body.
        AgendaMayChange = "agenda.change",
        /// The list of those who attend without a vote (列席人员名单) is adopted by the preparatory meeting.
        NonVotingListAdopted = "non-voting.list",
        /// A sitting may be held in secret (秘密会议).
        SecretSitting = "sitting.secret",
    }
}

pub(super) const ROOM: &[&[AnyRule]] =
    &[ConveningThreshold::RULES, ConveningNumber::RULES, ConveningRange::RULES, ConveningFlag::RULES];
