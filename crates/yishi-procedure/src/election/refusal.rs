//! Why an act of an election is refused: codes E.701 to E.7xx.

use yishi_rulebook::Ground;

use crate::ids::ElectionNo;
use crate::refusal::{Explained, Figures};

/// A reason of the election stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ElectionRefusal {
    /// No such election.
    NoSuchElection(ElectionNo),
}

impl Explained for ElectionRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NoSuchElection(_) => "E.701",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            Self::NoSuchElection(no) => Figures::new().with("election", no),
        }
    }

    fn grounds(&self) -> Option<&Ground> {
        None
    }
}
