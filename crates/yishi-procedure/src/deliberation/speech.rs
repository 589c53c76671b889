//! Speeches (讲话、发言): who speaks, in what capacity, from when to when.
//!
//! One speaks at a time; the clock on the big screen runs from the beginning kept here.

use jiff::{SignedDuration, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::Citation;

use crate::convening::agenda::Business;
use crate::deliberation::{DeliberationRefusal, statements};
use crate::event::Event;
use crate::ids::{PersonRef, SittingNo, StatementNo};
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
    /// The matter it is about, where it was called from the speakers' list.
    pub about: Option<Question>,
    /// Which time the person speaks on that matter, from 1; absent where it was not called from the list.
    pub turn: Option<u8>,
    /// How long it may take, in seconds, where there is a limit.
    pub limit_seconds: Option<u32>,
}

impl Speech {
    /// When its time is over, where there is a limit.
    pub fn ends_at(&self) -> Option<Timestamp> {
        self.began_at.checked_add(SignedDuration::from_secs(i64::from(self.limit_seconds?))).ok()
    }

    /// By how many whole seconds it went beyond its limit; nothing while it goes on or where there is no limit.
    pub fn overrun_seconds(&self) -> Option<u32> {
        let took = self.ended_at?.duration_since(self.began_at).as_secs();
        let over = took - i64::from(self.limit_seconds?);
        u32::try_from(over).ok().filter(|over| *over > 0)
    }
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
    /// The matter it is about, where it was called from the speakers' list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Question>,
    /// Which time the person speaks on that matter, from 1; absent where it was not called from the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turn: Option<u8>,
    /// How long it may take, in seconds, where a rule limits it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit_seconds: Option<u32>,
    /// The rule that limits it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit_by: Option<Citation>,
    /// The statement it delivers, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<StatementNo>,
}

impl SpeechBegun {
    /// A speech without a limit, called by nobody's list.
    pub(crate) fn of(sitting: SittingNo, person: PersonRef, at: Timestamp) -> Self {
        Self {
            sitting,
            person,
            role: None,
            at,
            about: None,
            turn: None,
            limit_seconds: None,
            limit_by: None,
            statement: None,
        }
    }
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
    let begun = SpeechBegun { role: command.role.clone(), ..SpeechBegun::of(sitting.no, command.person, at) };
    Ok(vec![Event::SpeechBegun(begun)])
}

pub(crate) fn decide_end(session: &Session, command: &EndSpeech, at: Timestamp) -> Result<Vec<Event>, Refusal> {
    let sitting = session.in_progress(command.sitting)?;
    if sitting.speech_running().is_none() {
        return Err(DeliberationRefusal::NobodySpeaks.into());
    }
    Ok(vec![Event::SpeechEnded(SpeechEnded { sitting: sitting.no, at })])
}

pub(crate) fn apply_begun(session: &mut Session, event: &SpeechBegun) {
    if let Some(no) = event.statement {
        statements::apply_delivered(session, no);
    }
    let Some(sitting) = session.sitting_mut(event.sitting) else { return };
    // Whoever is called has left the list; a speech given beside it leaves the request standing.
    if event.turn.is_some() {
        sitting.requests.retain(|request| request.person != event.person);
    }
    let SpeechBegun { person, role, about, turn, limit_seconds, at: began_at, .. } = event.clone();
    sitting.speeches.push(Speech { person, role, began_at, ended_at: None, about, turn, limit_seconds });
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
            | Question::PresidiumMember(_)
            | Question::SecretaryGeneral
            | Question::NonVotingList
            | Question::AgendaChange(_)
            | Question::CommitteeCharge(_)
            | Question::Amendment(_)
            | Question::Clause(_)
            | Question::Bill(_)
            | Question::BillPart { .. }
            | Question::Removal(_)
            | Question::Dismissal(_)
            | Question::Investigation(_)
            | Question::Resignation(_)
            | Question::Appointment(_),
        ) => None,
        // ---- election ----
        Some(Question::ElectionMethod | Question::FurtherElection { .. } | Question::SpecialCommittee(_)) => None,
    };
    let spoken_to = spoken_to.map(|item| item.no);
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.spoken_to.extend(spoken_to);
    }
}
