//! The count by machine (电子计票): typed rows, one for each paper, added up; and its failure, after which hands count.
//!
//! Law: election method of 2008 (a machine may count; on failure tellers count by hand under the scrutineers). Invariant: only sums and the
//! numbers of void papers are kept; the rows are added up and forgotten, so that no paper can be told by its pattern.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::ballot::BallotRefusal;
use crate::ballot::count::{BallotCount, VoidReason};
use crate::ballot::paper::{MarkedPaper, Pile, Verdict, classify};
use crate::ballot::paper_ballot::Ballot;
use crate::ballot::soundness;
use crate::event::Event;
use crate::ids::{BallotNo, TellerNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// The most papers a machine's file may hold.
pub const MOST_PAPERS: usize = 10_000;

/// A paper the machine calls void.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct VoidPaper {
    /// Its row in the machine's file, from 1.
    pub paper: u32,
    /// Why it is void.
    pub reason: VoidReason,
}

/// What the machine found, and what the chief scrutineer has still to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MachineCount {
    /// Who ran the machine.
    pub by: TellerNo,
    /// The count as it stands.
    pub count: BallotCount,
    /// Void papers that nobody has looked at yet.
    pub unchecked: Vec<VoidPaper>,
}

/// Enters the rows of the counting machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EnterMachineCount {
    /// The ballot.
    pub ballot: BallotNo,
    /// The teller who ran the machine.
    pub by: TellerNo,
    /// One row for each paper, 10,000 at most.
    pub papers: Vec<MarkedPaper>,
}

/// The machine's count was entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MachineCountEntered {
    /// The ballot.
    pub ballot: BallotNo,
    /// The teller who ran the machine.
    pub by: TellerNo,
    /// The count.
    pub count: BallotCount,
    /// The papers it calls void.
    pub void: Vec<VoidPaper>,
}

/// Gives the machine's count up; tellers count by hand instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AbandonMachineCount {
    /// The ballot.
    pub ballot: BallotNo,
    /// Why the machine's count cannot stand.
    pub reason: Text,
}

/// The machine's count was given up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MachineCountAbandoned {
    /// The ballot.
    pub ballot: BallotNo,
    /// Why.
    pub reason: Text,
}

pub(crate) fn decide(session: &Session, command: &EnterMachineCount) -> Result<Vec<Event>, Refusal> {
    let ballot = session.ballot_for(command.ballot, "MachineCountEntered")?;
    session.require_teller(command.by)?;
    if ballot.first.is_some() || ballot.second.is_some() {
        return Err(BallotRefusal::CountedByHand(ballot.no).into());
    }
    require_rows(ballot, &command.papers)?;
    let (count, void) = add_up(session, ballot, &command.papers);
    soundness::require(session, ballot, &count)?;
    let entered = MachineCountEntered { ballot: ballot.no, by: command.by, count, void };
    Ok(vec![Event::MachineCountEntered(entered)])
}

fn require_rows(ballot: &Ballot, papers: &[MarkedPaper]) -> Result<(), BallotRefusal> {
    let (rows, returned) = (papers.len(), ballot.returned_papers());
    if rows > MOST_PAPERS {
        return Err(BallotRefusal::TooManyRows { rows, most: MOST_PAPERS });
    }
    if u32::try_from(rows) != Ok(returned) {
        return Err(BallotRefusal::RowsNotReturned { rows, returned });
    }
    let printed = ballot.lines.len();
    match papers.iter().position(|paper| paper.lines.len() != printed) {
        Some(at) => Err(BallotRefusal::RowLines { paper: at + 1, printed }),
        None => Ok(()),
    }
}

fn add_up(session: &Session, ballot: &Ballot, papers: &[MarkedPaper]) -> (BallotCount, Vec<VoidPaper>) {
    let form = ballot.form(session);
    let mut pile = Pile::of_lines(ballot.lines.len());
    let mut void = Vec::new();
    for (paper, marked) in (1..).zip(papers) {
        let verdict = classify(marked, &form);
        pile.put(&verdict);
        match verdict {
            Verdict::Void(reason) => void.push(VoidPaper { paper, reason }),
            Verdict::Valid { .. } => {}
        }
    }
    (pile.count(ballot.issued_papers()), void)
}

pub(crate) fn decide_abandoning(session: &Session, command: &AbandonMachineCount) -> Result<Vec<Event>, Refusal> {
    let ballot = session.ballot_for(command.ballot, "MachineCountAbandoned")?;
    if ballot.machine.is_none() {
        return Err(BallotRefusal::NoMachineCount(ballot.no).into());
    }
    let abandoned = MachineCountAbandoned { ballot: ballot.no, reason: command.reason.clone() };
    Ok(vec![Event::MachineCountAbandoned(abandoned)])
}

pub(crate) fn apply(session: &mut Session, event: &MachineCountEntered) {
    if let Some(ballot) = session.ballot_mut(event.ballot) {
        let (count, unchecked) = (event.count.clone(), event.void.clone());
        ballot.machine = Some(MachineCount { by: event.by, count, unchecked });
    }
}

pub(crate) fn apply_abandoned(session: &mut Session, event: &MachineCountAbandoned) {
    if let Some(ballot) = session.ballot_mut(event.ballot) {
        ballot.machine = None;
    }
}
