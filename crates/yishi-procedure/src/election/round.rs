//! A round of an election is opened (投票选举): the first, a new vote among the tied, or a further election.
//!
//! Law: Organic Law art 28, 29. Invariant: no round is held before the plenary adopted the election method with that post in it, and
//! outside a plenary.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::Rulebook;

use crate::ballot::subject::{BallotLine, BallotSubject};
use crate::decide::Context;
use crate::deliberation::sitting::{Sitting, SittingKind};
use crate::election::contest::{Election, Round, RoundKind};
use crate::election::stage::ElectionStage;
use crate::election::{ElectionRefusal, method};
use crate::event::Event;
use crate::ids::{ElectionNo, PersonRef};
use crate::refusal::Refusal;
use crate::sealed::opening::{Paper, of_election};
use crate::session::Session;

/// Opens the next round of an election.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OpenRound {
    /// The election.
    pub election: ElectionNo,
}

/// A round was opened; its ballot follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RoundOpened {
    /// The election.
    pub election: ElectionNo,
    /// The number of the round, from 1.
    pub round: u8,
    /// What it is held for.
    pub kind: RoundKind,
    /// Seats to be filled.
    pub seats: u16,
    /// The candidates in the order of the ballot.
    pub candidates: Vec<PersonRef>,
    /// When.
    pub at: Timestamp,
}

/// The ballot was void as a whole (选举无效): more papers were returned than issued, or a sealed ballot could not be counted. It is
/// held again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ElectionBallotVoided {
    /// The election.
    pub election: ElectionNo,
    /// Ballots issued.
    pub issued: u32,
    /// Ballots returned.
    pub returned: u32,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &OpenRound,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let at = context.at;
    let election = session.election(command.election)?;
    election.require_stage(&[ElectionStage::CandidatesFixed, ElectionStage::TieDue])?;
    method::post_of(session, election)?;
    let sitting = require_hall(session)?;
    let opened = next_round(session, election, at);
    opened.candidates.iter().try_for_each(|person| session.roll.require_person(*person))?;
    let (round, seats) = (opened.round, opened.seats);
    let lines = opened.candidates.iter().copied().map(BallotLine::Person).collect();
    let subject = BallotSubject::Round { election: election.no, round };
    let mut events = vec![Event::RoundOpened(opened)];
    let paper = Paper { subject, lines, seats: u32::from(seats) };
    events.extend(of_election(session, book, sitting, paper, &context.brought, at)?);
    Ok(events)
}

fn next_round(session: &Session, election: &Election, at: Timestamp) -> RoundOpened {
    let in_office = |person: &PersonRef| session.roll.require_person(*person).is_ok();
    let (kind, candidates) = match (election.stage, election.last_round()) {
        // The tie is among those who can still take the office; a list of candidates would be fixed again.
        (ElectionStage::TieDue, Some(last)) => (RoundKind::Tie, last.tied.iter().copied().filter(in_office).collect()),
        (_, None) => (RoundKind::First, election.candidates.clone()),
        (_, Some(_)) => (RoundKind::Further, election.candidates.clone()),
    };
    let round = u8::try_from(election.rounds.len() + 1).unwrap_or(u8::MAX);
    RoundOpened { election: election.no, round, kind, seats: election.open_seats(), candidates, at }
}

/// The plenary in progress, with nothing else going on in it.
pub(crate) fn require_hall(session: &Session) -> Result<&Sitting, Refusal> {
    let sitting = session.sitting_in_progress()?;
    session.require_quiet(sitting)?;
    match sitting.kind {
        SittingKind::Plenary { .. } => Ok(sitting),
        SittingKind::Preparatory
        | SittingKind::Presidium { .. }
        | SittingKind::Delegation { .. }
        | SittingKind::Circle { .. }
        | SittingKind::Committee { .. } => Err(ElectionRefusal::OnlyInPlenary(sitting.no).into()),
    }
}

pub(crate) fn apply_opened(session: &mut Session, event: &RoundOpened) {
    let RoundOpened { election, round, kind, seats, candidates, at: _ } = event.clone();
    if let Some(election) = session.election_mut(election) {
        election.stage = ElectionStage::Balloting;
        election.rounds.push(Round { no: round, kind, seats, candidates, standings: Vec::new(), tied: Vec::new() });
    }
}

pub(crate) fn apply_voided(session: &mut Session, event: &ElectionBallotVoided) {
    let Some(election) = session.election_mut(event.election) else { return };
    if election.stage == ElectionStage::PreliminaryRunning {
        let again = election.preliminary.as_ref().is_some_and(|preliminary| preliminary.tied);
        election.stage = if again { ElectionStage::PreliminaryTied } else { ElectionStage::PreliminaryDue };
        return;
    }
    election.stage = match election.rounds.pop().map(|round| round.kind) {
        Some(RoundKind::Tie) => ElectionStage::TieDue,
        Some(RoundKind::First | RoundKind::Further) | None => ElectionStage::CandidatesFixed,
    };
}
