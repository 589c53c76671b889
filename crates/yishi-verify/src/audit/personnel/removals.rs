//! Removals and dismissals, followed from filing to their end.
//!
//! Law: OL 31; EL 51 to 53; SL 60 to 62. Invariant: a case moves one step at a time, and nobody is voted on unheard.

use yishi_procedure::Event;
use yishi_procedure::business::movers::{Mover, Organ};
use yishi_procedure::ids::{PersonRef, RemovalNo};
use yishi_procedure::personnel::approval::{ApprovalMatter, HigherApprovalRecorded};
use yishi_procedure::personnel::defence::DefenceRecorded;
use yishi_procedure::personnel::dismissal::DismissalFiled;
use yishi_procedure::personnel::office::{Office, OfficeKind};
use yishi_procedure::personnel::removal::RemovalFiled;
use yishi_procedure::personnel::removal_case::{PersonRemoved, RemovalRejected};
use yishi_procedure::personnel::removal_to_vote::RemovalPutToVote;
use yishi_procedure::personnel::removal_withdrawal::RemovalWithdrawn;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::{LeadingOrgan, Tier};

use super::{place, require_next};
use crate::audit::Audit;
use crate::finding::{Finding, demand};

/// A case as the auditor keeps it.
pub(super) struct Case {
    pub(super) person: PersonRef,
    office: Office,
    dismissal: bool,
    needs_approval: bool,
    heard: bool,
    pub(super) at: At,
}

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    Filed,
    BeforeTheBody,
    Investigated,
    Waiting,
    Over,
}

impl Audit<'_> {
    pub(in crate::audit) fn file_removal(&mut self, event: &RemovalFiled) -> Result<(), Finding> {
        let kind = event.office.kind;
        let rule = if kind == OfficeKind::HigherDeputy { "removal.deputy.movers" } else { "removal.movers" };
        demand!(self.rules.has(rule), Office, "a removal is moved, but the rulebook has no «{rule}»");
        let here = kind == OfficeKind::HigherDeputy || kind.is_removed_by_congress();
        demand!(here, Office, "a removal is moved from an office that nobody is removed from");
        match (&event.carried, &event.mover) {
            (Some(_), _) => demand!(event.grounds.is_empty(), Grounds, "a case carried over states movers' grounds"),
            (None, Mover::Seats(_)) => self.check_joint_movers(&event.mover, rule, &event.grounds)?,
            (None, Mover::Organ(organ)) => {
                let may = self.organ_may_move(*organ, kind);
                demand!(may && event.grounds.is_empty(), Office, "an organ moves a removal that it cannot move");
            }
            (None, Mover::Committee(_) | Mover::Delegation(_)) => {
                demand!(false, Office, "a committee or delegation moves a removal");
            }
        }
        let (needs, stated) = (self.needs_approval(kind), event.needs_approval);
        demand!(needs == stated, Office, "the approval of the level above is needed: {needs}, but {stated} is stated");
        self.file(event.removal, event.person, &event.office, &event.reason.hans, false, needs)
    }

    pub(in crate::audit) fn file_dismissal(&mut self, event: &DismissalFiled) -> Result<(), Finding> {
        let rule = "dismissal.movers";
        demand!(self.rules.has(rule), Office, "a dismissal is moved, but the rulebook has no «{rule}»");
        demand!(event.office.kind.is_dismissed_by_committee(), Office, "a dismissal is moved from another office");
        match &event.mover {
            Mover::Seats(_) => self.check_joint_movers(&event.mover, rule, &event.grounds)?,
            Mover::Organ(
                Organ::ChairsMeeting
                | Organ::Government
                | Organ::SupervisionCommission
                | Organ::Court
                | Organ::Procuratorate,
            ) => demand!(event.grounds.is_empty(), Grounds, "an organ that moves by itself states grounds"),
            Mover::Organ(_) | Mover::Committee(_) | Mover::Delegation(_) => {
                demand!(false, Office, "somebody moves a dismissal who cannot");
            }
        }
        self.file(event.removal, event.person, &event.office, &event.reason.hans, true, false)
    }

    fn organ_may_move(&self, organ: Organ, kind: OfficeKind) -> bool {
        let deputy = kind == OfficeKind::HigherDeputy;
        match self.leading.organ() {
            LeadingOrgan::StandingCommittee => organ == Organ::ChairsMeeting && deputy,
            LeadingOrgan::Presidium => {
                let presidium = organ == Organ::Presidium && self.leading.elected().is_some();
                let township = self.rules.0.tier() == Some(Tier::Township);
                presidium || (organ == Organ::StandingCommittee && !deputy && !township)
            }
        }
    }

    fn file(
        &mut self,
        no: RemovalNo,
        person: PersonRef,
        office: &Office,
        reason: &str,
        dismissal: bool,
        needs_approval: bool,
    ) -> Result<(), Finding> {
        require_next("removal", no.0, self.personnel.cases.len())?;
        self.roll.require_person(person)?;
        demand!(!reason.trim().is_empty(), Office, "removal {no} gives no grounds");
        let pending = self.personnel.cases.iter();
        let twice =
            pending.filter(|case| case.at != At::Over).any(|case| case.person == person && case.office == *office);
        demand!(!twice, Office, "removal {no} is moved while another about the same office is pending");
        let office = office.clone();
        self.personnel.cases.push(Case { person, office, dismissal, needs_approval, heard: false, at: At::Filed });
        Ok(())
    }

    pub(super) fn case(&mut self, no: RemovalNo) -> Result<&mut Case, Finding> {
        let at = place("removal", no.0, self.personnel.cases.len())?;
        Ok(&mut self.personnel.cases[at])
    }

    /// Moves a case on, if it stands at one of those places.
    pub(super) fn step(&mut self, no: RemovalNo, from: &[At], to: At) -> Result<(), Finding> {
        let case = self.case(no)?;
        let at = case.at;
        demand!(from.contains(&at), Office, "removal {no} stands at {at:?} and cannot come to {to:?}");
        case.at = to;
        Ok(())
    }

    /// Neither defence nor withdrawal comes while the body votes.
    fn require_case_quiet(&mut self, no: RemovalNo) -> Result<(), Finding> {
        let dismissal = self.case(no)?.dismissal;
        let question = if dismissal { Question::Dismissal(no) } else { Question::Removal(no) };
        self.require_no_vote_on(question)
    }

    pub(in crate::audit) fn hear_defence(&mut self, event: &DefenceRecorded) -> Result<(), Finding> {
        self.require_case_quiet(event.removal)?;
        let case = self.case(event.removal)?;
        let open = matches!(case.at, At::Filed | At::BeforeTheBody);
        demand!(open, Office, "somebody is heard on removal {}, which is not open", event.removal);
        case.heard = true;
        Ok(())
    }

    pub(in crate::audit) fn put_removal(&mut self, event: &RemovalPutToVote) -> Result<(), Finding> {
        self.check_leaders(&event.grounds)?;
        self.step(event.removal, &[At::Filed], At::BeforeTheBody)
    }

    pub(in crate::audit) fn withdraw_removal(&mut self, event: &RemovalWithdrawn) -> Result<(), Finding> {
        self.require_case_quiet(event.removal)?;
        self.step(event.removal, &[At::Filed, At::BeforeTheBody], At::Over)
    }

    /// Demands that a case may be voted on.
    pub(super) fn require_removal_ready(&mut self, no: RemovalNo, dismissal: bool) -> Result<(), Finding> {
        let case = self.case(no)?;
        let (at, person, right) = (case.at, case.person, case.dismissal == dismissal);
        demand!(right, Office, "removal {no} is voted on under another name");
        demand!(at == At::BeforeTheBody, Office, "removal {no} is voted on, but does not lie before the body");
        demand!(case.heard, Office, "removal {no} is voted on, but nobody was heard");
        self.roll.require_person(person)
    }

    pub(super) fn removal_consequence(&self, no: RemovalNo, passed: bool) -> Result<Vec<Event>, Finding> {
        let at = place("removal", no.0, self.personnel.cases.len())?;
        let awaits_approval = self.personnel.cases[at].needs_approval;
        let removed = Event::PersonRemoved(PersonRemoved { removal: no, awaits_approval });
        Ok(vec![if passed { removed } else { Event::RemovalRejected(RemovalRejected { removal: no }) }])
    }

    pub(in crate::audit) fn remove_person(&mut self, event: &PersonRemoved) -> Result<(), Finding> {
        let to = if event.awaits_approval { At::Waiting } else { At::Over };
        self.step(event.removal, &[At::BeforeTheBody], to)
    }

    pub(in crate::audit) fn reject_removal(&mut self, event: &RemovalRejected) -> Result<(), Finding> {
        self.step(event.removal, &[At::BeforeTheBody], At::Over)
    }

    pub(in crate::audit) fn record_approval(&mut self, event: &HigherApprovalRecorded) -> Result<(), Finding> {
        match event.matter {
            ApprovalMatter::Removal(no) => self.step(no, &[At::Waiting], At::Over),
            ApprovalMatter::Resignation(no) => self.settle_resignation(no),
        }
    }
}
