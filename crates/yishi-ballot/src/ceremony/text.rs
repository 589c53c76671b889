//! The messages of the key ceremony, as the peer writes them.
//!
//! Invariant: encrypted parts are texts within the text, so that each is passed on unchanged.

use serde::{Deserialize, Serialize};

use crate::proof::ProofText;
use crate::trustee::{KeyText, SignedText};

/// What a member deals, for whoever assembles the messages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DealText {
    /// The polynomial, encrypted to the member itself.
    pub polynomial: String,
    /// For each member its share, encrypted to it.
    pub secrets: Vec<String>,
    /// The public coefficients.
    pub coefexps: SignedText,
    /// The signature over all certificates and the coefficients.
    pub signature: ProofText,
}

/// What a member was dealt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DealtText {
    /// Its own polynomial, encrypted to itself.
    pub polynomial: String,
    /// From each member its share.
    pub secrets: Vec<String>,
    /// The public coefficients of each member.
    pub coefexps: Vec<SignedText>,
    /// Each member's signature over all certificates and its coefficients.
    pub signatures: Vec<ProofText>,
}

/// A member's key in the group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareKeyText {
    /// The secret key, encrypted to the member itself.
    pub private_key: String,
    /// The public key, proved and signed.
    pub public_key: KeyText,
}
