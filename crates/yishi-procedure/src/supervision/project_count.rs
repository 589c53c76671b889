//! The count of a vote on people's-livelihood projects, and what it comes to.
//!
//! Law: local only; more ballots returned than issued void the whole where the rulebook says so. Invariant: nobody is chosen short
//! of the majority, those with more votes come first, and a tie at the cut is never broken by the machine.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::Ground;

use crate::ids::ProjectNo;

/// The votes of one candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProjectVotes {
    /// The project.
    pub project: ProjectNo,
    /// The votes for it.
    #[serde(rename = "for")]
    pub approvals: u32,
}

/// The figures of a count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProjectCount {
    /// Ballots issued.
    pub issued: u32,
    /// Ballots returned.
    pub returned: u32,
    /// Void ballots among them, such as those that mark more than can be chosen.
    pub void: u32,
    /// The votes of each candidate, in the order of the ballot.
    pub votes: Vec<ProjectVotes>,
}

impl ProjectCount {
    /// Valid ballots; nothing where more are void than were returned.
    pub fn valid(&self) -> Option<u32> {
        self.returned.checked_sub(self.void)
    }
}

/// What a count comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProjectOutcome {
    /// More ballots came back than were issued; the vote is held again.
    Void,
    /// These are chosen; fewer than were to be chosen where not enough reached the majority.
    Settled {
        /// The chosen projects, those with more votes first.
        chosen: Vec<ProjectNo>,
    },
    /// A tie at the cut, which people have to break.
    Tied {
        /// Those chosen whatever becomes of the tie.
        chosen: Vec<ProjectNo>,
        /// Those with the same number of votes.
        tied: Vec<ProjectNo>,
        /// How many of the tied are still to be chosen.
        places: u16,
    },
}

/// Judges a count whose ballots are in order. `grounds` holds one threshold for each line of `votes`.
pub(super) fn outcome(votes: &[ProjectVotes], grounds: &[Ground], to_choose: u16) -> ProjectOutcome {
    let places = usize::from(to_choose);
    let mut passing: Vec<ProjectVotes> =
        votes.iter().zip(grounds).filter(|(_, ground)| ground.met).map(|(line, _)| *line).collect();
    // The sort is stable: those with the same votes stay in the order of the ballot.
    passing.sort_by_key(|line| std::cmp::Reverse(line.approvals));
    let Some(cut) = places.checked_sub(1).and_then(|last| passing.get(last)).map(|line| line.approvals) else {
        return ProjectOutcome::Settled { chosen: numbers(&passing) };
    };
    let (above, rest): (Vec<_>, Vec<_>) = passing.into_iter().partition(|line| line.approvals > cut);
    let tied: Vec<_> = rest.into_iter().filter(|line| line.approvals == cut).collect();
    let open = places.saturating_sub(above.len());
    if tied.len() == open {
        return ProjectOutcome::Settled { chosen: numbers(&above).into_iter().chain(numbers(&tied)).collect() };
    }
    let places = u16::try_from(open).unwrap_or(to_choose);
    ProjectOutcome::Tied { chosen: numbers(&above), tied: numbers(&tied), places }
}

fn numbers(lines: &[ProjectVotes]) -> Vec<ProjectNo> {
    lines.iter().map(|line| line.project).collect()
}
