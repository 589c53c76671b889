//! Speeches (讲话、发言): who speaks, in what capacity, from when to when.
//!
//! One speaks at a time; the clock on the big screen runs from the beginning kept here.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::convening::agenda::Business;
use crate::deliberation::DeliberationRefusal;
use crate::event::Event;
use crate::ids::{PersonRef, SittingNo};
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::question::Question;

/// A speech.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Speech {
    /// Who speaks.
    pub person: PersonRef,
    /// In what capacity or on what occasion.
    pub role: Option<Text>,
    /// When it began.
    pub began_at: Timestamp,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
}

/// Gives somebody the floor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BeginSpeech {
    /// Who speaks.
    pub person: PersonRef,
    /// In what capacity or on what occasion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Text>,
    /// The sitting, where several are in progress at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sitting: Option<SittingNo>,
}

/// Ends the speech.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EndSpeech {
    /// The sitting, where several are in progress at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sitting: Option<SittingNo>,
}

/// Somebody has the floor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SpeechBegun {
    /// The sitting.
    pub sitting: SittingNo,
    /// Who speaks.
    pub person: PersonRef,
    /// In what capacity or on what occasion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Text>,
    /// When.
    pub at: Timestamp,
}

/// The speech ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SpeechEnded {
    /// The sitting.
    pub sitting: SittingNo,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide_begin(session: &Session, command: &BeginSpeech, at: Timestamp) -> Result<Vec<Event>, Refusal> {
    let sitting = session.in_progress(command.sitting)?;
    session.roll.require_person(command.person)?;
    session.require_quiet(sitting)?;
    Ok(vec![Event::SpeechBegun(SpeechBegun {
        sitting: sitting.no,
        person: command.person,
        role: command.role.clone(),
        at,
    })])
}

pub(crate) fn decide_end(session: &Session, command: &EndSpeech, at: Timestamp) -> Result<Vec<Event>, Refusal> {
    let sitting = session.in_progress(command.sitting)?;
    if sitting.speech_running().is_none() {
        return Err(DeliberationRefusal::NobodySpeaks.into());
    }
    Ok(vec![Event::SpeechEnded(SpeechEnded { sitting: sitting.no, at })])
}

pub(crate) fn apply_begun(session: &mut Session, event: &SpeechBegun) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        let (person, role) = (event.person, event.role.clone());
        sitting.speeches.push(Speech { person, role, began_at: event.at, ended_at: None });
    }
}

pub(crate) fn apply_ended(session: &mut Session, event: &SpeechEnded) {
    let Some(sitting) = session.sitting_mut(event.sitting) else { return };
    if let Some(speech) = sitting.speeches.last_mut() {
        speech.ended_at = Some(event.at);
    }
    let current = sitting.current.as_ref().map(|current| current.question);
    // A report is dealt with when it is heard and a resolution when it is voted on; only an address ends with its speech.
    let spoken_to = match current {
        Some(Question::Item(item)) => session.item(item).ok().filter(|item| item.business == Business::Address),
        Some(Question::PresidiumList | Question::Agenda | Question::Committee(_) | Question::Scrutineers) | None => {
            None
        }
        // ---- motions and bills ----
        Some(
            Question::Motion(_)
            | Question::CommitteeCharge(_)
            | Question::Amendment(_)
            | Question::Clause(_)
            | Question::Bill(_)
            | Question::BillPart { .. },
        ) => None,
    };
    let spoken_to = spoken_to.map(|item| item.no);
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.spoken_to.extend(spoken_to);
    }
}
