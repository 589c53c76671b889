//! Trustees as they are written.
//!
//! Source: Belenios specification, crypto version 1. Invariant: members are written in this order and none is added.

use serde::{Deserialize, Serialize};

use super::SignedText;
use crate::group::Group;
use crate::json;
use crate::proof::ProofText;

/// A trustee, or a group of them, after the name of its kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum TrusteeText {
    /// One that is needed by itself.
    Single(Single, KeyText),
    /// A group of which some are needed.
    Pedersen(Pedersen, Box<PedersenText>),
}

/// The word before a single trustee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Single {
    /// The word.
    Single,
}

/// The word before a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pedersen {
    /// The word.
    Pedersen,
}

/// A public key with the proof that its holder knows the secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyText {
    /// The proof of knowledge.
    pub pok: ProofText,
    /// The key.
    pub public_key: String,
    /// A member's signature over its key; a single trustee has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<ProofText>,
}

/// A group of trustees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PedersenText {
    /// How many are needed.
    pub threshold: usize,
    /// The members' certificates.
    pub certs: Vec<SignedText>,
    /// The public coefficients of the members' polynomials.
    pub coefexps: Vec<SignedText>,
    /// Each member's signature over all certificates and its own coefficients.
    pub signatures: Vec<ProofText>,
    /// The members' keys.
    pub verification_keys: Vec<KeyText>,
}

impl TrusteeText {
    /// A single trustee with this key.
    pub fn single(key: KeyText) -> Self {
        Self::Single(Single::Single, key)
    }

    /// The record of all trustees.
    pub fn record(trustees: &[Self]) -> String {
        json::text(&trustees)
    }
}

impl KeyText {
    /// The key, where it is a member of the group and its holder proves to know the secret.
    pub(crate) fn read_proved<G: Group>(&self) -> Option<G::Element> {
        let key = G::read(&self.public_key).filter(|key| G::are_members(&[*key]))?;
        let proof = self.pok.read::<G>()?;
        proof.holds(&["pok|", G::NAME, "|", &self.public_key, "|"], &key).then_some(key)
    }
}
