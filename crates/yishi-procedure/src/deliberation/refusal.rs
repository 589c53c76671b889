//! Why an act of a sitting is refused: codes D.301 to D.3xx.

use yishi_rulebook::Ground;

use crate::ids::{GuestNo, PersonRef, SittingNo, VoteNo};
use crate::refusal::{Explained, Figures};

/// A reason of the deliberation stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeliberationRefusal {
    /// No sitting is in progress.
    NoSittingInProgress,
    /// The sitting has been opened.
    AlreadyOpened(SittingNo),
    /// Nobody has been named to preside.
    NobodyPresides(SittingNo),
    /// Who presides must be one of the executive chairs.
    PresidingNotAChair,
    /// A person without a seat cannot chair a plenary.
    GuestCannotChair(GuestNo),
    /// The presidium's figures are missing.
    PresidiumFiguresMissing,
    /// A vote is running.
    VoteStillRunning(VoteNo),
    /// A result has not been declared.
    ResultNotDeclared(VoteNo),
    /// Somebody has the floor.
    SomebodySpeaks(PersonRef),
    /// Nobody has the floor.
    NobodySpeaks,
    /// The sitting named is not in progress.
    NotInProgress(SittingNo),
    /// Several sittings are in progress, and the act names none of them.
    WhichSitting,
    /// Only the whole body decides this, not a part of it.
    OnlyTheWholeBody(SittingNo),
}

impl Explained for DeliberationRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NoSittingInProgress => "D.301",
            Self::AlreadyOpened(_) => "D.302",
            Self::NobodyPresides(_) => "D.303",
            Self::PresidingNotAChair => "D.304",
            Self::GuestCannotChair(_) => "D.305",
            Self::PresidiumFiguresMissing => "D.306",
            Self::VoteStillRunning(_) => "D.307",
            Self::ResultNotDeclared(_) => "D.308",
            Self::SomebodySpeaks(_) => "D.309",
            Self::NobodySpeaks => "D.310",
            Self::NotInProgress(_) => "D.311",
            Self::WhichSitting => "D.312",
            Self::OnlyTheWholeBody(_) => "D.313",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            Self::AlreadyOpened(no) | Self::NobodyPresides(no) => Figures::new().with("sitting", no),
            Self::NotInProgress(no) | Self::OnlyTheWholeBody(no) => Figures::new().with("sitting", no),
            Self::GuestCannotChair(guest) => Figures::new().with("guest", guest),
            Self::VoteStillRunning(vote) | Self::ResultNotDeclared(vote) => Figures::new().with("vote", vote),
            Self::SomebodySpeaks(person) => Figures::new().person(*person),
            Self::NoSittingInProgress
            | Self::PresidingNotAChair
            | Self::PresidiumFiguresMissing
            | Self::NobodySpeaks
            | Self::WhichSitting => Figures::new(),
        }
    }

    fn grounds(&self) -> Option<&Ground> {
        None
    }
}
