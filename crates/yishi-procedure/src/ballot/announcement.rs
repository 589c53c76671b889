//! The chair announces the result of the ballot (宣布投票结果).
//!
//! Law: Electoral Law art 46; NPC rules of procedure art 40, 59. Until it is announced nothing else is taken up.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ballot::stage::BallotStage;
use crate::event::Event;
use crate::ids::BallotNo;
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::announcement::ResultDeclared;

/// Announces the result of a ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AnnounceBallot {
    /// The ballot.
    pub ballot: BallotNo,
}

/// The result of a ballot was announced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BallotAnnounced {
    /// The ballot.
    pub ballot: BallotNo,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(session: &Session, command: &AnnounceBallot, at: Timestamp) -> Result<Vec<Event>, Refusal> {
    let ballot = session.ballot_for(command.ballot, "BallotAnnounced")?;
    let announced = Event::BallotAnnounced(BallotAnnounced { ballot: ballot.no, at });
    let declared = ballot.vote.map(|vote| Event::ResultDeclared(ResultDeclared { vote, at }));
    Ok([announced].into_iter().chain(declared).collect())
}

pub(crate) fn apply(session: &mut Session, event: &BallotAnnounced) {
    if let Some(ballot) = session.ballot_mut(event.ballot) {
        ballot.stage = BallotStage::Announced;
        ballot.over_at = Some(event.at);
    }
}
