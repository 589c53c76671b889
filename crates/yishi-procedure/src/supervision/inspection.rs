//! An inspection of how a law is enforced (执法检查) is planned: the law, the team, the days.
//!
//! Law: Supervision Law art 31 to 37: a team of members inspects, its leader among them. Invariant: the team is seats in office, each
//! named once, and the inspection does not end before it begins.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Citation, Rulebook, SupervisionFlag};

use crate::convening::ConveningRefusal;
use crate::convening::circle::require_seats;
use crate::event::Event;
use crate::ids::{InspectionNo, SeatNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::supervision::follow_up::FollowUp;
use crate::supervision::inspection_report::InspectionReport;
use crate::supervision::{SupervisionRefusal, wording};

/// An inspection with all that became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Inspection {
    /// Its number.
    pub no: InspectionNo,
    /// The law or regulation.
    pub law: Text,
    /// Who leads the team.
    pub leader: SeatNo,
    /// The team, its leader included.
    pub team: Vec<SeatNo>,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// What the team found.
    pub report: Option<InspectionReport>,
    /// What the organ did afterwards.
    pub follow_up: Option<FollowUp>,
}

/// Plans an inspection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PlanInspection {
    /// The law or regulation.
    pub law: Text,
    /// Who leads the team; one of it.
    pub leader: SeatNo,
    /// The team.
    pub team: Vec<SeatNo>,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// An inspection was planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InspectionPlanned {
    /// Its number in the session.
    pub inspection: InspectionNo,
    /// The law or regulation.
    pub law: Text,
    /// Who leads the team.
    pub leader: SeatNo,
    /// The team.
    pub team: Vec<SeatNo>,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The rule under which the body inspects.
    pub held_by: Citation,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &PlanInspection) -> Result<Vec<Event>, Refusal> {
    let held = rules::flag(book, SupervisionFlag::Inspection)?;
    wording::require(&command.law, "law")?;
    require_seats(session, &command.team)?;
    if !command.team.contains(&command.leader) {
        return Err(ConveningRefusal::LeaderNotAMember(command.leader).into());
    }
    if command.to < command.from {
        return Err(SupervisionRefusal::DaysReversed { from: command.from, to: command.to }.into());
    }
    let next = u16::try_from(session.supervision.inspections.len() + 1).map_err(|_| ConveningRefusal::EmptyList)?;
    let PlanInspection { law, leader, team, from, to } = command.clone();
    let (inspection, held_by) = (InspectionNo(next), held.citation.clone());
    let event = InspectionPlanned { inspection, law, leader, team, from, to, held_by };
    Ok(vec![Event::InspectionPlanned(event)])
}

pub(crate) fn apply(session: &mut Session, event: &InspectionPlanned) {
    let InspectionPlanned { inspection, law, leader, team, from, to, .. } = event.clone();
    let (report, follow_up) = (None, None);
    let inspection = Inspection { no: inspection, law, leader, team, from, to, report, follow_up };
    session.supervision.inspections.push(inspection);
}
