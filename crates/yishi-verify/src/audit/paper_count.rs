//! The papers of one ballot as the auditor counts them: steps, sums, and two entries that must be the same.
//!
//! Law: Electoral Law art 44; Law on Deputies art 17. Invariant: a count is only taken where its sums hold, and the count that is reported
//! is the one both tellers entered, or the machine's with every void paper looked at.

use std::collections::{BTreeMap, BTreeSet};

use yishi_names::person::PersonName;
use yishi_procedure::ballot::confirmation::CountConfirmed;
use yishi_procedure::ballot::count::{BallotCount, VoidReason};
use yishi_procedure::ballot::entry::{CountEntered, Entry};
use yishi_procedure::ballot::issue::PapersIssued;
use yishi_procedure::ballot::machine::{MachineCountAbandoned, MachineCountEntered, VoidPaper};
use yishi_procedure::ballot::opening::BallotOpened;
use yishi_procedure::ballot::paper::{LineMark, Mark};
use yishi_procedure::ballot::report::BallotCounted;
use yishi_procedure::ballot::returning::PapersReturned;
use yishi_procedure::ballot::subject::BallotLine;
use yishi_procedure::ballot::validity::BallotValidityDeclared;
use yishi_procedure::ballot::void_papers::VoidPaperChecked;
use yishi_procedure::ids::{PersonRef, TellerNo, VoteNo};
use yishi_rulebook::{UnclearMark, WriteInRule};

use super::Audit;
use crate::finding::{Finding, demand};

/// How far a ballot has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Open,
    Issued,
    Returned,
    Void,
    Counting,
    Confirmed,
    Counted,
    Announced,
}

/// One ballot.
pub(crate) struct Papers {
    pub(crate) opened: BallotOpened,
    printed: BTreeSet<PersonName>,
    step: Step,
    issued: u32,
    returned: u32,
    entries: [Option<(TellerNo, BallotCount)>; 2],
    machine: Option<(BallotCount, Vec<VoidPaper>)>,
    confirmed: Option<BallotCount>,
    pub(crate) counted: Option<BallotCount>,
}

impl Papers {
    pub(super) fn opened(event: &BallotOpened, printed: BTreeSet<PersonName>) -> Self {
        Self {
            opened: event.clone(),
            printed,
            step: Step::Open,
            issued: 0,
            returned: 0,
            entries: [None, None],
            machine: None,
            confirmed: None,
            counted: None,
        }
    }

    pub(crate) fn is_open(&self) -> bool {
        !matches!(self.step, Step::Void | Step::Announced)
    }

    fn require(&self, steps: &[Step]) -> Result<(), Finding> {
        let (no, step) = (self.opened.ballot, self.step);
        demand!(steps.contains(&step), Order, "ballot {no} is at the step {step:?}, where this cannot follow");
        Ok(())
    }

    pub(super) fn issue(&mut self, event: &PapersIssued) -> Result<(), Finding> {
        self.require(&[Step::Open, Step::Issued])?;
        let (issued, spoiled, entitled) = (event.issued, event.spoiled, self.opened.entitled);
        let fits = spoiled <= issued && issued - spoiled <= entitled;
        demand!(fits, Papers, "{issued} papers are issued and {spoiled} spoiled, but {entitled} are entitled");
        (self.issued, self.step) = (issued - spoiled, Step::Issued);
        Ok(())
    }

    pub(super) fn take_back(&mut self, event: &PapersReturned) -> Result<(), Finding> {
        self.require(&[Step::Issued, Step::Returned])?;
        (self.returned, self.step) = (event.returned, Step::Returned);
        Ok(())
    }

    pub(super) fn declare(&mut self, event: &BallotValidityDeclared) -> Result<(u32, u32), Finding> {
        self.require(&[Step::Returned])?;
        self.step = if event.valid { Step::Counting } else { Step::Void };
        Ok((self.issued, self.returned))
    }

    pub(super) fn count_anew(&mut self) -> Result<(), Finding> {
        self.require(&[Step::Counting, Step::Confirmed])?;
        (self.entries, self.machine, self.confirmed, self.step) = ([None, None], None, None, Step::Counting);
        Ok(())
    }

    pub(super) fn announce(&mut self) -> Result<Option<VoteNo>, Finding> {
        self.require(&[Step::Counted])?;
        self.step = Step::Announced;
        Ok(self.opened.vote)
    }

    fn enter(&mut self, event: &CountEntered) -> Result<(), Finding> {
        self.require(&[Step::Counting])?;
        demand!(self.machine.is_none(), Count, "a count is entered by hand beside the machine's");
        let (mine, other) = match event.entry {
            Entry::First => (0, 1),
            Entry::Second => (1, 0),
        };
        let same = self.entries[other].as_ref().is_some_and(|(by, _)| *by == event.by);
        demand!(!same, Count, "both counts are entered by one teller");
        self.check_sums(&event.count)?;
        self.entries[mine] = Some((event.by, event.count.clone()));
        Ok(())
    }

    fn enter_machine(&mut self, event: &MachineCountEntered) -> Result<(), Finding> {
        self.require(&[Step::Counting])?;
        let by_hand = self.entries.iter().any(Option::is_some);
        demand!(!by_hand, Count, "a machine counts beside the tellers");
        self.check_sums(&event.count)?;
        for reason in VoidReason::ALL {
            let listed = event.void.iter().filter(|void| void.reason == reason).count();
            let counted: usize =
                event.count.void.iter().filter(|void| void.reason == reason).map(|v| v.count as usize).sum();
            demand!(listed == counted, Count, "{listed} papers are listed as void, but {counted} are counted");
        }
        self.machine = Some((event.count.clone(), event.void.clone()));
        Ok(())
    }

    fn check_void(&mut self, event: &VoidPaperChecked) -> Result<(), Finding> {
        self.require(&[Step::Counting])?;
        let found = self.machine.as_ref().and_then(|(count, void)| {
            let at = void.iter().position(|void| void.paper == event.paper)?;
            Some((count.clone(), void.clone(), at))
        });
        let paper = event.paper;
        demand!(found.is_some(), Count, "paper {paper} is checked, but does not wait for it");
        let Some((count, mut void, at)) = found else { return Ok(()) };
        let checked = void.remove(at);
        let expected = match &event.reading {
            None => count,
            Some(reading) => self.read(count, checked, reading)?,
        };
        demand!(event.count == expected, Count, "the count after paper {paper} is not the one its reading gives");
        self.check_sums(&event.count)?;
        self.machine = Some((expected, void));
        Ok(())
    }

    /// The count with one void paper read otherwise, mark by mark.
    fn read(&self, mut count: BallotCount, void: VoidPaper, reading: &[LineMark]) -> Result<BallotCount, Finding> {
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
        count.write_ins =
            votes.into_iter().map(|(name, votes)| yishi_procedure::ballot::subject::WriteIn { name, votes }).collect();
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

    fn abandon_machine(&mut self) -> Result<(), Finding> {
        self.require(&[Step::Counting])?;
        let counted = self.machine.take().is_some();
        demand!(counted, Count, "a machine's count is given up where there is none");
        Ok(())
    }

    fn confirm(&mut self, event: &CountConfirmed) -> Result<(), Finding> {
        self.require(&[Step::Counting])?;
        let agreed = match (&self.machine, &self.entries) {
            (Some((count, void)), _) => void.is_empty().then_some(count),
            (None, [Some((_, first)), Some((_, second))]) => (first == second).then_some(first),
            (None, _) => None,
        };
        demand!(agreed == Some(&event.count), Count, "a count is confirmed on which two entries do not agree");
        (self.confirmed, self.step) = (Some(event.count.clone()), Step::Confirmed);
        Ok(())
    }

    fn report(&mut self, event: &BallotCounted) -> Result<(), Finding> {
        self.require(&[Step::Confirmed])?;
        demand!(event.subject == self.opened.subject, Count, "the count reported is of another subject");
        let same = self.confirmed.as_ref() == Some(&event.count);
        demand!(same, Count, "the count reported is not the one confirmed");
        (self.counted, self.step) = (Some(event.count.clone()), Step::Counted);
        Ok(())
    }

    /// Every sum of a count, taken afresh.
    fn check_sums(&self, count: &BallotCount) -> Result<(), Finding> {
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

impl Audit<'_> {
    pub(super) fn enter_count(&mut self, event: &CountEntered) -> Result<(), Finding> {
        self.require_teller(event.by)?;
        self.scrutiny.ballot(event.ballot)?.enter(event)
    }

    pub(super) fn enter_machine_count(&mut self, event: &MachineCountEntered) -> Result<(), Finding> {
        self.require_teller(event.by)?;
        self.scrutiny.ballot(event.ballot)?.enter_machine(event)
    }

    pub(super) fn check_void_paper(&mut self, event: &VoidPaperChecked) -> Result<(), Finding> {
        self.roll.require(event.signed_by)?;
        self.scrutiny.require_chief(event.signed_by)?;
        self.scrutiny.ballot(event.ballot)?.check_void(event)
    }

    pub(super) fn abandon_machine_count(&mut self, event: &MachineCountAbandoned) -> Result<(), Finding> {
        self.scrutiny.ballot(event.ballot)?.abandon_machine()
    }

    pub(super) fn confirm_count(&mut self, event: &CountConfirmed) -> Result<(), Finding> {
        self.scrutiny.ballot(event.ballot)?.confirm(event)
    }

    pub(super) fn report_count(&mut self, event: &BallotCounted) -> Result<(), Finding> {
        self.roll.require(event.signed_by)?;
        self.scrutiny.require_chief(event.signed_by)?;
        self.scrutiny.ballot(event.ballot)?.report(event)?;
        self.owe_closing(event.ballot)
    }

    fn require_teller(&self, no: TellerNo) -> Result<(), Finding> {
        let known = (1..=self.scrutiny.tellers).contains(&no.0);
        demand!(known, Scrutiny, "there is no teller {no}");
        Ok(())
    }

    /// The name printed on a line, as the roll at convening has it.
    pub(super) fn name_of(&self, line: &BallotLine) -> Option<PersonName> {
        match line.person()? {
            PersonRef::Seat(no) => self.convened.roll.seats.iter().find(|seat| seat.no == no)?.name.clone(),
            PersonRef::Guest(no) => {
                self.convened.roll.guests.iter().find(|guest| guest.no == no).map(|guest| guest.name.clone())
            }
        }
    }
}
