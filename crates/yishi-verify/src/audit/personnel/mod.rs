//! Matters of office as the auditor follows them: removals, resignations, appointments, oaths and mandates.
//!
//! Law: OL 31, 32, 36, 50, 58; EL 47, 51 to 55; SL 60 to 62; DL 61, 62. Invariant: every number follows the one before it, every
//! ground counts what the auditor counted, and what a vote on an office decides follows from that vote and from nothing else.

mod appointments;
mod investigations;
mod mandates;
mod oaths;
mod removals;
mod resignations;

use std::collections::BTreeSet;

use yishi_procedure::Event;
use yishi_procedure::business::movers::Mover;
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::ids::{PersonRef, SittingNo};
use yishi_procedure::personnel::absence::AbsenceCarriedOver;
use yishi_procedure::personnel::certificate::CertificateRecorded;
use yishi_procedure::personnel::earlier_refusal::RefusalCarriedOver;
use yishi_procedure::personnel::office::OfficeKind;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::{Ground, LeadingOrgan, PersonnelBallot};

use super::Audit;
use super::rules::id;
use crate::finding::{Code, Finding, demand};

/// The matters of office so far.
#[derive(Default)]
pub(crate) struct Personnel {
    cases: Vec<removals::Case>,
    investigations: Vec<investigations::Investigation>,
    resignations: Vec<resignations::Letter>,
    appointments: Vec<appointments::Proposal>,
    refusals: Vec<RefusalCarriedOver>,
    certificates: Vec<CertificateRecorded>,
    sworn: BTreeSet<PersonRef>,
    absences: Vec<AbsenceCarriedOver>,
}

/// The rule of the majority by which a question passes.
pub(super) fn majority_of(question: Question) -> &'static str {
    match question {
        Question::PresidiumList
        | Question::Agenda
        | Question::Item(_)
        | Question::Committee(_)
        | Question::Scrutineers
        | Question::Motion(_)
        | Question::CommitteeCharge(_)
        | Question::Amendment(_)
        | Question::Clause(_)
        | Question::Bill(_)
        | Question::BillPart { .. }
        | Question::ElectionMethod
        | Question::FurtherElection { .. }
        | Question::SpecialCommittee(_)
        | Question::PresidiumMember(_)
        | Question::SecretaryGeneral
        | Question::NonVotingList
        | Question::AgendaChange(_)
        | Question::Investigation(_) => id::DECISION_MAJORITY,
        Question::Removal(_) => "removal.majority",
        Question::Dismissal(_) => "dismissal.majority",
        Question::Resignation(_) => "resignation.majority",
        Question::Appointment(_) => "appointment.majority",
    }
}

/// The rule that says by what ballot a question is decided, where one does.
pub(super) fn ballot_of(question: Question) -> Option<&'static str> {
    match question {
        Question::PresidiumList
        | Question::Agenda
        | Question::Item(_)
        | Question::Committee(_)
        | Question::Scrutineers
        | Question::Motion(_)
        | Question::CommitteeCharge(_)
        | Question::Amendment(_)
        | Question::Clause(_)
        | Question::Bill(_)
        | Question::BillPart { .. }
        | Question::ElectionMethod
        | Question::FurtherElection { .. }
        | Question::SpecialCommittee(_)
        | Question::PresidiumMember(_)
        | Question::SecretaryGeneral
        | Question::NonVotingList
        | Question::AgendaChange(_)
        | Question::Investigation(_) => None,
        Question::Removal(_) => Some("removal.ballot"),
        Question::Dismissal(_) => Some("dismissal.ballot"),
        Question::Resignation(_) => Some("resignation.ballot"),
        Question::Appointment(_) => Some("appointment.ballot"),
    }
}

/// Whether an event of this room follows from a vote alone.
pub(super) fn follows_from_a_vote(event: &Event) -> bool {
    matches!(
        event,
        Event::PersonRemoved(_)
            | Event::RemovalRejected(_)
            | Event::InvestigationOrdered(_)
            | Event::InvestigationDeclined(_)
            | Event::ResignationAccepted(_)
            | Event::ResignationDeclined(_)
            | Event::AppointmentAdopted(_)
            | Event::AppointmentRefused(_)
    )
}

impl Audit<'_> {
    /// What follows from a question of this room, passed or not, voted on in that sitting.
    pub(super) fn office_consequence(
        &self,
        question: Question,
        passed: bool,
        sitting: SittingNo,
    ) -> Result<Vec<Event>, Finding> {
        match question {
            Question::PresidiumList
            | Question::Agenda
            | Question::Item(_)
            | Question::Committee(_)
            | Question::Scrutineers
            | Question::Motion(_)
            | Question::CommitteeCharge(_)
            | Question::Amendment(_)
            | Question::Clause(_)
            | Question::Bill(_)
            | Question::BillPart { .. }
            | Question::ElectionMethod
            | Question::FurtherElection { .. }
            | Question::SpecialCommittee(_)
            | Question::PresidiumMember(_)
            | Question::SecretaryGeneral
            | Question::NonVotingList
            | Question::AgendaChange(_) => Ok(Vec::new()),
            Question::Removal(no) | Question::Dismissal(no) => self.removal_consequence(no, passed),
            Question::Investigation(no) => Ok(investigations::consequence(no, passed)),
            Question::Resignation(no) => self.resignation_consequence(no, passed),
            Question::Appointment(no) => self.appointment_consequence(no, passed, self.sitting(sitting)?.date),
        }
    }

    /// Demands that a matter is taken up in a plenary, and is ready for its vote.
    pub(super) fn require_office_place(&mut self, question: Question, sitting: SittingNo) -> Result<(), Finding> {
        let (kind, date) = (self.sitting(sitting)?.kind, self.sitting(sitting)?.date);
        let plenary = matches!(kind, SittingKind::Plenary { .. });
        demand!(plenary, Business, "a matter of office is taken up outside a plenary");
        match question {
            Question::PresidiumList
            | Question::Agenda
            | Question::Item(_)
            | Question::Committee(_)
            | Question::Scrutineers
            | Question::Motion(_)
            | Question::CommitteeCharge(_)
            | Question::Amendment(_)
            | Question::Clause(_)
            | Question::Bill(_)
            | Question::BillPart { .. }
            | Question::ElectionMethod
            | Question::FurtherElection { .. }
            | Question::SpecialCommittee(_)
            | Question::PresidiumMember(_)
            | Question::SecretaryGeneral
            | Question::NonVotingList
            | Question::AgendaChange(_) => Ok(()),
            Question::Removal(no) => self.require_removal_ready(no, false),
            Question::Dismissal(no) => self.require_removal_ready(no, true),
            Question::Investigation(no) => self.require_investigation_ready(no),
            Question::Resignation(no) => self.require_resignation_ready(no),
            Question::Appointment(no) => self.require_appointment_ready(no, date),
        }
    }

    /// Demands that what has to be secret is not voted on in the open.
    pub(super) fn require_open_ballot(&self, question: Question) -> Result<(), Finding> {
        let Some(rule) = ballot_of(question) else { return Ok(()) };
        let usual = self.rules.choice(rule) == PersonnelBallot::Usual.key();
        demand!(usual, Method, "«{rule}» wants a secret ballot, but the vote is held in the open");
        Ok(())
    }

    /// Demands that joint movers are seats in office that may act, and checks their number.
    fn check_joint_movers(&self, mover: &Mover, rule: &str, grounds: &[Ground]) -> Result<(), Finding> {
        let [ground] = grounds else {
            let count = grounds.len();
            return Err(Finding::new(Code::Grounds, format!("joint movers have one ground, not {count}")));
        };
        let seats = mover.seats();
        self.require_distinct(seats)?;
        for seat in seats {
            self.roll.require_active(*seat)?;
        }
        let count = u32::try_from(seats.len()).unwrap_or(u32::MAX);
        self.rules.check(ground, rule, count, self.roll.size())?;
        demand!(ground.met, Lacking, "{count} move jointly where «{rule}» asks for more");
        Ok(())
    }

    /// Checks the leading organ's own decision: the presidium shows its figures, a standing committee's leaders none.
    fn check_leaders(&self, grounds: &[Ground]) -> Result<(), Finding> {
        match self.leading.organ() {
            LeadingOrgan::Presidium => self.leading.check_decision(grounds, &self.roll, self.rules),
            LeadingOrgan::StandingCommittee => {
                demand!(grounds.is_empty(), Grounds, "the chairs' meeting decides with grounds where it has none");
                Ok(())
            }
        }
    }

    /// Only the chief procurator needs the level above.
    fn needs_approval(&self, kind: OfficeKind) -> bool {
        kind == OfficeKind::ChiefProcurator && self.rules.flag("procurator.approval")
    }

    /// Demands that no vote runs on a question.
    fn require_no_vote_on(&self, question: Question) -> Result<(), Finding> {
        let running = self.votes.last().filter(|vote| vote.is_running() && vote.opened.question == question);
        demand!(running.is_none(), Order, "a matter changes while the body votes on it");
        Ok(())
    }
}

/// Demands that a matter has the number that comes next.
fn require_next(what: &str, no: u16, held: usize) -> Result<(), Finding> {
    let next = held + 1;
    demand!(usize::from(no) == next, Office, "{what} {no} is entered where {what} {next} comes next");
    Ok(())
}

/// The place of a number in a list that begins with 1.
fn place(what: &str, no: u16, held: usize) -> Result<usize, Finding> {
    let at = usize::from(no).checked_sub(1).filter(|at| *at < held);
    at.ok_or_else(|| Finding::new(Code::Office, format!("there is no {what} {no}")))
}
