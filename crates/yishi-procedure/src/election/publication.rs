//! Those elected are made public (公布), and with them the votes of all candidates.
//!
//! Law: NPC rules of procedure art 40. Invariant: nobody is made public before the presidium determined the outcome, and a chief
//! procurator not before the higher level approved.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::election::ElectionRefusal;
use crate::election::contest::{Election, RoundKind};
use crate::election::outcome::Contender;
use crate::election::stage::ElectionStage;
use crate::event::Event;
use crate::ids::{ElectionNo, PersonRef};
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::choice::Counts;

/// Makes those elected public.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PublishElected {
    /// The election.
    pub election: ElectionNo,
}

/// The votes of a candidate in a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PublishedVotes {
    /// The round.
    pub round: u8,
    /// What it was held for.
    pub kind: RoundKind,
    /// The candidate, or the name written in.
    pub contender: Contender,
    /// The votes.
    pub counts: Counts,
}

/// Those elected were made public.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ElectedPublished {
    /// The election.
    pub election: ElectionNo,
    /// Who is elected.
    pub elected: Vec<PersonRef>,
    /// The votes of everybody, round by round.
    pub votes: Vec<PublishedVotes>,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(session: &Session, command: &PublishElected, at: Timestamp) -> Result<Vec<Event>, Refusal> {
    let election = session.election(command.election)?;
    election.require_stage(&[ElectionStage::Done, ElectionStage::LeftToNextSession])?;
    if election.published_at.is_some() {
        return Err(ElectionRefusal::AlreadyPublished(election.no).into());
    }
    let event =
        ElectedPublished { election: election.no, elected: election.elected.clone(), votes: votes(election), at };
    Ok(vec![Event::ElectedPublished(event)])
}

fn votes(election: &Election) -> Vec<PublishedVotes> {
    let rounds = election.rounds.iter();
    let votes = rounds.flat_map(|round| round.standings.iter().map(move |standing| (round, standing)));
    votes
        .map(|(round, standing)| PublishedVotes {
            round: round.no,
            kind: round.kind,
            contender: standing.contender.clone(),
            counts: standing.counts,
        })
        .collect()
}

pub(crate) fn apply(session: &mut Session, event: &ElectedPublished) {
    if let Some(election) = session.election_mut(event.election) {
        election.published_at = Some(event.at);
    }
}
