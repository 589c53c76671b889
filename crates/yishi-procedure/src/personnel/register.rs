//! The matters of office of a session, each list by number in the order in which they came into the record.
//!
//! Invariant: only the `apply` of an act in this room changes it; a number once given stays with its matter.

use serde::Serialize;

use crate::ids::{AppointmentNo, CommitteeNo, PersonRef, RemovalNo, ResignationNo};
use crate::personnel::PersonnelRefusal;
use crate::personnel::absence::AbsenceCarriedOver;
use crate::personnel::appointment_case::Appointment;
use crate::personnel::certificate::CertificateRecorded;
use crate::personnel::credentials::CredentialsReported;
use crate::personnel::earlier_refusal::RefusalCarriedOver;
use crate::personnel::investigation::Investigation;
use crate::personnel::oath::OathTaken;
use crate::personnel::removal_case::Removal;
use crate::personnel::resignation_case::Resignation;

/// All matters of office of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Personnel {
    /// Removals and dismissals.
    pub removals: Vec<Removal>,
    /// Investigation committees proposed.
    pub investigations: Vec<Investigation>,
    /// Resignations.
    pub resignations: Vec<Resignation>,
    /// Appointments and removals from posts.
    pub appointments: Vec<Appointment>,
    /// Refusals in earlier meetings of the term.
    pub earlier_refusals: Vec<RefusalCarriedOver>,
    /// Certificates of appointment.
    pub certificates: Vec<CertificateRecorded>,
    /// Oaths sworn.
    pub oaths: Vec<OathTaken>,
    /// Reports on credentials.
    pub credentials: Vec<CredentialsReported>,
    /// Absences from earlier sessions of the term.
    pub earlier_absences: Vec<AbsenceCarriedOver>,
}

impl Personnel {
    /// The removal or dismissal of that number.
    pub fn removal(&self, no: RemovalNo) -> Result<&Removal, PersonnelRefusal> {
        self.removals.iter().find(|removal| removal.no == no).ok_or(PersonnelRefusal::NoSuchRemoval(no))
    }

    pub(crate) fn removal_mut(&mut self, no: RemovalNo) -> Option<&mut Removal> {
        self.removals.iter_mut().find(|removal| removal.no == no)
    }

    /// The investigation by that committee.
    pub fn investigation(&self, no: CommitteeNo) -> Result<&Investigation, PersonnelRefusal> {
        let found = self.investigations.iter().find(|investigation| investigation.committee == no);
        found.ok_or(PersonnelRefusal::NoSuchInvestigation(no))
    }

    pub(crate) fn investigation_mut(&mut self, no: CommitteeNo) -> Option<&mut Investigation> {
        self.investigations.iter_mut().find(|investigation| investigation.committee == no)
    }

    /// The resignation of that number.
    pub fn resignation(&self, no: ResignationNo) -> Result<&Resignation, PersonnelRefusal> {
        let found = self.resignations.iter().find(|resignation| resignation.no == no);
        found.ok_or(PersonnelRefusal::NoSuchResignation(no))
    }

    pub(crate) fn resignation_mut(&mut self, no: ResignationNo) -> Option<&mut Resignation> {
        self.resignations.iter_mut().find(|resignation| resignation.no == no)
    }

    /// The appointment or removal from a post of that number.
    pub fn appointment(&self, no: AppointmentNo) -> Result<&Appointment, PersonnelRefusal> {
        let found = self.appointments.iter().find(|appointment| appointment.no == no);
        found.ok_or(PersonnelRefusal::NoSuchAppointment(no))
    }

    pub(crate) fn appointment_mut(&mut self, no: AppointmentNo) -> Option<&mut Appointment> {
        self.appointments.iter_mut().find(|appointment| appointment.no == no)
    }

    /// Says whether that person has sworn the oath in this session.
    pub fn has_sworn(&self, person: PersonRef) -> bool {
        self.oaths.iter().any(|oath| oath.persons.contains(&person))
    }
}

/// The next number of a list that already has so many; `u16::MAX` is never reached by a session.
pub(crate) fn next(count: usize) -> u16 {
    u16::try_from(count + 1).unwrap_or(u16::MAX)
}
