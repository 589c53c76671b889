//! Leave of absence for the whole session (会议期间请假).
//!
//! Law: Law on Deputies art 13: absence needs written leave. It is leave for every sitting that is not over and for every one set
//! later; whoever comes after all is present in that sitting.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::attendance::AttendanceRefusal;
use crate::attendance::presence::Presence;
use crate::event::Event;
use crate::ids::SeatNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Grants leave for the whole session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct GrantSessionLeave {
    /// The seat.
    pub seat: SeatNo,
    /// The reason given in writing.
    pub reason: String,
}

/// Leave for the whole session was granted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SessionLeaveGranted {
    /// The seat.
    pub seat: SeatNo,
    /// The reason given in writing.
    pub reason: String,
}

pub(crate) fn decide(session: &Session, command: &GrantSessionLeave) -> Result<Vec<Event>, Refusal> {
    session.roll.require(command.seat)?;
    if session.arrangements.on_leave.contains_key(&command.seat) {
        return Err(AttendanceRefusal::AlreadyOnLeave(command.seat).into());
    }
    let arrived = |presence: Presence| match presence {
        Presence::Present | Presence::Left => true,
        Presence::Absent | Presence::OnLeave => false,
    };
    if session.sittings_at_work().any(|sitting| arrived(sitting.attendance.of(command.seat))) {
        return Err(AttendanceRefusal::HasArrived(command.seat).into());
    }
    let GrantSessionLeave { seat, reason } = command.clone();
    Ok(vec![Event::SessionLeaveGranted(SessionLeaveGranted { seat, reason })])
}

pub(crate) fn apply(session: &mut Session, event: &SessionLeaveGranted) {
    session.arrangements.on_leave.insert(event.seat, event.reason.clone());
    let kinds = session.sittings.iter().filter(|sitting| !sitting.is_over()).map(|sitting| (sitting.no, sitting.kind));
    let owed: Vec<_> = kinds.filter(|(_, kind)| session.belongs(event.seat, *kind)).map(|(no, _)| no).collect();
    for sitting in session.sittings.iter_mut().filter(|sitting| owed.contains(&sitting.no)) {
        sitting.attendance.mark(event.seat, Presence::OnLeave);
    }
}
