//! Check-in (签到): a deputy arrives, at the door or, where the desk allows it, on the phone.
//!
//! Law: NPC rules of procedure art 15 (attendance is reported to the presidium). A deputy on leave who comes after all is present.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::attendance::AttendanceRefusal;
use crate::attendance::presence::Presence;
use crate::event::Event;
use crate::ids::{SeatNo, SittingNo};
use crate::personnel::suspension::require_active;
use crate::refusal::Refusal;
use crate::session::Session;

/// Where a check-in was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CheckInPlace {
    /// By the staff at the door.
    Door,
    /// By the deputy, on the phone.
    Phone,
}

/// Checks a deputy in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CheckIn {
    /// The seat.
    pub seat: SeatNo,
    /// Where.
    pub at: CheckInPlace,
}

/// A deputy arrived.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SeatCheckedIn {
    /// The sitting.
    pub sitting: SittingNo,
    /// The seat.
    pub seat: SeatNo,
    /// Where.
    pub at: CheckInPlace,
}

pub(crate) fn decide(session: &Session, command: &CheckIn) -> Result<Vec<Event>, Refusal> {
    session.roll.require(command.seat)?;
    require_active(session, command.seat)?;
    let sitting = session.sitting_at_work_of(command.seat).ok_or(AttendanceRefusal::DoorsClosed)?;
    if command.at == CheckInPlace::Phone && !sitting.self_check_in {
        return Err(AttendanceRefusal::SelfCheckInOff.into());
    }
    match sitting.attendance.of(command.seat) {
        Presence::Present => Err(AttendanceRefusal::AlreadyPresent(command.seat).into()),
        // Whoever left comes back by `ReturnToSitting`, so that the record shows both times.
        Presence::Left => Err(AttendanceRefusal::LeftBefore(command.seat).into()),
        Presence::Absent | Presence::OnLeave => {
            Ok(vec![Event::SeatCheckedIn(SeatCheckedIn { sitting: sitting.no, seat: command.seat, at: command.at })])
        }
    }
}

pub(crate) fn apply(session: &mut Session, event: &SeatCheckedIn) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.attendance.mark(event.seat, Presence::Present);
    }
}
