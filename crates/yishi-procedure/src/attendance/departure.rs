//! Leaving the hall and coming back (离席、返席).
//!
//! A deputy who has left is not present: the quorum before the next vote counts without that seat, and the seat cannot press.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::attendance::AttendanceRefusal;
use crate::attendance::presence::Presence;
use crate::event::Event;
use crate::ids::{SeatNo, SittingNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// A deputy leaves the hall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LeaveSitting {
    /// The seat.
    pub seat: SeatNo,
}

/// A deputy comes back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReturnToSitting {
    /// The seat.
    pub seat: SeatNo,
}

/// A deputy left the hall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SeatLeft {
    /// The sitting.
    pub sitting: SittingNo,
    /// The seat.
    pub seat: SeatNo,
}

/// A deputy came back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SeatReturned {
    /// The sitting.
    pub sitting: SittingNo,
    /// The seat.
    pub seat: SeatNo,
}

pub(crate) fn decide_leaving(session: &Session, command: &LeaveSitting) -> Result<Vec<Event>, Refusal> {
    session.roll.require(command.seat)?;
    let sitting = session.sitting_at_work_of(command.seat).ok_or(AttendanceRefusal::DoorsClosed)?;
    match sitting.attendance.of(command.seat) {
        Presence::Present => Ok(vec![Event::SeatLeft(SeatLeft { sitting: sitting.no, seat: command.seat })]),
        Presence::Absent | Presence::OnLeave | Presence::Left => {
            Err(AttendanceRefusal::NotPresent(command.seat).into())
        }
    }
}

pub(crate) fn decide_returning(session: &Session, command: &ReturnToSitting) -> Result<Vec<Event>, Refusal> {
    session.roll.require(command.seat)?;
    let sitting = session.sitting_at_work_of(command.seat).ok_or(AttendanceRefusal::DoorsClosed)?;
    match sitting.attendance.of(command.seat) {
        Presence::Left => Ok(vec![Event::SeatReturned(SeatReturned { sitting: sitting.no, seat: command.seat })]),
        Presence::Present => Err(AttendanceRefusal::AlreadyPresent(command.seat).into()),
        Presence::Absent | Presence::OnLeave => Err(AttendanceRefusal::NeverArrived(command.seat).into()),
    }
}

pub(crate) fn apply_left(session: &mut Session, event: &SeatLeft) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.attendance.mark(event.seat, Presence::Left);
    }
}

pub(crate) fn apply_returned(session: &mut Session, event: &SeatReturned) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.attendance.mark(event.seat, Presence::Present);
    }
}
