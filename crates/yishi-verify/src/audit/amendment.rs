//! Amendments and split clauses as the auditor follows them.
//!
//! Law: local rules of procedure (Guangdong art 25, 61; Shanghai art 68, 69); Legislation Law art 44. Invariant: an amendment is
//! moved by as many as the rule asks for, admitted by whoever leads, and voted on once.

use yishi_procedure::business::amendment::AmendmentStage as At;
use yishi_procedure::business::amendment::clause::{ClauseSplit, ClauseVoted};
use yishi_procedure::business::amendment::decision::AmendmentDecided;
use yishi_procedure::business::amendment::moving::AmendmentMoved;
use yishi_procedure::business::amendment::vote::AmendmentVoted;
use yishi_procedure::business::amendment::withdrawal::AmendmentWithdrawn;
use yishi_procedure::ids::{AmendmentNo, ClauseNo};

use super::Audit;
use super::docket::{Amendment, demand_next, demand_wording};
use super::rules::id;
use crate::finding::{Code, Finding, demand};

impl Audit<'_> {
    pub(super) fn amendment_at(&mut self, no: AmendmentNo, stages: &[At]) -> Result<&mut Amendment, Finding> {
        let unknown = || Finding::new(Code::Business, format!("there is no amendment {no}"));
        let at = usize::from(no.0).checked_sub(1);
        let amendment = at.and_then(|at| self.docket.amendments.get_mut(at)).ok_or_else(unknown)?;
        demand!(stages.contains(&amendment.stage), Order, "an act finds amendment {no} {}", amendment.stage.key());
        Ok(amendment)
    }

    pub(super) fn move_amendment(&mut self, event: &AmendmentMoved) -> Result<(), Finding> {
        demand_next("amendment", event.amendment.0, self.docket.amendments.len())?;
        self.require_no_vote()?;
        demand_wording(&event.wording)?;
        self.check_joint(&event.movers, &event.ground, id::AMENDMENT_MOVERS)?;
        self.require_open_text(event.text)?;
        self.require_in_time(id::AMENDMENT_CUTOFF, event.last_meeting, event.at)?;
        let first = self.rules.flag(id::AMENDMENT_FIRST);
        demand!(event.before_text == first, Business, "whether the amendment goes first is not as the rulebook has it");
        let (text, before_text) = (event.text, event.before_text);
        self.docket.amendments.push(Amendment { text, before_text, stage: At::Moved });
        Ok(())
    }

    pub(super) fn decide_amendment(&mut self, event: &AmendmentDecided) -> Result<(), Finding> {
        self.require_no_vote()?;
        self.check_leading(&event.grounds)?;
        let stage = if event.admitted { At::Admitted } else { At::NotAdmitted };
        self.amendment_at(event.amendment, &[At::Moved])?.stage = stage;
        Ok(())
    }

    pub(super) fn withdraw_amendment(&mut self, event: &AmendmentWithdrawn) -> Result<(), Finding> {
        self.require_no_vote()?;
        self.amendment_at(event.amendment, &[At::Moved, At::Admitted])?.stage = At::Withdrawn;
        Ok(())
    }

    /// That a vote stands behind it is checked with the vote.
    pub(super) fn vote_amendment(&mut self, event: &AmendmentVoted) -> Result<(), Finding> {
        let stage = if event.adopted { At::Adopted } else { At::Rejected };
        self.amendment_at(event.amendment, &[At::Admitted])?.stage = stage;
        Ok(())
    }

    pub(super) fn split_clause(&mut self, event: &ClauseSplit) -> Result<(), Finding> {
        demand_next("clause", event.clause.0, self.docket.clauses.len())?;
        self.require_no_vote()?;
        demand!(self.rules.flag(id::CLAUSE_SEPARATELY), Business, "this body votes on no clause by itself");
        demand_wording(&event.wording)?;
        self.require_open_text(event.text)?;
        self.check_leading(&event.grounds)?;
        self.docket.clauses.push((event.text, None));
        Ok(())
    }

    pub(super) fn clause_at(&self, no: ClauseNo) -> Result<usize, Finding> {
        let unknown = || Finding::new(Code::Business, format!("there is no clause {no}"));
        let at = usize::from(no.0).checked_sub(1).filter(|at| *at < self.docket.clauses.len());
        at.ok_or_else(unknown)
    }

    pub(super) fn vote_clause(&mut self, event: &ClauseVoted) -> Result<(), Finding> {
        let at = self.clause_at(event.clause)?;
        self.docket.clauses[at].1 = Some(event.kept);
        Ok(())
    }
}
