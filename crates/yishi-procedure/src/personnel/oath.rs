//! The oath on the constitution (宪法宣誓) of those elected or appointed in this session.
//!
//! Law: CN 27; local measures (rules of procedure D30, D31): organised by the presidium or the chairs' meeting, after the result is
//! announced and before the closing, by a chief procurator after the approval from above; singly, or in a group after its leader.
//! Invariant: nobody swears who was not chosen, or twice.

use std::collections::BTreeSet;

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{OathOrganiser, OathRule, PersonnelFlag, Rulebook};

use crate::convening::ConveningRefusal;
use crate::election::contest::Election;
use crate::election::office::OfficeClass;
use crate::election::special_committee::SpecialCommittee;
use crate::event::Event;
use crate::ids::{PersonRef, SittingNo};
use crate::personnel::PersonnelRefusal;
use crate::personnel::appointment_case::{Appointment, AppointmentStage};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::voting::question::Question;

/// How the oath is sworn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OathForm {
    /// One person, left hand on the constitution, right fist raised (单独宣誓).
    Single,
    /// Several, who repeat after one of them (集体宣誓).
    Group {
        /// Who leads the swearing (领誓人), one of those who swear.
        leader: PersonRef,
    },
}

/// Holds an oath.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct HoldOath {
    /// Who swears.
    pub persons: Vec<PersonRef>,
    /// How.
    pub form: OathForm,
    /// Who presides over the ceremony (主持人).
    pub led_by: PersonRef,
}

/// An oath was sworn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OathTaken {
    /// Who swore.
    pub persons: Vec<PersonRef>,
    /// How.
    pub form: OathForm,
    /// Who presided over the ceremony.
    pub led_by: PersonRef,
    /// Who organised it, by the rules.
    pub organised_by: OathOrganiser,
    /// The sitting it was part of, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sitting: Option<SittingNo>,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &HoldOath,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    rules::flag(book, PersonnelFlag::Oath)?;
    let organiser = rules::choice(book, OathRule::Organiser)?;
    require_form(command)?;
    session.roll.require_person(command.led_by)?;
    command.persons.iter().try_for_each(|person| require_chosen(session, *person))?;
    let sitting = require_leader(session, book, command.led_by)?;
    let HoldOath { persons, form, led_by } = command.clone();
    Ok(vec![Event::OathTaken(OathTaken { persons, form, led_by, organised_by: organiser.value, sitting, at })])
}

/// One alone, or several of whom one leads; nobody twice.
fn require_form(command: &HoldOath) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    if let Some(person) = command.persons.iter().find(|person| !seen.insert(**person)) {
        return Err(ConveningRefusal::NamedTwice(*person).into());
    }
    let fits = match command.form {
        OathForm::Single => command.persons.len() == 1,
        OathForm::Group { leader } => command.persons.len() > 1 && command.persons.contains(&leader),
    };
    if fits { Ok(()) } else { Err(PersonnelRefusal::OathForm.into()) }
}

fn require_chosen(session: &Session, person: PersonRef) -> Result<(), Refusal> {
    session.roll.require_person(person)?;
    if session.personnel.has_sworn(person) {
        return Err(PersonnelRefusal::SwornBefore(person).into());
    }
    if is_chosen(session, person) { Ok(()) } else { Err(PersonnelRefusal::NotChosen(person).into()) }
}

/// Says whether that person was elected or appointed in this session, the result announced, and no approval outstanding.
///
/// This is the one place that knows who may swear; elections answer here too.
pub fn is_chosen(session: &Session, person: PersonRef) -> bool {
    is_appointed(session, person) || is_elected(session, person) || is_on_a_special_committee(session, person)
}

fn is_appointed(session: &Session, person: PersonRef) -> bool {
    let chosen = |appointment: &Appointment| {
        let adopted = appointment.stage == AppointmentStage::Adopted && appointment.gives_office();
        adopted && appointment.person == person && is_announced(session, Question::Appointment(appointment.no))
    };
    session.personnel.appointments.iter().any(chosen)
}

/// Nobody is published before the outcome is determined, and a chief procurator not before the level above approved.
fn is_elected(session: &Session, person: PersonRef) -> bool {
    let chosen = |election: &Election| {
        let in_office = election.published_at.is_some() && gives_office(election);
        in_office && election.elected.contains(&person)
    };
    session.elections.iter().any(chosen)
}

/// A deputy to the next-higher congress has a mandate and takes no office of the state by it.
fn gives_office(election: &Election) -> bool {
    match election.office.class() {
        OfficeClass::SinglePost | OfficeClass::DeputyPost | OfficeClass::CommitteeMember => true,
        OfficeClass::UpperDeputy => false,
    }
}

fn is_on_a_special_committee(session: &Session, person: PersonRef) -> bool {
    let chosen = |committee: &SpecialCommittee| {
        let listed = committee.list.everybody().into_iter().any(|seat| PersonRef::Seat(seat) == person);
        committee.adopted && listed && is_announced(session, Question::SpecialCommittee(committee.no))
    };
    session.special_committees.iter().any(chosen)
}

/// A result of an open vote is announced by the chair's declaration; a paper ballot decides with its announcement.
fn is_announced(session: &Session, question: Question) -> bool {
    let undeclared = session.undeclared_vote();
    undeclared.is_none_or(|vote| vote.question != question)
}

/// Where the rules say so, the chair of the sitting presides over the oath, in the sitting.
fn require_leader(session: &Session, book: &Rulebook, led_by: PersonRef) -> Result<Option<SittingNo>, Refusal> {
    let by_chair = rules::flag(book, PersonnelFlag::OathBySittingChair)?;
    if !by_chair.value {
        return Ok(session.sitting_in_progress().ok().map(|sitting| sitting.no));
    }
    let sitting = session.sitting_in_progress()?;
    session.require_quiet(sitting)?;
    let presides = sitting.presiding.as_ref().is_some_and(|presiding| presiding.person == led_by);
    if presides {
        Ok(Some(sitting.no))
    } else {
        Err(PersonnelRefusal::OathByAnother(Box::new(by_chair.citation.clone())).into())
    }
}

pub(crate) fn apply(session: &mut Session, event: &OathTaken) {
    session.personnel.oaths.push(event.clone());
}
