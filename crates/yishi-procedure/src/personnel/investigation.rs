//! An investigation committee (特定问题调查委员会) is proposed and ordered, on a question or instead of voting on a removal.
//!
//! Law: OL 36 (presidium or a tenth of the deputies), OL 58 (chairs' meeting or a fifth of the members; whoever is concerned is left
//! out), OL 31 (a removal: on the leading organ's proposal; the committee reports to the next session).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Ground, LeadingOrgan, PersonnelThreshold, Rulebook};

use crate::business::movers::{Mover, Organ, judge_joint};
use crate::convening::committee::{self, CommitteeFormed, CommitteeList, CommitteeTask, ProposeCommittee};
use crate::convening::presidium::PresidiumFigures;
use crate::event::Event;
use crate::ids::{CommitteeNo, PersonRef, RemovalNo};
use crate::personnel::PersonnelRefusal;
use crate::personnel::removal_case::RemovalStage;
use crate::personnel::removal_to_vote::judge_leaders;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// How far an investigation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum InvestigationStage {
    /// The body has not decided on it.
    Proposed,
    /// The committee investigates.
    Ordered,
    /// The body did not want it.
    Declined,
}

/// An investigation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Investigation {
    /// The committee that investigates.
    pub committee: CommitteeNo,
    /// What it investigates.
    pub matter: Text,
    /// The removal it is about, if any.
    pub removal: Option<RemovalNo>,
    /// How far it has come.
    pub stage: InvestigationStage,
}

/// Proposes an investigation committee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProposeInvestigation {
    /// The list of the committee; its task is `investigation`.
    pub list: CommitteeList,
    /// What it shall investigate.
    pub matter: Text,
    /// Who proposes.
    pub proposer: Mover,
    /// The removal or dismissal it is about, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub removal: Option<RemovalNo>,
    /// The presidium's figures, where it proposes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// An investigation was proposed; the list of its committee lies before the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InvestigationProposed {
    /// The committee.
    pub committee: CommitteeNo,
    /// What it shall investigate.
    pub matter: Text,
    /// Who proposed.
    pub proposer: Mover,
    /// The removal or dismissal it is about, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub removal: Option<RemovalNo>,
    /// The number of the proposers, or quorum and majority of the presidium.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

/// The body ordered the investigation; the committee reports to the next session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InvestigationOrdered {
    /// The committee.
    pub committee: CommitteeNo,
}

/// The body did not order the investigation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InvestigationDeclined {
    /// The committee that was proposed.
    pub committee: CommitteeNo,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &ProposeInvestigation,
) -> Result<Vec<Event>, Refusal> {
    rules::threshold(book, PersonnelThreshold::InvestigationMovers)?;
    if command.list.task != CommitteeTask::Investigation {
        return Err(PersonnelRefusal::OtherTask.into());
    }
    require_disinterested(session, command)?;
    let grounds = judge_proposer(session, book, command)?;
    let mut events = committee::decide(session, &ProposeCommittee { list: command.list.clone() })?;
    let numbers: Vec<CommitteeNo> = events.iter().filter_map(proposed).collect();
    events.extend(numbers.into_iter().map(|committee| {
        Event::InvestigationProposed(InvestigationProposed {
            committee,
            matter: command.matter.clone(),
            proposer: command.proposer.clone(),
            removal: command.removal,
            grounds: grounds.clone(),
        })
    }));
    Ok(events)
}

fn proposed(event: &Event) -> Option<CommitteeNo> {
    if let Event::CommitteeProposed(event) = event { Some(event.committee) } else { None }
}

/// A removal is investigated before it is put to the vote, and not by the person it is about.
fn require_disinterested(session: &Session, command: &ProposeInvestigation) -> Result<(), Refusal> {
    let Some(no) = command.removal else { return Ok(()) };
    let case = session.personnel.removal(no)?;
    case.require_stage(&[RemovalStage::Filed])?;
    let concerned = command.list.members.iter().find(|member| PersonRef::Seat(**member) == case.person);
    concerned.map_or(Ok(()), |seat| Err(PersonnelRefusal::Concerned(*seat).into()))
}

/// The leading organ proposes by itself, deputies or members jointly; a removal is sent to a committee by the leading organ alone.
fn judge_proposer(session: &Session, book: &Rulebook, command: &ProposeInvestigation) -> Result<Vec<Ground>, Refusal> {
    match (&command.proposer, session.led_by) {
        (Mover::Organ(Organ::Presidium), LeadingOrgan::Presidium)
        | (Mover::Organ(Organ::ChairsMeeting), LeadingOrgan::StandingCommittee) => {
            judge_leaders(session, book, command.figures)
        }
        (Mover::Seats(seats), _) if command.removal.is_none() => {
            Ok(vec![judge_joint(session, book, PersonnelThreshold::InvestigationMovers, seats)?])
        }
        (Mover::Organ(_) | Mover::Committee(_) | Mover::Delegation(_) | Mover::Seats(_), _) => {
            Err(PersonnelRefusal::MayNotMove.into())
        }
    }
}

/// The vote is held while the proposal is open and the proposed members are in office.
pub(crate) fn check_vote(session: &Session, no: CommitteeNo) -> Result<(), Refusal> {
    let investigation = session.personnel.investigation(no)?;
    if investigation.stage != InvestigationStage::Proposed {
        return Err(PersonnelRefusal::InvestigationDecided(no).into());
    }
    let members = &session.committee(no)?.list.members;
    Ok(members.iter().try_for_each(|member| session.roll.require(*member).map(|_| ()))?)
}

/// What follows from the vote.
pub(crate) fn consequence(no: CommitteeNo, passed: bool) -> Vec<Event> {
    if passed {
        let formed = Event::CommitteeFormed(CommitteeFormed { committee: no });
        vec![formed, Event::InvestigationOrdered(InvestigationOrdered { committee: no })]
    } else {
        vec![Event::InvestigationDeclined(InvestigationDeclined { committee: no })]
    }
}

pub(crate) fn apply_proposed(session: &mut Session, event: &InvestigationProposed) {
    let InvestigationProposed { committee, matter, removal, .. } = event.clone();
    if let Some(case) = removal.and_then(|no| session.personnel.removal_mut(no)) {
        case.stage = RemovalStage::InvestigationProposed;
        case.investigation = Some(committee);
    }
    let stage = InvestigationStage::Proposed;
    session.personnel.investigations.push(Investigation { committee, matter, removal, stage });
}

pub(crate) fn apply_ordered(session: &mut Session, event: &InvestigationOrdered) {
    settle(session, event.committee, InvestigationStage::Ordered, RemovalStage::UnderInvestigation);
}

pub(crate) fn apply_declined(session: &mut Session, event: &InvestigationDeclined) {
    settle(session, event.committee, InvestigationStage::Declined, RemovalStage::Filed);
}

fn settle(session: &mut Session, no: CommitteeNo, stage: InvestigationStage, of_removal: RemovalStage) {
    let Some(investigation) = session.personnel.investigation_mut(no) else { return };
    investigation.stage = stage;
    let removal = investigation.removal;
    if let Some(case) = removal.and_then(|no| session.personnel.removal_mut(no)) {
        case.stage = of_removal;
    }
}
