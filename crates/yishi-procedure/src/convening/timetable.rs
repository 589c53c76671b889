//! The presidium adopts the timetable (日程): the sittings that are set and not over.
//!
//! Law: NPC rules of procedure art 11, NPC Organic Law art 14. Single sittings are moved afterwards by their own acts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Ground, Rulebook};

use crate::convening::ConveningRefusal;
use crate::convening::presidium::{self, PresidiumFigures};
use crate::event::Event;
use crate::ids::SittingNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Adopts the timetable as it is set now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AdoptSchedule {
    /// The presidium's figures; absent where the standing committee decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// The timetable was adopted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScheduleAdopted {
    /// The sittings on it.
    pub sittings: Vec<SittingNo>,
    /// The presidium's meeting that decided, where one is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<SittingNo>,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &AdoptSchedule) -> Result<Vec<Event>, Refusal> {
    let (meeting, grounds) = presidium::decided(session, book, command.figures)?;
    let to_come = session.sittings.iter().filter(|sitting| !sitting.is_over());
    let sittings: Vec<SittingNo> = to_come.map(|sitting| sitting.no).collect();
    if sittings.is_empty() {
        return Err(ConveningRefusal::EmptyList.into());
    }
    Ok(vec![Event::ScheduleAdopted(ScheduleAdopted { sittings, meeting, grounds })])
}

pub(crate) fn apply(session: &mut Session, event: &ScheduleAdopted) {
    session.arrangements.timetable = Some(event.sittings.clone());
}
