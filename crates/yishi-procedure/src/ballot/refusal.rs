//! Why an act of a paper ballot is refused: codes T.901 to T.9xx.

use yishi_rulebook::Ground;

use crate::ids::BallotNo;
use crate::refusal::{Explained, Figures};

/// A reason of the ballot stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BallotRefusal {
    /// No such ballot.
    NoSuchBallot(BallotNo),
}

impl Explained for BallotRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NoSuchBallot(_) => "T.901",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            Self::NoSuchBallot(no) => Figures::new().with("ballot", no),
        }
    }

    fn grounds(&self) -> Option<&Ground> {
        None
    }
}
