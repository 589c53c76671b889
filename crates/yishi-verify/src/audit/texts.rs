//! What a vote on a motion, an amendment, a clause or a bill is about, where it may be held, and what follows from it.
//!
//! Law: Organic Law art 22, 25; Legislation Law art 46. Invariant: what follows is computed as the vote opens, for both ways it may
//! go, and nothing that it rests on can move while the vote runs.

use yishi_procedure::Event;
use yishi_procedure::business::amendment::clause::ClauseVoted;
use yishi_procedure::business::amendment::vote::AmendmentVoted;
use yishi_procedure::business::amendment::{AmendmentStage, TextRef};
use yishi_procedure::business::bill::BillStage;
use yishi_procedure::business::bill::vote::{BillAdopted, BillPartVoted, BillRejected};
use yishi_procedure::business::motion::MotionStage;
use yishi_procedure::business::motion::committee_charge::MotionHandedOver;
use yishi_procedure::business::motion::vote::{MotionAdopted, MotionRejected};
use yishi_procedure::ids::{AmendmentNo, BillNo, ClauseNo, MotionNo, SittingNo, VoteNo};

use super::Audit;
use super::docket::{BILL_ON_AGENDA, ON_AGENDA};
use crate::finding::{Code, Finding, demand};

impl Audit<'_> {
    pub(super) fn require_text_place(&mut self, text: TextRef, sitting: SittingNo) -> Result<(), Finding> {
        match text {
            TextRef::Item(item) => {
                self.agenda.require_adopted()?;
                let scheduled = self.sitting(sitting)?.takes_up(item);
                demand!(scheduled, Business, "item {item} is not on the schedule of sitting {sitting}");
                Ok(())
            }
            TextRef::Motion(no) => {
                self.require_business(sitting)?;
                self.motion(no)?.require(&ON_AGENDA)
            }
            TextRef::Bill(no) => {
                self.require_business(sitting)?;
                self.bill(no)?.require(&BILL_ON_AGENDA)
            }
        }
    }

    pub(super) fn require_charge_place(&self, motion: MotionNo, sitting: SittingNo) -> Result<(), Finding> {
        self.require_business(sitting)?;
        self.motion(motion)?.require(&[MotionStage::ChargeProposed])
    }

    pub(super) fn require_amendment_place(&mut self, no: AmendmentNo, sitting: SittingNo) -> Result<(), Finding> {
        let text = self.amendment_at(no, &[AmendmentStage::Admitted])?.text;
        self.require_open_text(text)?;
        self.require_text_place(text, sitting)
    }

    pub(super) fn require_clause_place(&mut self, no: ClauseNo, sitting: SittingNo) -> Result<(), Finding> {
        let at = self.clause_at(no)?;
        let (text, kept) = self.docket.clauses[at];
        demand!(kept.is_none(), Business, "clause {no} was voted on before");
        self.require_open_text(text)?;
        self.require_text_place(text, sitting)
    }

    /// The whole text has come to its vote, and nothing waits before it.
    pub(super) fn require_ripe(&self, text: TextRef) -> Result<(), Finding> {
        self.require_text_at_vote(text)?;
        self.require_settled(text)
    }

    pub(super) fn require_ripe_bill(&self, no: BillNo) -> Result<(), Finding> {
        demand!(self.bill(no)?.parts.is_empty(), Business, "bill {no} is voted on as a whole, but was divided");
        self.require_ripe(TextRef::Bill(no))
    }

    pub(super) fn require_ripe_part(&self, no: BillNo, part: u8) -> Result<(), Finding> {
        let bill = self.bill(no)?;
        bill.require(&[BillStage::PutToVote])?;
        let decided = usize::from(part).checked_sub(1).and_then(|at| bill.parts.get(at));
        demand!(decided == Some(&None), Business, "part {part} of bill {no} is not one to be voted on now");
        self.require_settled(TextRef::Bill(no))
    }

    pub(super) fn require_ripe_amendment(&self, no: AmendmentNo) -> Result<(), Finding> {
        let at = usize::from(no.0).checked_sub(1);
        let amendment = at.and_then(|at| self.docket.amendments.get(at));
        let unknown = || Finding::new(Code::Business, format!("there is no amendment {no}"));
        self.require_text_at_vote(amendment.ok_or_else(unknown)?.text)
    }

    pub(super) fn require_ripe_clause(&self, no: ClauseNo) -> Result<(), Finding> {
        self.require_text_at_vote(self.docket.clauses[self.clause_at(no)?].0)
    }

    /// What follows from a vote on a motion, adopted or not.
    pub(super) fn outcome_of_motion(&self, motion: MotionNo, vote: VoteNo) -> [Event; 2] {
        let amended_by = self.adopted_amendments(TextRef::Motion(motion));
        let adopted = Event::MotionAdopted(MotionAdopted { motion, vote, amended_by });
        [adopted, Event::MotionRejected(MotionRejected { motion, vote })]
    }

    pub(super) fn outcome_of_charge(&self, motion: MotionNo, vote: VoteNo) -> Result<Event, Finding> {
        let unknown = || Finding::new(Code::Business, format!("no charge was proposed for motion {motion}"));
        let charge = self.motion(motion)?.charge.ok_or_else(unknown)?;
        Ok(Event::MotionHandedOver(MotionHandedOver { motion, vote, charge }))
    }

    pub(super) fn outcome_of_bill(&self, bill: BillNo, vote: VoteNo) -> [Event; 2] {
        let amended_by = self.adopted_amendments(TextRef::Bill(bill));
        let adopted = Event::BillAdopted(BillAdopted { bill, vote, amended_by });
        [adopted, Event::BillRejected(BillRejected { bill, vote })]
    }

    /// A part's result; with the last of them that of the bill, which stands if any part does.
    pub(super) fn outcome_of_part(
        &self,
        bill: BillNo,
        part: u8,
        vote: VoteNo,
        adopted: bool,
    ) -> Result<Vec<Event>, Finding> {
        let mut parts = self.bill(bill)?.parts.clone();
        if let Some(one) = usize::from(part).checked_sub(1).and_then(|at| parts.get_mut(at)) {
            *one = Some(adopted);
        }
        let mut events = vec![Event::BillPartVoted(BillPartVoted { bill, part, vote, adopted })];
        if !parts.contains(&None) {
            let [stands, falls] = self.outcome_of_bill(bill, vote);
            events.push(if parts.contains(&Some(true)) { stands } else { falls });
        }
        Ok(events)
    }
}

/// What follows from a vote on an amendment.
pub(super) fn outcome_of_amendment(amendment: AmendmentNo, vote: VoteNo, adopted: bool) -> Event {
    Event::AmendmentVoted(AmendmentVoted { amendment, vote, adopted })
}

/// What follows from a vote on a clause.
pub(super) fn outcome_of_clause(clause: ClauseNo, vote: VoteNo, kept: bool) -> Event {
    Event::ClauseVoted(ClauseVoted { clause, vote, kept })
}
