//! Why an act of a matter of office is refused: codes N.101 to N.1xx.

use yishi_rulebook::Ground;

use crate::ids::RemovalNo;
use crate::refusal::{Explained, Figures};

/// A reason of the personnel stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonnelRefusal {
    /// No such removal motion.
    NoSuchRemoval(RemovalNo),
}

impl Explained for PersonnelRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NoSuchRemoval(_) => "N.101",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            Self::NoSuchRemoval(no) => Figures::new().with("removal", no),
        }
    }

    fn grounds(&self) -> Option<&Ground> {
        None
    }
}
