//! Ballots under test: sealed on a phone, opened on a second device, and never cast.
//!
//! The house carries the sealed ballot between the two and sees no opening. Invariant: what was handed over for a test is refused as
//! a vote for as long as the vote runs; only ballots that would be taken are kept, so nobody without a card fills the house.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

use yishi_ballot::hash::Hash;

use super::SealedFailure;
use super::sealed_box::SealedBox;
use crate::failure::Failure;

/// The most ballots of one card under test in one vote; a voter who tests tests one or two.
const OF_ONE_CARD: usize = 5;

/// The most bytes of ballots under test in one vote.
const MOST_BYTES: usize = 64 << 20;

/// Ballots handed over for a test.
#[derive(Default)]
pub(super) struct UnderTest {
    ballots: BTreeMap<Hash, String>,
    by_card: BTreeMap<String, usize>,
    bytes: usize,
}

impl SealedBox {
    /// Takes a ballot over that is to be tested; it can never be cast.
    ///
    /// # Errors
    /// A ballot that does not hold, that was cast, or too many under test.
    pub async fn hand_over(self: &Arc<Self>, ballot: String) -> Result<Hash, Failure> {
        let own = self.clone();
        let kept = tokio::task::spawn_blocking(move || own.keep_for_test(ballot)).await;
        Ok(kept.map_err(|error| Failure::Fault(error.to_string()))??)
    }

    fn keep_for_test(&self, ballot: String) -> Result<Hash, SealedFailure> {
        let hash = Hash::of(ballot.as_bytes());
        let card = self.prover.prove_alone(ballot.as_bytes()).map_err(|fault| SealedFailure::Ballot { fault })?;
        if self.state().ballot_box.tracked(&hash).is_some() {
            return Err(SealedFailure::AlreadyCast);
        }
        let mut tested = self.tested.lock().unwrap_or_else(PoisonError::into_inner);
        if tested.ballots.contains_key(&hash) {
            return Ok(hash);
        }
        let of_card = tested.by_card.get(&card).copied().unwrap_or_default();
        if of_card >= OF_ONE_CARD || tested.bytes + ballot.len() > MOST_BYTES {
            return Err(SealedFailure::TooManyTests);
        }
        tested.bytes += ballot.len();
        tested.by_card.insert(card, of_card + 1);
        tested.ballots.insert(hash, ballot);
        Ok(hash)
    }

    /// The ballot under test of that hash.
    pub fn under_test(&self, hash: &Hash) -> Option<String> {
        self.tested.lock().unwrap_or_else(PoisonError::into_inner).ballots.get(hash).cloned()
    }
}
