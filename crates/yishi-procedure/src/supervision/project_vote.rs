//! The congress votes on people's-livelihood projects on paper (民生实事项目票决), and the count is entered and judged.
//!
//! Law: local only. Invariant: a count names every candidate once and no more votes than its valid ballots can hold; what does not
//! add up is refused, what is void is recorded as void.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Ground, Rulebook, SupervisionFlag, Threshold, VotingThreshold};

use crate::deliberation::DeliberationRefusal;
use crate::deliberation::sitting::Sitting;
use crate::event::Event;
use crate::ids::SittingNo;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::supervision::SupervisionRefusal;
use crate::supervision::base::{self, InTheHall};
use crate::supervision::project::{ProjectStage, ProjectVote};
use crate::supervision::project_count::{ProjectCount, ProjectOutcome, outcome};

/// Enters the count of the vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordProjectVote {
    /// The figures.
    pub count: ProjectCount,
}

/// The vote was counted and judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProjectsVoted {
    /// In which sitting.
    pub sitting: SittingNo,
    /// Seats present.
    pub present: u32,
    /// The figures.
    pub count: ProjectCount,
    /// The majority for each candidate, in the order of the count; none where the vote is void.
    pub grounds: Vec<Ground>,
    /// What it comes to.
    pub outcome: ProjectOutcome,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &RecordProjectVote,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let majority = rules::threshold(book, VotingThreshold::LivelihoodProject)?;
    let vote = session.supervision.project_vote()?;
    vote.require(ProjectStage::Deliberated)?;
    let sitting = session.in_progress(None)?;
    if !sitting.kind.is_of_the_whole_body() {
        return Err(DeliberationRefusal::OnlyTheWholeBody(sitting.no).into());
    }
    let present = sitting.attendance.present();
    require_sound(vote, &command.count, present)?;
    let (grounds, outcome) = judge(session, book, majority, (vote, sitting, &command.count))?;
    let event = ProjectsVoted { sitting: sitting.no, present, count: command.count.clone(), grounds, outcome, at };
    Ok(vec![Event::ProjectsVoted(Box::new(event))])
}

/// Every candidate stands in the count once, in the order of the ballot, and the figures can be true together.
fn require_sound(vote: &ProjectVote, count: &ProjectCount, present: u32) -> Result<(), SupervisionRefusal> {
    if !count.votes.iter().map(|line| line.project).eq(vote.candidates.iter().copied()) {
        return Err(SupervisionRefusal::CandidatesNotCounted);
    }
    at_most("issued", u64::from(count.issued), present)?;
    at_most("void", u64::from(count.void), count.returned)?;
    let valid = count.valid().unwrap_or(0);
    count.votes.iter().try_for_each(|line| at_most("votes", u64::from(line.approvals), valid))?;
    let votes = count.votes.iter().map(|line| u64::from(line.approvals)).sum();
    at_most("votes", votes, u64::from(valid) * u64::from(vote.to_choose))
}

fn at_most(what: &'static str, count: u64, most: impl Into<u64>) -> Result<(), SupervisionRefusal> {
    let most = most.into();
    if count > most { Err(SupervisionRefusal::MoreThanCanBe { what, count, most }) } else { Ok(()) }
}

fn judge(
    session: &Session,
    book: &Rulebook,
    majority: &Threshold,
    (vote, sitting, count): (&ProjectVote, &Sitting, &ProjectCount),
) -> Result<(Vec<Ground>, ProjectOutcome), Refusal> {
    if count.returned > count.issued {
        let voids = rules::flag(book, SupervisionFlag::LivelihoodVoid)?;
        let returned = u64::from(count.returned);
        if !voids.value {
            at_most("returned", returned, count.issued)?;
        }
        return Ok((Vec::new(), ProjectOutcome::Void));
    }
    let hall = InTheHall { present: sitting.attendance.present(), issued: count.issued, cast: count.returned };
    let total = base::of(session, majority.of(), hall);
    let grounds: Vec<Ground> = count.votes.iter().map(|line| majority.judge(line.approvals, total)).collect();
    let outcome = outcome(&count.votes, &grounds, vote.to_choose);
    Ok((grounds, outcome))
}

pub(crate) fn apply(session: &mut Session, event: &ProjectsVoted) {
    let Some(vote) = session.supervision.projects.as_mut() else { return };
    vote.counts.push(event.count.clone());
    vote.outcome = Some(event.outcome.clone());
    match &event.outcome {
        ProjectOutcome::Void => vote.stage = ProjectStage::Deliberated,
        ProjectOutcome::Settled { chosen } => {
            vote.stage = ProjectStage::Chosen;
            vote.chosen = chosen.clone();
        }
        ProjectOutcome::Tied { chosen, .. } => {
            vote.stage = ProjectStage::Tied;
            vote.chosen = chosen.clone();
        }
    }
}
