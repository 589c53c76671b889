//! What comes of a counted round: who is elected, who is tied at the cut, how many seats stay open.
//!
//! Law: Organic Law art 29, Election Law art 45: votes for by more than half of all elect; where more pass than there are seats the
//! highest are elected; those tied at the cut are voted on again; what is not filled goes to a further election. Names written in
//! count like candidates. Invariant: elected, and seats open, add up to the seats of the round.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::person::PersonName;
use yishi_rulebook::{Base, ElectionFlag, ElectionThreshold, Ground, Rulebook};

use crate::ballot::count::BallotCount;
use crate::ballot::subject::BallotSubject;
use crate::election::contest::{Round, RoundKind};
use crate::election::round::ElectionBallotVoided;
use crate::election::stage::ElectionStage;
use crate::election::{ElectionRefusal, preliminary};
use crate::event::Event;
use crate::ids::{ElectionNo, PersonRef};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::voting::choice::Counts;

/// Somebody who got votes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Contender {
    /// A candidate on the ballot.
    Person(PersonRef),
    /// A name written in (另选他人), as it was read.
    WrittenIn(PersonName),
}

impl Contender {
    /// The person, where it is a candidate.
    pub fn person(&self) -> Option<PersonRef> {
        match self {
            Self::Person(person) => Some(*person),
            Self::WrittenIn(_) => None,
        }
    }
}

/// What somebody got in a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Standing {
    /// Who.
    pub contender: Contender,
    /// Votes for, against and abstaining; a name written in has votes for alone.
    pub counts: Counts,
    /// Whether the votes for are enough to be elected; absent in a new vote among the tied, which the most votes win.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<Ground>,
}

/// The outcome of a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Outcome {
    /// Who is elected, the most votes first.
    pub elected: Vec<Contender>,
    /// Who is tied at the cut.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tied: Vec<Contender>,
    /// Seats that stay open.
    pub open: u16,
}

/// A round was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RoundCounted {
    /// The election.
    pub election: ElectionNo,
    /// The round.
    pub round: u8,
    /// What everybody got: candidates in the order of the ballot, then names written in as they were reported.
    pub standings: Vec<Standing>,
    /// What follows, before the presidium has looked at the names written in.
    pub outcome: Outcome,
    /// When.
    pub at: Timestamp,
}

/// What follows from the count of an election's ballot.
///
/// # Errors
/// A refusal where no such ballot is being held, or its lines are not the candidates.
pub fn consequence(
    session: &Session,
    book: &Rulebook,
    subject: BallotSubject,
    count: &BallotCount,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    match subject {
        BallotSubject::Round { election, round } => of_round(session, book, (election, round), count, at),
        BallotSubject::Preliminary { election } => {
            Ok(preliminary::consequence(session.election(election)?, count, at)?)
        }
        BallotSubject::Question(_) => Ok(Vec::new()),
    }
}

fn of_round(
    session: &Session,
    book: &Rulebook,
    (no, round): (ElectionNo, u8),
    count: &BallotCount,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let election = session.election(no)?;
    election.require_stage(&[ElectionStage::Balloting])?;
    let missing = ElectionRefusal::NoSuchRound { election: no, round };
    let held = election.last_round().filter(|last| last.no == round).ok_or(missing)?;
    if let Some(voided) = void(no, count, at) {
        return Ok(vec![voided]);
    }
    let standings = standings(session, book, held, count)?;
    let outcome = settle(held.seats, &standings);
    Ok(vec![Event::RoundCounted(RoundCounted { election: no, round, standings, outcome, at })])
}

/// More papers than were issued: the whole ballot is void (Election Law art 44).
pub(crate) fn void(election: ElectionNo, count: &BallotCount, at: Timestamp) -> Option<Event> {
    let BallotCount { issued, returned, .. } = *count;
    let voided = ElectionBallotVoided { election, issued, returned, at };
    (returned > issued).then_some(Event::ElectionBallotVoided(voided))
}

fn standings(session: &Session, book: &Rulebook, round: &Round, count: &BallotCount) -> Result<Vec<Standing>, Refusal> {
    if count.lines.len() != round.candidates.len() {
        let (lines, candidates) = (count.lines.len(), round.candidates.len());
        return Err(ElectionRefusal::LinesDiffer { lines, candidates }.into());
    }
    let majority = rules::threshold(book, ElectionThreshold::Majority)?;
    let most_votes = round.kind == RoundKind::Tie && rules::flag(book, ElectionFlag::TieByMostVotes)?.value;
    let total = base(majority.of(), session, count);
    let judge = |contender, counts: Counts| {
        let ground = (!most_votes).then(|| majority.judge(counts.approvals, total));
        Standing { contender, counts, ground }
    };
    let candidates = round.candidates.iter().copied().map(Contender::Person).zip(count.lines.iter().copied());
    // Only those tied are voted on again, so nobody can be written in beside them.
    let others = if round.kind == RoundKind::Tie { &[][..] } else { &count.write_ins };
    let written = others.iter().map(|other| {
        let counts = Counts { approvals: other.votes, ..Counts::default() };
        (Contender::WrittenIn(other.name.clone()), counts)
    });
    Ok(candidates.chain(written).map(|(contender, counts)| judge(contender, counts)).collect())
}

/// The number the majority is taken of.
fn base(of: Base, session: &Session, count: &BallotCount) -> u32 {
    match of {
        Base::VotesCast => count.valid().unwrap_or(0),
        Base::Present | Base::Voters | Base::BallotsIssued => count.issued,
        Base::DeputiesInOffice
        | Base::PresidiumMembers
        | Base::StandingCommitteeMembers
        | Base::CppccMembers
        | Base::CppccStandingCommitteeMembers
        | Base::GroupMembers
        | Base::CommitteeMembers
        | Base::AssociationMembers
        | Base::Movers
        | Base::Seats => session.roll.entitled(),
    }
}

/// Settles a round: the highest of those who pass are elected, as far as the votes tell them apart.
pub fn settle(seats: u16, standings: &[Standing]) -> Outcome {
    let passes = |standing: &&Standing| standing.ground.as_ref().is_none_or(|ground| ground.met);
    let field: Vec<(Contender, u32)> = standings
        .iter()
        .filter(passes)
        .map(|standing| (standing.contender.clone(), standing.counts.approvals))
        .collect();
    let (elected, tied) = cut(usize::from(seats), field);
    let filled = u16::try_from(elected.len()).unwrap_or(u16::MAX);
    Outcome { elected, tied, open: seats.saturating_sub(filled) }
}

/// Cuts a field at so many places: those who are in, the most votes first, and those whom equal votes leave at the cut.
pub(crate) fn cut<T>(places: usize, mut field: Vec<(T, u32)>) -> (Vec<T>, Vec<T>) {
    field.sort_by_key(|(_, votes)| std::cmp::Reverse(*votes));
    let names = |field: Vec<(T, u32)>| field.into_iter().map(|(name, _)| name).collect();
    let line = field.get(places).map(|(_, votes)| *votes);
    let Some(line) = line else { return (names(field), Vec::new()) };
    // The first one outside sets the line: whoever has as many votes and is inside cannot be told apart from it.
    let above = field.partition_point(|(_, votes)| *votes > line);
    let beyond = field.partition_point(|(_, votes)| *votes >= line);
    if above == places {
        field.truncate(places);
        return (names(field), Vec::new());
    }
    field.truncate(beyond);
    let tied = field.split_off(above);
    (names(field), names(tied))
}

pub(crate) fn apply(session: &mut Session, event: &RoundCounted) {
    if let Some(election) = session.election_mut(event.election) {
        election.stage = ElectionStage::Counted;
        if let Some(round) = election.rounds.last_mut() {
            round.standings = event.standings.clone();
        }
    }
}
