//! The list of candidates is fixed (确定正式候选人名单) by the organ that leads, in the order of names the method sets.
//!
//! Law: Organic Law art 27, 29; Election Law art 45: a further election may take its candidates by the order of the vote before it.
//! Invariant: the list holds exactly those who were nominated or came through, or nobody before one who had more votes.

use std::collections::BTreeSet;

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{CandidateOrder, Citation, Ground, RangeGround, Rulebook};

use crate::convening::ConveningRefusal;
use crate::convening::presidium::PresidiumFigures;
use crate::election::contest::{Election, Round};
use crate::election::outcome::Contender;
use crate::election::stage::ElectionStage;
use crate::election::{ElectionRefusal, leading, numbers, periods, strokes};
use crate::event::Event;
use crate::ids::{ElectionNo, PersonRef};
use crate::refusal::Refusal;
use crate::session::Session;

/// Fixes the list of candidates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FixCandidates {
    /// The election.
    pub election: ElectionNo,
    /// The candidates in the order in which they will stand on the ballot.
    pub candidates: Vec<PersonRef>,
    /// The presidium's figures; absent where another organ leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// The list of candidates was fixed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CandidatesFixed {
    /// The election.
    pub election: ElectionNo,
    /// The candidates in their order.
    pub candidates: Vec<PersonRef>,
    /// The order of names.
    pub order: CandidateOrder,
    /// The rule for names of two characters, by which the order of strokes was judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strokes: Option<Citation>,
    /// The candidates beyond the seats on their range.
    pub surplus: RangeGround,
    /// The rule by which one alone is enough, where it was needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alone: Option<Citation>,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &FixCandidates,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let election = session.election(command.election)?;
    election.require_stage(&[
        ElectionStage::Nominated,
        ElectionStage::FurtherOpen,
        // Somebody listed may go out of office before the round; the list is then fixed again without that name.
        ElectionStage::CandidatesFixed,
    ])?;
    periods::require_time(book, election, at)?;
    let candidates = &command.candidates;
    require_in_office_once(session, candidates)?;
    let order = session.election_method.as_ref().ok_or(ElectionRefusal::MethodNotAdopted)?.order;
    // Where nobody was nominated for the further election, its candidates come from the round before.
    if election.standing.is_empty() {
        require_first_by_votes(session, election, candidates)?;
    } else {
        require_nominated(session, election, candidates)?;
    }
    let strokes = judge_order(session, book, election, candidates, order)?;
    let field = numbers::judge(session, book, election, candidates.len())?;
    if candidates.len() > usize::from(field.places) {
        let (places, ground) = (field.places, Box::new(field.surplus));
        return Err(ElectionRefusal::TooManyCandidates { candidates: candidates.len(), places, ground }.into());
    }
    let grounds = leading::judge(session, book, command.figures)?;
    Ok(vec![Event::CandidatesFixed(CandidatesFixed {
        election: election.no,
        candidates: candidates.clone(),
        order,
        strokes,
        surplus: field.surplus,
        alone: field.alone,
        grounds,
    })])
}

fn require_in_office_once(session: &Session, candidates: &[PersonRef]) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    for person in candidates {
        session.roll.require_person(*person)?;
        if !seen.insert(*person) {
            return Err(ConveningRefusal::NamedTwice(*person).into());
        }
    }
    Ok(())
}

/// Exactly those who stand; whoever went out of office since is left out.
fn require_nominated(session: &Session, election: &Election, candidates: &[PersonRef]) -> Result<(), ElectionRefusal> {
    let standing = election.standing.iter().copied();
    let wanted: BTreeSet<PersonRef> = standing.filter(|one| session.roll.require_person(*one).is_ok()).collect();
    let listed: BTreeSet<PersonRef> = candidates.iter().copied().collect();
    if let Some(person) = listed.difference(&wanted).next() {
        return Err(ElectionRefusal::NotNominated(*person));
    }
    wanted.difference(&listed).next().map_or(Ok(()), |person| Err(ElectionRefusal::LeftOut(*person)))
}

/// The order the method sets: by strokes under the rule for names, or by the votes of the preliminary vote, if there was one.
fn judge_order(
    session: &Session,
    book: &Rulebook,
    election: &Election,
    candidates: &[PersonRef],
    order: CandidateOrder,
) -> Result<Option<Citation>, Refusal> {
    match order {
        CandidateOrder::Strokes => strokes::require(session, book, election.no, candidates).map(Some),
        CandidateOrder::Votes => {
            // A further election from the round before has nobody standing, and goes by the votes of that round.
            let preliminary = election.preliminary.as_ref().filter(|_| !election.standing.is_empty());
            let through = preliminary.map(|preliminary| &preliminary.through);
            let listed = |person: &&PersonRef| candidates.contains(person);
            let same = through.is_none_or(|through| through.iter().filter(listed).eq(candidates));
            if same { Ok(None) } else { Err(ElectionRefusal::NotByVotes(election.no).into()) }
        }
    }
}

/// By the order of the round before: nobody left out has more votes than somebody listed.
fn require_first_by_votes(
    session: &Session,
    election: &Election,
    candidates: &[PersonRef],
) -> Result<(), ElectionRefusal> {
    let Some(round) = election.last_round() else { return Ok(()) };
    if let Some(person) = candidates.iter().find(|person| votes(round, **person).is_none()) {
        return Err(ElectionRefusal::NotNominated(*person));
    }
    if let Some(person) = candidates.iter().find(|person| election.elected.contains(person)) {
        return Err(ElectionRefusal::AlreadyElected(*person));
    }
    let fewest = candidates.iter().filter_map(|person| votes(round, *person)).min();
    let passed_over = |person: &&PersonRef| {
        let free = !election.elected.contains(person) && session.roll.require_person(**person).is_ok();
        free && !candidates.contains(person) && votes(round, **person) > fewest
    };
    round.candidates.iter().find(passed_over).map_or(Ok(()), |person| Err(ElectionRefusal::LeftOut(*person)))
}

fn votes(round: &Round, person: PersonRef) -> Option<u32> {
    let contender = Contender::Person(person);
    round.standings.iter().find(|standing| standing.contender == contender).map(|standing| standing.counts.approvals)
}

pub(crate) fn apply(session: &mut Session, event: &CandidatesFixed) {
    if let Some(election) = session.election_mut(event.election) {
        election.stage = ElectionStage::CandidatesFixed;
        election.candidates = event.candidates.clone();
    }
}
