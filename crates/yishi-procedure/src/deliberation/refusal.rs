//! Why an act of a sitting is refused: codes D.301 to D.3xx.

use yishi_rulebook::{Citation, Ground};

use crate::ids::{ContributionNo, GroupNo, GuestNo, InquiryNo, PersonRef, SittingNo, StatementNo, VoteNo};
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
    /// The sitting is not adjourned.
    NotAdjourned(SittingNo),
    /// The person stands on the list of speakers already.
    AlreadyAsked(PersonRef),
    /// The person does not stand on the list of speakers.
    NotAsked(PersonRef),
    /// Only those with a seat may ask to speak here.
    GuestMayNotSpeak(GuestNo),
    /// A plenary that votes or elects does not debate.
    /// Rule: `speech.voting-sitting`.
    NoDebateHere(Box<Citation>),
    /// The person has spoken to the matter as often as the rules allow.
    SpokenOften {
        /// Who.
        person: PersonRef,
        /// How often.
        times: u8,
    },
    /// Nobody who is in the hall has asked to speak.
    NobodyAsked,
    /// There is no limit, or nothing to add to it.
    NothingToExtend,
    /// The sitting is held in secret already.
    AlreadySecret(SittingNo),
    /// A delegation was not consulted.
    NotConsulted(GroupNo),
    /// A text that has to say something is empty.
    NothingSaid,
    /// No such contribution.
    NoSuchContribution(ContributionNo),
    /// Somebody else made it.
    NotTheSpeaker(PersonRef),
    /// Circulation was asked for before.
    AlreadyCirculated(ContributionNo),
    /// A contribution stands in the bulletin twice.
    PrintedTwice(ContributionNo),
    /// No such inquiry.
    NoSuchInquiry(InquiryNo),
    /// The inquiry was answered before.
    AlreadyAnswered(InquiryNo),
    /// No such statement.
    NoSuchStatement(StatementNo),
    /// The statement is a written one.
    OnlyWritten(StatementNo),
    /// The statement was selected before.
    AlreadySelected(StatementNo),
    /// The statement was not selected, or was delivered before.
    NotSelected(StatementNo),
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
            Self::NotAdjourned(_) => "D.314",
            Self::AlreadyAsked(_) => "D.315",
            Self::NotAsked(_) => "D.316",
            Self::GuestMayNotSpeak(_) => "D.317",
            Self::NoDebateHere(_) => "D.318",
            Self::SpokenOften { .. } => "D.319",
            Self::NobodyAsked => "D.320",
            Self::NothingToExtend => "D.321",
            Self::AlreadySecret(_) => "D.322",
            Self::NotConsulted(_) => "D.323",
            Self::NothingSaid => "D.324",
            Self::NoSuchContribution(_) => "D.325",
            Self::NotTheSpeaker(_) => "D.326",
            Self::AlreadyCirculated(_) => "D.327",
            Self::PrintedTwice(_) => "D.328",
            Self::NoSuchInquiry(_) => "D.329",
            Self::AlreadyAnswered(_) => "D.330",
            Self::NoSuchStatement(_) => "D.331",
            Self::OnlyWritten(_) => "D.332",
            Self::AlreadySelected(_) => "D.333",
            Self::NotSelected(_) => "D.334",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            Self::AlreadyOpened(no) | Self::NobodyPresides(no) => Figures::new().with("sitting", no),
            Self::NotInProgress(no) | Self::OnlyTheWholeBody(no) => Figures::new().with("sitting", no),
            Self::GuestCannotChair(guest) => Figures::new().with("guest", guest),
            Self::VoteStillRunning(vote) | Self::ResultNotDeclared(vote) => Figures::new().with("vote", vote),
            Self::SomebodySpeaks(person) => Figures::new().person(*person),
            Self::NotAdjourned(no) | Self::AlreadySecret(no) => Figures::new().with("sitting", no),
            Self::NoSuchContribution(no) | Self::AlreadyCirculated(no) | Self::PrintedTwice(no) => {
                Figures::new().with("contribution", no)
            }
            Self::NoSuchInquiry(no) | Self::AlreadyAnswered(no) => Figures::new().with("inquiry", no),
            Self::NoSuchStatement(no) | Self::OnlyWritten(no) | Self::AlreadySelected(no) | Self::NotSelected(no) => {
                Figures::new().with("statement", no)
            }
            Self::NotConsulted(no) => Figures::new().with("group", no),
            Self::GuestMayNotSpeak(no) => Figures::new().with("guest", no),
            Self::AlreadyAsked(person) | Self::NotAsked(person) | Self::NotTheSpeaker(person) => {
                Figures::new().person(*person)
            }
            Self::SpokenOften { person, times } => Figures::new().person(*person).with("times", times),
            Self::NoSittingInProgress
            | Self::PresidingNotAChair
            | Self::PresidiumFiguresMissing
            | Self::NobodySpeaks
            | Self::NoDebateHere(_)
            | Self::NobodyAsked
            | Self::NothingToExtend
            | Self::NothingSaid
            | Self::WhichSitting => Figures::new(),
        }
    }

    fn grounds(&self) -> Option<&Ground> {
        None
    }

    fn citation(&self) -> Option<&Citation> {
        if let Self::NoDebateHere(citation) = self { Some(citation) } else { None }
    }
}
