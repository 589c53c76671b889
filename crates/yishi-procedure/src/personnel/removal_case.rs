//! A removal (罢免案) or dismissal (撤职案) as the session keeps it, from filing to its end, and what its vote decides.
//!
//! Law: OL 25, 31; EL 51 to 53; SL 60 to 62. Invariant: every step a case takes is an edge of `EDGES`; nobody is removed whom the
//! record did not let be heard.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::Ground;

use crate::business::movers::Mover;
use crate::event::Event;
use crate::ids::{CommitteeNo, PersonRef, RemovalNo, SessionId};
use crate::personnel::PersonnelRefusal;
use crate::personnel::defence::Defence;
use crate::personnel::office::Office;
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::question::Question;

/// Which of the two it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RemovalKind {
    /// 罢免, of whom a congress elected.
    Removal,
    /// 撤职, by a standing committee.
    Dismissal,
}

/// How far a case has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RemovalStage {
    /// Handed in.
    Filed,
    /// The leading organ has put it before the body.
    BeforeTheBody,
    /// An investigation committee is proposed instead of a vote.
    InvestigationProposed,
    /// A committee investigates and reports next session.
    UnderInvestigation,
    /// Passed, and waiting for the level above.
    AwaitingApproval,
    /// The office is vacated.
    Removed,
    /// The vote did not pass.
    Rejected,
    /// The level above did not approve.
    NotApproved,
    /// Taken back by its movers.
    Withdrawn,
}

/// Every step a case may take: from, by which event, to.
pub const EDGES: &[(RemovalStage, &str, RemovalStage)] = &[
    (RemovalStage::Filed, "DefenceRecorded", RemovalStage::Filed),
    (RemovalStage::Filed, "RemovalPutToVote", RemovalStage::BeforeTheBody),
    (RemovalStage::Filed, "InvestigationProposed", RemovalStage::InvestigationProposed),
    (RemovalStage::Filed, "RemovalWithdrawn", RemovalStage::Withdrawn),
    (RemovalStage::InvestigationProposed, "InvestigationOrdered", RemovalStage::UnderInvestigation),
    (RemovalStage::InvestigationProposed, "InvestigationDeclined", RemovalStage::Filed),
    (RemovalStage::BeforeTheBody, "DefenceRecorded", RemovalStage::BeforeTheBody),
    (RemovalStage::BeforeTheBody, "RemovalWithdrawn", RemovalStage::Withdrawn),
    (RemovalStage::BeforeTheBody, "PersonRemoved", RemovalStage::Removed),
    (RemovalStage::BeforeTheBody, "PersonRemoved", RemovalStage::AwaitingApproval),
    (RemovalStage::BeforeTheBody, "RemovalRejected", RemovalStage::Rejected),
    (RemovalStage::AwaitingApproval, "HigherApprovalRecorded", RemovalStage::Removed),
    (RemovalStage::AwaitingApproval, "HigherApprovalRecorded", RemovalStage::NotApproved),
];

/// A case that an earlier session sent to an investigation committee, taken up again on its report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CarriedRemoval {
    /// The session that ordered the investigation.
    pub session: SessionId,
    /// The conclusion of the committee's report.
    pub report: Text,
}

/// A removal or dismissal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Removal {
    /// Its number.
    pub no: RemovalNo,
    /// Removal or dismissal.
    pub kind: RemovalKind,
    /// Whom it is about.
    pub person: PersonRef,
    /// The office the person shall lose.
    pub office: Office,
    /// The grounds as they were written (罢免理由、撤职理由).
    pub reason: Text,
    /// Who moved.
    pub mover: Mover,
    /// Their number, where they moved jointly.
    pub grounds: Vec<Ground>,
    /// The earlier session it comes from, if any.
    pub carried: Option<CarriedRemoval>,
    /// Whether the level above has to approve.
    pub needs_approval: bool,
    /// How the person was heard, each time.
    pub defences: Vec<Defence>,
    /// The committee proposed or ordered to investigate.
    pub investigation: Option<CommitteeNo>,
    /// How far it has come.
    pub stage: RemovalStage,
}

impl Removal {
    /// Says whether it is still undecided.
    pub fn is_pending(&self) -> bool {
        match self.stage {
            RemovalStage::Filed
            | RemovalStage::BeforeTheBody
            | RemovalStage::InvestigationProposed
            | RemovalStage::UnderInvestigation
            | RemovalStage::AwaitingApproval => true,
            RemovalStage::Removed | RemovalStage::Rejected | RemovalStage::NotApproved | RemovalStage::Withdrawn => {
                false
            }
        }
    }

    /// The question its vote is held on.
    pub fn question(&self) -> Question {
        match self.kind {
            RemovalKind::Removal => Question::Removal(self.no),
            RemovalKind::Dismissal => Question::Dismissal(self.no),
        }
    }

    pub(crate) fn require_stage(&self, stages: &[RemovalStage]) -> Result<(), PersonnelRefusal> {
        if stages.contains(&self.stage) { Ok(()) } else { Err(PersonnelRefusal::RemovalElsewhere(self.no)) }
    }
}

/// The removal was decided, and the office is vacated unless the level above has to approve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PersonRemoved {
    /// The case.
    pub removal: RemovalNo,
    /// Whether it takes effect only with the approval of the level above.
    pub awaits_approval: bool,
}

/// The vote on the removal did not pass.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RemovalRejected {
    /// The case.
    pub removal: RemovalNo,
}

/// The person must be known, no case about the same office pending, and the grounds written.
pub(crate) fn require_new(
    session: &Session,
    person: PersonRef,
    office: &Office,
    reason: &Text,
) -> Result<RemovalNo, Refusal> {
    session.roll.require_person(person)?;
    if reason.hans.trim().is_empty() {
        return Err(PersonnelRefusal::ReasonMissing.into());
    }
    let removals = &session.personnel.removals;
    let same = |case: &&Removal| case.is_pending() && case.person == person && case.office == *office;
    if let Some(case) = removals.iter().find(same) {
        return Err(PersonnelRefusal::RemovalPending(case.no).into());
    }
    Ok(RemovalNo(crate::personnel::register::next(removals.len())))
}

/// The vote is held once the case lies before the body and the person was heard, or did not want to be.
pub(crate) fn check_vote(session: &Session, no: RemovalNo) -> Result<(), Refusal> {
    let case = session.personnel.removal(no)?;
    case.require_stage(&[RemovalStage::BeforeTheBody])?;
    session.roll.require_person(case.person)?;
    if case.defences.is_empty() { Err(PersonnelRefusal::NotHeard(no).into()) } else { Ok(()) }
}

/// What follows from the vote.
pub(crate) fn consequence(session: &Session, no: RemovalNo, passed: bool) -> Vec<Event> {
    let awaits_approval = session.personnel.removal(no).is_ok_and(|case| case.needs_approval);
    let event = if passed {
        Event::PersonRemoved(PersonRemoved { removal: no, awaits_approval })
    } else {
        Event::RemovalRejected(RemovalRejected { removal: no })
    };
    vec![event]
}

pub(crate) fn apply_removed(session: &mut Session, event: &PersonRemoved) {
    if let Some(case) = session.personnel.removal_mut(event.removal) {
        case.stage = if event.awaits_approval { RemovalStage::AwaitingApproval } else { RemovalStage::Removed };
    }
}

pub(crate) fn apply_rejected(session: &mut Session, event: &RemovalRejected) {
    if let Some(case) = session.personnel.removal_mut(event.removal) {
        case.stage = RemovalStage::Rejected;
    }
}
