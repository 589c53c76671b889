//! The session rests and goes on (休会、复会): between two days of it no doors open.
//!
//! Law: NPC rules of procedure art 11 and 13 (the presidium has the timetable). A single sitting is adjourned by its chair.

use jiff::Timestamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Ground, Rulebook};

use crate::attendance::AttendanceRefusal;
use crate::convening::ConveningRefusal;
use crate::convening::arrangements::Adjournment;
use crate::convening::presidium::{self, PresidiumFigures};
use crate::event::Event;
use crate::ids::SittingNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Adjourns the session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AdjournSession {
    /// The day on which it goes on, where it is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// The presidium's figures; absent where the standing committee decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// Lets the session go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ResumeSession {}

/// The session was adjourned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SessionAdjourned {
    /// When.
    pub at: Timestamp,
    /// The day on which it goes on, where it is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// The presidium's meeting that decided, where one is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<SittingNo>,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

/// The session goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SessionResumed {
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide_adjourning(
    session: &Session,
    book: &Rulebook,
    command: &AdjournSession,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    require_running(session)?;
    if let Some(sitting) = session.sittings_at_work().next() {
        return Err(AttendanceRefusal::AnotherSittingAtWork(sitting.no).into());
    }
    let (meeting, grounds) = presidium::decided(session, book, command.figures)?;
    Ok(vec![Event::SessionAdjourned(SessionAdjourned { at, until: command.until, meeting, grounds })])
}

pub(crate) fn decide_resuming(session: &Session, at: Timestamp) -> Result<Vec<Event>, Refusal> {
    if session.arrangements.adjourned.is_none() {
        return Err(ConveningRefusal::SessionNotAdjourned.into());
    }
    Ok(vec![Event::SessionResumed(SessionResumed { at })])
}

/// While the session is adjourned nobody meets.
pub(crate) fn require_running(session: &Session) -> Result<(), ConveningRefusal> {
    session.arrangements.adjourned.as_ref().map_or(Ok(()), |_| Err(ConveningRefusal::SessionAdjourned))
}

pub(crate) fn apply_adjourned(session: &mut Session, event: &SessionAdjourned) {
    session.arrangements.adjourned = Some(Adjournment { since: event.at, until: event.until });
}

pub(crate) fn apply_resumed(session: &mut Session, _: &SessionResumed) {
    session.arrangements.adjourned = None;
}
