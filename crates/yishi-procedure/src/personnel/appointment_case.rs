//! An appointment, or a removal from a post (任免), as the session keeps it, and what its vote decides.
//!
//! Law: OL 50; local rules on appointments (rules of procedure D26 to D28). Invariant: each is voted on by itself, takes effect on the
//! day it is adopted, and nothing about it is public before.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{PersonnelFlag, Rulebook};

use crate::business::movers::Organ;
use crate::event::Event;
use crate::ids::{AppointmentNo, PersonRef, SittingNo};
use crate::personnel::PersonnelRefusal;
use crate::personnel::office::Office;
use crate::personnel::papers::PapersJudged;
use crate::personnel::statement::StatementForm;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// What is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AppointmentKind {
    /// 任命, or 决定任命: the person takes the post.
    Appoint,
    /// 免职, or 决定免职: the person leaves the post.
    Remove,
    /// 决定代理: a deputy head acts as head.
    Acting,
}

/// How far an appointment has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AppointmentStage {
    /// Proposed.
    Proposed,
    /// Adopted and in effect.
    Adopted,
    /// The vote did not pass.
    Refused,
    /// Taken back by the proposer.
    Withdrawn,
}

/// Every step an appointment may take: from, by which event, to.
pub const EDGES: &[(AppointmentStage, &str, AppointmentStage)] = &[
    (AppointmentStage::Proposed, "StatementHeard", AppointmentStage::Proposed),
    (AppointmentStage::Proposed, "AppointmentAdopted", AppointmentStage::Adopted),
    (AppointmentStage::Proposed, "AppointmentRefused", AppointmentStage::Refused),
    (AppointmentStage::Proposed, "AppointmentWithdrawn", AppointmentStage::Withdrawn),
];

/// An appointment, or a removal from a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Appointment {
    /// Its number.
    pub no: AppointmentNo,
    /// What is proposed.
    pub kind: AppointmentKind,
    /// Whom it is about.
    pub person: PersonRef,
    /// The post.
    pub office: Office,
    /// Who proposed.
    pub proposer: Organ,
    /// The sitting it is meant for.
    pub sitting: SittingNo,
    /// Whether the papers came in time.
    pub papers: PapersJudged,
    /// When the person passed the examination in law.
    pub exam_passed_on: Option<Date>,
    /// How the person spoke before the vote.
    pub statement: Option<StatementForm>,
    /// The day it took effect.
    pub effective_on: Option<Date>,
    /// How far it has come.
    pub stage: AppointmentStage,
}

impl Appointment {
    /// Says whether the public may be told: not before it is adopted.
    pub fn is_public(&self) -> bool {
        self.stage == AppointmentStage::Adopted
    }

    /// Says whether the person takes a post by it, for good or for a time.
    pub fn gives_office(&self) -> bool {
        match self.kind {
            AppointmentKind::Appoint | AppointmentKind::Acting => true,
            AppointmentKind::Remove => false,
        }
    }

    pub(crate) fn require_proposed(&self) -> Result<(), PersonnelRefusal> {
        let open = self.stage == AppointmentStage::Proposed;
        if open { Ok(()) } else { Err(PersonnelRefusal::AppointmentElsewhere(self.no)) }
    }
}

/// The appointment was adopted, and is in effect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AppointmentAdopted {
    /// The appointment.
    pub appointment: AppointmentNo,
    /// The day of the sitting, on which it takes effect.
    pub effective_on: Date,
}

/// The vote on the appointment did not pass.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AppointmentRefused {
    /// The appointment.
    pub appointment: AppointmentNo,
}

/// The vote is held in the sitting it is meant for or later, after the statement, and in the order the rules give.
pub(crate) fn check_vote(session: &Session, book: &Rulebook, no: AppointmentNo, on: Date) -> Result<(), Refusal> {
    let appointment = session.personnel.appointment(no)?;
    appointment.require_proposed()?;
    session.roll.require_person(appointment.person)?;
    if on < session.sitting(appointment.sitting)?.date {
        return Err(PersonnelRefusal::BeforeItsSitting(appointment.sitting).into());
    }
    let statement = rules::flag(book, PersonnelFlag::Statement)?;
    if statement.value && appointment.gives_office() && appointment.statement.is_none() {
        let citation = Box::new(statement.citation.clone());
        return Err(PersonnelRefusal::StatementMissing { appointment: no, citation }.into());
    }
    require_order(session, book, appointment)
}

/// One post: who leaves it is voted on first. One person: the new post may come first where the rules say so.
fn require_order(session: &Session, book: &Rulebook, appointment: &Appointment) -> Result<(), Refusal> {
    if !appointment.gives_office() {
        return Ok(());
    }
    let removal_first = rules::flag(book, PersonnelFlag::RemovalFirst)?;
    let own_first = rules::flag(book, PersonnelFlag::OwnAppointmentFirst)?;
    let waits_for = |other: &&Appointment| {
        let open = other.kind == AppointmentKind::Remove && other.stage == AppointmentStage::Proposed;
        let own = other.person == appointment.person;
        let same_post = appointment.office.kind.is_single() && other.office == appointment.office;
        open && if own { !own_first.value } else { same_post && removal_first.value }
    };
    let Some(other) = session.personnel.appointments.iter().find(waits_for) else { return Ok(()) };
    let rule = if other.person == appointment.person { own_first } else { removal_first };
    let citation = Box::new(rule.citation.clone());
    Err(PersonnelRefusal::RemovalFirst { appointment: other.no, citation }.into())
}

/// What follows from the vote, on the day of the sitting in progress.
pub(crate) fn consequence(session: &Session, no: AppointmentNo, passed: bool) -> Vec<Event> {
    let Ok(sitting) = session.sitting_in_progress() else { return Vec::new() };
    let event = if passed {
        Event::AppointmentAdopted(AppointmentAdopted { appointment: no, effective_on: sitting.date })
    } else {
        Event::AppointmentRefused(AppointmentRefused { appointment: no })
    };
    vec![event]
}

pub(crate) fn apply_adopted(session: &mut Session, event: &AppointmentAdopted) {
    if let Some(appointment) = session.personnel.appointment_mut(event.appointment) {
        appointment.stage = AppointmentStage::Adopted;
        appointment.effective_on = Some(event.effective_on);
    }
}

pub(crate) fn apply_refused(session: &mut Session, event: &AppointmentRefused) {
    if let Some(appointment) = session.personnel.appointment_mut(event.appointment) {
        appointment.stage = AppointmentStage::Refused;
    }
}
