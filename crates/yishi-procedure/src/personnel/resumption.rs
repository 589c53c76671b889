//! A suspended deputy resumes the duties (恢复执行代表职务).
//!
//! Law: DL 61: once the cause of the suspension is gone and the mandate has not ended.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::event::Event;
use crate::ids::SeatNo;
use crate::personnel::PersonnelRefusal;
use crate::personnel::suspension::require_no_vote;
use crate::refusal::Refusal;
use crate::session::Session;

/// Ends the suspension of a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ResumeSeat {
    /// The seat.
    pub seat: SeatNo,
}

/// The suspension of a seat ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SeatResumed {
    /// The seat.
    pub seat: SeatNo,
}

pub(crate) fn decide(session: &Session, command: &ResumeSeat) -> Result<Vec<Event>, Refusal> {
    session.roll.require(command.seat)?;
    if !session.roll.is_suspended(command.seat) {
        return Err(PersonnelRefusal::NotSuspended(command.seat).into());
    }
    require_no_vote(session)?;
    Ok(vec![Event::SeatResumed(SeatResumed { seat: command.seat })])
}

pub(crate) fn apply(session: &mut Session, event: &SeatResumed) {
    session.roll.resume(event.seat);
}
