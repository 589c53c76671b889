//! The proofs of an answer that may be a blank vote.
//!
//! Source: Belenios specification, crypto version 1. The first ciphertext holds the blank bit m0, the others sum to mΣ.
//! Blank proof: m0 = 0 or mΣ = 0. Overall proof: m0 = 1 or mΣ is between the bounds.

use super::{BallotFault, Claims, Place, disjunction};
use crate::election::Choice;
use crate::group::Group;
use crate::proof::Proof;
use crate::tally::Cipher;

/// The proofs at hand.
pub(super) struct BlankProofs<'a, G: Group> {
    pub(super) blank: &'a [Proof<G>],
    pub(super) overall: &'a [Proof<G>],
}

/// Adds what the two proofs claim.
pub(super) fn claim<G: Group>(
    key: &G::Base,
    question: &Choice,
    ciphers: &[Cipher<G>],
    proofs: BlankProofs<'_, G>,
    binding: &str,
    place: Place,
    claims: &mut Claims<G, BallotFault>,
) {
    let Some((blank, others)) = ciphers.split_first() else { return };
    let sum = Cipher::sum(others);
    let (of_blank, of_sum) = proofs.blank.split_at(1.min(proofs.blank.len()));
    let mut alone = disjunction(key, blank, 0, of_blank);
    alone.extend(disjunction(key, &sum, 0, of_sum));
    claims.one_of(format!("bproof0|{binding}|"), &alone, proofs.blank, BallotFault::BlankProof(place));
    let (of_blank, within) = proofs.overall.split_at(1.min(proofs.overall.len()));
    let mut bounded = disjunction(key, blank, 1, of_blank);
    bounded.extend(disjunction(key, &sum, question.min, within));
    claims.one_of(format!("bproof1|{binding}|"), &bounded, proofs.overall, BallotFault::OverallProof(place));
}
