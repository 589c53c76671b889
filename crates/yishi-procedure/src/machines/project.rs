//! The life of the vote on people's-livelihood projects (民生实事项目票决): collected, chosen, watched, assessed.
//!
//! Law: Organic Law art 11(3), and local rules. The table itself is `supervision::project`; a session holds one such vote.

use super::Machine;
use crate::session::Session;

/// The life of the vote on people's-livelihood projects.
pub const MACHINE: Machine = Machine {
    name: "project",
    edges: &[
        ("", "ProjectsCollected", "collected"),
        ("collected", "ProjectsCollected", "collected"),
        ("collected", "ProjectsShortlisted", "shortlisted"),
        ("shortlisted", "ProjectsDeliberated", "deliberated"),
        ("deliberated", "ProjectsVoted", "deliberated"),
        ("deliberated", "ProjectsVoted", "tied"),
        ("deliberated", "ProjectsVoted", "chosen"),
        ("tied", "ProjectTieDecided", "chosen"),
        ("chosen", "ProjectReported", "supervised"),
        ("supervised", "ProjectReported", "supervised"),
        ("supervised", "ProjectAssessed", "supervised"),
        ("supervised", "ProjectAssessed", "assessed"),
    ],
    states,
};

fn states(session: &Session) -> Vec<(u32, &'static str)> {
    session.supervision.projects.iter().map(|one| (1, one.stage.word())).collect()
}
