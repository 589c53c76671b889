//! The schedule (日程): a sitting is set, with its date, its segments and the items each segment takes up.
//!
//! Law: Organic Law art 17 and 25 (preparatory meeting); attendance is a fact of a sitting, observers may be admitted to one
//! segment only (rules of procedure N6, A36).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::attendance::presence::Presence;
use crate::convening::ConveningRefusal;
use crate::deliberation::sitting::{PartOfDay, Sitting, SittingKind};
use crate::event::Event;
use crate::ids::{ItemNo, SittingNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// A part of a sitting (阶段).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Segment {
    /// Its name, where the sitting has more than one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// The items it takes up, in their order.
    pub items: Vec<ItemNo>,
}

/// Sets a sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScheduleSitting {
    /// Preparatory meeting or plenary.
    pub kind: SittingKind,
    /// The day.
    pub date: Date,
    /// Morning, afternoon or evening.
    pub part_of_day: PartOfDay,
    /// Where it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Text>,
    /// At least one segment.
    pub segments: Vec<Segment>,
}

/// A sitting was set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SittingScheduled {
    /// Its number in the session.
    pub sitting: SittingNo,
    /// Preparatory meeting or plenary.
    pub kind: SittingKind,
    /// The day.
    pub date: Date,
    /// Morning, afternoon or evening.
    pub part_of_day: PartOfDay,
    /// Where it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Text>,
    /// Its segments.
    pub segments: Vec<Segment>,
}

pub(crate) fn decide(session: &Session, command: &ScheduleSitting) -> Result<Vec<Event>, Refusal> {
    if command.segments.is_empty() {
        return Err(ConveningRefusal::EmptyList.into());
    }
    require_body(session, command.kind)?;
    for item in command.segments.iter().flat_map(|segment| &segment.items) {
        session.item(*item)?;
    }
    let next = u16::try_from(session.sittings.len() + 1).map_err(|_| ConveningRefusal::EmptyList)?;
    Ok(vec![Event::SittingScheduled(SittingScheduled {
        sitting: SittingNo(next),
        kind: command.kind,
        date: command.date,
        part_of_day: command.part_of_day,
        place: command.place.clone(),
        segments: command.segments.clone(),
    })])
}

/// A part of the body that is to sit must be known to the record.
fn require_body(session: &Session, kind: SittingKind) -> Result<(), Refusal> {
    match kind {
        SittingKind::Preparatory | SittingKind::Plenary { .. } => Ok(()),
        SittingKind::Presidium { .. } => Ok(session.require_presidium_body()?),
        SittingKind::Delegation { group } => Ok(session.roll.require_group(group).map(|_| ())?),
        SittingKind::Circle { circle } => Ok(session.circle(circle).map(|_| ())?),
        SittingKind::Committee { committee } => Ok(session.committee(committee).map(|_| ())?),
    }
}

pub(crate) fn apply(session: &mut Session, event: &SittingScheduled) {
    let mut sitting = Sitting::scheduled(event);
    // Leave for the whole session is leave for every sitting of it.
    for seat in session.arrangements.on_leave.keys().filter(|seat| session.belongs(**seat, event.kind)) {
        sitting.attendance.mark(*seat, Presence::OnLeave);
    }
    session.sittings.push(sitting);
}
