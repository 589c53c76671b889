//! Why the box refuses. Invariant: after a refusal the box is as it was.

use std::fmt;

use crate::archive::{Stage, WriteFault};
use crate::audit::{Fault, Reason};
use crate::ballot::BallotFault;
use crate::pairs::PairsFault;
use crate::setting::SetupFault;

/// Why the box refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BoxFault {
    /// The setup does not hold.
    Setup(SetupFault),
    /// The election has a question that is shuffled; such votes are only verified here.
    Shuffled,
    /// It is not the time for this.
    Stage(Stage),
    /// The ballot is refused.
    Ballot(BallotFault),
    /// The proofs beside the archive.
    Pairs(PairsFault),
    /// The opening.
    Opening(Reason),
    /// The archive cannot be written on.
    Write(WriteFault),
    /// The archive on the disk does not hold.
    Archive(Box<Fault>),
}

impl From<Reason> for BoxFault {
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::Ballot(fault) => Self::Ballot(fault),
            Reason::Pairs(fault) => Self::Pairs(fault),
            Reason::Setup(fault) => Self::Setup(fault),
            Reason::Chain(_)
            | Reason::NumTallied { .. }
            | Reason::TotalWeight { .. }
            | Reason::EncryptedTally
            | Reason::ShufflesNotNeeded
            | Reason::ShufflesMissing
            | Reason::UnknownOwner(_)
            | Reason::OwnerTwice(_)
            | Reason::Shuffle(_)
            | Reason::Decryption(_)
            | Reason::PartsMissing
            | Reason::NotOpened
            | Reason::ResultForm(_)
            | Reason::Result => Self::Opening(reason),
        }
    }
}

impl fmt::Display for BoxFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Setup(fault) => fault.fmt(f),
            Self::Shuffled => f.write_str("questions that are shuffled are only verified here, not held"),
            Self::Stage(stage) => write!(f, "this cannot be done {stage}"),
            Self::Ballot(fault) => fault.fmt(f),
            Self::Pairs(fault) => fault.fmt(f),
            Self::Opening(reason) => reason.fmt(f),
            Self::Write(fault) => fault.fmt(f),
            Self::Archive(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for BoxFault {}
