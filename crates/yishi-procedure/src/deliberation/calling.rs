//! The chair calls the next speaker of the list (请…发言), with the time the rules give, and may extend it.
//!
//! Law: NPC rules of procedure art 57, 58. The clock reads limit and beginning from the events kept here; whoever speaks longer
//! is not cut off by the house: that is the chair's.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Citation, DeliberationFlag, Rulebook};

use crate::deliberation::speech::SpeechBegun;
use crate::deliberation::{DeliberationRefusal, limits, speakers};
use crate::event::Event;
use crate::ids::SittingNo;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Calls the next speaker of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CallSpeaker {
    /// The sitting, where several are in progress at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sitting: Option<SittingNo>,
}

/// Gives whoever speaks more time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExtendSpeech {
    /// How many seconds more.
    pub seconds: u32,
    /// The sitting, where several are in progress at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sitting: Option<SittingNo>,
}

/// The time of a speech was extended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SpeechExtended {
    /// The sitting.
    pub sitting: SittingNo,
    /// How many seconds more.
    pub seconds: u32,
    /// The limit in seconds as it is now, from the beginning of the speech.
    pub limit_seconds: u32,
    /// The rule that lets the chair extend it.
    pub citation: Citation,
}

pub(crate) fn decide_call(
    session: &Session,
    book: &Rulebook,
    command: &CallSpeaker,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let sitting = session.in_progress(command.sitting)?;
    session.require_quiet(sitting)?;
    let next = speakers::next(sitting, book).ok_or(DeliberationRefusal::NobodyAsked)?;
    let turn = limits::turn(book, sitting, next.person, next.about)?;
    Ok(vec![Event::SpeechBegun(SpeechBegun {
        about: next.about,
        turn: Some(turn.no),
        limit_seconds: turn.seconds(),
        limit_by: turn.limit.map(|limit| limit.citation.clone()),
        ..SpeechBegun::of(sitting.no, next.person, at)
    })])
}

pub(crate) fn decide_extension(
    session: &Session,
    book: &Rulebook,
    command: &ExtendSpeech,
) -> Result<Vec<Event>, Refusal> {
    let sitting = session.in_progress(command.sitting)?;
    let citation = rules::permitted(book, DeliberationFlag::Extension)?.citation.clone();
    let speech = sitting.speech_running().ok_or(DeliberationRefusal::NobodySpeaks)?;
    let limit = speech.limit_seconds.filter(|_| command.seconds > 0).ok_or(DeliberationRefusal::NothingToExtend)?;
    let (seconds, limit_seconds) = (command.seconds, limit.saturating_add(command.seconds));
    Ok(vec![Event::SpeechExtended(SpeechExtended { sitting: sitting.no, seconds, limit_seconds, citation })])
}

pub(crate) fn apply_extended(session: &mut Session, event: &SpeechExtended) {
    let speech = session.sitting_mut(event.sitting).and_then(|sitting| sitting.speeches.last_mut());
    if let Some(speech) = speech {
        speech.limit_seconds = Some(event.limit_seconds);
    }
}
