//! Events, and the small records that they name.
//!
//! Source: Belenios specification, crypto version 1. Invariant: an event names the hash of the one before it, so that the last
//! hash stands for the whole archive.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::hash::Hash;
use crate::json::Count;

/// The kinds of events, named as in the archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventKind {
    /// Election, trustees and credentials are fixed.
    Setup,
    /// A ballot was cast.
    Ballot,
    /// The vote was closed.
    EndBallots,
    /// The ballots were added up under encryption.
    EncryptedTally,
    /// A trustee shuffled the sealed answers.
    Shuffle,
    /// All shuffles are done.
    EndShuffles,
    /// A trustee gave its part of the opening.
    PartialDecryption,
    /// The result.
    Result,
}

/// An event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// The hash of the event before it; the first has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Hash>,
    /// How many events stand before it.
    pub height: u64,
    /// Its kind.
    #[serde(rename = "type")]
    pub kind: EventKind,
    /// The record that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payload: Option<Hash>,
}

/// The first record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct First {
    pub(super) version: u32,
    pub(super) timestamp: String,
}

/// What Setup names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SetupRecord {
    pub(super) election: Hash,
    pub(super) trustees: Hash,
    pub(super) credentials: Hash,
}

/// What EncryptedTally names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TallyRecord {
    pub(super) num_tallied: Count,
    pub(super) total_weight: Count,
    pub(super) encrypted_tally: Hash,
}

/// What Shuffle and PartialDecryption name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OwnedRecord {
    pub(super) owner: usize,
    pub(super) payload: Hash,
}

impl fmt::Display for EventKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Setup => "Setup",
            Self::Ballot => "Ballot",
            Self::EndBallots => "EndBallots",
            Self::EncryptedTally => "EncryptedTally",
            Self::Shuffle => "Shuffle",
            Self::EndShuffles => "EndShuffles",
            Self::PartialDecryption => "PartialDecryption",
            Self::Result => "Result",
        })
    }
}
