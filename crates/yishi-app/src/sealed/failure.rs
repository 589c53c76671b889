//! Why a sealed ballot, or what prepares one, is refused: codes K.201 to K.2xx, with their figures.
//!
//! Invariant: no reason holds anything that was sealed, nor a credential.

use yishi_ballot::ballot::BallotFault;
use yishi_ballot::ballot_box::BoxFault;

/// A reason.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealedFailure {
    /// There is no ballot of that identifier, or none waits for its list.
    #[error("there is no ballot {uuid}")]
    UnknownBallot {
        /// The identifier.
        uuid: String,
    },
    /// Nothing more is taken.
    #[error("the ballot is closed")]
    Closed,
    /// The first press counts, and this credential has pressed.
    #[error("a ballot by this credential is in the box, and the first one counts")]
    AlreadyCast,
    /// The ballot was opened for a test.
    #[error("the ballot was opened for a test")]
    Tested,
    /// The credential is not on the list of this ballot.
    #[error("the credential is not on the list of this ballot")]
    UnknownCredential,
    /// The proofs do not hold, or the ballot is of another election.
    #[error("{fault}")]
    Ballot {
        /// What does not hold.
        fault: BoxFault,
    },
    /// The line of proofs is not read.
    #[error("the line of proofs: {reason}")]
    Line {
        /// Why.
        reason: String,
    },
    /// The file of lists is not read.
    #[error("the file of lists: {reason}")]
    Lists {
        /// Why.
        reason: String,
    },
    /// A list is wrong.
    #[error("the list of {uuid}: {reason}")]
    List {
        /// The identifier.
        uuid: String,
        /// What is wrong.
        reason: String,
    },
    /// More identifiers would wait than may.
    #[error("at most {most} ballots wait for their lists")]
    TooManyPrepared {
        /// How many may.
        most: usize,
    },
    /// The trustee's part is refused.
    #[error("{fault}")]
    Part {
        /// Why.
        fault: BoxFault,
    },
    /// Too many ballots are under test at once.
    #[error("too many ballots are under test")]
    TooManyTests,
    /// The key ceremony refuses.
    #[error("{0}")]
    Ceremony(super::CeremonyRefusal),
}

impl SealedFailure {
    /// Why a ballot does not hold.
    pub(super) fn of_ballot(fault: BoxFault) -> Self {
        if fault == BoxFault::Ballot(BallotFault::UnknownCredential) {
            return Self::UnknownCredential;
        }
        Self::Ballot { fault }
    }

    /// Every code, in the order of the reasons.
    pub const CODES: [&'static str; 12] =
        ["K.201", "K.202", "K.203", "K.204", "K.205", "K.206", "K.207", "K.208", "K.209", "K.210", "K.211", "K.213"];

    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownBallot { .. } => "K.201",
            Self::Closed => "K.202",
            Self::AlreadyCast => "K.203",
            Self::Tested => "K.204",
            Self::Ballot { .. } => "K.205",
            Self::Line { .. } => "K.206",
            Self::Lists { .. } => "K.207",
            Self::List { .. } => "K.208",
            Self::TooManyPrepared { .. } => "K.209",
            Self::Part { .. } => "K.210",
            Self::TooManyTests => "K.211",
            Self::Ceremony(refusal) => refusal.code(),
            Self::UnknownCredential => "K.213",
        }
    }

    /// Whether what was asked for is not there.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::UnknownBallot { .. })
    }

    /// The figures a text may show.
    pub fn figures(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::UnknownBallot { uuid } => vec![("uuid", uuid.clone())],
            Self::Closed | Self::AlreadyCast | Self::Tested | Self::TooManyTests | Self::UnknownCredential => {
                Vec::new()
            }
            Self::Ballot { fault } | Self::Part { fault } => vec![("reason", fault.to_string())],
            Self::Line { reason } | Self::Lists { reason } => vec![("reason", reason.clone())],
            Self::List { uuid, reason } => vec![("uuid", uuid.clone()), ("reason", reason.clone())],
            Self::TooManyPrepared { most } => vec![("most", most.to_string())],
            Self::Ceremony(refusal) => refusal.figures(),
        }
    }
}
