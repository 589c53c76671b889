//! Somebody resigns (提出辞职) from an office, or from a mandate.
//!
//! Law: OL 32 (to the congress while it sits, else to its standing committee; the chief procurator needs the approval of the level
//! above); EL 55 (a deputy, in writing, to the standing committee of the congress that elected him or her).

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{BodyKind, PersonnelFlag, PersonnelThreshold, Rulebook};

use crate::event::Event;
use crate::ids::{PersonRef, ResignationNo};
use crate::personnel::PersonnelRefusal;
use crate::personnel::office::{Office, OfficeKind};
use crate::personnel::register::next;
use crate::personnel::removal::needs_approval;
use crate::personnel::resignation_case::{Resignation, ResignationStage};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Tenders a resignation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TenderResignation {
    /// Who resigns.
    pub person: PersonRef,
    /// The office or mandate given up.
    pub office: Office,
    /// The date of the letter.
    pub letter_on: Date,
    /// The reason given, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
}

/// A resignation was tendered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ResignationTendered {
    /// Its number.
    pub resignation: ResignationNo,
    /// Who resigns.
    pub person: PersonRef,
    /// The office or mandate given up.
    pub office: Office,
    /// The date of the letter.
    pub letter_on: Date,
    /// The reason given, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
    /// Whether the level above has to approve.
    pub needs_approval: bool,
    /// Whether the person's seat in this body goes with it.
    pub seat_falls: bool,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &TenderResignation) -> Result<Vec<Event>, Refusal> {
    rules::threshold(book, PersonnelThreshold::ResignationMajority)?;
    session.roll.require_person(command.person)?;
    require_here(book, command.office.kind)?;
    let resignations = &session.personnel.resignations;
    let same =
        |other: &&Resignation| other.is_pending() && other.person == command.person && other.office == command.office;
    if let Some(other) = resignations.iter().find(same) {
        return Err(PersonnelRefusal::ResignationPending(other.no).into());
    }
    Ok(vec![Event::ResignationTendered(ResignationTendered {
        resignation: ResignationNo(next(resignations.len())),
        person: command.person,
        office: command.office.clone(),
        letter_on: command.letter_on,
        reason: command.reason.clone(),
        needs_approval: needs_approval(book, command.office.kind),
        seat_falls: seat_falls(book, command.person, command.office.kind),
    })])
}

/// An office is resigned where it was given; a mandate where the rulebook takes it.
fn require_here(book: &Rulebook, kind: OfficeKind) -> Result<(), Refusal> {
    let here = if kind.is_mandate() {
        rules::flag(book, PersonnelFlag::DeputyResignation)?.value
            && kind.mandate_is_resigned_to(book.body(), book.tier())
    } else {
        kind.is_resigned_from()
    };
    if here { Ok(()) } else { Err(PersonnelRefusal::NotResignedHere.into()) }
}

/// Whoever gives up what the seat rests on gives up the seat: a deputy's mandate, or the office in a standing committee.
fn seat_falls(book: &Rulebook, person: PersonRef, kind: OfficeKind) -> bool {
    let rests_on =
        kind == OfficeKind::Deputy || (book.body() == BodyKind::StandingCommittee && kind.is_committee_seat());
    rests_on && matches!(person, PersonRef::Seat(_))
}

pub(crate) fn apply(session: &mut Session, event: &ResignationTendered) {
    let ResignationTendered { resignation, person, office, letter_on, reason, needs_approval, seat_falls } =
        event.clone();
    session.personnel.resignations.push(Resignation {
        no: resignation,
        person,
        office,
        letter_on,
        reason,
        needs_approval,
        seat_falls,
        stage: ResignationStage::Tendered,
    });
}
