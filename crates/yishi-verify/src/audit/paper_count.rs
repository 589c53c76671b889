//! The papers of one ballot as the auditor counts them: steps, sums, and two entries that must be the same.
//!
//! Law: Electoral Law art 44; Law on Deputies art 17. Invariant: a count is only taken where its sums hold, and the count that is reported
//! is the one both tellers entered, or the machine's with every void paper looked at.

use std::collections::BTreeSet;

use yishi_names::person::PersonName;
use yishi_procedure::ballot::confirmation::CountConfirmed;
use yishi_procedure::ballot::count::{BallotCount, VoidReason};
use yishi_procedure::ballot::entry::{CountEntered, Entry};
use yishi_procedure::ballot::issue::PapersIssued;
use yishi_procedure::ballot::machine::{MachineCountAbandoned, MachineCountEntered, VoidPaper};
use yishi_procedure::ballot::opening::BallotOpened;
use yishi_procedure::ballot::report::BallotCounted;
use yishi_procedure::ballot::returning::PapersReturned;
use yishi_procedure::ballot::subject::BallotLine;
use yishi_procedure::ballot::validity::BallotValidityDeclared;
use yishi_procedure::ballot::void_papers::VoidPaperChecked;
use yishi_procedure::ids::{PersonRef, TellerNo, VoteNo};

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
    pub(super) printed: BTreeSet<PersonName>,
    step: Step,
    pub(super) issued: u32,
    pub(super) returned: u32,
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
        let own = self.entries[mine].as_ref().is_none_or(|(by, _)| *by == event.by);
        demand!(own, Count, "a teller writes over another's count");
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
