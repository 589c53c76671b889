//! People's-livelihood projects (民生实事项目) are collected; from here the vote on them goes from stage to stage.
//!
//! Law: Organic Law art 11(3); the Zhejiang rule on major matters of 2018 art 4 names the stages: collect, shortlist, deliberate, vote,
//! supervise, assess. Invariant: the stage moves along `EDGES` alone; a body without a majority of its own for it holds none.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Rulebook, VotingThreshold};

use crate::convening::ConveningRefusal;
use crate::event::Event;
use crate::ids::ProjectNo;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::supervision::project_assessment::{Assessment, Progress};
use crate::supervision::project_count::{ProjectCount, ProjectOutcome};
use crate::supervision::{SupervisionRefusal, wording};

/// How far the vote has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProjectStage {
    /// Proposals are collected (征集).
    Collected,
    /// The candidates stand (初定候选项目).
    Shortlisted,
    /// The standing committee deliberated on them (审议).
    Deliberated,
    /// Some are tied at the cut, and people have to decide.
    Tied,
    /// The projects are chosen (票决).
    Chosen,
    /// Their progress is watched (监督).
    Supervised,
    /// All of them are assessed (评估).
    Assessed,
}

impl ProjectStage {
    /// From which stage which event leads to which.
    pub const EDGES: &'static [(Self, &'static str, Self)] = &[
        (Self::Collected, "ProjectsCollected", Self::Collected),
        (Self::Collected, "ProjectsShortlisted", Self::Shortlisted),
        (Self::Shortlisted, "ProjectsDeliberated", Self::Deliberated),
        (Self::Deliberated, "ProjectsVoted", Self::Deliberated),
        (Self::Deliberated, "ProjectsVoted", Self::Tied),
        (Self::Deliberated, "ProjectsVoted", Self::Chosen),
        (Self::Tied, "ProjectTieDecided", Self::Chosen),
        (Self::Chosen, "ProjectReported", Self::Supervised),
        (Self::Supervised, "ProjectReported", Self::Supervised),
        (Self::Supervised, "ProjectAssessed", Self::Supervised),
        (Self::Supervised, "ProjectAssessed", Self::Assessed),
    ];

    /// The stage's word for refusals and pages.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Collected => "collected",
            Self::Shortlisted => "shortlisted",
            Self::Deliberated => "deliberated",
            Self::Tied => "tied",
            Self::Chosen => "chosen",
            Self::Supervised => "supervised",
            Self::Assessed => "assessed",
        }
    }
}

/// A project that was proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Project {
    /// Its title.
    pub title: Text,
    /// Who proposed it, or where it was collected.
    pub source: Text,
}

/// The vote on projects with all that became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProjectVote {
    /// How far it has come.
    pub stage: ProjectStage,
    /// All proposals; the first is project 1.
    pub proposals: Vec<Project>,
    /// The candidates in the order of the ballot.
    pub candidates: Vec<ProjectNo>,
    /// How many are to be chosen.
    pub to_choose: u16,
    /// The counts, void ones included, in order.
    pub counts: Vec<ProjectCount>,
    /// What the last count came to.
    pub outcome: Option<ProjectOutcome>,
    /// The chosen projects.
    pub chosen: Vec<ProjectNo>,
    /// Reports on progress, in order.
    pub progress: Vec<Progress>,
    /// Assessments, in order.
    pub assessments: Vec<Assessment>,
}

impl ProjectVote {
    /// Requires a stage.
    pub(super) fn require(&self, stage: ProjectStage) -> Result<(), SupervisionRefusal> {
        if self.stage == stage { Ok(()) } else { Err(self.wrong_stage()) }
    }

    pub(super) fn wrong_stage(&self) -> SupervisionRefusal {
        SupervisionRefusal::ProjectStage(self.stage)
    }

    pub(super) fn require_chosen(&self, project: ProjectNo) -> Result<(), SupervisionRefusal> {
        if self.chosen.contains(&project) { Ok(()) } else { Err(SupervisionRefusal::NotChosen(project)) }
    }
}

/// Adds proposals to those collected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CollectProjects {
    /// The proposals; they are numbered on from those before.
    pub proposals: Vec<Project>,
}

/// Proposals were collected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProjectsCollected {
    /// The number of the first of them.
    pub first: ProjectNo,
    /// The proposals.
    pub proposals: Vec<Project>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &CollectProjects) -> Result<Vec<Event>, Refusal> {
    rules::threshold(book, VotingThreshold::LivelihoodProject)?;
    if command.proposals.is_empty() {
        return Err(ConveningRefusal::EmptyList.into());
    }
    for project in &command.proposals {
        wording::require(&project.title, "title")?;
    }
    let before = match &session.supervision.projects {
        Some(vote) => vote.require(ProjectStage::Collected).map(|()| vote.proposals.len())?,
        None => 0,
    };
    u16::try_from(before + command.proposals.len()).map_err(|_| ConveningRefusal::EmptyList)?;
    let first = u16::try_from(before + 1).map_err(|_| ConveningRefusal::EmptyList)?;
    let proposals = command.proposals.clone();
    Ok(vec![Event::ProjectsCollected(ProjectsCollected { first: ProjectNo(first), proposals })])
}

pub(crate) fn apply(session: &mut Session, event: &ProjectsCollected) {
    let vote = session.supervision.projects.get_or_insert_with(|| ProjectVote {
        stage: ProjectStage::Collected,
        proposals: Vec::new(),
        candidates: Vec::new(),
        to_choose: 0,
        counts: Vec::new(),
        outcome: None,
        chosen: Vec::new(),
        progress: Vec::new(),
        assessments: Vec::new(),
    });
    vote.proposals.extend(event.proposals.iter().cloned());
}
