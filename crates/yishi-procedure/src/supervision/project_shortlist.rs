//! The candidates of the vote on people's-livelihood projects are set: more than can be chosen, by as many as the rulebook says.
//!
//! Law: local only (差额票决). Invariant: every candidate was collected, none stands twice, and the surplus lies within the range.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{RangeGround, Rulebook, VotingRange};

use crate::convening::ConveningRefusal;
use crate::event::Event;
use crate::ids::ProjectNo;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::supervision::SupervisionRefusal;
use crate::supervision::project::{ProjectStage, ProjectVote};

/// Sets the candidates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ShortlistProjects {
    /// The candidates in the order of the ballot.
    pub candidates: Vec<ProjectNo>,
    /// How many are to be chosen.
    pub to_choose: u16,
}

/// The candidates were set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProjectsShortlisted {
    /// The candidates in the order of the ballot.
    pub candidates: Vec<ProjectNo>,
    /// How many are to be chosen.
    pub to_choose: u16,
    /// The candidates beyond those to be chosen.
    pub surplus: RangeGround,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &ShortlistProjects) -> Result<Vec<Event>, Refusal> {
    let range = rules::range(book, VotingRange::LivelihoodSurplus)?;
    let vote = session.supervision.project_vote()?;
    vote.require(ProjectStage::Collected)?;
    require_candidates(vote, command)?;
    let candidates = u32::try_from(command.candidates.len()).unwrap_or(u32::MAX);
    let to_choose = u32::from(command.to_choose);
    let surplus = range.judge(candidates.saturating_sub(to_choose), to_choose);
    if candidates < to_choose || !surplus.within {
        return Err(SupervisionRefusal::SurplusOutside(Box::new(surplus)).into());
    }
    let ShortlistProjects { candidates, to_choose } = command.clone();
    Ok(vec![Event::ProjectsShortlisted(ProjectsShortlisted { candidates, to_choose, surplus })])
}

fn require_candidates(vote: &ProjectVote, command: &ShortlistProjects) -> Result<(), Refusal> {
    if command.candidates.is_empty() || command.to_choose == 0 {
        return Err(ConveningRefusal::EmptyList.into());
    }
    let mut seen = std::collections::BTreeSet::new();
    for project in &command.candidates {
        if !(1..=vote.proposals.len()).contains(&usize::from(project.0)) {
            return Err(SupervisionRefusal::NoSuchProject(*project).into());
        }
        if !seen.insert(*project) {
            return Err(SupervisionRefusal::ProjectTwice(*project).into());
        }
    }
    Ok(())
}

pub(crate) fn apply(session: &mut Session, event: &ProjectsShortlisted) {
    if let Some(vote) = session.supervision.projects.as_mut() {
        vote.stage = ProjectStage::Shortlisted;
        vote.candidates = event.candidates.clone();
        vote.to_choose = event.to_choose;
    }
}
