//! The file of proofs: one line of JSON that says the election and the questions, then one line for each ballot.
//!
//! Invariant: each line is in its one written form; lines are only ever appended.

use serde::{Deserialize, Serialize};

use crate::hash::Hash;
use crate::json::{self, Malformed};
use crate::proof::ProofText;

/// The first line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PairsHead {
    /// The version of this format: 1.
    pub version: u32,
    /// The election's fingerprint.
    pub election: String,
    /// The questions whose answers come in pairs.
    pub questions: Vec<PairedQuestion>,
}

/// A question whose answers come in pairs of for and against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PairedQuestion {
    /// Its place, counted from 0.
    pub question: usize,
    /// How many candidates may be voted for at most, where that is to be proved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_for: Option<usize>,
}

/// A ballot's line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BallotPairs {
    /// SHA-256 of the ballot, as the archive names it.
    pub ballot: Hash,
    /// For each question of the first line, in its order.
    pub answers: Vec<PairedAnswer>,
}

/// The proofs of one answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PairedAnswer {
    /// For each candidate, that for and against are 0 or 1 together.
    pub pairs: Vec<Vec<ProofText>>,
    /// That the candidates voted for are 0 to `most_for`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_for: Option<Vec<ProofText>>,
}

impl PairsHead {
    /// The version that is written and read.
    pub const VERSION: u32 = 1;

    /// The line with its end.
    pub fn line(&self) -> String {
        json::text(self) + "\n"
    }
}

impl BallotPairs {
    /// Reads a line, with or without its end.
    ///
    /// # Errors
    /// A line that is not in its one written form.
    pub fn read(line: &str) -> Result<Self, Malformed> {
        json::canonical(line.strip_suffix('\n').unwrap_or(line).as_bytes())
    }

    /// The line with its end.
    pub fn line(&self) -> String {
        json::text(self) + "\n"
    }
}
