//! The count is entered twice (双人录入), by two different tellers, and either may correct the own entry.
//!
//! Law: election methods (counted under the eyes of the scrutineers); two entries are the house's own guard against slips.
//! Invariant: an entry is sound, the two entries are never by one teller, and nobody writes over another's.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ballot::BallotRefusal;
use crate::ballot::count::BallotCount;
use crate::ballot::paper_ballot::{Ballot, CountEntry};
use crate::ballot::soundness;
use crate::event::Event;
use crate::ids::{BallotNo, TellerNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// Which of the two entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// The first.
    First,
    /// The second.
    Second,
}

impl Entry {
    /// The number by which a refusal names the entry.
    pub fn number(self) -> u8 {
        match self {
            Self::First => 1,
            Self::Second => 2,
        }
    }
}

/// Enters a count, or corrects one's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EnterCount {
    /// The ballot.
    pub ballot: BallotNo,
    /// Which of the two entries.
    pub entry: Entry,
    /// The teller who enters it.
    pub by: TellerNo,
    /// The count.
    pub count: BallotCount,
}

/// A count was entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CountEntered {
    /// The ballot.
    pub ballot: BallotNo,
    /// Which of the two entries.
    pub entry: Entry,
    /// The teller who entered it.
    pub by: TellerNo,
    /// The count, its reasons and names in order.
    pub count: BallotCount,
}

pub(crate) fn decide(session: &Session, command: &EnterCount) -> Result<Vec<Event>, Refusal> {
    let ballot = session.ballot_for(command.ballot, "CountEntered")?;
    session.require_teller(command.by)?;
    if ballot.machine.is_some() {
        return Err(BallotRefusal::CountedByMachine(ballot.no).into());
    }
    require_own(ballot, command)?;
    soundness::require(session, ballot, &command.count)?;
    let EnterCount { entry, by, .. } = *command;
    let count = command.count.clone().in_order();
    Ok(vec![Event::CountEntered(CountEntered { ballot: ballot.no, entry, by, count })])
}

/// Whoever enters one count neither enters the other nor writes over a colleague's.
fn require_own(ballot: &Ballot, command: &EnterCount) -> Result<(), BallotRefusal> {
    let (mine, other) = match command.entry {
        Entry::First => (&ballot.first, &ballot.second),
        Entry::Second => (&ballot.second, &ballot.first),
    };
    if other.as_ref().is_some_and(|other| other.by == command.by) {
        return Err(BallotRefusal::SameTeller(command.by));
    }
    match mine {
        Some(CountEntry { by, .. }) if *by != command.by => {
            Err(BallotRefusal::EntryOfAnother { entry: command.entry, teller: *by })
        }
        Some(_) | None => Ok(()),
    }
}

pub(crate) fn apply(session: &mut Session, event: &CountEntered) {
    let Some(ballot) = session.ballot_mut(event.ballot) else { return };
    let entered = Some(CountEntry { by: event.by, count: event.count.clone() });
    match event.entry {
        Entry::First => ballot.first = entered,
        Entry::Second => ballot.second = entered,
    }
}
