//! An appointment, an acting head, or a removal from a post is proposed (提请任免) to a standing committee.
//!
//! Law: OL 50 (who proposes whom; acting heads come from the deputy heads); local rules (rules of procedure D27): papers in time, the
//! examination in law passed, and nobody proposed again for a post after being refused it too often in one term.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{PersonnelFlag, PersonnelNumber, PersonnelThreshold, Rulebook};

use crate::attendance::AttendanceRefusal;
use crate::business::movers::Organ;
use crate::deliberation::DeliberationRefusal;
use crate::deliberation::sitting::{Sitting, Stage};
use crate::event::Event;
use crate::ids::{AppointmentNo, PersonRef, SittingNo};
use crate::personnel::PersonnelRefusal;
use crate::personnel::appointment_case::{Appointment, AppointmentKind, AppointmentStage};
use crate::personnel::earlier_refusal::refusals_of;
use crate::personnel::office::{Office, OfficeKind};
use crate::personnel::papers::{self, PapersJudged};
use crate::personnel::register::next;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Proposes an appointment, an acting head, or a removal from a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProposeAppointment {
    /// What is proposed.
    pub kind: AppointmentKind,
    /// Whom it is about.
    pub person: PersonRef,
    /// The post.
    pub office: Office,
    /// Who proposes.
    pub proposer: Organ,
    /// The sitting it is meant for.
    pub sitting: SittingNo,
    /// The day the papers came.
    pub papers_received_on: Date,
    /// When the person passed the examination in law; absent where there was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exam_passed_on: Option<Date>,
    /// The deputy office the person holds, where an acting head is proposed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holds: Option<OfficeKind>,
}

/// An appointment, an acting head, or a removal from a post was proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AppointmentProposed {
    /// Its number.
    pub appointment: AppointmentNo,
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
    /// Whether the papers came in time, with the period and its citation.
    pub papers: PapersJudged,
    /// When the person passed the examination in law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exam_passed_on: Option<Date>,
    /// The deputy office the person holds, where an acting head is proposed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holds: Option<OfficeKind>,
    /// How often the person was refused this post in this term.
    pub refused_before: u32,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &ProposeAppointment) -> Result<Vec<Event>, Refusal> {
    rules::threshold(book, PersonnelThreshold::AppointmentMajority)?;
    session.roll.require_person(command.person)?;
    require_proposer(command)?;
    require_new(session, command)?;
    let sitting = open_sitting(session, command.sitting)?;
    let papers = papers::judge(book, command.papers_received_on, sitting.date)?;
    require_exam(book, command)?;
    let refused_before = judge_refusals(session, book, command)?;
    Ok(vec![Event::AppointmentProposed(AppointmentProposed {
        appointment: AppointmentNo(next(session.personnel.appointments.len())),
        kind: command.kind,
        person: command.person,
        office: command.office.clone(),
        proposer: command.proposer,
        sitting: sitting.no,
        papers,
        exam_passed_on: command.exam_passed_on,
        holds: command.holds,
        refused_before,
    })])
}

/// Posts are filled on the proposal of their own head; who acts for a head is nominated by the chairs' meeting (OL 50).
fn require_proposer(command: &ProposeAppointment) -> Result<(), PersonnelRefusal> {
    let office = command.office.kind;
    let proposers: &[Organ] = match (command.kind, office.acting_from()) {
        (AppointmentKind::Appoint | AppointmentKind::Remove, _) => office.proposers(),
        (AppointmentKind::Acting, Some(deputy)) if command.holds == Some(deputy) => &[Organ::ChairsMeeting],
        (AppointmentKind::Acting, Some(_)) => return Err(PersonnelRefusal::ActingNotADeputy),
        (AppointmentKind::Acting, None) => &[],
    };
    if proposers.is_empty() {
        return Err(PersonnelRefusal::NotAppointedHere);
    }
    if proposers.contains(&command.proposer) { Ok(()) } else { Err(PersonnelRefusal::MayNotPropose) }
}

fn require_new(session: &Session, command: &ProposeAppointment) -> Result<(), PersonnelRefusal> {
    let same = |other: &&Appointment| {
        let open = other.stage == AppointmentStage::Proposed;
        open && other.kind == command.kind && other.person == command.person && other.office == command.office
    };
    let found = session.personnel.appointments.iter().find(same);
    found.map_or(Ok(()), |other| Err(PersonnelRefusal::AppointmentPending(other.no)))
}

fn open_sitting(session: &Session, no: SittingNo) -> Result<&Sitting, Refusal> {
    let sitting = session.sitting(no)?;
    if !sitting.kind.is_of_the_whole_body() {
        return Err(DeliberationRefusal::OnlyTheWholeBody(no).into());
    }
    match sitting.stage {
        Stage::Closed | Stage::CalledOff => Err(AttendanceRefusal::SittingClosed(no).into()),
        Stage::Scheduled | Stage::DoorsOpen | Stage::InProgress | Stage::Adjourned => Ok(sitting),
    }
}

/// The examination is for whoever is appointed; who acts for a head has a post already.
fn require_exam(book: &Rulebook, command: &ProposeAppointment) -> Result<(), Refusal> {
    let exam = rules::flag(book, PersonnelFlag::Exam)?;
    let missing = command.kind == AppointmentKind::Appoint && command.exam_passed_on.is_none();
    if exam.value && missing {
        return Err(PersonnelRefusal::ExamMissing(Box::new(exam.citation.clone())).into());
    }
    Ok(())
}

fn judge_refusals(session: &Session, book: &Rulebook, command: &ProposeAppointment) -> Result<u32, Refusal> {
    let limit = rules::number(book, PersonnelNumber::AppointmentRefusals)?;
    let times = refusals_of(session, command.person, &command.office);
    let again = command.kind == AppointmentKind::Appoint || command.kind == AppointmentKind::Acting;
    if again && times >= limit.value {
        let citation = Box::new(limit.citation.clone());
        return Err(PersonnelRefusal::RefusedBefore { times, limit: limit.value, citation }.into());
    }
    Ok(times)
}

pub(crate) fn apply(session: &mut Session, event: &AppointmentProposed) {
    let AppointmentProposed { appointment, kind, person, office, proposer, sitting, papers, exam_passed_on, .. } =
        event.clone();
    session.personnel.appointments.push(Appointment {
        no: appointment,
        kind,
        person,
        office,
        proposer,
        sitting,
        papers,
        exam_passed_on,
        statement: None,
        effective_on: None,
        stage: AppointmentStage::Proposed,
    });
}
