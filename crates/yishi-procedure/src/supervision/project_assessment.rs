//! A chosen people's-livelihood project is reported on while it is carried out, and assessed at the end (监督、评估).
//!
//! Law: the Zhejiang rule on major matters of 2018 art 4. Invariant: only chosen projects are reported on, and each is assessed
//! once; with the last one the matter is over.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::event::Event;
use crate::ids::ProjectNo;
use crate::refusal::Refusal;
use crate::session::Session;
use crate::supervision::project::{ProjectStage, ProjectVote};
use crate::supervision::{SupervisionRefusal, wording};

/// A report on the progress of a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// The project.
    pub project: ProjectNo,
    /// The day of the report.
    pub on: Date,
    /// What was done.
    pub report: Text,
}

/// How a project was carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Completion {
    /// Done.
    Done,
    /// Done in part.
    PartlyDone,
    /// Not done.
    NotDone,
}

/// The assessment of a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Assessment {
    /// The project.
    pub project: ProjectNo,
    /// The day.
    pub on: Date,
    /// How it was carried out.
    pub completion: Completion,
    /// In words.
    pub opinion: Text,
}

/// Reports on the progress of a chosen project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReportOnProject {
    /// The project.
    pub project: ProjectNo,
    /// The day of the report.
    pub on: Date,
    /// What was done.
    pub report: Text,
}

/// Assesses a chosen project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AssessProject {
    /// The project.
    pub project: ProjectNo,
    /// The day.
    pub on: Date,
    /// How it was carried out.
    pub completion: Completion,
    /// In words.
    pub opinion: Text,
}

/// A project was reported on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProjectReported {
    /// The project.
    pub project: ProjectNo,
    /// The day of the report.
    pub on: Date,
    /// What was done.
    pub report: Text,
}

/// A project was assessed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProjectAssessed {
    /// The project.
    pub project: ProjectNo,
    /// The day.
    pub on: Date,
    /// How it was carried out.
    pub completion: Completion,
    /// In words.
    pub opinion: Text,
}

pub(crate) fn decide_report(session: &Session, command: &ReportOnProject) -> Result<Vec<Event>, Refusal> {
    let vote = session.supervision.project_vote()?;
    require_carried_out(vote)?;
    vote.require_chosen(command.project)?;
    wording::require(&command.report, "report")?;
    let ReportOnProject { project, on, report } = command.clone();
    Ok(vec![Event::ProjectReported(ProjectReported { project, on, report })])
}

pub(crate) fn decide_assessment(session: &Session, command: &AssessProject) -> Result<Vec<Event>, Refusal> {
    let vote = session.supervision.project_vote()?;
    vote.require(ProjectStage::Supervised)?;
    vote.require_chosen(command.project)?;
    if vote.assessments.iter().any(|assessment| assessment.project == command.project) {
        return Err(SupervisionRefusal::AssessedAlready(command.project).into());
    }
    wording::require(&command.opinion, "opinion")?;
    let AssessProject { project, on, completion, opinion } = command.clone();
    Ok(vec![Event::ProjectAssessed(ProjectAssessed { project, on, completion, opinion })])
}

fn require_carried_out(vote: &ProjectVote) -> Result<(), SupervisionRefusal> {
    match vote.stage {
        ProjectStage::Chosen | ProjectStage::Supervised => Ok(()),
        ProjectStage::Collected
        | ProjectStage::Shortlisted
        | ProjectStage::Deliberated
        | ProjectStage::Tied
        | ProjectStage::Assessed => Err(vote.wrong_stage()),
    }
}

pub(crate) fn apply_reported(session: &mut Session, event: &ProjectReported) {
    let ProjectReported { project, on, report } = event.clone();
    if let Some(vote) = session.supervision.projects.as_mut() {
        vote.stage = ProjectStage::Supervised;
        vote.progress.push(Progress { project, on, report });
    }
}

pub(crate) fn apply_assessed(session: &mut Session, event: &ProjectAssessed) {
    let ProjectAssessed { project, on, completion, opinion } = event.clone();
    if let Some(vote) = session.supervision.projects.as_mut() {
        vote.assessments.push(Assessment { project, on, completion, opinion });
        if vote.assessments.len() >= vote.chosen.len() {
            vote.stage = ProjectStage::Assessed;
        }
    }
}
