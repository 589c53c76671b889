//! A certificate of appointment (任命书) is entered in the register.
//!
//! Law: local rules on appointments (rules of procedure D28): signed by the chair of the standing committee once the appointment is in
//! effect. Invariant: one appointment has one certificate, and one number stands on one certificate.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::event::Event;
use crate::ids::{AppointmentNo, PersonRef};
use crate::personnel::PersonnelRefusal;
use crate::refusal::Refusal;
use crate::session::Session;

/// Enters a certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordCertificate {
    /// The appointment.
    pub appointment: AppointmentNo,
    /// The number on the certificate.
    pub number: String,
    /// Who signed: the chair of the standing committee.
    pub signed_by: PersonRef,
    /// The day it was signed.
    pub on: Date,
}

/// A certificate was entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CertificateRecorded {
    /// The appointment.
    pub appointment: AppointmentNo,
    /// The number on the certificate.
    pub number: String,
    /// Who signed.
    pub signed_by: PersonRef,
    /// The day it was signed.
    pub on: Date,
}

pub(crate) fn decide(session: &Session, command: &RecordCertificate) -> Result<Vec<Event>, Refusal> {
    let appointment = session.personnel.appointment(command.appointment)?;
    let effective_on = appointment.effective_on.filter(|_| appointment.gives_office());
    let effective_on = effective_on.ok_or(PersonnelRefusal::NoCertificateYet(appointment.no))?;
    session.roll.require_person(command.signed_by)?;
    if command.on < effective_on {
        return Err(PersonnelRefusal::DatesOutOfOrder.into());
    }
    let same = |other: &CertificateRecorded| other.appointment == appointment.no || other.number == command.number;
    if session.personnel.certificates.iter().any(same) {
        return Err(PersonnelRefusal::CertificateBefore.into());
    }
    let RecordCertificate { appointment, number, signed_by, on } = command.clone();
    Ok(vec![Event::CertificateRecorded(CertificateRecorded { appointment, number, signed_by, on })])
}

pub(crate) fn apply(session: &mut Session, event: &CertificateRecorded) {
    session.personnel.certificates.push(event.clone());
}
