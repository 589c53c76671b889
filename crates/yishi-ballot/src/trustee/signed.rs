//! Messages signed by members of a group of trustees. Invariant: what is signed is the message's exact text.

use serde::{Deserialize, Serialize};

use crate::group::Group;
use crate::json;
use crate::proof::ProofText;

/// A signed message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedText {
    /// The message, itself JSON.
    pub message: String,
    /// The signature.
    pub signature: ProofText,
}

impl SignedText {
    /// Whether the holder of this key signed it.
    pub(crate) fn holds<G: Group>(&self, key: &G::Element) -> bool {
        signed_by::<G>(&self.message, &self.signature, key)
    }
}

/// Whether this signature of the message is by the holder of the key.
pub(crate) fn signed_by<G: Group>(message: &str, signature: &ProofText, key: &G::Element) -> bool {
    signature.read::<G>().is_some_and(|proof| proof.holds(&["sigmsg|", message, "|"], key))
}

/// What a member signs to say that it saw the certificates of all, and stands by its coefficients.
pub(crate) fn certs_message(certs: &[SignedText], coefexps: &[String]) -> String {
    #[derive(Serialize)]
    struct Seen<'a> {
        certs: &'a [SignedText],
        coefexps: &'a [String],
    }
    format!("certs_sig|{}", json::text(&Seen { certs, coefexps }))
}
