//! Appointments: proposed in time, voted on one by one and in their order, certified once they are in effect.
//!
//! Law: OL 50; the local rules the rulebook cites. Invariant: the earliest meeting is counted here day by day, and so are refusals.

use jiff::civil::Date;
use yishi_procedure::Event;
use yishi_procedure::business::movers::Organ;
use yishi_procedure::ids::{AppointmentNo, PersonRef};
use yishi_procedure::personnel::appointment::AppointmentProposed;
use yishi_procedure::personnel::appointment_case::{AppointmentAdopted, AppointmentKind, AppointmentRefused};
use yishi_procedure::personnel::appointment_withdrawal::AppointmentWithdrawn;
use yishi_procedure::personnel::certificate::CertificateRecorded;
use yishi_procedure::personnel::earlier_refusal::RefusalCarriedOver;
use yishi_procedure::personnel::papers::PapersJudged;
use yishi_procedure::personnel::statement::StatementHeard;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::{LatePapers, Unit};

use super::{place, require_next};
use crate::audit::{Audit, SittingStage};
use crate::finding::{Finding, demand};

/// An appointment as the auditor keeps it.
pub(super) struct Proposal {
    event: AppointmentProposed,
    heard: bool,
    pub(super) at: At,
}

/// Where an appointment stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    Proposed,
    Adopted(Date),
    Refused,
    Withdrawn,
}

impl Proposal {
    pub(super) fn gives_office_to(&self, person: PersonRef) -> bool {
        self.gives_office() && self.event.person == person
    }

    fn gives_office(&self) -> bool {
        self.event.kind != AppointmentKind::Remove
    }
}

impl Audit<'_> {
    pub(in crate::audit) fn propose_appointment(&mut self, event: &AppointmentProposed) -> Result<(), Finding> {
        let no = event.appointment;
        require_next("appointment", no.0, self.personnel.appointments.len())?;
        let rule = "appointment.majority";
        demand!(self.rules.has(rule), Office, "somebody is appointed, but the rulebook has no «{rule}»");
        self.roll.require_person(event.person)?;
        let held = &self.personnel.appointments;
        let same = |one: &Proposal| {
            (one.event.kind, one.event.person) == (event.kind, event.person) && one.event.office == event.office
        };
        let twice = held.iter().filter(|one| one.at == At::Proposed).any(same);
        demand!(!twice, Office, "appointment {no} is proposed a second time");
        check_proposer(event)?;
        let sitting = self.sitting(event.sitting)?;
        let open = sitting.stage != SittingStage::Closed && sitting.kind.is_of_the_whole_body();
        demand!(open, Office, "appointment {no} is meant for a sitting that cannot vote on it");
        self.check_papers(&event.papers, sitting.date)?;
        let examined = event.exam_passed_on.is_some() || event.kind != AppointmentKind::Appoint;
        demand!(examined || !self.rules.flag("appointment.exam"), Office, "appointment {no} lacks the examination");
        self.check_refusals(event)?;
        self.personnel.appointments.push(Proposal { event: event.clone(), heard: false, at: At::Proposed });
        Ok(())
    }

    fn check_papers(&self, papers: &PapersJudged, meeting_on: Date) -> Result<(), Finding> {
        let period = self.rules.number("appointment.papers").unwrap_or_default();
        demand!(papers.period == period, Office, "the papers' period is {period}, but {} is stated", papers.period);
        let earliest = self.count_days(papers);
        demand!(papers.earliest == earliest, Office, "the papers allow a meeting from {earliest} on, by counting");
        let in_time = earliest <= meeting_on;
        demand!(papers.in_time == in_time, Office, "whether the papers came in time is stated wrongly");
        let taken = in_time || self.rules.choice("appointment.papers.late") == LatePapers::Warn.key();
        demand!(taken, Office, "papers are taken that came too late");
        let citation = self.rules.0.rules().get("appointment.papers").map(|rule| &rule.citation);
        demand!(citation == Some(&papers.citation), Office, "the papers' period cites another place of the law");
        Ok(())
    }

    /// Day by day from the day the papers came; only working days count where the period is in working days.
    fn count_days(&self, papers: &PapersJudged) -> Date {
        let calendar = self.rules.0.calendar();
        let works = |day: Date| calendar.working_from(day) == day;
        let (mut day, mut left) = (papers.received_on, papers.period);
        while left > 0 {
            let Ok(next) = day.tomorrow() else { return Date::MAX };
            day = next;
            left -= u32::from(papers.unit != Unit::WorkingDays || works(day));
        }
        if self.rules.flag("period.runs-on") { calendar.working_from(day) } else { day }
    }

    fn check_refusals(&self, event: &AppointmentProposed) -> Result<(), Finding> {
        let (person, office) = (event.person, &event.office);
        let earlier =
            self.personnel.refusals.iter().filter(|one| one.person == person && one.office == *office).count();
        let here = self
            .personnel
            .appointments
            .iter()
            .filter(|one| one.at == At::Refused && one.gives_office_to(person) && one.event.office == *office);
        let (counted, stated) = (earlier + here.count(), event.refused_before);
        demand!(stated as usize == counted, Office, "{counted} refusals are on record, but {stated} are stated");
        let limit = self.rules.number("appointment.refusals").unwrap_or(u32::MAX);
        let again = event.kind != AppointmentKind::Remove && stated >= limit;
        demand!(!again, Office, "somebody is proposed again after {stated} refusals");
        Ok(())
    }

    fn proposal(&mut self, no: AppointmentNo) -> Result<&mut Proposal, Finding> {
        let at = place("appointment", no.0, self.personnel.appointments.len())?;
        Ok(&mut self.personnel.appointments[at])
    }

    fn close_proposal(&mut self, no: AppointmentNo, to: At) -> Result<(), Finding> {
        let proposal = self.proposal(no)?;
        demand!(proposal.at == At::Proposed, Office, "appointment {no} is settled a second time");
        proposal.at = to;
        Ok(())
    }

    pub(in crate::audit) fn hear_statement(&mut self, event: &StatementHeard) -> Result<(), Finding> {
        self.require_no_vote_on(Question::Appointment(event.appointment))?;
        let proposal = self.proposal(event.appointment)?;
        demand!(
            proposal.at == At::Proposed,
            Office,
            "appointment {} is settled before its statement",
            event.appointment
        );
        proposal.heard = true;
        Ok(())
    }

    pub(in crate::audit) fn withdraw_appointment(&mut self, event: &AppointmentWithdrawn) -> Result<(), Finding> {
        self.require_no_vote_on(Question::Appointment(event.appointment))?;
        self.close_proposal(event.appointment, At::Withdrawn)
    }

    pub(in crate::audit) fn adopt_appointment(&mut self, event: &AppointmentAdopted) -> Result<(), Finding> {
        self.close_proposal(event.appointment, At::Adopted(event.effective_on))
    }

    pub(in crate::audit) fn refuse_appointment(&mut self, event: &AppointmentRefused) -> Result<(), Finding> {
        self.close_proposal(event.appointment, At::Refused)
    }

    /// Demands that an appointment may be voted on in a sitting of that day.
    pub(super) fn require_appointment_ready(&mut self, no: AppointmentNo, on: Date) -> Result<(), Finding> {
        let proposal = self.proposal(no)?;
        let (event, heard, open) = (proposal.event.clone(), proposal.heard, proposal.at == At::Proposed);
        demand!(open, Office, "appointment {no} is voted on, but is not open");
        self.roll.require_person(event.person)?;
        let meant_for = self.sitting(event.sitting)?.date;
        demand!(meant_for <= on, Office, "appointment {no} is voted on before the sitting it is meant for");
        if event.kind == AppointmentKind::Remove {
            return Ok(());
        }
        demand!(heard || !self.rules.flag("appointment.statement"), Office, "appointment {no} lacks its statement");
        let (removal_first, own_first) =
            (self.rules.flag("appointment.removal-first"), self.rules.flag("appointment.own-first"));
        let pending = self.personnel.appointments.iter().filter(|one| one.at == At::Proposed && !one.gives_office());
        for other in pending.map(|one| &one.event) {
            let own = other.person == event.person;
            let same = other.office == event.office && event.office.kind.is_single();
            let waits = if own { !own_first } else { same && removal_first };
            demand!(!waits, Office, "appointment {no} is voted on before the removal {}", other.appointment);
        }
        Ok(())
    }

    pub(super) fn appointment_consequence(
        &self,
        no: AppointmentNo,
        passed: bool,
        on: Date,
    ) -> Result<Vec<Event>, Finding> {
        place("appointment", no.0, self.personnel.appointments.len())?;
        let adopted = Event::AppointmentAdopted(AppointmentAdopted { appointment: no, effective_on: on });
        Ok(vec![if passed { adopted } else { Event::AppointmentRefused(AppointmentRefused { appointment: no }) }])
    }

    pub(in crate::audit) fn carry_refusal(&mut self, event: &RefusalCarriedOver) -> Result<(), Finding> {
        self.roll.require_person(event.person)?;
        let new = event.session != self.convened.id && !self.personnel.refusals.contains(event);
        demand!(new, Office, "a refusal is carried over twice, or from this meeting");
        self.personnel.refusals.push(event.clone());
        Ok(())
    }

    pub(in crate::audit) fn record_certificate(&mut self, event: &CertificateRecorded) -> Result<(), Finding> {
        let no = event.appointment;
        self.roll.require_person(event.signed_by)?;
        let proposal = self.proposal(no)?;
        let since = if let At::Adopted(day) = proposal.at { Some(day) } else { None };
        let since = since.filter(|_| proposal.gives_office());
        let follows = since.is_some_and(|day| day <= event.on);
        demand!(follows, Office, "a certificate is entered for appointment {no}, which is not in effect by then");
        let held = &self.personnel.certificates;
        let twice = held.iter().any(|one| one.appointment == no || one.number == event.number);
        demand!(!twice, Office, "appointment {no} is certified twice, or the number stands on two certificates");
        self.personnel.certificates.push(event.clone());
        Ok(())
    }
}

/// Posts are filled on the proposal of their own head, acting heads on that of the chairs' meeting.
fn check_proposer(event: &AppointmentProposed) -> Result<(), Finding> {
    let (no, kind) = (event.appointment, event.office.kind);
    let may = match event.kind {
        AppointmentKind::Appoint | AppointmentKind::Remove => kind.proposers().contains(&event.proposer),
        AppointmentKind::Acting => {
            let deputy = kind.acting_from().is_some() && kind.acting_from() == event.holds;
            deputy && event.proposer == Organ::ChairsMeeting
        }
    };
    demand!(may, Office, "appointment {no} is proposed by an organ that cannot, or of somebody who cannot be");
    Ok(())
}
