//! Ballots under test: sealed on a phone, opened on a second device, and never cast.
//!
//! The house carries the sealed ballot between the two and sees no opening. Invariant: what was handed over for a test is refused as
//! a vote for as long as the vote runs.

use std::collections::BTreeMap;
use std::sync::PoisonError;

use yishi_ballot::hash::Hash;

use super::SealedFailure;
use super::sealed_box::SealedBox;

/// The most ballots under test in one vote that are kept for the second device: a test takes a minute, and a hall's voters test few.
const MOST: usize = 2000;

/// Ballots handed over for a test, by their hash.
#[derive(Default)]
pub(super) struct UnderTest(BTreeMap<Hash, String>);

impl SealedBox {
    /// Takes a ballot over that is to be tested; it can never be cast.
    ///
    /// # Errors
    /// A ballot that was cast, or too many under test.
    pub fn hand_over(&self, ballot: String) -> Result<Hash, SealedFailure> {
        let hash = Hash::of(ballot.as_bytes());
        if self.state().ballot_box.tracked(&hash).is_some() {
            return Err(SealedFailure::AlreadyCast);
        }
        let mut tested = self.tested.lock().unwrap_or_else(PoisonError::into_inner);
        if tested.0.len() >= MOST && !tested.0.contains_key(&hash) {
            return Err(SealedFailure::TooManyTests);
        }
        tested.0.insert(hash, ballot);
        Ok(hash)
    }

    /// The ballot under test of that hash.
    pub fn under_test(&self, hash: &Hash) -> Option<String> {
        self.tested.lock().unwrap_or_else(PoisonError::into_inner).0.get(hash).cloned()
    }
}
