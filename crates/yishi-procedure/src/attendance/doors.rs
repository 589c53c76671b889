//! The doors open: from here on deputies may check in to a sitting.
//!
//! Sittings may be at work at the same time, as delegations are, where no seat belongs to two of them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::attendance::AttendanceRefusal;
use crate::convening::adjournment;
use crate::deliberation::sitting::Stage;
use crate::event::Event;
use crate::ids::SittingNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Opens the doors, or changes whether deputies may check in by themselves while they are open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OpenDoors {
    /// The sitting.
    pub sitting: SittingNo,
    /// Whether a deputy may check in on the phone.
    pub self_check_in: bool,
}

/// The doors are open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DoorsOpened {
    /// The sitting.
    pub sitting: SittingNo,
    /// Whether a deputy may check in on the phone.
    pub self_check_in: bool,
}

pub(crate) fn decide(session: &Session, command: &OpenDoors) -> Result<Vec<Event>, Refusal> {
    let sitting = session.sitting(command.sitting)?;
    sitting.require_not_over()?;
    adjournment::require_running(session)?;
    match sitting.stage {
        Stage::DoorsOpen | Stage::InProgress | Stage::Adjourned if sitting.self_check_in == command.self_check_in => {
            return Err(AttendanceRefusal::DoorsAlreadyOpen(command.sitting).into());
        }
        Stage::Scheduled
        | Stage::DoorsOpen
        | Stage::InProgress
        | Stage::Adjourned
        | Stage::Closed
        | Stage::CalledOff => {}
    }
    let others = session.sittings_at_work().filter(|other| other.no != command.sitting);
    if let Some(other) = others.into_iter().find(|other| session.overlap(other.kind, sitting.kind)) {
        return Err(AttendanceRefusal::AnotherSittingAtWork(other.no).into());
    }
    let event = DoorsOpened { sitting: command.sitting, self_check_in: command.self_check_in };
    Ok(vec![Event::DoorsOpened(event)])
}

pub(crate) fn apply(session: &mut Session, event: &DoorsOpened) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        if sitting.stage == Stage::Scheduled {
            sitting.stage = Stage::DoorsOpen;
        }
        sitting.self_check_in = event.self_check_in;
    }
}
