//! Why an act of business is refused: codes B.401 to B.4xx.

use yishi_rulebook::Ground;

use crate::ids::ItemNo;
use crate::refusal::{Explained, Figures};

/// A reason of the business stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BusinessRefusal {
    /// The sitting's schedule does not take up that item.
    NotOnSchedule(ItemNo),
    /// Only a preparatory meeting takes up that question.
    OnlyInPreparatoryMeeting,
    /// The item is no report.
    NotAReport(ItemNo),
    /// The report was heard before.
    AlreadyHeard(ItemNo),
    /// Too few move jointly.
    TooFewMovers(Box<Ground>),
}

impl Explained for BusinessRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NotOnSchedule(_) => "B.401",
            Self::OnlyInPreparatoryMeeting => "B.402",
            Self::NotAReport(_) => "B.403",
            Self::AlreadyHeard(_) => "B.404",
            Self::TooFewMovers(_) => "B.405",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            Self::NotOnSchedule(item) | Self::NotAReport(item) | Self::AlreadyHeard(item) => {
                Figures::new().with("item", item)
            }
            Self::TooFewMovers(ground) => Figures::ground(ground),
            Self::OnlyInPreparatoryMeeting => Figures::new(),
        }
    }

    fn grounds(&self) -> Option<&Ground> {
        if let Self::TooFewMovers(ground) = self { Some(ground) } else { None }
    }
}
