//! Investigations: proposed with the list of a committee, ordered or declined by the body.
//!
//! Law: OL 31, 36, 58. Invariant: each stands right behind the committee it proposes, and whoever is concerned is not a member.

use yishi_procedure::Event;
use yishi_procedure::business::movers::{Mover, Organ};
use yishi_procedure::convening::committee::{CommitteeFormed, CommitteeTask};
use yishi_procedure::ids::{CommitteeNo, PersonRef, RemovalNo};
use yishi_procedure::personnel::investigation::{InvestigationDeclined, InvestigationOrdered, InvestigationProposed};
use yishi_rulebook::LeadingOrgan;

use super::removals::At;
use crate::audit::Audit;
use crate::finding::{Code, Finding, demand};

/// An investigation as the auditor keeps it.
pub(super) struct Investigation {
    committee: CommitteeNo,
    removal: Option<RemovalNo>,
    open: bool,
}

/// What follows from the vote.
pub(super) fn consequence(no: CommitteeNo, passed: bool) -> Vec<Event> {
    if passed {
        vec![
            Event::CommitteeFormed(CommitteeFormed { committee: no }),
            Event::InvestigationOrdered(InvestigationOrdered { committee: no }),
        ]
    } else {
        vec![Event::InvestigationDeclined(InvestigationDeclined { committee: no })]
    }
}

impl Audit<'_> {
    pub(in crate::audit) fn propose_investigation(&mut self, event: &InvestigationProposed) -> Result<(), Finding> {
        let (no, rule) = (event.committee, "investigation.movers");
        demand!(self.rules.has(rule), Office, "an investigation is proposed, but the rulebook has no «{rule}»");
        let (list, _) = self.parts.committee(no)?;
        let (task, members) = (list.task, list.members.clone());
        demand!(task == CommitteeTask::Investigation, Office, "committee {no} has another task than to investigate");
        let twice = self.personnel.investigations.iter().any(|one| one.committee == no);
        demand!(!twice, Office, "committee {no} is proposed for two investigations");
        self.check_proposer(event)?;
        if let Some(removal) = event.removal {
            let person = self.case(removal)?.person;
            let concerned = members.iter().any(|member| PersonRef::Seat(*member) == person);
            demand!(!concerned, Office, "committee {no} investigates one of its own members");
            self.step(removal, &[At::Filed], At::Investigated)?;
        }
        self.personnel.investigations.push(Investigation { committee: no, removal: event.removal, open: true });
        Ok(())
    }

    fn check_proposer(&self, event: &InvestigationProposed) -> Result<(), Finding> {
        match (&event.proposer, self.leading.organ()) {
            (Mover::Organ(Organ::Presidium), LeadingOrgan::Presidium)
            | (Mover::Organ(Organ::ChairsMeeting), LeadingOrgan::StandingCommittee) => {
                self.check_leaders(&event.grounds)
            }
            (Mover::Seats(_), _) => {
                demand!(event.removal.is_none(), Office, "a removal is sent to a committee by joint movers");
                self.check_joint_movers(&event.proposer, "investigation.movers", &event.grounds)
            }
            (Mover::Organ(_) | Mover::Committee(_) | Mover::Delegation(_), _) => {
                Err(Finding::new(Code::Office, "somebody proposes an investigation who cannot"))
            }
        }
    }

    fn investigation(&mut self, no: CommitteeNo) -> Result<&mut Investigation, Finding> {
        let unknown = || Finding::new(Code::Office, format!("no investigation is proposed with committee {no}"));
        self.personnel.investigations.iter_mut().find(|one| one.committee == no).ok_or_else(unknown)
    }

    /// Demands that an investigation may be voted on.
    pub(super) fn require_investigation_ready(&mut self, no: CommitteeNo) -> Result<(), Finding> {
        demand!(self.investigation(no)?.open, Office, "the investigation by committee {no} was decided before");
        let (list, _) = self.parts.committee(no)?;
        list.members.iter().try_for_each(|member| self.roll.require(*member))
    }

    pub(in crate::audit) fn order_investigation(&mut self, event: &InvestigationOrdered) -> Result<(), Finding> {
        self.investigation(event.committee)?.open = false;
        Ok(())
    }

    /// A removal that is not investigated lies where it lay before.
    pub(in crate::audit) fn decline_investigation(&mut self, event: &InvestigationDeclined) -> Result<(), Finding> {
        let investigation = self.investigation(event.committee)?;
        investigation.open = false;
        let removal = investigation.removal;
        removal.map_or(Ok(()), |no| self.step(no, &[At::Investigated], At::Filed))
    }
}
