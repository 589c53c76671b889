//! An item is taken up (审议下一项): from here on the big screen shows it.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::Rulebook;

use crate::deliberation::sitting::Current;
use crate::event::Event;
use crate::ids::SittingNo;
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::question::Question;

/// Takes up an item of the sitting's schedule, or one of the preparatory meeting's own questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TakeUp {
    /// What is taken up.
    pub question: Question,
    /// The sitting, where several are in progress at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sitting: Option<SittingNo>,
}

/// It was taken up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TakenUp {
    /// The sitting.
    pub sitting: SittingNo,
    /// What was taken up.
    pub question: Question,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &TakeUp,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let sitting = session.in_progress(command.sitting)?;
    session.require_quiet(sitting)?;
    command.question.check(session, sitting, book)?;
    Ok(vec![Event::TakenUp(TakenUp { sitting: sitting.no, question: command.question, at })])
}

pub(crate) fn apply(session: &mut Session, event: &TakenUp) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.current = Some(Current { question: event.question, since: event.at });
    }
}
