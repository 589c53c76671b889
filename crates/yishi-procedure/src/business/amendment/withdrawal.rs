//! An amendment is withdrawn by its movers before it is voted on.
//!
//! Law: Organic Law art 22, which has motions withdrawn before the vote, followed for what changes them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::business::amendment::stage::AmendmentStage;
use crate::business::leading::require_no_vote;
use crate::event::Event;
use crate::ids::AmendmentNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Withdraws an amendment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WithdrawAmendment {
    /// The amendment.
    pub amendment: AmendmentNo,
}

/// An amendment was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AmendmentWithdrawn {
    /// The amendment.
    pub amendment: AmendmentNo,
}

pub(crate) fn decide(session: &Session, command: &WithdrawAmendment) -> Result<Vec<Event>, Refusal> {
    let amendment = session.amendment(command.amendment)?;
    amendment.require_stage(&[AmendmentStage::Moved, AmendmentStage::Admitted])?;
    require_no_vote(session)?;
    Ok(vec![Event::AmendmentWithdrawn(AmendmentWithdrawn { amendment: amendment.no })])
}

pub(crate) fn apply(session: &mut Session, event: &AmendmentWithdrawn) {
    session.move_amendment(event.amendment, AmendmentStage::Withdrawn);
}
