//! The standing committee has deliberated on the candidates (常委会审议候选项目) before the congress votes on them.
//!
//! Law: the Zhejiang rule on major matters of 2018 art 4. Invariant: no vote is held on candidates that were not deliberated on.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::event::Event;
use crate::refusal::Refusal;
use crate::session::Session;
use crate::supervision::project::ProjectStage;
use crate::supervision::wording;

/// Records that the candidates were deliberated on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DeliberateProjects {
    /// The day of the meeting that deliberated on them.
    pub on: Date,
    /// What it said of them.
    pub opinion: Text,
}

/// The candidates were deliberated on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProjectsDeliberated {
    /// The day.
    pub on: Date,
    /// What was said of them.
    pub opinion: Text,
}

pub(crate) fn decide(session: &Session, command: &DeliberateProjects) -> Result<Vec<Event>, Refusal> {
    session.supervision.project_vote()?.require(ProjectStage::Shortlisted)?;
    wording::require(&command.opinion, "opinion")?;
    let DeliberateProjects { on, opinion } = command.clone();
    Ok(vec![Event::ProjectsDeliberated(ProjectsDeliberated { on, opinion })])
}

pub(crate) fn apply(session: &mut Session, _event: &ProjectsDeliberated) {
    if let Some(vote) = session.supervision.projects.as_mut() {
        vote.stage = ProjectStage::Deliberated;
    }
}
