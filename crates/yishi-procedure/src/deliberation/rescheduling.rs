//! A sitting is moved to another time or place (调整日程).
//!
//! Law: NPC rules of procedure art 13: the standing chairs may adjust the timetable; they decide among themselves and show no
//! figures. Only a sitting whose doors have not opened is moved.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::attendance::AttendanceRefusal;
use crate::deliberation::sitting::{PartOfDay, Stage};
use crate::event::Event;
use crate::ids::SittingNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Moves a sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RescheduleSitting {
    /// The sitting.
    pub sitting: SittingNo,
    /// The new day.
    pub date: Date,
    /// Morning, afternoon or evening.
    pub part_of_day: PartOfDay,
    /// Where it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Text>,
    /// Why, where it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
}

/// A sitting was moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SittingRescheduled {
    /// The sitting.
    pub sitting: SittingNo,
    /// The new day.
    pub date: Date,
    /// Morning, afternoon or evening.
    pub part_of_day: PartOfDay,
    /// Where it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Text>,
    /// Why, where it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
}

pub(crate) fn decide(session: &Session, command: &RescheduleSitting) -> Result<Vec<Event>, Refusal> {
    let sitting = session.sitting(command.sitting)?;
    sitting.require_not_over()?;
    if sitting.stage != Stage::Scheduled {
        return Err(AttendanceRefusal::DoorsAlreadyOpen(sitting.no).into());
    }
    let RescheduleSitting { sitting, date, part_of_day, place, reason } = command.clone();
    Ok(vec![Event::SittingRescheduled(SittingRescheduled { sitting, date, part_of_day, place, reason })])
}

pub(crate) fn apply(session: &mut Session, event: &SittingRescheduled) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        (sitting.date, sitting.part_of_day, sitting.place) = (event.date, event.part_of_day, event.place.clone());
    }
}
