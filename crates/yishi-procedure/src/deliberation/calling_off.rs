//! A sitting is called off (取消会议): it is not held, or its doors opened and it never reached its quorum.
//!
//! Law: Organic Law art 14 (without a quorum nothing is opened); NPC rules of procedure art 13 (the timetable is adjusted).

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Ground, Rulebook};

use crate::attendance::quorum;
use crate::deliberation::DeliberationRefusal;
use crate::deliberation::sitting::Stage;
use crate::event::Event;
use crate::ids::SittingNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Calls a sitting off that was not opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CallOffSitting {
    /// The sitting.
    pub sitting: SittingNo,
    /// Why.
    pub reason: Text,
}

/// The sitting was called off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SittingCalledOff {
    /// The sitting.
    pub sitting: SittingNo,
    /// Why.
    pub reason: Text,
    /// When.
    pub at: Timestamp,
    /// The quorum as it stood then, where the doors were open and a rule asks for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<Ground>,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &CallOffSitting,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let sitting = session.sitting(command.sitting)?;
    sitting.require_not_over()?;
    let quorum = match sitting.stage {
        Stage::DoorsOpen => quorum::judge(session, sitting, book),
        Stage::InProgress | Stage::Adjourned => return Err(DeliberationRefusal::AlreadyOpened(sitting.no).into()),
        Stage::Scheduled | Stage::Closed | Stage::CalledOff => None,
    };
    let event = SittingCalledOff { sitting: sitting.no, reason: command.reason.clone(), at, quorum };
    Ok(vec![Event::SittingCalledOff(event)])
}

pub(crate) fn apply(session: &mut Session, event: &SittingCalledOff) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.stage = Stage::CalledOff;
    }
}
