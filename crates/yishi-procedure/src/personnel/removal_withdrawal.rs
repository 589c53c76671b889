//! The movers take a removal or dismissal back (撤回), before it is voted on.
//!
//! Law: OL 31 is silent; a motion may be withdrawn before its vote, and so may this. Invariant: a case sent to an investigation is no
//! longer its movers' to take back.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::event::Event;
use crate::ids::RemovalNo;
use crate::personnel::questions::require_no_vote_on;
use crate::personnel::removal_case::RemovalStage;
use crate::refusal::Refusal;
use crate::session::Session;

/// Takes a removal or dismissal back, for its movers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WithdrawRemoval {
    /// The removal or dismissal.
    pub removal: RemovalNo,
}

/// A removal or dismissal was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RemovalWithdrawn {
    /// The removal or dismissal.
    pub removal: RemovalNo,
}

pub(crate) fn decide(session: &Session, command: &WithdrawRemoval) -> Result<Vec<Event>, Refusal> {
    let case = session.personnel.removal(command.removal)?;
    case.require_stage(&[RemovalStage::Filed, RemovalStage::BeforeTheBody])?;
    require_no_vote_on(session, case.question())?;
    Ok(vec![Event::RemovalWithdrawn(RemovalWithdrawn { removal: case.no })])
}

pub(crate) fn apply(session: &mut Session, event: &RemovalWithdrawn) {
    if let Some(case) = session.personnel.removal_mut(event.removal) {
        case.stage = RemovalStage::Withdrawn;
    }
}
