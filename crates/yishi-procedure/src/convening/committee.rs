//! Committees formed for the session (专门审查机构): on motions, on plan and budget, on bills.
//!
//! Law: local rules of procedure (Shanghai art 11, Beijing art 6): the preparatory meeting adopts their list on the draft of
//! the standing committee, in the first session of a term or in any, as the rulebook says.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::convening::ConveningRefusal;
use crate::convening::circle::require_seats;
use crate::event::Event;
use crate::ids::{CommitteeNo, SeatNo};
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::VotingRefusal;

/// What a committee examines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CommitteeTask {
    /// 议案审查委员会.
    Motions,
    /// 计划和预算审查委员会.
    PlanAndBudget,
    /// 法规案审查委员会.
    Bills,
    /// 提案审查委员会.
    Proposals,
    /// 特定问题调查委员会.
    Investigation,
}

/// A list of a committee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CommitteeList {
    /// What it examines.
    pub task: CommitteeTask,
    /// Its name as announced.
    pub name: Text,
    /// Who leads it; one of its members.
    pub chair: SeatNo,
    /// Its members, the chair included.
    pub members: Vec<SeatNo>,
}

/// A committee, proposed or formed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Committee {
    /// Its number.
    pub no: CommitteeNo,
    /// Its list.
    pub list: CommitteeList,
    /// Whether the list was adopted.
    pub formed: bool,
}

/// Puts the list of a committee before the hall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProposeCommittee {
    /// The list.
    pub list: CommitteeList,
}

/// A list lies before the hall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CommitteeProposed {
    /// The number the committee will have.
    pub committee: CommitteeNo,
    /// The list.
    pub list: CommitteeList,
}

/// The list was adopted; the committee may sit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CommitteeFormed {
    /// The committee.
    pub committee: CommitteeNo,
}

pub(crate) fn decide(session: &Session, command: &ProposeCommittee) -> Result<Vec<Event>, Refusal> {
    if let Some(vote) = session.running_vote() {
        return Err(VotingRefusal::VoteRunning(vote.no).into());
    }
    require_seats(session, &command.list.members)?;
    if !command.list.members.contains(&command.list.chair) {
        return Err(ConveningRefusal::LeaderNotAMember(command.list.chair).into());
    }
    let next = u16::try_from(session.committees.len() + 1).map_err(|_| ConveningRefusal::EmptyList)?;
    let event = CommitteeProposed { committee: CommitteeNo(next), list: command.list.clone() };
    Ok(vec![Event::CommitteeProposed(event)])
}

pub(crate) fn apply_proposed(session: &mut Session, event: &CommitteeProposed) {
    session.committees.push(Committee { no: event.committee, list: event.list.clone(), formed: false });
}

pub(crate) fn apply_formed(session: &mut Session, event: &CommitteeFormed) {
    if let Some(committee) = session.committees.iter_mut().find(|committee| committee.no == event.committee) {
        committee.formed = true;
    }
}
