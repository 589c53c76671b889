//! Deliberation: how long somebody may speak, and where.
//!
//! Law: NR 57, 58; NS 44.
//! Invariant: a rule that a rulebook lacks is an act its body does not know; it is refused, never assumed.

use super::any::AnyRule;
use super::lists::rules;

rules! { number;
    /// Limits of speech.
    DeliberationNumber by id {
        /// A first speech in a plenary.
        PlenaryFirstSpeech = "speech.plenary.first" in Minutes,
        /// A second speech on the same subject in a plenary.
        PlenarySecondSpeech = "speech.plenary.second" in Minutes,
    }
}

pub(super) const ROOM: &[&[AnyRule]] = &[DeliberationNumber::RULES];
