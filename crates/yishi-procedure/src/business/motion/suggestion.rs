//! A motion is handled as a suggestion (作为建议、批评和意见处理): the fact, and the register of those so made.
//!
//! Law: local rules of procedure (Shanghai art 34). It follows from a late filing or from a decision, so there is no command for it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::business::leading::next_number;
use crate::business::motion::stage::MotionStage;
use crate::event::Event;
use crate::ids::{MotionNo, SuggestionNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// A suggestion that was a motion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Suggestion {
    /// Its number in the register.
    pub no: SuggestionNo,
    /// The motion it was.
    pub from_motion: MotionNo,
}

/// A motion was made a suggestion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SuggestionMade {
    /// Its number in the register.
    pub suggestion: SuggestionNo,
    /// The motion it was.
    pub motion: MotionNo,
}

/// The event that makes a suggestion of a motion.
pub(crate) fn of(session: &Session, motion: MotionNo) -> Result<Event, Refusal> {
    let suggestion = SuggestionNo(next_number(session.suggestions.len())?);
    Ok(Event::SuggestionMade(SuggestionMade { suggestion, motion }))
}

pub(crate) fn apply(session: &mut Session, event: &SuggestionMade) {
    session.suggestions.push(Suggestion { no: event.suggestion, from_motion: event.motion });
    session.move_motion(event.motion, MotionStage::Suggestion);
}
