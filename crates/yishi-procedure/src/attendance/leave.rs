//! Leave of absence (请假) for one sitting.
//!
//! Law: Law on Deputies art 13: absence needs written leave. Who is in the hall cannot be on leave.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::attendance::AttendanceRefusal;
use crate::attendance::presence::Presence;
use crate::event::Event;
use crate::ids::{SeatNo, SittingNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// Grants leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct GrantLeave {
    /// The sitting.
    pub sitting: SittingNo,
    /// The seat.
    pub seat: SeatNo,
    /// The reason given in writing.
    pub reason: String,
}

/// Leave was granted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LeaveGranted {
    /// The sitting.
    pub sitting: SittingNo,
    /// The seat.
    pub seat: SeatNo,
    /// The reason given in writing.
    pub reason: String,
}

pub(crate) fn decide(session: &Session, command: &GrantLeave) -> Result<Vec<Event>, Refusal> {
    session.roll.require(command.seat)?;
    let sitting = session.sitting(command.sitting)?;
    session.require_belongs(command.seat, sitting)?;
    sitting.require_not_over()?;
    match sitting.attendance.of(command.seat) {
        Presence::Present | Presence::Left => Err(AttendanceRefusal::HasArrived(command.seat).into()),
        Presence::OnLeave => Err(AttendanceRefusal::AlreadyOnLeave(command.seat).into()),
        Presence::Absent => Ok(vec![Event::LeaveGranted(LeaveGranted {
            sitting: command.sitting,
            seat: command.seat,
            reason: command.reason.clone(),
        })]),
    }
}

pub(crate) fn apply(session: &mut Session, event: &LeaveGranted) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.attendance.mark(event.seat, Presence::OnLeave);
    }
}
