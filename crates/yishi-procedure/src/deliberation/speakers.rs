//! The speakers' list (发言名单) of a sitting: who asks, who takes the request back, and who is called next.
//!
//! Law: NPC rules of procedure art 57 (the chair arranges the order); the order itself is the rulebook's `speech.fresh-first`.
//! Invariant: nobody stands on the list twice, and whoever is called has left it.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{ConveningFlag, DeliberationFlag, Rulebook};

use crate::attendance::AttendanceRefusal;
use crate::attendance::presence::Presence;
use crate::convening::agenda::Business;
use crate::deliberation::sitting::{Sitting, SittingKind};
use crate::deliberation::{DeliberationRefusal, limits};
use crate::event::Event;
use crate::ids::{PersonRef, SittingNo};
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::question::Question;

/// Somebody who has asked to speak.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Request {
    /// Who.
    pub person: PersonRef,
    /// The matter that was taken up then, where there was one.
    pub about: Option<Question>,
    /// When.
    pub asked_at: Timestamp,
}

/// Asks to speak on the matter that is taken up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AskToSpeak {
    /// Who asks.
    pub person: PersonRef,
    /// The sitting, where several are in progress at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sitting: Option<SittingNo>,
}

/// Takes a request to speak back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WithdrawRequest {
    /// Whose request.
    pub person: PersonRef,
    /// The sitting, where several are in progress at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sitting: Option<SittingNo>,
}

/// Somebody asked to speak.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SpeechAsked {
    /// The sitting.
    pub sitting: SittingNo,
    /// Who.
    pub person: PersonRef,
    /// The matter taken up, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Question>,
    /// When.
    pub at: Timestamp,
}

/// A request to speak was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SpeechRequestWithdrawn {
    /// The sitting.
    pub sitting: SittingNo,
    /// Whose request.
    pub person: PersonRef,
}

pub(crate) fn decide_asking(
    session: &Session,
    book: &Rulebook,
    command: &AskToSpeak,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let sitting = session.in_progress(command.sitting)?;
    require_debate(session, book, sitting)?;
    require_may_speak(session, book, sitting, command.person)?;
    if sitting.requests.iter().any(|request| request.person == command.person) {
        return Err(DeliberationRefusal::AlreadyAsked(command.person).into());
    }
    let about = sitting.current.as_ref().map(|current| current.question);
    limits::turn(book, sitting, command.person, about)?;
    Ok(vec![Event::SpeechAsked(SpeechAsked { sitting: sitting.no, person: command.person, about, at })])
}

/// Where local rules say so, a plenary that votes or elects is not one that debates.
fn require_debate(session: &Session, book: &Rulebook, sitting: &Sitting) -> Result<(), Refusal> {
    let rule = book.find_flag(DeliberationFlag::InVotingSitting).filter(|flag| !flag.value);
    let plenary = matches!(sitting.kind, SittingKind::Plenary { .. });
    let Some(rule) = rule.filter(|_| plenary) else { return Ok(()) };
    let votes = sitting.items().filter_map(|item| session.item(item).ok()).any(|item| match item.business {
        Business::Resolution(_) | Business::ExaminationReport(_) => true,
        Business::HearReport(_) | Business::Address => false,
    });
    if votes { Err(DeliberationRefusal::NoDebateHere(Box::new(rule.citation.clone())).into()) } else { Ok(()) }
}

/// Whoever speaks has a seat in this sitting and is in the hall; others speak where local rules let them.
fn require_may_speak(session: &Session, book: &Rulebook, sitting: &Sitting, person: PersonRef) -> Result<(), Refusal> {
    session.roll.require_person(person)?;
    match person {
        PersonRef::Seat(seat) => {
            session.require_belongs(seat, sitting)?;
            if sitting.attendance.of(seat) == Presence::Present {
                return Ok(());
            }
            Err(AttendanceRefusal::NotPresent(seat).into())
        }
        PersonRef::Guest(guest) => {
            let allowed = book.find_flag(ConveningFlag::AttendeesMaySpeak).is_some_and(|flag| flag.value);
            if allowed { Ok(()) } else { Err(DeliberationRefusal::GuestMayNotSpeak(guest).into()) }
        }
    }
}

pub(crate) fn decide_withdrawing(session: &Session, command: &WithdrawRequest) -> Result<Vec<Event>, Refusal> {
    let sitting = session.in_progress(command.sitting)?;
    if !sitting.requests.iter().any(|request| request.person == command.person) {
        return Err(DeliberationRefusal::NotAsked(command.person).into());
    }
    let event = SpeechRequestWithdrawn { sitting: sitting.no, person: command.person };
    Ok(vec![Event::SpeechRequestWithdrawn(event)])
}

/// How often somebody was called to speak on a matter in this sitting.
pub(crate) fn times_spoken(sitting: &Sitting, person: PersonRef, about: Option<Question>) -> u8 {
    let called = sitting.speeches.iter().filter(|speech| speech.turn.is_some());
    let count = called.filter(|speech| speech.person == person && speech.about == about).count();
    u8::try_from(count).unwrap_or(u8::MAX)
}

/// Whom the chair calls next.
pub fn next<'a>(sitting: &'a Sitting, book: &Rulebook) -> Option<&'a Request> {
    in_order(sitting, book).into_iter().next()
}

/// Those who asked and are in the hall, in the order in which the chair calls them: as they asked, those first who have not
/// spoken to the matter, where the rulebook says so. Those who left keep their place.
pub fn in_order<'a>(sitting: &'a Sitting, book: &Rulebook) -> Vec<&'a Request> {
    let fresh_first = book.find_flag(DeliberationFlag::FreshFirst).is_some_and(|flag| flag.value);
    let here = |request: &&Request| match request.person {
        PersonRef::Seat(seat) => sitting.attendance.of(seat) == Presence::Present,
        PersonRef::Guest(_) => true,
    };
    let rank = |request: &&Request| if fresh_first { times_spoken(sitting, request.person, request.about) } else { 0 };
    let mut requests: Vec<&Request> = sitting.requests.iter().filter(here).collect();
    // A stable sort keeps equals in the order of asking.
    requests.sort_by_key(rank);
    requests
}

pub(crate) fn apply_asked(session: &mut Session, event: &SpeechAsked) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.requests.push(Request { person: event.person, about: event.about, asked_at: event.at });
    }
}

pub(crate) fn apply_withdrawn(session: &mut Session, event: &SpeechRequestWithdrawn) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.requests.retain(|request| request.person != event.person);
    }
}
