//! The presidium sets the time until which deputies may file motions (议案截止时间), or members their proposals.
//!
//! Law: NPC rules of procedure art 10; Shanghai rules art 34. What comes later is a suggestion, not a motion.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Ground, Rulebook};

use crate::convening::ConveningRefusal;
use crate::convening::presidium::{self, PresidiumFigures};
use crate::event::Event;
use crate::ids::SittingNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Sets the deadline; a later act replaces an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SetMotionDeadline {
    /// The last moment at which a motion is in time.
    pub deadline: Timestamp,
    /// The presidium's figures; absent where the standing committee decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// The deadline was set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MotionDeadlineSet {
    /// The last moment at which a motion is in time.
    pub deadline: Timestamp,
    /// The presidium's meeting that decided, where one is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<SittingNo>,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &SetMotionDeadline,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    if command.deadline <= at {
        return Err(ConveningRefusal::DeadlinePassed.into());
    }
    let (meeting, grounds) = presidium::decided(session, book, command.figures)?;
    Ok(vec![Event::MotionDeadlineSet(MotionDeadlineSet { deadline: command.deadline, meeting, grounds })])
}

pub(crate) fn apply(session: &mut Session, event: &MotionDeadlineSet) {
    session.motion_deadline = Some(event.deadline);
}
