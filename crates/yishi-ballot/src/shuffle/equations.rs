//! The equations of the proof of a shuffle.
//!
//! Source: CHVote system specification 1.3.2, CheckShuffleProof, with the hashes of the peer's crypto version 1.
//! Invariant: the generators h are independent of g, because nobody knows their logarithms: they are hashed into the group.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::text::Proof;
use crate::group::{Group, Number};
use crate::setting::Setting;
use crate::tally::Cipher;

/// What is to be tested.
pub(super) struct Instance<'a, G: Group> {
    pub(super) before: &'a [Cipher<G>],
    pub(super) after: &'a [Cipher<G>],
    pub(super) proof: &'a Proof<G>,
    pub(super) setting: &'a Setting<G>,
}

/// A product of powers that has to be a commitment.
type Terms<G> = Vec<(<G as Group>::Element, <G as Group>::Scalar)>;

impl<G: Group> Instance<'_, G> {
    /// Whether all equations hold.
    pub(super) fn holds(&self) -> bool {
        let (Some(first), Some(generators)) = (G::independent_generator(-1), self.generators()) else { return false };
        let weights = self.weights();
        let challenge = -self.challenge();
        let expected: Vec<Terms<G>> = [
            self.permutation_sum(&generators, challenge),
            self.chain_end(first, &weights, challenge),
            self.weighted_sum(&generators, &weights, challenge),
        ]
        .into_iter()
        .chain(self.re_encryption(&weights, challenge))
        .chain(self.chain_steps(first, challenge))
        .collect();
        let stated = self.proof.t.iter().chain(&self.proof.t_chain);
        expected.iter().map(|terms| G::powers(terms)).eq(stated.copied())
    }

    fn generators(&self) -> Option<Vec<G::Element>> {
        (0i64..).take(self.before.len()).map(G::independent_generator).collect()
    }

    /// t1: the committed matrix has columns that sum to one.
    fn permutation_sum(&self, generators: &[G::Element], challenge: G::Scalar) -> Terms<G> {
        let [s1, ..] = self.proof.s;
        let committed = self.proof.permutation.iter().map(|c| (*c, challenge));
        let generators = generators.iter().map(|h| (*h, -challenge));
        committed.chain(generators).chain([(G::generator(), s1)]).collect()
    }

    /// t2: the chain ends in the product of the weights.
    fn chain_end(&self, first: G::Element, weights: &[G::Scalar], challenge: G::Scalar) -> Terms<G> {
        let [_, s2, ..] = self.proof.s;
        let product = weights.iter().fold(G::Scalar::small(1), |product, weight| product * *weight);
        let end = self.proof.chain.last().copied().unwrap_or(first);
        vec![(end, challenge), (first, -(challenge * product)), (G::generator(), s2)]
    }

    /// t3: the committed matrix permutes the weights.
    fn weighted_sum(&self, generators: &[G::Element], weights: &[G::Scalar], challenge: G::Scalar) -> Terms<G> {
        let [_, _, s3, _] = self.proof.s;
        let committed = self.proof.permutation.iter().zip(weights).map(|(c, u)| (*c, *u * challenge));
        let mixed = generators.iter().zip(&self.proof.s_mixed).map(|(h, s)| (*h, *s));
        committed.chain(mixed).chain([(G::generator(), s3)]).collect()
    }

    /// t41 and t42: with the same permutation, the answers after are those before, re-encrypted.
    fn re_encryption(&self, weights: &[G::Scalar], challenge: G::Scalar) -> [Terms<G>; 2] {
        let [.., s4] = self.proof.s;
        let side = |part: fn(&Cipher<G>) -> G::Element, base: G::Element| {
            let before = self.before.iter().zip(weights).map(|(cipher, u)| (part(cipher), *u * challenge));
            let after = self.after.iter().zip(&self.proof.s_mixed).map(|(cipher, s)| (part(cipher), *s));
            before.chain(after).chain([(base, -s4)]).collect()
        };
        [side(|cipher| cipher.beta, self.setting.public_key), side(|cipher| cipher.alpha, G::generator())]
    }

    /// t̂: each element of the chain is the one before it to the power of a weight.
    fn chain_steps(&self, first: G::Element, challenge: G::Scalar) -> impl Iterator<Item = Terms<G>> {
        let proof = self.proof;
        let earlier = std::iter::once(first).chain(proof.chain.iter().copied());
        let responses = proof.s_chain.iter().zip(&proof.s_mixed);
        proof.chain.iter().zip(earlier).zip(responses).map(move |((link, earlier), (s_chain, s_mixed))| {
            vec![(*link, challenge), (G::generator(), *s_chain), (earlier, *s_mixed)]
        })
    }

    /// The weights u.
    fn weights(&self) -> Vec<G::Scalar> {
        let head = Sha256::new().chain_update("shuffle-challenges|").chain_update(&self.setting.fingerprint);
        let head = hexadecimal(head.chain_update("|").chain_update(self.statement()));
        let weight = |index: usize| {
            let tail = hexadecimal(Sha256::new().chain_update(index.to_string()));
            G::Scalar::reduce(Sha256::new().chain_update(&head).chain_update(tail).finalize().into())
        };
        (0..self.before.len()).map(weight).collect()
    }

    fn challenge(&self) -> G::Scalar {
        let hash = Sha256::new().chain_update("shuffle-challenge|").chain_update(&self.setting.fingerprint);
        let hash = hash.chain_update("|").chain_update(listed::<G>(&self.proof.t));
        let hash = hash.chain_update(listed::<G>(&self.proof.t_chain)).chain_update(self.statement());
        let hash = hash.chain_update(listed::<G>(&self.proof.chain));
        G::Scalar::reduce(hash.chain_update(&self.setting.election.public_key).finalize().into())
    }

    /// The answers before and after, and the committed permutation.
    fn statement(&self) -> String {
        let both = self.before.iter().chain(self.after).flat_map(|cipher| [cipher.alpha, cipher.beta]);
        listed::<G>(&both.chain(self.proof.permutation.iter().copied()).collect::<Vec<_>>())
    }
}

/// Each element's text, with a comma after it.
fn listed<G: Group>(elements: &[G::Element]) -> String {
    G::texts(elements).iter().flat_map(|text| [text.as_str(), ","]).collect()
}

fn hexadecimal(hash: Sha256) -> String {
    HEXLOWER.encode(&hash.finalize())
}
