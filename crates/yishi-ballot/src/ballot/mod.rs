//! Sealed ballots: read, tested, counted. Making them is the business of [`crate::seal`].
//!
//! Source: Belenios specification, crypto version 1. Invariant: a [`Ballot`] exists only after every proof in it, its signature
//! and the membership of all its elements were tested.

mod answer;
mod blank;
mod claims;
mod fault;
mod prove;
mod read;
mod text;

pub(crate) use claims::{Claims, disjunction};
pub use fault::{BallotFault, Place};
pub use read::Unproven;
pub(crate) use text::joined;
pub use text::{AnswerText, BallotText, ChoiceText, CipherText, RankingText, SignatureText};

use crate::group::Group;
use crate::hash::Hash;
use crate::tally::Cipher;

/// A ballot in which everything holds.
#[derive(Clone, Debug)]
pub struct Ballot<G: Group> {
    /// The public credential that signed it.
    pub credential: String,
    /// How many votes it counts for.
    pub weight: u64,
    /// What the voter compares with the board: SHA-256 in base 64.
    pub tracker: String,
    /// SHA-256 of the ballot as the archive names it.
    pub hash: Hash,
    /// The sealed answers.
    pub answers: Vec<Sealed<G>>,
}

/// A sealed answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sealed<G: Group> {
    /// One ciphertext for each choice.
    Choice(Vec<Cipher<G>>),
    /// One ciphertext for the whole answer.
    Ranking(Cipher<G>),
}
