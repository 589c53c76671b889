//! Why an act of a sealed ballot is refused: codes T.961 to T.9xx.
//!
//! Law: each refusal that rests on a rule carries its citation.

use yishi_rulebook::{Citation, Ground};

use crate::ids::{PersonRef, SealedBallotNo, VoteNo};
use crate::refusal::{Explained, Figures};
use crate::sealed::stage::SealedStage;

/// A reason of the sealed ballots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SealedRefusal {
    /// No such sealed ballot.
    NoSuchBallot(SealedBallotNo),
    /// A sealed ballot is open; until it is over nothing new is taken up.
    BallotOpen(SealedBallotNo),
    /// The ballot has not come so far, or is past it.
    WrongStage {
        /// The ballot.
        ballot: SealedBallotNo,
        /// How far it has come.
        stage: SealedStage,
    },
    /// Fewer or more trustees are named than the rules want.
    /// Rule: `sealed.trustees`.
    TrusteesNotAsMany {
        /// How many are named.
        named: usize,
        /// How many there have to be.
        wanted: u32,
        /// The rule.
        citation: Box<Citation>,
    },
    /// Nobody holds the key to the count.
    /// Rule: `sealed.trustees.needed`.
    TrusteesMissing(Box<Citation>),
    /// The trustees have not made their keys.
    KeysMissing,
    /// No list of credentials lies ready.
    CredentialsMissing,
    /// Somebody on the ballot holds the key to its count.
    CandidateHoldsKey(PersonRef),
    /// The box was not brought along.
    BoxMissing,
    /// The ballot's time is not up.
    TimeNotUp(SealedBallotNo),
    /// Too few trustees have opened the count.
    NotOpened {
        /// How many have to.
        needed: u32,
    },
    /// The count that was brought is none of this ballot.
    CountUnsound(SealedBallotNo),
    /// The result of a question is declared with its vote.
    DeclaredWithItsVote(VoteNo),
    /// The vote is cast by sealed ballots; it is neither pressed, nor closed as an open one.
    BySealedBallot(VoteNo),
}

impl Explained for SealedRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NoSuchBallot(_) => "T.961",
            Self::BallotOpen(_) => "T.962",
            Self::WrongStage { .. } => "T.963",
            Self::TrusteesNotAsMany { .. } => "T.964",
            Self::TrusteesMissing(_) => "T.965",
            Self::KeysMissing => "T.966",
            Self::CredentialsMissing => "T.967",
            Self::CandidateHoldsKey(_) => "T.968",
            Self::BoxMissing => "T.969",
            Self::TimeNotUp(_) => "T.970",
            Self::NotOpened { .. } => "T.971",
            Self::CountUnsound(_) => "T.972",
            Self::DeclaredWithItsVote(_) => "T.973",
            Self::BySealedBallot(_) => "T.974",
        }
    }

    fn figures(&self) -> Figures {
        let new = Figures::new();
        match self {
            Self::NoSuchBallot(ballot)
            | Self::BallotOpen(ballot)
            | Self::TimeNotUp(ballot)
            | Self::CountUnsound(ballot) => new.with("ballot", ballot),
            Self::WrongStage { ballot, stage } => new.with("ballot", ballot).with("stage", stage.key()),
            Self::TrusteesNotAsMany { named, wanted, .. } => new.with("named", named).with("wanted", wanted),
            Self::TrusteesMissing(_) | Self::KeysMissing | Self::CredentialsMissing | Self::BoxMissing => new,
            Self::CandidateHoldsKey(person) => new.person(*person),
            Self::NotOpened { needed } => new.with("needed", needed),
            Self::DeclaredWithItsVote(vote) | Self::BySealedBallot(vote) => new.with("vote", vote),
        }
    }

    fn grounds(&self) -> Option<&Ground> {
        None
    }

    fn citation(&self) -> Option<&Citation> {
        if let Self::TrusteesNotAsMany { citation, .. } | Self::TrusteesMissing(citation) = self {
            return Some(citation);
        }
        None
    }
}
