//! The chief scrutineer looks at each paper the machine calls void (废票复核), and lets it stand or reads it otherwise.
//!
//! Law: election method of 2008. Invariant: a paper read otherwise is judged by the same rules as any other; one that would be void again
//! stays void, and no paper is looked at twice.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ballot::BallotRefusal;
use crate::ballot::count::BallotCount;
use crate::ballot::machine::VoidPaper;
use crate::ballot::paper::{LineMark, MarkedPaper, Verdict, classify};
use crate::ballot::paper_ballot::Ballot;
use crate::ballot::soundness;
use crate::ballot::subject::WriteIn;
use crate::event::Event;
use crate::ids::{BallotNo, SeatNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// Lets a void paper stand, or reads it otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CheckVoidPaper {
    /// The ballot.
    pub ballot: BallotNo,
    /// The paper's row in the machine's file, from 1.
    pub paper: u32,
    /// The chief scrutineer who looked at it.
    pub signed_by: SeatNo,
    /// What stands on it, line by line, where the machine misread it; absent where it is void indeed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<Vec<LineMark>>,
}

/// A void paper was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct VoidPaperChecked {
    /// The ballot.
    pub ballot: BallotNo,
    /// The paper's row in the machine's file, from 1.
    pub paper: u32,
    /// The chief scrutineer who looked at it.
    pub signed_by: SeatNo,
    /// What stands on it, where the machine misread it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<Vec<LineMark>>,
    /// The count as it now stands.
    pub count: BallotCount,
}

pub(crate) fn decide(session: &Session, command: &CheckVoidPaper) -> Result<Vec<Event>, Refusal> {
    let ballot = session.ballot_for(command.ballot, "VoidPaperChecked")?;
    session.require_chief_scrutineer(command.signed_by)?;
    let machine = ballot.machine.as_ref().ok_or(BallotRefusal::NoMachineCount(ballot.no))?;
    let waits = machine.unchecked.iter().find(|void| void.paper == command.paper);
    let void = waits.ok_or(BallotRefusal::NoVoidPaper { paper: command.paper })?;
    let count = match &command.reading {
        None => machine.count.clone(),
        Some(reading) => read_otherwise(session, ballot, &machine.count, *void, reading)?,
    };
    let CheckVoidPaper { paper, signed_by, reading, .. } = command.clone();
    let checked = VoidPaperChecked { ballot: ballot.no, paper, signed_by, reading, count };
    Ok(vec![Event::VoidPaperChecked(checked)])
}

fn read_otherwise(
    session: &Session,
    ballot: &Ballot,
    count: &BallotCount,
    void: VoidPaper,
    reading: &[LineMark],
) -> Result<BallotCount, BallotRefusal> {
    let printed = ballot.lines.len();
    if reading.len() != printed {
        let paper = usize::try_from(void.paper).unwrap_or(usize::MAX);
        return Err(BallotRefusal::RowLines { paper, printed });
    }
    let paper = MarkedPaper { lines: reading.to_vec(), foreign: false };
    let count = match classify(&paper, &ballot.form(session)) {
        Verdict::Void(reason) => return Err(BallotRefusal::StillVoid { paper: void.paper, reason }),
        Verdict::Valid { choices, write_ins } => {
            let lines = count.lines.iter().zip(choices).map(|(line, choice)| line.and(choice)).collect();
            let names = write_ins.into_iter().fold(count.write_ins.clone(), with_vote);
            BallotCount { lines, write_ins: names, ..without(count.clone(), void) }
        }
    };
    soundness::require(session, ballot, &count)?;
    Ok(count.in_order())
}

/// The same count with one void paper fewer of that reason.
fn without(mut count: BallotCount, void: VoidPaper) -> BallotCount {
    if let Some(of_reason) = count.void.iter_mut().find(|one| one.reason == void.reason) {
        of_reason.count = of_reason.count.saturating_sub(1);
    }
    count
}

/// The same names with one more vote for one of them.
fn with_vote(mut names: Vec<WriteIn>, name: yishi_names::person::PersonName) -> Vec<WriteIn> {
    match names.iter_mut().find(|one| one.name == name) {
        Some(written) => written.votes += 1,
        None => names.push(WriteIn { name, votes: 1 }),
    }
    names
}

pub(crate) fn apply(session: &mut Session, event: &VoidPaperChecked) {
    let machine = session.ballot_mut(event.ballot).and_then(|ballot| ballot.machine.as_mut());
    if let Some(machine) = machine {
        machine.unchecked.retain(|void| void.paper != event.paper);
        machine.count = event.count.clone();
    }
}
