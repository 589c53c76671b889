//! A sealed ballot is closed (表决结束): nothing more is taken, and the archive's head is read out.
//!
//! Law: NPC rules of procedure art 59. Invariant: what is counted afterwards is what stood in the archive under this head.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::event::Event;
use crate::ids::SealedBallotNo;
use crate::refusal::Refusal;
use crate::sealed::SealedRefusal;
use crate::sealed::ballot::Closed;
use crate::sealed::setup::{Brought, SealedHead};
use crate::sealed::stage::SealedStage;
use crate::session::Session;

/// Closes the sealed ballot that is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CloseSealedBallot {
    /// The ballot.
    pub ballot: SealedBallotNo,
}

/// A sealed ballot was closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SealedBallotClosed {
    /// The ballot.
    pub ballot: SealedBallotNo,
    /// Ballots that count.
    pub ballots: u32,
    /// The hash of the archive's last event, in hexadecimal.
    pub head: String,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(
    session: &Session,
    command: &CloseSealedBallot,
    brought: &Brought,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let ballot = session.sealed_ballot_for(command.ballot, "SealedBallotClosed")?;
    if ballot.closes_at.is_some_and(|end| at < end) {
        return Err(SealedRefusal::TimeNotUp(ballot.no).into());
    }
    let Brought::Head(SealedHead { ballots, head }) = brought.clone() else {
        return Err(SealedRefusal::BoxMissing.into());
    };
    Ok(vec![Event::SealedBallotClosed(SealedBallotClosed { ballot: ballot.no, ballots, head, at })])
}

pub(crate) fn apply(session: &mut Session, event: &SealedBallotClosed) {
    if let Some(ballot) = session.sealed_ballot_mut(event.ballot) {
        ballot.stage = SealedStage::Closed;
        ballot.closed = Some(Closed { ballots: event.ballots, head: event.head.clone(), at: event.at });
    }
}
