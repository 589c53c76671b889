//! A proof's two numbers, and proofs of knowledge of a secret exponent.
//!
//! Source: Belenios specification, crypto version 1: response = w − secret·challenge, so that the commitment is recomputed as
//! g^response · X^challenge. Invariant: a proof is bound to its purpose by the prefix of its challenge.

use serde::{Deserialize, Serialize};

use crate::group::{Group, Number};
use crate::hash::challenge;

/// A proof as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProofText {
    /// The challenge to base 10.
    pub challenge: String,
    /// The response to base 10.
    pub response: String,
}

/// A proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proof<G: Group> {
    /// The challenge.
    pub challenge: G::Scalar,
    /// The response.
    pub response: G::Scalar,
}

impl ProofText {
    /// Reads the two numbers; nothing where one is not in its one written form.
    pub fn read<G: Group>(&self) -> Option<Proof<G>> {
        Some(Proof { challenge: G::Scalar::read(&self.challenge)?, response: G::Scalar::read(&self.response)? })
    }
}

impl<G: Group> Proof<G> {
    /// The written form.
    pub fn text(&self) -> ProofText {
        ProofText { challenge: self.challenge.text(), response: self.response.text() }
    }

    /// Whether the maker of this proof knew the exponent of `key`; the prefix says for what.
    pub(crate) fn holds(&self, prefix: &[&str], key: &G::Element) -> bool {
        let commitment = G::commitment(&self.response, key, &self.challenge);
        challenge::<G>(prefix, [G::text(&commitment)]) == self.challenge
    }
}

/// Reads a list of proofs.
pub(crate) fn read_all<G: Group>(texts: &[ProofText]) -> Option<Vec<Proof<G>>> {
    texts.iter().map(ProofText::read).collect()
}
