//! Counting under encryption: ciphertexts multiplied, so that what they hold adds up.
//!
//! Source: Belenios specification, crypto version 1. Invariant: of each credential its last ballot counts, with its weight, and
//! no order of arrival changes the sums.

mod cipher;
mod discrete_log;
mod result;
mod running;

pub use cipher::Cipher;
pub(crate) use discrete_log::logarithms;
pub use result::{Outcome, ResultText};
pub use running::{Column, EncryptedTally, Running, TallySize};
