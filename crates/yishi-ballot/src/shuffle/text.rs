//! A shuffle as it is written, and its proof as it is read. Invariant: every number and element is in its one written form.

use serde::{Deserialize, Serialize};

use crate::ballot::CipherText;
use crate::group::{Group, Number};

/// A shuffle: for each shuffled question, the answers in their new order and the proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ShuffleText {
    pub(super) ciphertexts: Vec<Vec<CipherText>>,
    pub(super) proofs: Vec<ProofOfShuffle>,
}

/// Commitments t1, t2, t3, (t41, t42), t̂.
type Commitments = (String, String, String, [String; 2], Vec<String>);
/// Responses s1, s2, s3, s4, ŝ, s'.
type Responses = (String, String, String, String, Vec<String>, Vec<String>);

/// A proof: commitments, responses, the permutation's commitments c, the chain's ĉ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ProofOfShuffle(Commitments, Responses, Vec<String>, Vec<String>);

/// A proof that is read. The names are those of the paper; a hat stands as `chain`, a prime as `mixed`.
#[derive(Clone, Debug)]
pub(super) struct Proof<G: Group> {
    /// t1, t2, t3, t41, t42.
    pub(super) t: [G::Element; 5],
    pub(super) t_chain: Vec<G::Element>,
    /// s1, s2, s3, s4.
    pub(super) s: [G::Scalar; 4],
    pub(super) s_chain: Vec<G::Scalar>,
    pub(super) s_mixed: Vec<G::Scalar>,
    pub(super) permutation: Vec<G::Element>,
    pub(super) chain: Vec<G::Element>,
}

impl ProofOfShuffle {
    /// Whether every list has this length.
    pub(super) fn has_length(&self, length: usize) -> bool {
        let Self((.., t_chain), (.., s_chain, s_mixed), permutation, chain) = self;
        [t_chain, s_chain, s_mixed, permutation, chain].iter().all(|list| list.len() == length)
    }

    /// Reads every element and number.
    pub(super) fn read<G: Group>(&self) -> Option<Proof<G>> {
        let Self((t1, t2, t3, [t41, t42], t_chain), (s1, s2, s3, s4, s_chain, s_mixed), permutation, chain) = self;
        let elements = |texts: &[String]| texts.iter().map(|text| G::read(text)).collect::<Option<Vec<_>>>();
        let scalars = |texts: &[String]| texts.iter().map(|text| G::Scalar::read(text)).collect::<Option<Vec<_>>>();
        Some(Proof {
            t: [G::read(t1)?, G::read(t2)?, G::read(t3)?, G::read(t41)?, G::read(t42)?],
            t_chain: elements(t_chain)?,
            s: [G::Scalar::read(s1)?, G::Scalar::read(s2)?, G::Scalar::read(s3)?, G::Scalar::read(s4)?],
            s_chain: scalars(s_chain)?,
            s_mixed: scalars(s_mixed)?,
            permutation: elements(permutation)?,
            chain: elements(chain)?,
        })
    }
}

impl<G: Group> Proof<G> {
    /// All its elements, for a test of membership.
    pub(super) fn elements(&self) -> Vec<G::Element> {
        let lists = [self.t.as_slice(), &self.t_chain, &self.permutation, &self.chain];
        lists.concat()
    }
}
