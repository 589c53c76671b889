//! Why the session cannot be closed: codes K.601 to K.6xx.

use yishi_rulebook::Ground;

use crate::ids::SittingNo;
use crate::refusal::{Explained, Figures};

/// A reason of the closing stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClosingRefusal {
    /// A sitting has not ended.
    SittingAtWork(SittingNo),
    /// No sitting was held.
    NoSittingHeld,
    /// An announcement without a text.
    AnnouncementEmpty,
}

impl Explained for ClosingRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::SittingAtWork(_) => "K.601",
            Self::NoSittingHeld => "K.602",
            Self::AnnouncementEmpty => "K.603",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            Self::SittingAtWork(no) => Figures::new().with("sitting", no),
            Self::NoSittingHeld | Self::AnnouncementEmpty => Figures::new(),
        }
    }

    fn grounds(&self) -> Option<&Ground> {
        None
    }
}
