//! Why an act of supervision is refused: codes S.201 to S.2xx.

use yishi_rulebook::Ground;

use crate::ids::InterpellationNo;
use crate::refusal::{Explained, Figures};

/// A reason of the supervision stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SupervisionRefusal {
    /// No such interpellation.
    NoSuchInterpellation(InterpellationNo),
}

impl Explained for SupervisionRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NoSuchInterpellation(_) => "S.201",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            Self::NoSuchInterpellation(no) => Figures::new().with("interpellation", no),
        }
    }

    fn grounds(&self) -> Option<&Ground> {
        None
    }
}
