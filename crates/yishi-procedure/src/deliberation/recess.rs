//! A sitting is interrupted and goes on (休会、继续开会).
//!
//! Law: Organic Law art 14: what goes on needs its quorum again. During the break the doors stay open; deputies come and go.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Ground, Rulebook};

use crate::attendance::{AttendanceRefusal, quorum};
use crate::deliberation::DeliberationRefusal;
use crate::deliberation::sitting::Stage;
use crate::event::Event;
use crate::ids::SittingNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// The chair interrupts the sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AdjournSitting {
    /// The sitting.
    pub sitting: SittingNo,
    /// When it is to go on, where that was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
}

/// The chair lets the sitting go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ResumeSitting {
    /// The sitting.
    pub sitting: SittingNo,
}

/// The sitting was interrupted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SittingAdjourned {
    /// The sitting.
    pub sitting: SittingNo,
    /// When.
    pub at: Timestamp,
    /// When it is to go on, where that was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
}

/// The sitting goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SittingResumed {
    /// The sitting.
    pub sitting: SittingNo,
    /// When.
    pub at: Timestamp,
    /// The quorum with its figures; absent where the rules set none for this kind of sitting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<Ground>,
}

pub(crate) fn decide_adjourning(
    session: &Session,
    command: &AdjournSitting,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let sitting = session.in_progress(Some(command.sitting))?;
    session.require_quiet(sitting)?;
    Ok(vec![Event::SittingAdjourned(SittingAdjourned { sitting: sitting.no, at, until: command.until })])
}

pub(crate) fn decide_resuming(
    session: &Session,
    book: &Rulebook,
    command: &ResumeSitting,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let sitting = session.sitting(command.sitting)?;
    if sitting.stage != Stage::Adjourned {
        return Err(DeliberationRefusal::NotAdjourned(sitting.no).into());
    }
    let quorum = quorum::judge(session, sitting, book);
    if let Some(lacking) = quorum.as_ref().filter(|quorum| !quorum.met) {
        return Err(AttendanceRefusal::QuorumLacking(Box::new(lacking.clone())).into());
    }
    Ok(vec![Event::SittingResumed(SittingResumed { sitting: sitting.no, at, quorum })])
}

pub(crate) fn apply_adjourned(session: &mut Session, event: &SittingAdjourned) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.stage = Stage::Adjourned;
    }
}

pub(crate) fn apply_resumed(session: &mut Session, event: &SittingResumed) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.stage = Stage::InProgress;
    }
}
