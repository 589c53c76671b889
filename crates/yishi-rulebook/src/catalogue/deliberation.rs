//! Deliberation: how long somebody may speak, where and in which order; inquiries, statements and bulletins.
//!
//! Law: NR 17, 57, 58; NS 44; OL 23.
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
        /// A first speech in a plenary.
        PlenaryFirstSpeech = "speech.plenary.first" in Minutes,
        /// A second speech on the same subject in a plenary.
        PlenarySecondSpeech = "speech.plenary.second" in Minutes,
        /// A first speech in a meeting of the presidium.
        PresidiumFirstSpeech = "speech.presidium.first" in Minutes,
        /// A second speech on the same subject in a meeting of the presidium.
        PresidiumSecondSpeech = "speech.presidium.second" in Minutes,
        /// A first speech in a meeting of a delegation, a group or a committee.
        GroupFirstSpeech = "speech.group.first" in Minutes,
        /// A second speech on the same subject in such a meeting.
        GroupSecondSpeech = "speech.group.second" in Minutes,
        /// A statement delivered in a plenary of the CPPCC (大会发言).
        Statement = "statement.time" in Minutes,
    }
}

rules! { flag;
    /// Facts about speaking.
    DeliberationFlag by id {
        /// Whoever has not spoken to the matter yet is called before those who have.
        FreshFirst = "speech.fresh-first",
        /// Those who attend without a vote may ask to speak (local law).
        NonVotingMaySpeak = "speech.non-voting",
        /// No debate in a plenary that votes or elects (local law).
        NoDebateWhereVoting = "speech.not-where-voting",
        /// Who presides may extend the time of a speech.
        Extension = "speech.extension",
        /// A deputy may ask for the text of a contribution to be circulated (印发).
        Circulation = "bulletin.circulation",
    }
}

pub(super) const ROOM: &[&[AnyRule]] =
    &[DeliberationThreshold::RULES, DeliberationNumber::RULES, DeliberationFlag::RULES];
