//! What does not hold, and at which event.
//!
//! Invariant: a program tells faults apart by the reason, a person reads the sentence; nothing depends on the wording.

use std::fmt;

use crate::archive::{ChainFault, EventKind};
use crate::ballot::BallotFault;
use crate::hash::Hash;
use crate::json::Malformed;
use crate::pairs::PairsFault;
use crate::setting::SetupFault;
use crate::shuffle::ShuffleFault;
use crate::trustee::DecryptionFault;

/// The first thing that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// How many events stand before the failing one.
    pub height: u64,
    /// The failing event, where it could be read.
    pub event: Option<(EventKind, Hash)>,
    /// Why.
    pub reason: Reason,
}

/// Why an archive is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Its records or its chain of events.
    Chain(ChainFault),
    /// The setup.
    Setup(SetupFault),
    /// A ballot.
    Ballot(BallotFault),
    /// The stated number of ballots is not the number counted.
    NumTallied {
        /// What the archive states.
        stated: u64,
        /// What was counted.
        counted: u64,
    },
    /// The stated weight is not the weight counted.
    TotalWeight {
        /// What the archive states.
        stated: u64,
        /// What was counted.
        counted: u64,
    },
    /// The encrypted tally is not that of the ballots.
    EncryptedTally,
    /// Nothing is to be shuffled, or what is to be shuffled was not.
    ShufflesNotNeeded,
    /// What is to be shuffled was not.
    ShufflesMissing,
    /// There is no trustee of that number.
    UnknownOwner(usize),
    /// This trustee has done its part already.
    OwnerTwice(usize),
    /// A shuffle.
    Shuffle(ShuffleFault),
    /// A partial decryption.
    Decryption(DecryptionFault),
    /// The result stands before enough trustees have given their parts.
    PartsMissing,
    /// What the trustees opened is no result: no number up to the total weight, or no packed answer.
    NotOpened,
    /// The result is not read.
    ResultForm(Malformed),
    /// The result is not what the trustees opened.
    Result,
    /// The proofs beside the archive.
    Pairs(PairsFault),
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Chain(fault) => fault.fmt(f),
            Self::Setup(fault) => fault.fmt(f),
            Self::Ballot(fault) => fault.fmt(f),
            Self::NumTallied { stated, counted } => write!(f, "{stated} ballots are stated, {counted} count"),
            Self::TotalWeight { stated, counted } => {
                write!(f, "a total weight of {stated} is stated, the ballots that count weigh {counted}")
            }
            Self::EncryptedTally => f.write_str("the encrypted tally is not that of the ballots"),
            Self::ShufflesNotNeeded => f.write_str("the election has nothing to shuffle"),
            Self::ShufflesMissing => f.write_str("sealed answers are to be opened that were not shuffled"),
            Self::UnknownOwner(owner) => write!(f, "there is no trustee {owner}"),
            Self::OwnerTwice(owner) => write!(f, "trustee {owner} has done this already"),
            Self::Shuffle(fault) => fault.fmt(f),
            Self::Decryption(fault) => fault.fmt(f),
            Self::PartsMissing => f.write_str("the result stands before enough trustees have decrypted"),
            Self::NotOpened => f.write_str("what the trustees opened is no result"),
            Self::ResultForm(problem) => write!(f, "the result: {problem}"),
            Self::Result => f.write_str("the result is not what the trustees opened"),
            Self::Pairs(fault) => fault.fmt(f),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.event {
            Some((kind, hash)) => write!(f, "event {} ({kind}, {hash}): {}", self.height, self.reason),
            None => write!(f, "after {} events: {}", self.height, self.reason),
        }
    }
}

impl std::error::Error for Fault {}
