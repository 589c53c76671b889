//! The sums of a paper count, taken afresh: marks against papers, names against marks, picks against seats.
//!
//! Law: Electoral Law art 44; Law on Deputies art 17. Invariant: nothing here uses the procedure's own count or its judgement of a paper.

use std::collections::{BTreeMap, BTreeSet};

use yishi_names::person::PersonName;
use yishi_procedure::ballot::count::{BallotCount, VoidReason};
use yishi_procedure::ballot::machine::VoidPaper;
use yishi_procedure::ballot::paper::{LineMark, Mark};
use yishi_procedure::ballot::subject::WriteIn;
use yishi_rulebook::{UnclearMark, WriteInRule};

use super::paper_count::Papers;
use crate::finding::{Finding, demand};

impl Papers {
    /// The count with one void paper read otherwise, mark by mark.
    pub(super) fn read(
        &self,
        mut count: BallotCount,
        void: VoidPaper,
        reading: &[LineMark],
    ) -> Result<BallotCount, Finding> {
        demand!(reading.len() == self.opened.lines.len(), Count, "the reading does not have the lines of the ballot");
        let unclear = reading.iter().any(|line| line.mark == Mark::Unclear);
        let stays = unclear && self.opened.unclear == UnclearMark::PaperVoid;
        demand!(!stays, Count, "a paper that cannot be made out is counted");
        let mut picks: usize = 0;
        let mut names: BTreeSet<PersonName> = BTreeSet::new();
        for (sum, line) in count.lines.iter_mut().zip(reading) {
            match line.mark {
                Mark::Circle => (sum.approvals, picks) = (sum.approvals + 1, picks + 1),
                Mark::Cross => sum.against += 1,
                Mark::Blank | Mark::Unclear => sum.abstain += 1,
            }
            names.extend(line.write_in.clone().filter(|_| self.admits(line.mark)));
        }
        names.retain(|name| !self.printed.contains(name));
        let (picked, seats) = (picks + names.len(), self.opened.seats as usize);
        demand!(picked <= seats, Count, "a paper with {picked} picks for {seats} seats is counted");
        let mut votes: BTreeMap<PersonName, u32> = count.write_ins.iter().map(|w| (w.name.clone(), w.votes)).collect();
        names.into_iter().for_each(|name| *votes.entry(name).or_default() += 1);
        count.write_ins = votes.into_iter().map(|(name, votes)| WriteIn { name, votes }).collect();
        count.void.iter_mut().filter(|one| one.reason == void.reason).for_each(|one| one.count -= 1);
        count.void.retain(|one| one.count > 0);
        Ok(count)
    }

    fn admits(&self, mark: Mark) -> bool {
        match self.opened.write_in {
            WriteInRule::Never => false,
            WriteInRule::BehindAgainst => mark == Mark::Cross,
            WriteInRule::Free => mark != Mark::Unclear,
        }
    }

    /// Every sum of a count, taken afresh.
    pub(super) fn check_sums(&self, count: &BallotCount) -> Result<(), Finding> {
        let (issued, returned) = (count.issued, count.returned);
        let reported = issued == self.issued && returned == self.returned;
        demand!(reported, Count, "the count is of {issued} and {returned} papers, which were not those reported");
        let void: u64 = count.void.iter().map(|void| u64::from(void.count)).sum();
        let reasons: BTreeSet<VoidReason> = count.void.iter().map(|void| void.reason).collect();
        let fits = void <= u64::from(returned) && reasons.len() == count.void.len();
        demand!(fits, Count, "{void} papers are void of {returned} returned");
        let valid = u64::from(returned) - void.min(u64::from(returned));
        demand!(count.lines.len() == self.opened.lines.len(), Count, "the count does not have the lines of the ballot");
        for (at, line) in (1..).zip(&count.lines) {
            let sum = u64::from(line.approvals) + u64::from(line.against) + u64::from(line.abstain);
            demand!(sum == valid, Count, "line {at} has {sum} marks on {valid} valid papers");
        }
        self.check_names(count, valid)
    }

    fn check_names(&self, count: &BallotCount, valid: u64) -> Result<(), Finding> {
        let names: BTreeSet<&PersonName> = count.write_ins.iter().map(|write_in| &write_in.name).collect();
        let sound = names.len() == count.write_ins.len() && names.iter().all(|name| !self.printed.contains(name));
        demand!(sound, Count, "a name written in is listed twice, or printed on the ballot");
        let votes: Vec<u64> = count.write_ins.iter().map(|write_in| u64::from(write_in.votes)).collect();
        let possible = votes.iter().all(|votes| (1..=valid).contains(votes));
        demand!(possible, Count, "a name written in has no vote, or more than there are valid papers");
        let (written, lines): (u64, u64) = (votes.iter().sum(), count.lines.len() as u64);
        let (approvals, against) = count.lines.iter().fold((0, 0), |(approvals, against), line| {
            (approvals + u64::from(line.approvals), against + u64::from(line.against))
        });
        let most = match self.opened.write_in {
            WriteInRule::Never => 0,
            WriteInRule::BehindAgainst => against,
            WriteInRule::Free => valid * lines,
        };
        demand!(written <= most, Count, "{written} names are written in where {most} can be");
        let (picks, room) = (approvals + written, valid * u64::from(self.opened.seats));
        demand!(picks <= room, Count, "{picks} are picked where {room} can be");
        Ok(())
    }
}
