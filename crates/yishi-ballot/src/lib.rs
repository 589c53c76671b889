//! Secret ballots that nobody has to trust us for: sealed on the voter's device, added up under encryption, opened by trustees,
//! and checked by anybody, because the archive is in the format of Belenios (crypto version 1, group Ed25519).
//!
//! Pure: randomness and time come in as arguments. Invariant: what is called a ballot, a partial decryption or a report here was
//! proved; what was only read has another name.

pub mod archive;
pub mod audit;
pub mod ballot;
pub mod ballot_box;
mod base58;
pub mod ceremony;
pub mod credential;
pub mod election;
pub mod group;
pub mod hash;
pub mod json;
pub mod pairs;
mod proof;
pub mod seal;
pub mod setting;
pub mod shuffle;
pub mod tally;
pub mod trustee;

pub use audit::{Fault, Follower, Report, verify, verify_with_pairs};
pub use ballot_box::BallotBox;
pub use proof::{Proof, ProofText};
pub use setting::Setting;
