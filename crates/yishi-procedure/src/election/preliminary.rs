//! The preliminary vote (预选): too many were nominated, and their votes rank them down to as many as may stand.
//!
//! Law: Organic Law art 27, Election Law art 32. A tie at the cut is resolved as the election method says: by another vote among those
//! tied, or by the presidium. Invariant: as many come through as there are places, and never somebody with fewer votes before one
//! with more.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Ground, Rulebook};

use crate::ballot::count::BallotCount;
use crate::ballot::subject::{BallotLine, BallotSubject};
use crate::convening::ConveningRefusal;
use crate::convening::presidium::PresidiumFigures;
use crate::decide::Context;
use crate::election::contest::Election;
use crate::election::method::PreliminaryTie;
use crate::election::outcome::{cut, void};
use crate::election::stage::ElectionStage;
use crate::election::{ElectionRefusal, leading, periods, round};
use crate::event::Event;
use crate::ids::{ElectionNo, PersonRef};
use crate::refusal::Refusal;
use crate::sealed::opening::{Paper, of_election};
use crate::session::Session;
use crate::voting::choice::Counts;

/// A preliminary vote as the election keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Preliminary {
    /// Who is voted on now: all nominated, or those tied.
    pub asked: Vec<PersonRef>,
    /// Places open for them.
    pub places: u16,
    /// Who came through so far.
    pub through: Vec<PersonRef>,
    /// Votes of the latest vote on each person, in the order of the first.
    pub votes: Vec<PreliminaryStanding>,
    /// Whether those asked were tied in a vote before.
    pub tied: bool,
}

/// What somebody got in a preliminary vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PreliminaryStanding {
    /// The person.
    pub person: PersonRef,
    /// Votes for, against and abstaining.
    pub counts: Counts,
}

/// Opens the preliminary vote, or another among those tied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OpenPreliminaryVote {
    /// The election.
    pub election: ElectionNo,
}

/// The preliminary vote was opened; its ballot follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PreliminaryVoteOpened {
    /// The election.
    pub election: ElectionNo,
    /// Who is voted on, in the order of the ballot.
    pub candidates: Vec<PersonRef>,
    /// How many of them come through.
    pub places: u16,
    /// When.
    pub at: Timestamp,
}

/// The preliminary vote was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PreliminaryCounted {
    /// The election.
    pub election: ElectionNo,
    /// The votes, in the order of the ballot.
    pub standings: Vec<PreliminaryStanding>,
    /// Who comes through, the most votes first.
    pub through: Vec<PersonRef>,
    /// Who is tied at the cut; none where all places are taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tied: Vec<PersonRef>,
    /// When.
    pub at: Timestamp,
}

/// The presidium says who of those tied comes through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ResolvePreliminaryTie {
    /// The election.
    pub election: ElectionNo,
    /// Who comes through: as many as there are places.
    pub chosen: Vec<PersonRef>,
    /// The reason as it stands in the record.
    pub reason: Text,
    /// The presidium's figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// The tie was resolved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PreliminaryTieResolved {
    /// The election.
    pub election: ElectionNo,
    /// Who comes through.
    pub chosen: Vec<PersonRef>,
    /// The reason.
    pub reason: Text,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &OpenPreliminaryVote,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let at = context.at;
    let election = session.election(command.election)?;
    election.require_stage(&[ElectionStage::PreliminaryDue, ElectionStage::PreliminaryTied])?;
    periods::require_time(book, election, at)?;
    let sitting = round::require_hall(session)?;
    if election.stage == ElectionStage::PreliminaryTied {
        require_way(session, election, PreliminaryTie::FurtherVote)?;
    }
    let (mut candidates, places) = asked(election);
    candidates.retain(|person| session.roll.require_person(*person).is_ok());
    let lines = candidates.iter().copied().map(BallotLine::Person).collect();
    let subject = BallotSubject::Preliminary { election: election.no };
    let opened = PreliminaryVoteOpened { election: election.no, candidates, places, at };
    let mut events = vec![Event::PreliminaryVoteOpened(opened)];
    let paper = Paper { subject, lines, seats: u32::from(places) };
    events.extend(of_election(session, book, sitting, paper, &context.brought, at)?);
    Ok(events)
}

/// Who is asked about now, and for how many places.
fn asked(election: &Election) -> (Vec<PersonRef>, u16) {
    match &election.preliminary {
        Some(preliminary) => (preliminary.asked.clone(), preliminary.places),
        None => (election.standing.clone(), election.places),
    }
}

fn require_way(session: &Session, election: &Election, way: PreliminaryTie) -> Result<(), ElectionRefusal> {
    let method = session.election_method.as_ref().ok_or(ElectionRefusal::MethodNotAdopted)?;
    if method.preliminary_tie == way { Ok(()) } else { Err(ElectionRefusal::OtherWayOutOfTie(election.no)) }
}

/// What follows from the count of a preliminary vote.
pub(crate) fn consequence(
    election: &Election,
    count: &BallotCount,
    at: Timestamp,
) -> Result<Vec<Event>, ElectionRefusal> {
    election.require_stage(&[ElectionStage::PreliminaryRunning])?;
    if let Some(voided) = void(election.no, count, at) {
        return Ok(vec![voided]);
    }
    let (candidates, places) = asked(election);
    if count.lines.len() != candidates.len() {
        return Err(ElectionRefusal::LinesDiffer { lines: count.lines.len(), candidates: candidates.len() });
    }
    let standings: Vec<PreliminaryStanding> = candidates
        .into_iter()
        .zip(&count.lines)
        .map(|(person, counts)| PreliminaryStanding { person, counts: *counts })
        .collect();
    let field = standings.iter().map(|standing| (standing.person, standing.counts.approvals)).collect();
    let (through, tied) = cut(usize::from(places), field);
    let event = PreliminaryCounted { election: election.no, standings, through, tied, at };
    Ok(vec![Event::PreliminaryCounted(event)])
}

pub(crate) fn decide_tie(
    session: &Session,
    book: &Rulebook,
    command: &ResolvePreliminaryTie,
) -> Result<Vec<Event>, Refusal> {
    let election = session.election(command.election)?;
    election.require_stage(&[ElectionStage::PreliminaryTied])?;
    require_way(session, election, PreliminaryTie::Presidium)?;
    let (tied, places) = asked(election);
    let mut seen = std::collections::BTreeSet::new();
    for person in &command.chosen {
        if !seen.insert(*person) {
            return Err(ConveningRefusal::NamedTwice(*person).into());
        }
        if !tied.contains(person) {
            return Err(ElectionRefusal::NotNominated(*person).into());
        }
    }
    if command.chosen.len() != usize::from(places) {
        return Err(ElectionRefusal::PlacesDiffer { chosen: command.chosen.len(), places }.into());
    }
    let grounds = leading::judge(session, book, command.figures)?;
    Ok(vec![Event::PreliminaryTieResolved(PreliminaryTieResolved {
        election: election.no,
        chosen: command.chosen.clone(),
        reason: command.reason.clone(),
        grounds,
    })])
}

pub(crate) fn apply_opened(session: &mut Session, event: &PreliminaryVoteOpened) {
    if let Some(election) = session.election_mut(event.election) {
        election.stage = ElectionStage::PreliminaryRunning;
        let places = event.places;
        let fresh = || Preliminary { asked: Vec::new(), places, through: Vec::new(), votes: Vec::new(), tied: false };
        election.preliminary.get_or_insert_with(fresh).asked = event.candidates.clone();
    }
}

pub(crate) fn apply_counted(session: &mut Session, event: &PreliminaryCounted) {
    let Some(election) = session.election_mut(event.election) else { return };
    let Some(preliminary) = &mut election.preliminary else { return };
    for standing in &event.standings {
        match preliminary.votes.iter_mut().find(|earlier| earlier.person == standing.person) {
            Some(earlier) => *earlier = *standing,
            None => preliminary.votes.push(*standing),
        }
    }
    preliminary.through.extend(&event.through);
    let taken = u16::try_from(event.through.len()).unwrap_or(u16::MAX);
    preliminary.places = preliminary.places.saturating_sub(taken);
    preliminary.asked = event.tied.clone();
    preliminary.tied = !event.tied.is_empty();
    if event.tied.is_empty() {
        election.standing = preliminary.through.clone();
        election.stage = ElectionStage::Nominated;
    } else {
        election.stage = ElectionStage::PreliminaryTied;
    }
}

pub(crate) fn apply_tie(session: &mut Session, event: &PreliminaryTieResolved) {
    let Some(election) = session.election_mut(event.election) else { return };
    let Some(preliminary) = &mut election.preliminary else { return };
    preliminary.through.extend(&event.chosen);
    preliminary.tied = false;
    election.standing = preliminary.through.clone();
    election.stage = ElectionStage::Nominated;
}
