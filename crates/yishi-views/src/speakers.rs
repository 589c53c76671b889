//! The speakers of a sitting: who has the floor and until when, who waits in which order, and what whoever presides may do.
//!
//! Law: NPC rules of procedure art 57, 58. Invariant: the order is the one in which the procedure calls them; the limit is the
//! rulebook's, as the record of the speech keeps it.

use jiff::Timestamp;
use yishi_procedure::deliberation::calling::{CallSpeaker, ExtendSpeech};
use yishi_procedure::deliberation::sitting::{Sitting, Stage};
use yishi_procedure::deliberation::speakers::{self, AskToSpeak, Request, WithdrawRequest};
use yishi_procedure::deliberation::speech::EndSpeech;
use yishi_procedure::ids::{PersonRef, SeatNo, SittingNo};
use yishi_procedure::{Command, Session};
use yishi_rulebook::Rulebook;

use crate::person::Person;
use crate::trial::would_be_taken;

/// How much time one press gives.
const MORE_SECONDS: u32 = 60;

/// The speakers of a sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeakersBoard {
    /// Who has the floor.
    pub speaking: Option<Speaking>,
    /// Who waits and is in the hall, in the order of calling.
    pub waiting: Vec<Person>,
    /// Who asked and is out of the hall; they keep their place.
    pub out: Vec<Person>,
    /// Calls the first who waits, where that may be done now.
    pub call: Option<Command>,
    /// Gives whoever speaks a minute more, where the rules let the chair.
    pub extend: Option<Command>,
    /// Ends the speech, where there is one.
    pub end: Option<Command>,
}

/// Whoever has the floor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaking {
    /// Who, in the capacity of the speech.
    pub person: Person,
    /// Which time on the matter, where called from the list.
    pub turn: Option<u8>,
    /// Since when.
    pub since: Timestamp,
    /// Until when, where a rule limits it.
    pub ends: Option<Timestamp>,
}

/// What somebody can do about speaking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnRequest {
    /// Ask to speak.
    Ask(Command),
    /// Wait, or take the request back.
    Withdraw(Command),
}

impl SpeakersBoard {
    /// The speakers of a sitting in progress.
    pub fn of(session: &Session, sitting: &Sitting, book: &Rulebook) -> Option<Self> {
        if sitting.stage != Stage::InProgress {
            return None;
        }
        let called: Vec<PersonRef> =
            speakers::in_order(sitting, book).into_iter().map(|request: &Request| request.person).collect();
        let away = sitting.requests.iter().map(|request| request.person).filter(|person| !called.contains(person));
        let taken = |command: Command| would_be_taken(session, book, &command).then_some(command);
        let no = Some(sitting.no);
        Some(Self {
            speaking: speaking(session, sitting),
            out: away.map(|person| Person::of(session, person)).collect(),
            waiting: called.into_iter().map(|person| Person::of(session, person)).collect(),
            call: taken(CallSpeaker { sitting: no }.into()),
            extend: taken(ExtendSpeech { seconds: MORE_SECONDS, sitting: no }.into()),
            end: taken(EndSpeech { sitting: no }.into()),
        })
    }

    /// Says whether nobody speaks and nobody has asked.
    pub fn is_empty(&self) -> bool {
        self.speaking.is_none() && self.waiting.is_empty() && self.out.is_empty()
    }
}

/// Whoever has the floor of that sitting.
pub fn speaking(session: &Session, sitting: &Sitting) -> Option<Speaking> {
    let speech = sitting.speech_running()?;
    let person = Person::of(session, speech.person);
    let title = speech.role.clone().or(person.title);
    Some(Speaking {
        person: Person { title, ..person },
        turn: speech.turn,
        since: speech.began_at,
        ends: speech.ends_at(),
    })
}

impl OwnRequest {
    /// What the holder of that seat can do about speaking; nothing where the sitting or its rules know no list.
    pub fn of(session: &Session, book: &Rulebook, seat: SeatNo) -> Option<Self> {
        let sitting = session.sitting_at_work_of(seat)?;
        let (person, no) = (PersonRef::Seat(seat), sitting.no);
        if sitting.requests.iter().any(|request| request.person == person) {
            let withdraw: Command = WithdrawRequest { person, sitting: Some(no) }.into();
            return would_be_taken(session, book, &withdraw).then_some(Self::Withdraw(withdraw));
        }
        ask(session, book, person, no)
    }
}

fn ask(session: &Session, book: &Rulebook, person: PersonRef, no: SittingNo) -> Option<OwnRequest> {
    let ask: Command = AskToSpeak { person, sitting: Some(no) }.into();
    would_be_taken(session, book, &ask).then_some(OwnRequest::Ask(ask))
}

#[cfg(test)]
#[path = "speakers_tests.rs"]
mod tests;
