//! Somebody takes a resignation back, before it is voted on.
//!
//! Law: OL 32: the body decides whether to accept, so that until it does the letter is its writer's.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::event::Event;
use crate::ids::ResignationNo;
use crate::personnel::questions::require_no_vote_on;
use crate::personnel::resignation_case::ResignationStage;
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::question::Question;

/// Takes a resignation back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WithdrawResignation {
    /// The resignation.
    pub resignation: ResignationNo,
}

/// A resignation was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ResignationWithdrawn {
    /// The resignation.
    pub resignation: ResignationNo,
}

pub(crate) fn decide(session: &Session, command: &WithdrawResignation) -> Result<Vec<Event>, Refusal> {
    let resignation = session.personnel.resignation(command.resignation)?;
    resignation.require_tendered()?;
    require_no_vote_on(session, Question::Resignation(resignation.no))?;
    Ok(vec![Event::ResignationWithdrawn(ResignationWithdrawn { resignation: resignation.no })])
}

pub(crate) fn apply(session: &mut Session, event: &ResignationWithdrawn) {
    if let Some(resignation) = session.personnel.resignation_mut(event.resignation) {
        resignation.stage = ResignationStage::Withdrawn;
    }
}
