//! An interpellation ends without a word on its answer, or is withdrawn by its movers (撤回) before there is one.
//!
//! Law: none for a withdrawal; the rulebook's interpretation says until when. Invariant: an answered interpellation is never
//! withdrawn, and a closed or withdrawn one is never taken up again.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Citation, Rulebook, SupervisionFlag};

use crate::event::Event;
use crate::ids::InterpellationNo;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::supervision::interpellation::InterpellationStage;
use crate::supervision::{SupervisionRefusal, wording};

/// Closes an answered interpellation whose movers have not said whether they are satisfied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CloseInterpellation {
    /// The interpellation.
    pub interpellation: InterpellationNo,
    /// Why it is closed.
    pub reason: Text,
}

/// Withdraws an interpellation for all its movers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WithdrawInterpellation {
    /// The interpellation.
    pub interpellation: InterpellationNo,
}

/// An interpellation was closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InterpellationClosed {
    /// The interpellation.
    pub interpellation: InterpellationNo,
    /// Why.
    pub reason: Text,
}

/// An interpellation was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InterpellationWithdrawn {
    /// The interpellation.
    pub interpellation: InterpellationNo,
    /// The rule that allows it.
    pub allowed_by: Citation,
}

pub(crate) fn decide_closing(session: &Session, command: &CloseInterpellation) -> Result<Vec<Event>, Refusal> {
    let interpellation = session.supervision.interpellation(command.interpellation)?;
    match interpellation.stage {
        InterpellationStage::Answered | InterpellationStage::AnsweredAgain => {}
        InterpellationStage::Filed
        | InterpellationStage::AnswerDue
        | InterpellationStage::SecondAnswerDemanded
        | InterpellationStage::SecondAnswerDue
        | InterpellationStage::Closed
        | InterpellationStage::Withdrawn => return Err(interpellation.wrong_stage().into()),
    }
    wording::require(&command.reason, "reason")?;
    let CloseInterpellation { interpellation, reason } = command.clone();
    Ok(vec![Event::InterpellationClosed(InterpellationClosed { interpellation, reason })])
}

pub(crate) fn decide_withdrawal(
    session: &Session,
    book: &Rulebook,
    command: &WithdrawInterpellation,
) -> Result<Vec<Event>, Refusal> {
    let allowed = rules::flag(book, SupervisionFlag::InterpellationWithdrawal)?;
    let interpellation = session.supervision.interpellation(command.interpellation)?;
    if !allowed.value {
        return Err(SupervisionRefusal::WithdrawalBarred(Box::new(allowed.citation.clone())).into());
    }
    match interpellation.stage {
        InterpellationStage::Filed | InterpellationStage::AnswerDue => {}
        InterpellationStage::Answered
        | InterpellationStage::SecondAnswerDemanded
        | InterpellationStage::SecondAnswerDue
        | InterpellationStage::AnsweredAgain
        | InterpellationStage::Closed
        | InterpellationStage::Withdrawn => return Err(interpellation.wrong_stage().into()),
    }
    Ok(vec![Event::InterpellationWithdrawn(InterpellationWithdrawn {
        interpellation: command.interpellation,
        allowed_by: allowed.citation.clone(),
    })])
}

pub(crate) fn apply_closed(session: &mut Session, event: &InterpellationClosed) {
    end(session, event.interpellation, InterpellationStage::Closed);
}

pub(crate) fn apply_withdrawn(session: &mut Session, event: &InterpellationWithdrawn) {
    end(session, event.interpellation, InterpellationStage::Withdrawn);
}

fn end(session: &mut Session, no: InterpellationNo, stage: InterpellationStage) {
    if let Some(interpellation) = session.supervision.interpellation_mut(no) {
        interpellation.stage = stage;
    }
}
