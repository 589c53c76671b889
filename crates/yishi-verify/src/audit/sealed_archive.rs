//! The archive of a sealed ballot, verified whole and held against what the record says of it.
//!
//! Source: Belenios specification, crypto version 1; docs/secret-ballots.md. Invariant: setup, close and result of the record are those
//! of the archive. An archive may have come further than the record, which is written after it, and never less far.

use yishi_ballot::archive::Stage;
use yishi_ballot::hash::Hash;
use yishi_ballot::{Report, verify, verify_with_pairs};
use yishi_journal::export::Export;
use yishi_procedure::ballot::subject::BallotSubject;
use yishi_procedure::ids::SealedBallotNo;
use yishi_procedure::sealed::closing::SealedBallotClosed;
use yishi_procedure::sealed::counting::SealedBallotCounted;
use yishi_procedure::sealed::opening::SealedBallotOpened;
use yishi_procedure::voting::choice::Counts;

use super::sealed_setup::{Records, paired_questions};
use crate::finding::{Code, Finding};

/// What a verified archive says.
pub(crate) struct Archive {
    ballot: SealedBallotNo,
    /// Where it stands in the export.
    line: usize,
    pub(crate) report: Report,
    /// How many ballots count, and the hash of the event that says so: the head as the vote was closed.
    tally: Option<(u64, Hash)>,
    /// How many keys stand before those of the trustees.
    before: usize,
}

/// The name of a ballot's archive.
pub(super) fn archive_of(uuid: &str) -> String {
    format!("{uuid}.bel")
}

/// The name of its file of proofs, where it is on persons.
pub(super) fn proofs_of(uuid: &str) -> String {
    format!("{uuid}.pairs")
}

/// Whether for and against are two answers of each line, which are then proved to exclude each other.
pub(super) fn is_paired(subject: BallotSubject) -> bool {
    match subject {
        BallotSubject::Question(_) => false,
        BallotSubject::Round { .. } | BallotSubject::Preliminary { .. } => true,
    }
}

impl Archive {
    /// Verifies the archive of a ballot that is being opened, and that it was set up as the record says.
    pub(super) fn read(export: &Export, opened: &SealedBallotOpened, answers: &[String]) -> Result<Self, Finding> {
        let (name, ballot) = (archive_of(&opened.uuid), opened.ballot);
        let line = export.archive_line(&name);
        let wrong = |why: String| refused(ballot, line, &why);
        let file = |name: &str| export.contents.archives.get(name).ok_or_else(|| wrong(format!("there is no {name}")));
        let bytes = file(&name)?;
        let proofs = is_paired(opened.subject).then(|| file(&proofs_of(&opened.uuid))).transpose()?;
        let verified = proofs.map_or_else(|| verify(bytes), |proofs| verify_with_pairs(bytes, proofs));
        let report = verified.map_err(|fault| wrong(fault.to_string()))?;
        let records = Records::of(bytes).map_err(wrong)?;
        let paired = proofs.map_or_else(|| Ok(Vec::new()), |proofs| paired_questions(proofs)).map_err(wrong)?;
        records.check_identity(&report, opened).map_err(wrong)?;
        records.check_question(answers, &paired, opened).map_err(wrong)?;
        let before = records.check_keys(opened).map_err(wrong)?;
        Ok(Self { ballot, line, report, tally: records.tally, before })
    }

    /// As many ballots as the record says, under the head it says.
    pub(super) fn check_close(&self, event: &SealedBallotClosed) -> Result<(), Finding> {
        let (ballots, head) = self.tally.ok_or_else(|| self.refused("it was never closed"))?;
        let (stated, said) = (event.ballots, &event.head);
        self.demand(ballots == u64::from(stated), || format!("{ballots} ballots count in it, not {stated}"))?;
        self.demand(head.to_string() == *said, || format!("it was closed under the head {head}, not {said}"))
    }

    /// The result of the record, line by line, by the trustees and at the end of the archive.
    pub(super) fn check_count(&self, opened: &SealedBallotOpened, event: &SealedBallotCounted) -> Result<(), Finding> {
        let result = self.report.result.as_ref().filter(|_| self.report.stage == Stage::Done);
        let result = result.ok_or_else(|| self.refused("it has no result"))?;
        let last = self.report.last_event.map(|last| last.to_string()).unwrap_or_default();
        let said = &event.last_event;
        self.demand(last == *said, || format!("its last event is {last}, not {said}"))?;
        self.check_openers(opened, event)?;
        if !event.valid {
            return Ok(());
        }
        let counts = result.counts(0).unwrap_or_default();
        let lines = if is_paired(opened.subject) { pairs(&counts, event.count.returned) } else { marks(&counts) };
        let lines = lines.ok_or_else(|| self.refused("its result is none on these lines"))?;
        let stated = &event.count.lines;
        self.demand(lines.len() == stated.len(), || format!("it counts {} lines, not {}", lines.len(), stated.len()))?;
        let other = lines.iter().zip(stated).position(|(counted, stated)| counted != stated);
        self.demand(other.is_none(), || format!("line {} is counted otherwise in it", other.map_or(0, |at| at + 1)))
    }

    fn check_openers(&self, opened: &SealedBallotOpened, event: &SealedBallotCounted) -> Result<(), Finding> {
        let place =
            |owner: &usize| owner.checked_sub(self.before).filter(|at| (1..=opened.trustees.len()).contains(at));
        let mut found: Vec<usize> = self.report.decrypted_by.iter().filter_map(place).collect();
        let mut stated: Vec<usize> = event.opened_by.iter().map(|place| usize::from(place.0)).collect();
        found.sort_unstable();
        stated.sort_unstable();
        self.demand(found == stated, || format!("it was opened by the trustees {found:?}, not {stated:?}"))
    }

    fn demand(&self, holds: bool, why: impl Fn() -> String) -> Result<(), Finding> {
        if holds { Ok(()) } else { Err(self.refused(&why())) }
    }

    fn refused(&self, why: &str) -> Finding {
        refused(self.ballot, self.line, why)
    }
}

fn refused(ballot: SealedBallotNo, line: usize, why: &str) -> Finding {
    Finding::new(Code::Archive, format!("the archive of sealed ballot {ballot}: {why}")).on_line(line)
}

/// The marks on a question: for, against and abstaining are its three answers.
fn marks(counts: &[u64]) -> Option<Vec<Counts>> {
    let figures: Option<Vec<u32>> = counts.iter().map(|count| u32::try_from(*count).ok()).collect();
    let [approvals, against, abstain] = figures?.try_into().ok()?;
    Some(vec![Counts { approvals, against, abstain }])
}

/// The marks on persons: for and against are two answers of each, and who gave neither abstained.
fn pairs(counts: &[u64], ballots: u32) -> Option<Vec<Counts>> {
    let line = |pair: &[u64]| {
        let [approvals, against] = <[u64; 2]>::try_from(pair).ok()?;
        let (approvals, against) = (u32::try_from(approvals).ok()?, u32::try_from(against).ok()?);
        let abstain = ballots.checked_sub(approvals.checked_add(against)?)?;
        Some(Counts { approvals, against, abstain })
    };
    counts.chunks(2).map(line).collect()
}
