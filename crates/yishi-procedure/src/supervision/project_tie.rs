//! A tie at the cut of the vote on people's-livelihood projects is broken by people, who say how and why.
//!
//! Law: local only; the rulebook names the ways that are allowed. Invariant: exactly the open places are filled, from the tied alone.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Citation, Rulebook, TieBreak, TieChoice};

use crate::event::Event;
use crate::ids::ProjectNo;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::supervision::project::{ProjectStage, ProjectVote};
use crate::supervision::project_count::ProjectOutcome;
use crate::supervision::{SupervisionRefusal, wording};

/// Decides which of the tied projects are chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DecideProjectTie {
    /// The projects that are chosen out of the tied.
    pub chosen: Vec<ProjectNo>,
    /// How it was decided.
    pub how: TieBreak,
    /// What happened: the figures of the other vote, who drew, why the organ chose so.
    pub reason: Text,
}

/// The tie was broken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProjectTieDecided {
    /// The projects chosen out of the tied.
    pub chosen: Vec<ProjectNo>,
    /// How it was decided.
    pub how: TieBreak,
    /// What happened.
    pub reason: Text,
    /// The rule that allows this way.
    pub allowed_by: Citation,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &DecideProjectTie) -> Result<Vec<Event>, Refusal> {
    let ways = rules::choice(book, TieChoice::LivelihoodTie)?;
    let vote = session.supervision.project_vote()?;
    vote.require(ProjectStage::Tied)?;
    if !ways.allows(&command.how) {
        return Err(SupervisionRefusal::TieBreakNotAllowed(command.how, Box::new(ways.citation)).into());
    }
    require_places(vote, &command.chosen)?;
    wording::require(&command.reason, "reason")?;
    let DecideProjectTie { chosen, how, reason } = command.clone();
    let event = ProjectTieDecided { chosen, how, reason, allowed_by: ways.citation };
    Ok(vec![Event::ProjectTieDecided(event)])
}

fn require_places(vote: &ProjectVote, chosen: &[ProjectNo]) -> Result<(), SupervisionRefusal> {
    let (tied, places) = match &vote.outcome {
        Some(ProjectOutcome::Tied { tied, places, .. }) => (tied, *places),
        Some(ProjectOutcome::Void | ProjectOutcome::Settled { .. }) | None => return Err(vote.wrong_stage()),
    };
    let mut seen = std::collections::BTreeSet::new();
    let fits = chosen.iter().all(|project| tied.contains(project) && seen.insert(*project));
    if fits && chosen.len() == usize::from(places) { Ok(()) } else { Err(SupervisionRefusal::TieChoice { places }) }
}

pub(crate) fn apply(session: &mut Session, event: &ProjectTieDecided) {
    if let Some(vote) = session.supervision.projects.as_mut() {
        vote.stage = ProjectStage::Chosen;
        vote.chosen.extend(event.chosen.iter().copied());
    }
}
