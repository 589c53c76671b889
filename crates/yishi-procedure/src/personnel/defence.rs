//! The person whose removal is moved is heard (申辩).
//!
//! Law: OL 31, EL 51, SL 62: orally before the presidium or the plenary, or in writing. It is a right and no duty, so that the record
//! may also say that it was not used. Invariant: no removal is voted on before one of these is recorded.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::event::Event;
use crate::ids::RemovalNo;
use crate::personnel::questions::require_no_vote_on;
use crate::personnel::removal_case::RemovalStage;
use crate::refusal::Refusal;
use crate::session::Session;

/// How somebody was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DefenceForm {
    /// Orally, before the presidium or the chairs' meeting (主席团会议、主任会议).
    BeforeLeaders,
    /// Orally, before the plenary (全体会议).
    BeforePlenary,
    /// In writing, circulated to the meeting (书面申辩，印发会议).
    Written,
    /// The person was told of the right and did not use it (放弃申辩).
    NotUsed,
}

/// One time somebody was heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Defence {
    /// How.
    pub form: DefenceForm,
    /// What was said, in short, where the record keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
}

/// Records how the person was heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordDefence {
    /// The removal or dismissal.
    pub removal: RemovalNo,
    /// How the person was heard.
    pub defence: Defence,
}

/// The person was heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DefenceRecorded {
    /// The removal or dismissal.
    pub removal: RemovalNo,
    /// How the person was heard.
    pub defence: Defence,
}

pub(crate) fn decide(session: &Session, command: &RecordDefence) -> Result<Vec<Event>, Refusal> {
    let case = session.personnel.removal(command.removal)?;
    case.require_stage(&[RemovalStage::Filed, RemovalStage::BeforeTheBody])?;
    require_no_vote_on(session, case.question())?;
    let event = DefenceRecorded { removal: case.no, defence: command.defence.clone() };
    Ok(vec![Event::DefenceRecorded(event)])
}

pub(crate) fn apply(session: &mut Session, event: &DefenceRecorded) {
    if let Some(case) = session.personnel.removal_mut(event.removal) {
        case.defences.push(event.defence.clone());
    }
}
