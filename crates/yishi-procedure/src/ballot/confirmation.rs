//! The count is confirmed: two entries that agree in every figure, or a machine's count with every void paper looked at.
//!
//! Law: election method of 2008. Invariant: what is confirmed is sound, and where two entries differ nothing is confirmed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ballot::BallotRefusal;
use crate::ballot::count::{BallotCount, CountFigure, Difference};
use crate::ballot::entry::Entry;
use crate::ballot::paper_ballot::Ballot;
use crate::ballot::stage::BallotStage;
use crate::event::Event;
use crate::ids::BallotNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Confirms the count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ConfirmCount {
    /// The ballot.
    pub ballot: BallotNo,
}

/// The count was confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CountConfirmed {
    /// The ballot.
    pub ballot: BallotNo,
    /// The count.
    pub count: BallotCount,
}

pub(crate) fn decide(session: &Session, command: &ConfirmCount) -> Result<Vec<Event>, Refusal> {
    let ballot = session.ballot_for(command.ballot, "CountConfirmed")?;
    let count = agreed(ballot)?.clone();
    Ok(vec![Event::CountConfirmed(CountConfirmed { ballot: ballot.no, count })])
}

fn agreed(ballot: &Ballot) -> Result<&BallotCount, BallotRefusal> {
    if let Some(machine) = &ballot.machine {
        let count = machine.unchecked.len();
        return if count == 0 { Ok(&machine.count) } else { Err(BallotRefusal::VoidPapersWait { count }) };
    }
    let first = ballot.first.as_ref().ok_or(BallotRefusal::EntryMissing(Entry::First))?;
    ballot.second.as_ref().ok_or(BallotRefusal::EntryMissing(Entry::Second))?;
    let differences = ballot.differences();
    let count = differences.len();
    match differences.into_iter().next() {
        Some(first_of_all) => Err(differing(first_of_all, count)),
        None => Ok(&first.count),
    }
}

/// The refusal of two entries that differ: how many figures do, and the first of them. The ballot itself tells all.
fn differing(first_of_all: Difference, count: usize) -> BallotRefusal {
    let Difference { figure, first, second } = first_of_all;
    match figure {
        CountFigure::Line { line, choice: mark } => BallotRefusal::LineDiffers { count, line, mark, first, second },
        CountFigure::Void(reason) => BallotRefusal::VoidDiffers { count, reason, first, second },
        CountFigure::WriteIn(name) => BallotRefusal::WriteInDiffers { count, name, first, second },
    }
}

pub(crate) fn apply(session: &mut Session, event: &CountConfirmed) {
    if let Some(ballot) = session.ballot_mut(event.ballot) {
        ballot.stage = BallotStage::Confirmed;
        ballot.count = Some(event.count.clone());
    }
}
