//! Joining a joint motion (联名): a deputy supports what others have filed.
//!
//! Law: Organic Law art 22, 52 (how many move jointly). Whoever joins counts from then on like those who filed it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::business::BusinessRefusal;
use crate::business::motion::stage::MotionStage;
use crate::business::movers::Mover;
use crate::event::Event;
use crate::ids::{MotionNo, SeatNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// Joins a motion that others have filed jointly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct JoinMotion {
    /// The motion.
    pub motion: MotionNo,
    /// Who joins.
    pub seat: SeatNo,
}

/// A deputy joined a motion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MotionJoined {
    /// The motion.
    pub motion: MotionNo,
    /// Who joined.
    pub seat: SeatNo,
}

pub(crate) fn decide(session: &Session, command: &JoinMotion) -> Result<Vec<Event>, Refusal> {
    let motion = session.motion(command.motion)?;
    let undecided = [MotionStage::Filed, MotionStage::Checked, MotionStage::Referred, MotionStage::Examined];
    motion.require_stage(&undecided)?;
    let supporters = motion.supporters()?;
    session.roll.require(command.seat)?;
    if supporters.contains(&command.seat) {
        return Err(BusinessRefusal::AlreadySupports(command.seat).into());
    }
    Ok(vec![Event::MotionJoined(MotionJoined { motion: motion.no, seat: command.seat })])
}

pub(crate) fn apply(session: &mut Session, event: &MotionJoined) {
    if let Some(Mover::Seats(seats)) = session.motion_mut(event.motion).map(|motion| &mut motion.mover) {
        seats.push(event.seat);
    }
}
