//! Proofs beside the archive: of each candidate, "for" and "against" together at most one.
//!
//! The peer's format bounds all answers of a question together, so it cannot say that nobody is both for and against the same
//! candidate, nor that at most so many are chosen. Where an election is by for, against and abstention (a candidate left open),
//! each candidate has two answers, for at 2i and against at 2i + 1, and each ballot has these proofs in a file of its own.
//! Format: `docs/secret-ballots.md`. Invariant: a proof is bound to election, credential and the whole ballot by its tracker.

mod book;
mod fault;
mod statement;
mod text;

pub use book::Pairs;
pub use fault::PairsFault;
pub(crate) use statement::Statement;
pub use text::{BallotPairs, PairedAnswer, PairedQuestion, PairsHead};
