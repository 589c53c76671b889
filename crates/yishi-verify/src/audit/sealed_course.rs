//! A sealed ballot from its close to its end: what the record says of it is what its archive says.
//!
//! Law: Electoral Law art 44 (more ballots than voters void the whole), art 46; Organic Law art 25, 29. Invariant: a count adds up on
//! every line, is opened by enough of those who hold the key, and stands in the archive as it stands in the record.

use std::collections::BTreeSet;

use yishi_procedure::ballot::count::BallotCount;
use yishi_procedure::sealed::abandonment::SealedBallotAbandoned;
use yishi_procedure::sealed::announcement::SealedBallotAnnounced;
use yishi_procedure::sealed::closing::SealedBallotClosed;
use yishi_procedure::sealed::counting::SealedBallotCounted;
use yishi_procedure::sealed::opening::SealedBallotOpened;

use super::Audit;
use super::rules::id;
use super::sealed::{Ballot, Step};
use super::sealed_archive::{archive_of, is_paired, proofs_of};
use crate::finding::{Code, Finding, demand};

impl Audit<'_> {
    pub(super) fn close_sealed_ballot(&mut self, event: &SealedBallotClosed) -> Result<(), Finding> {
        let ballot = self.sealed.ballot(event.ballot)?;
        ballot.require(&[Step::Open])?;
        let (no, early) = (event.ballot, ballot.opened.closes_at.is_some_and(|end| event.at < end));
        demand!(!early, Time, "sealed ballot {no} is closed before its time is up");
        ballot.archive.check_close(event)?;
        (ballot.closed, ballot.step) = (Some(event.clone()), Step::Closed);
        Ok(())
    }

    /// The count of a question's ballot closes its vote at once; what follows in an election is asked where elections are.
    pub(super) fn count_sealed_ballot(&mut self, event: &SealedBallotCounted) -> Result<(), Finding> {
        let (returned, issued) = (event.count.returned, event.count.issued);
        self.rules.check(&event.excess, id::EXCESS, returned, issued)?;
        let ballot = self.sealed.ballot(event.ballot)?;
        ballot.require(&[Step::Closed])?;
        ballot.check_figures(event)?;
        ballot.check_openers(event)?;
        ballot.archive.check_count(&ballot.opened, event)?;
        ballot.counted = event.valid.then(|| event.count.clone());
        ballot.step = if event.valid { Step::Counted } else { Step::Void };
        if let Some(vote) = ballot.opened.vote.filter(|_| event.valid) {
            self.scrutiny.owe_closing_of(vote);
        }
        Ok(())
    }

    pub(super) fn abandon_sealed_ballot(&mut self, event: &SealedBallotAbandoned) -> Result<(), Finding> {
        self.check_leading(&event.grounds)?;
        let ballot = self.sealed.ballot(event.ballot)?;
        ballot.require(&[Step::Open, Step::Closed])?;
        ballot.step = Step::Abandoned;
        Ok(())
    }

    /// Every archive in the file belongs to a sealed ballot of the record, and its proofs to one on persons.
    pub(super) fn no_stray_archive(&self) -> Result<(), Finding> {
        let mut known = BTreeSet::new();
        for SealedBallotOpened { uuid, subject, .. } in self.sealed.ballots.iter().map(|ballot| &ballot.opened) {
            known.insert(archive_of(uuid));
            known.extend(is_paired(*subject).then(|| proofs_of(uuid)));
        }
        let Some(stray) = self.export.contents.archives.keys().find(|name| !known.contains(*name)) else {
            return Ok(());
        };
        let sentence = format!("the archive {stray} belongs to no sealed ballot");
        Err(Finding::new(Code::Archive, sentence).on_line(self.export.archive_line(stray)))
    }

    pub(super) fn announce_sealed_ballot(&mut self, event: &SealedBallotAnnounced) -> Result<(), Finding> {
        let ballot = self.sealed.ballot(event.ballot)?;
        ballot.require(&[Step::Counted])?;
        let (no, of_a_vote) = (event.ballot, ballot.opened.vote.is_some());
        demand!(!of_a_vote, Declaration, "sealed ballot {no} is announced, but its result is declared with its vote");
        ballot.step = Step::Announced;
        Ok(())
    }
}

impl Ballot {
    fn check_figures(&self, event: &SealedBallotCounted) -> Result<(), Finding> {
        let (no, count) = (event.ballot, &event.count);
        demand!(event.subject == self.opened.subject, Count, "the count of sealed ballot {no} is of another subject");
        let closed = self.closed.as_ref().map_or(0, |closed| closed.ballots);
        let (issued, returned, entitled) = (count.issued, count.returned, self.opened.entitled);
        let same = issued == entitled && returned == closed;
        demand!(same, Count, "{returned} ballots of {issued} are counted, but {closed} of {entitled} were cast");
        let valid = returned <= issued;
        demand!(event.valid == valid, Count, "{returned} ballots of {issued} entitled are judged wrongly");
        let plain = BallotCount { issued, returned, lines: count.lines.clone(), ..BallotCount::default() };
        demand!(*count == plain, Count, "the count of sealed ballot {no} has void papers, or names written in");
        let expected = if valid { self.opened.lines.len() } else { 0 };
        let lines = count.lines.len();
        demand!(lines == expected, Count, "the count of sealed ballot {no} has {lines} lines, not {expected}");
        for (at, line) in (1..).zip(&count.lines) {
            let sum = u64::from(line.approvals) + u64::from(line.against) + u64::from(line.abstain);
            demand!(sum == u64::from(returned), Count, "line {at} has {sum} marks on {returned} ballots");
        }
        Ok(())
    }

    fn check_openers(&self, event: &SealedBallotCounted) -> Result<(), Finding> {
        let (no, places) = (event.ballot, self.opened.trustees.len());
        let openers: BTreeSet<usize> = event.opened_by.iter().map(|place| usize::from(place.0)).collect();
        let known = openers.len() == event.opened_by.len() && openers.iter().all(|place| (1..=places).contains(place));
        demand!(known, Sealed, "sealed ballot {no} was opened by somebody who holds no key to it, or by one twice");
        let (opened, needed) = (openers.len(), self.opened.needed);
        let enough = u32::try_from(opened).is_ok_and(|opened| opened >= needed);
        demand!(enough, Sealed, "sealed ballot {no} was opened by {opened} where {needed} are needed");
        Ok(())
    }
}
