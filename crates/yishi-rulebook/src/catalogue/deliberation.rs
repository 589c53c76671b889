//! Deliberation: how long somebody may speak, where, and what becomes of the words.
//!
//! Law: NR 17, 57, 58; NS 12, 44; OL 23.
//! Invariant: a rule that a rulebook lacks is an act its body does not know; it is refused, never assumed.

use super::any::AnyRule;
use super::lists::rules;

rules! { threshold;
    /// Thresholds of deliberation.
    DeliberationThreshold by id {
        /// Deputies who may ask an organ for information (询问).
        InquiryAskers = "inquiry.askers" counts Movers,
    }
}

rules! { number;
    /// Limits of speech.
    DeliberationNumber by id {
        /// A first speech in a plenary (大会第一次发言).
        PlenaryFirst = "speech.plenary.first" in Minutes,
        /// A second speech on the same subject in a plenary.
        PlenarySecond = "speech.plenary.second" in Minutes,
        /// A first speech in a presidium meeting.
        PresidiumFirst = "speech.presidium.first" in Minutes,
        /// A second speech on the same subject in a presidium meeting.
        PresidiumSecond = "speech.presidium.second" in Minutes,
        /// A first speech in a group or joint group (分组、联组会议).
        GroupFirst = "speech.group.first" in Minutes,
        /// A second speech on the same subject in a group or joint group.
        GroupSecond = "speech.group.second" in Minutes,
        /// An oral statement in a CPPCC plenary (大会口头发言).
        Statement = "speech.statement" in Minutes,
    }
}

rules! { flag;
    /// Facts about speaking.
    DeliberationFlag by id {
        /// Speeches are heard in a plenary that votes or elects.
        InVotingSitting = "speech.voting-sitting",
        /// A deputy may ask that the text of a speech be circulated (印发发言).
        TextOnRequest = "bulletin.text-on-request",
        /// Whoever has not spoken to the matter yet is called before those who have.
        FreshFirst = "speech.fresh-first",
        /// Who presides may extend the time of a speech.
        Extension = "speech.extension",
    }
}

pub(super) const ROOM: &[&[AnyRule]] =
    &[DeliberationThreshold::RULES, DeliberationNumber::RULES, DeliberationFlag::RULES];
