//! Approval from above (报请批准): a chief procurator takes office once the higher level has approved.
//!
//! Law: Organic Law art 11: the higher chief procurator submits the elected one to the standing committee of the higher congress.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::election::stage::ElectionStage;
use crate::event::Event;
use crate::ids::ElectionNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Records what the higher level decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordElectionApproval {
    /// The election.
    pub election: ElectionNo,
    /// Whether it approved.
    pub approved: bool,
    /// Who decided.
    pub by: Text,
    /// The day of the decision.
    pub on: Date,
}

/// The higher level decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ElectionApprovalRecorded {
    /// The election.
    pub election: ElectionNo,
    /// Whether it approved.
    pub approved: bool,
    /// Who decided.
    pub by: Text,
    /// The day of the decision.
    pub on: Date,
}

pub(crate) fn decide(session: &Session, command: &RecordElectionApproval) -> Result<Vec<Event>, Refusal> {
    let election = session.election(command.election)?;
    election.require_stage(&[ElectionStage::AwaitingApproval])?;
    let RecordElectionApproval { election, approved, by, on } = command.clone();
    Ok(vec![Event::ElectionApprovalRecorded(ElectionApprovalRecorded { election, approved, by, on })])
}

pub(crate) fn apply(session: &mut Session, event: &ElectionApprovalRecorded) {
    if let Some(election) = session.election_mut(event.election) {
        election.stage = if event.approved { ElectionStage::Done } else { ElectionStage::NotApproved };
    }
}
