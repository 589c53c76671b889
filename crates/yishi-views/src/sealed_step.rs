//! The steps of the chair at a sealed ballot: closing it, waiting for those who hold the key, announcing, or holding it again.
//!
//! Law: NPC rules of procedure art 59; Electoral Law art 44, 46. Invariant: from its opening until its result stands nothing else
//! is the next step.

use yishi_procedure::Command;
use yishi_procedure::ballot::subject::BallotSubject;
use yishi_procedure::election::preliminary::OpenPreliminaryVote;
use yishi_procedure::election::round::OpenRound;
use yishi_procedure::sealed::announcement::AnnounceSealedBallot;
use yishi_procedure::sealed::closing::CloseSealedBallot;
use yishi_procedure::sealed::stage::SealedStage;
use yishi_procedure::voting::opening::OpenVote;

use crate::sealed_board::SealedBoard;

/// A step at a sealed ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealedStep {
    /// Ballots are taken; the chair closes it, or the clock does.
    Close,
    /// It is closed, and the key trustees open the count.
    AwaitKeys,
    /// The count of an election is opened; the chair announces it.
    Announce,
    /// It was void or abandoned, and is held again.
    HoldAgain,
}

impl SealedStep {
    /// What a ballot waits for; nothing once its result is announced, or is that of a vote.
    pub fn at(board: &SealedBoard) -> Option<Self> {
        match board.stage {
            SealedStage::Open => Some(Self::Close),
            SealedStage::Closed => Some(Self::AwaitKeys),
            SealedStage::Counted if board.vote.is_none() => Some(Self::Announce),
            SealedStage::Void | SealedStage::Abandoned => Some(Self::HoldAgain),
            SealedStage::Counted | SealedStage::Announced => None,
        }
    }

    /// The command that takes the step; none while others act, and none for a ballot the clock closes.
    pub fn command(self, board: &SealedBoard) -> Option<Command> {
        match self {
            Self::Close => board.closes_at.is_none().then(|| CloseSealedBallot { ballot: board.no }.into()),
            Self::AwaitKeys => None,
            Self::Announce => Some(AnnounceSealedBallot { ballot: board.no }.into()),
            Self::HoldAgain => Some(hold_again(board.subject)),
        }
    }

    /// Says whether the step is the secretariat's: a preliminary vote is opened by nobody else.
    pub fn is_for_the_desk(self, board: &SealedBoard) -> bool {
        match (self, board.subject) {
            (Self::HoldAgain, BallotSubject::Preliminary { .. }) => true,
            (Self::HoldAgain, BallotSubject::Question(_) | BallotSubject::Round { .. })
            | (Self::Close | Self::AwaitKeys | Self::Announce, _) => false,
        }
    }
}

fn hold_again(subject: BallotSubject) -> Command {
    match subject {
        BallotSubject::Question(question) => OpenVote { question }.into(),
        BallotSubject::Round { election, round: _ } => OpenRound { election }.into(),
        BallotSubject::Preliminary { election } => OpenPreliminaryVote { election }.into(),
    }
}
