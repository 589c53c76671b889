//! Who sits in without a vote: non-voting attendees (列席) and observers (旁听), by category, for a sitting or one segment.
//!
//! Law: Organic Law art 21 and 43, Law on Deputies art 34. They are never counted in attendance or in a vote.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::attendance::AttendanceRefusal;
use crate::convening::ConveningRefusal;
use crate::event::Event;
use crate::ids::SittingNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// One category of people who sit in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NonVotingAttendees {
    /// The category as it is named in the record.
    pub text: Text,
    /// The one segment they attend, from 1; the whole sitting where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub segment: Option<u8>,
    /// On what ground they are there, where it is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
}

/// On what ground somebody without a vote is in the hall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Attends by right (依法列席): heads of government, supervision, court and procuratorate.
    ByRight,
    /// Attends by decision of the standing committee (决定列席).
    ByDecision,
    /// Watches from the gallery (旁听).
    Observer,
}

/// Names all categories of a sitting at once; a later list replaces an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AdmitNonVoting {
    /// The sitting.
    pub sitting: SittingNo,
    /// The categories in the order in which the record names them.
    pub attendees: Vec<NonVotingAttendees>,
}

/// Who sits in was named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NonVotingAdmitted {
    /// The sitting.
    pub sitting: SittingNo,
    /// The categories.
    pub attendees: Vec<NonVotingAttendees>,
}

pub(crate) fn decide(session: &Session, command: &AdmitNonVoting) -> Result<Vec<Event>, Refusal> {
    let sitting = session.sitting(command.sitting)?;
    sitting.require_not_over()?;
    let observed = command.attendees.iter().any(|attendees| attendees.standing == Some(Standing::Observer));
    if sitting.secret && observed {
        return Err(AttendanceRefusal::HeldInSecret(sitting.no).into());
    }
    if command.attendees.is_empty() {
        return Err(ConveningRefusal::EmptyList.into());
    }
    let last = u8::try_from(sitting.segments.len()).unwrap_or(u8::MAX);
    for segment in command.attendees.iter().filter_map(|attendees| attendees.segment) {
        if segment == 0 || segment > last {
            return Err(AttendanceRefusal::UnknownSegment(segment).into());
        }
    }
    let event = NonVotingAdmitted { sitting: command.sitting, attendees: command.attendees.clone() };
    Ok(vec![Event::NonVotingAdmitted(event)])
}

pub(crate) fn apply(session: &mut Session, event: &NonVotingAdmitted) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.non_voting = event.attendees.clone();
    }
}
