//! What the proofs of a ballot claim: commitments recomputed from them, whose hash must be the challenge.
//!
//! Invariant: all commitments of a ballot are turned into text together, because the one inversion in that is then shared.

use crate::group::{Group, Number};
use crate::hash::challenge;
use crate::proof::Proof;
use crate::tally::Cipher;

/// Commitments and the hashes they must have; `F` is what is reported where a hash differs.
#[derive(Debug)]
pub(crate) struct Claims<G: Group, F> {
    commitments: Vec<G::Element>,
    claims: Vec<Claim<G, F>>,
}

#[derive(Debug)]
struct Claim<G: Group, F> {
    prefix: String,
    commitments: usize,
    challenge: G::Scalar,
    fault: F,
}

/// The two commitments of one branch of a disjunction.
pub(crate) type Branch<G> = [<G as Group>::Element; 2];

/// The commitments that proofs make for "this ciphertext holds this value", for values one after the other.
///
/// Dividing the ciphertext by the generator from value to value takes one product each, where a third power would take dozens.
pub(crate) fn disjunction<G: Group>(
    key: &G::Base,
    cipher: &Cipher<G>,
    first_value: usize,
    proofs: &[Proof<G>],
) -> Vec<Branch<G>> {
    let step = G::inverse(&G::generator());
    let rests = std::iter::successors(Some(cipher.beta), |rest| Some(G::product(rest, &step)));
    let branch = |(rest, proof): (G::Element, &Proof<G>)| {
        let first = G::commitment(&proof.response, &cipher.alpha, &proof.challenge);
        [first, G::commitment_under(key, &proof.response, &rest, &proof.challenge)]
    };
    rests.skip(first_value).zip(proofs).map(branch).collect()
}

impl<G: Group, F> Claims<G, F> {
    pub(crate) fn new() -> Self {
        Self { commitments: Vec::new(), claims: Vec::new() }
    }

    /// Claims that one of the branches holds: their challenges add up to the hash.
    pub(crate) fn one_of(&mut self, prefix: String, branches: &[Branch<G>], proofs: &[Proof<G>], fault: F) {
        let total = proofs.iter().fold(G::Scalar::small(0), |total, proof| total + proof.challenge);
        self.all(prefix, branches.as_flattened(), total, fault);
    }

    /// Claims that these commitments hash to the challenge.
    pub(crate) fn all(&mut self, prefix: String, commitments: &[G::Element], challenge: G::Scalar, fault: F) {
        self.commitments.extend_from_slice(commitments);
        self.claims.push(Claim { prefix, commitments: commitments.len(), challenge, fault });
    }

    /// Tests every claim.
    pub(crate) fn settle(self) -> Result<(), F> {
        let texts = G::texts(&self.commitments);
        let mut rest = texts.as_slice();
        for claim in self.claims {
            let (mine, after) = rest.split_at_checked(claim.commitments).unwrap_or((&[], &[]));
            rest = after;
            if challenge::<G>(&[&claim.prefix], mine) != claim.challenge {
                return Err(claim.fault);
            }
        }
        Ok(())
    }
}
