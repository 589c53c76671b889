//! A sealed ballot is abandoned: its count cannot be opened, or something went wrong that only a new ballot mends.
//!
//! Law: none speaks of it; the presidium leads the election (Organic Law art 17, 26). Invariant: nothing of the ballot counts, and what it
//! was to decide is held again.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Ground, Rulebook};

use crate::ballot::scrutineers::leading_organ;
use crate::ballot::subject::BallotSubject;
use crate::convening::presidium::PresidiumFigures;
use crate::election::round::ElectionBallotVoided;
use crate::event::Event;
use crate::ids::SealedBallotNo;
use crate::refusal::Refusal;
use crate::sealed::ballot::SealedBallot;
use crate::sealed::stage::SealedStage;
use crate::session::Session;

/// Abandons a sealed ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AbandonSealedBallot {
    /// The ballot.
    pub ballot: SealedBallotNo,
    /// Why it cannot stand.
    pub reason: Text,
    /// The presidium's figures; absent where the standing committee leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// A sealed ballot was abandoned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SealedBallotAbandoned {
    /// The ballot.
    pub ballot: SealedBallotNo,
    /// Why.
    pub reason: Text,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &AbandonSealedBallot,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let ballot = session.sealed_ballot_for(command.ballot, "SealedBallotAbandoned")?;
    let grounds = leading_organ(session, book, command.figures)?;
    let reason = command.reason.clone();
    let abandoned = SealedBallotAbandoned { ballot: ballot.no, reason, grounds, at };
    let mut events = vec![Event::SealedBallotAbandoned(abandoned)];
    events.extend(held_again(ballot, at));
    Ok(events)
}

/// An election has to know that its ballot is to be held again; a question's vote simply goes on.
fn held_again(ballot: &SealedBallot, at: Timestamp) -> Option<Event> {
    let (BallotSubject::Round { election, .. } | BallotSubject::Preliminary { election }) = ballot.subject else {
        return None;
    };
    let returned = ballot.closed.as_ref().map_or(0, |closed| closed.ballots);
    let voided = ElectionBallotVoided { election, issued: ballot.entitled, returned, at };
    Some(Event::ElectionBallotVoided(voided))
}

pub(crate) fn apply(session: &mut Session, event: &SealedBallotAbandoned) {
    if let Some(ballot) = session.sealed_ballot_mut(event.ballot) {
        ballot.stage = SealedStage::Abandoned;
        ballot.over_at = Some(event.at);
    }
}
