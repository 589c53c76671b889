//! The chair announces the result of an election's sealed ballot (宣布选举结果). That of a question is declared with its vote.
//!
//! Law: Electoral Law art 46. Until it is announced nothing else is taken up.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::event::Event;
use crate::ids::SealedBallotNo;
use crate::refusal::Refusal;
use crate::sealed::SealedRefusal;
use crate::sealed::stage::SealedStage;
use crate::session::Session;

/// Announces the result of an election's sealed ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AnnounceSealedBallot {
    /// The ballot.
    pub ballot: SealedBallotNo,
}

/// The result of an election's sealed ballot was announced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SealedBallotAnnounced {
    /// The ballot.
    pub ballot: SealedBallotNo,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(session: &Session, command: &AnnounceSealedBallot, at: Timestamp) -> Result<Vec<Event>, Refusal> {
    let ballot = session.sealed_ballot_for(command.ballot, "SealedBallotAnnounced")?;
    match ballot.vote {
        Some(vote) => Err(SealedRefusal::DeclaredWithItsVote(vote).into()),
        None => Ok(vec![Event::SealedBallotAnnounced(SealedBallotAnnounced { ballot: ballot.no, at })]),
    }
}

pub(crate) fn apply(session: &mut Session, event: &SealedBallotAnnounced) {
    if let Some(ballot) = session.sealed_ballot_mut(event.ballot) {
        ballot.stage = SealedStage::Announced;
        ballot.over_at = Some(event.at);
    }
}
