//! Absences from sessions (不出席会议): carried over from earlier sessions of the term, and counted with this one's into a warning.
//!
//! Law: DL 62: twice absent without leave ends the mandate. The program warns; that a mandate ends is for people to find, and then the
//! seat is withdrawn. Invariant: a session counts as missed only where no sitting was attended and no leave was granted.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Citation, PersonnelNumber, Rulebook};

use crate::attendance::presence::Presence;
use crate::deliberation::sitting::{Sitting, Stage};
use crate::event::Event;
use crate::ids::{SeatNo, SessionId};
use crate::personnel::PersonnelRefusal;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Carries an absence over from an earlier session of this term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CarryAbsenceOver {
    /// The seat.
    pub seat: SeatNo,
    /// The session that was missed without leave.
    pub session: SessionId,
}

/// An absence from an earlier session was carried over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AbsenceCarriedOver {
    /// The seat.
    pub seat: SeatNo,
    /// The session that was missed.
    pub session: SessionId,
}

/// A seat that has missed as many sessions as end a mandate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AbsenceWarning {
    /// The seat.
    pub seat: SeatNo,
    /// Sessions missed without leave, this one included.
    pub absences: u32,
    /// How many end the mandate.
    pub limit: u32,
    /// Where that number comes from.
    pub citation: Citation,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &CarryAbsenceOver) -> Result<Vec<Event>, Refusal> {
    rules::number(book, PersonnelNumber::Absences)?;
    session.roll.require(command.seat)?;
    let event = AbsenceCarriedOver { seat: command.seat, session: command.session.clone() };
    if event.session == session.id || session.personnel.earlier_absences.contains(&event) {
        return Err(PersonnelRefusal::CarriedBefore.into());
    }
    Ok(vec![Event::AbsenceCarriedOver(event)])
}

/// The seats whose mandates have to be looked at, by number; none where this body knows no such rule.
pub fn warnings(session: &Session, book: &Rulebook) -> Vec<AbsenceWarning> {
    let Some(limit) = book.find_number(PersonnelNumber::Absences) else { return Vec::new() };
    let mut missed: BTreeMap<SeatNo, u32> = BTreeMap::new();
    for absence in &session.personnel.earlier_absences {
        *missed.entry(absence.seat).or_default() += 1;
    }
    let held: Vec<&Sitting> = session.sittings.iter().filter(|sitting| is_held(sitting)).collect();
    let in_office = session.roll.in_office().map(|seat| seat.no).filter(|seat| !session.roll.is_suspended(*seat));
    let count = |seat: SeatNo| {
        let here = !held.is_empty() && held.iter().all(|sitting| sitting.attendance.of(seat) == Presence::Absent);
        missed.get(&seat).copied().unwrap_or_default() + u32::from(here)
    };
    let warning = |seat: SeatNo| {
        let absences = count(seat);
        let citation = limit.citation.clone();
        (absences >= limit.value).then_some(AbsenceWarning { seat, absences, limit: limit.value, citation })
    };
    in_office.filter_map(warning).collect()
}

fn is_held(sitting: &Sitting) -> bool {
    sitting.kind.is_of_the_whole_body() && sitting.stage == Stage::Closed
}

pub(crate) fn apply(session: &mut Session, event: &AbsenceCarriedOver) {
    session.personnel.earlier_absences.push(event.clone());
}
