//! Regulation bills as the auditor follows them.
//!
//! Law: Legislation Law art 32, 33, 40, 45, 46, 81, 86 to 88. Invariant: every day and every number of readings is the one the
//! rulebook gives, and every act finds the bill at a stage at which the law knows it.

use jiff::civil::Date;
use yishi_names::text::Text;
use yishi_procedure::business::bill::BillStage as At;
use yishi_procedure::business::bill::announcement::BillAnnounced;
use yishi_procedure::business::bill::approval::BillApprovalRecorded;
use yishi_procedure::business::bill::carrying::BillCarriedOver;
use yishi_procedure::business::bill::decision::{BillDecided, BillDecision, ReadingPlan};
use yishi_procedure::business::bill::examination::UnifiedExaminationRecorded;
use yishi_procedure::business::bill::filing::BillFiled;
use yishi_procedure::business::bill::lapse::BillLapsed;
use yishi_procedure::business::bill::publication::DraftPublished;
use yishi_procedure::business::bill::reading::BillRead;
use yishi_procedure::business::bill::shelving::BillShelved;
use yishi_procedure::business::bill::vote::{BillPartVoted, BillPutToVote};
use yishi_procedure::business::bill::withdrawal::BillWithdrawn;
use yishi_procedure::convening::committee::CommitteeTask;
use yishi_procedure::ids::BillNo;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::BillField;

use super::Audit;
use super::docket::{demand_next, demand_wording};
use super::rules::id;
use crate::finding::{Code, Finding, demand};

/// A bill as the auditor keeps it.
pub(crate) struct Bill {
    pub(crate) stage: At,
    pub(crate) readings: u32,
    needed: u32,
    changes: usize,
    shelved_on: Option<Date>,
    examined: bool,
    published: bool,
    /// What was decided on each part; none where the bill is voted on as a whole.
    pub(crate) parts: Vec<Option<bool>>,
}

impl Bill {
    pub(super) fn require(&self, stages: &[At]) -> Result<(), Finding> {
        demand!(stages.contains(&self.stage), Order, "an act finds a bill {}", self.stage.key());
        Ok(())
    }
}

fn told(reason: Option<&Text>) -> bool {
    reason.is_some_and(|reason| !reason.hans.trim().is_empty())
}

impl Audit<'_> {
    pub(super) fn bill(&self, no: BillNo) -> Result<&Bill, Finding> {
        let unknown = || Finding::new(Code::Business, format!("there is no bill {no}"));
        usize::from(no.0).checked_sub(1).and_then(|at| self.docket.bills.get(at)).ok_or_else(unknown)
    }

    fn bill_at(&mut self, no: BillNo, stages: &[At]) -> Result<&mut Bill, Finding> {
        self.bill(no)?.require(stages)?;
        Ok(&mut self.docket.bills[usize::from(no.0) - 1])
    }

    fn enter_bill(
        &mut self,
        no: BillNo,
        title: &Text,
        field: BillField,
        changes: &[Text],
    ) -> Result<&mut Bill, Finding> {
        demand_next("bill", no.0, self.docket.bills.len())?;
        let allowed = self.rules.allows(id::BILL_FIELDS, field.key());
        demand!(allowed, Business, "no regulation is made here on «{field}»");
        demand_wording(title)?;
        changes.iter().try_for_each(demand_wording)?;
        let at = self.docket.bills.len();
        self.docket.bills.push(Bill {
            stage: At::Filed,
            readings: 0,
            needed: 0,
            changes: changes.len(),
            shelved_on: None,
            examined: false,
            published: false,
            parts: Vec::new(),
        });
        Ok(&mut self.docket.bills[at])
    }

    pub(super) fn file_bill(&mut self, event: &BillFiled) -> Result<(), Finding> {
        let reserved = event.especially_important && self.rules.flag(id::BILL_CONGRESS_ONLY);
        demand!(!reserved, Business, "only the congress itself adopts what is especially important");
        self.check_mover(&event.mover, &event.grounds)?;
        self.enter_bill(event.bill, &event.title, event.field, &event.changes).map(|_| ())
    }

    pub(super) fn carry_bill(&mut self, event: &BillCarriedOver) -> Result<(), Finding> {
        demand_wording(&event.from_session)?;
        let ordered = event.shelved_on.is_none_or(|day| event.first_read_on <= day);
        demand!(ordered, Time, "a bill was laid aside before it was read");
        let bill = self.enter_bill(event.bill, &event.title, event.field, &event.changes)?;
        bill.readings = event.readings_done;
        bill.published = event.published;
        bill.shelved_on = event.shelved_on;
        if event.shelved_on.is_some() {
            bill.stage = At::Shelved;
        }
        Ok(())
    }

    pub(super) fn decide_bill(&mut self, event: &BillDecided) -> Result<(), Finding> {
        self.check_leading(&event.grounds)?;
        let BillDecision::OnAgenda(plan) = event.decision else {
            self.require_reason(event.reason.as_ref())?;
            demand!(event.readings.is_none(), Business, "readings are planned for a bill that is put aside");
            self.bill_at(event.bill, &[At::Filed])?.stage = At::NotOnAgenda;
            return Ok(());
        };
        let needed = self.rules.number(match plan {
            ReadingPlan::Usual => id::READINGS,
            ReadingPlan::LargelyAgreed => id::READINGS_AGREED,
            ReadingPlan::SingleOrUrgent => id::READINGS_SINGLE,
        });
        let known = needed.is_some() && event.readings == needed;
        demand!(known, Business, "the bill's readings are not as many as the rulebook says");
        let bill = self.bill_at(event.bill, &[At::Filed, At::Shelved])?;
        bill.needed = needed.unwrap_or(0);
        bill.shelved_on = None;
        bill.stage = At::OnAgenda;
        Ok(())
    }

    pub(super) fn read_bill(&mut self, event: &BillRead) -> Result<(), Finding> {
        self.require_quiet_plenary(event.sitting)?;
        self.roll.require_person(event.speaker)?;
        let bill = self.bill_at(event.bill, &[At::OnAgenda])?;
        let next = bill.readings.saturating_add(1);
        demand!(event.reading == next, Order, "reading {} is held where reading {next} comes next", event.reading);
        bill.readings = next;
        bill.stage = At::Read;
        self.turn_to(Question::Bill(event.bill), event.sitting)
    }

    pub(super) fn examine_bill(&mut self, event: &UnifiedExaminationRecorded) -> Result<(), Finding> {
        self.require_no_vote()?;
        self.require_examiner(&event.examiner, CommitteeTask::Bills)?;
        demand_wording(&event.text)?;
        self.bill_at(event.bill, &[At::OnAgenda, At::Read])?.examined = true;
        Ok(())
    }

    pub(super) fn publish_draft(&mut self, event: &DraftPublished) -> Result<(), Finding> {
        let usual = self.due(id::PUBLICATION, event.from);
        demand!(usual == Some(event.usual), Time, "comments are usually taken until another day than is stated");
        demand!(event.from <= event.until, Time, "the time for comments ends before it begins");
        let long = event.until >= event.usual || told(event.shorter_because.as_ref());
        demand!(long, Time, "the time for comments is shorter than usual, without a reason");
        self.bill_at(event.bill, &[At::OnAgenda, At::Read, At::Shelved])?.published = true;
        Ok(())
    }

    pub(super) fn shelve_bill(&mut self, event: &BillShelved) -> Result<(), Finding> {
        self.require_no_vote()?;
        demand_wording(&event.reason)?;
        self.check_leading(&event.grounds)?;
        let due = self.due(id::LAPSE, event.on);
        demand!(due == Some(event.lapses_from), Time, "the bill can be ended from another day than is stated");
        let bill = self.bill_at(event.bill, &[At::OnAgenda, At::Read])?;
        bill.shelved_on = Some(event.on);
        bill.stage = At::Shelved;
        Ok(())
    }

    pub(super) fn lapse_bill(&mut self, event: &BillLapsed) -> Result<(), Finding> {
        self.check_leading(&event.grounds)?;
        let shelved_on = self.bill_at(event.bill, &[At::Shelved])?.shelved_on;
        let due = shelved_on.and_then(|day| self.due(id::LAPSE, day));
        demand!(due == Some(event.lapses_from), Time, "the bill could be ended from another day than is stated");
        demand!(event.lapses_from <= event.on, Time, "a bill is ended before its time");
        self.bill_at(event.bill, &[At::Shelved])?.stage = At::Lapsed;
        Ok(())
    }

    pub(super) fn withdraw_bill(&mut self, event: &BillWithdrawn) -> Result<(), Finding> {
        self.require_no_vote()?;
        demand_wording(&event.reason)?;
        let filed = self.bill(event.bill)?.stage == At::Filed;
        if self.rules.flag(id::WITHDRAWAL_CONSENT) && !filed {
            self.check_leading(&event.grounds)?;
        } else {
            demand!(event.grounds.is_empty(), Grounds, "consent is stated where none is needed");
        }
        let pending = [At::Filed, At::OnAgenda, At::Read, At::Shelved, At::PutToVote];
        self.bill_at(event.bill, &pending)?.stage = At::Withdrawn;
        Ok(())
    }

    pub(super) fn put_bill(&mut self, event: &BillPutToVote) -> Result<(), Finding> {
        self.require_no_vote()?;
        self.check_leading(&event.grounds)?;
        let (asks_examination, asks_publication) = (self.rules.flag(id::UNIFIED), self.rules.has(id::PUBLICATION));
        let separable = self.rules.allows(id::AMENDING_TEXTS, "separately");
        let bill = self.bill_at(event.bill, &[At::Read])?;
        let (done, needed) = (bill.readings, bill.needed);
        demand!(done >= needed, Business, "a bill is put to the vote after {done} of {needed} readings");
        demand!(bill.examined || !asks_examination, Business, "a bill is put to the vote unexamined");
        let open = bill.published || told(event.unpublished_because.as_ref()) || !asks_publication;
        demand!(open, Business, "a bill is put to the vote that was not published, without a reason");
        demand!(!event.separately || (separable && bill.changes > 1), Business, "the bill has no parts to vote on");
        bill.parts = vec![None; if event.separately { bill.changes } else { 0 }];
        bill.stage = At::PutToVote;
        Ok(())
    }

    pub(super) fn vote_part(&mut self, event: &BillPartVoted) -> Result<(), Finding> {
        let bill = self.bill_at(event.bill, &[At::PutToVote])?;
        let unknown = || Finding::new(Code::Business, "a part is voted on that the bill does not have");
        let part = usize::from(event.part).checked_sub(1).and_then(|at| bill.parts.get_mut(at));
        *part.ok_or_else(unknown)? = Some(event.adopted);
        Ok(())
    }

    /// That a vote stands behind it is checked with the vote.
    pub(super) fn end_bill(&mut self, no: BillNo, stage: At) -> Result<(), Finding> {
        self.bill_at(no, &[At::PutToVote])?.stage = stage;
        Ok(())
    }

    pub(super) fn approve_bill(&mut self, event: &BillApprovalRecorded) -> Result<(), Finding> {
        demand_wording(&event.by)?;
        let due = self.due(id::APPROVAL, event.asked_on);
        demand!(due == Some(event.due), Time, "the last day for the approval is not the one the rulebook gives");
        demand!(event.asked_on <= event.decided_on, Time, "approval is decided on before it is asked for");
        let in_time = event.decided_on <= event.due;
        demand!(event.in_time == in_time, Time, "the approval does not say rightly whether it came in time");
        let stage = if event.approved { At::Approved } else { At::NotApproved };
        self.bill_at(event.bill, &[At::Adopted])?.stage = stage;
        Ok(())
    }

    pub(super) fn announce_bill(&mut self, event: &BillAnnounced) -> Result<(), Finding> {
        demand_wording(&event.announcement)?;
        let before = if self.rules.has(id::APPROVAL) { At::Approved } else { At::Adopted };
        self.bill_at(event.bill, &[before])?.stage = At::Announced;
        Ok(())
    }
}
