//! A member's seed: 22 characters from which its keys follow.
//!
//! Source: Belenios specification: sk = SHA-256(`sk|` seed), dk = SHA-256(`dk|` seed), modulo the order.
//! Invariant: the text is wiped when dropped and never shown by `Debug`.

use curve25519_dalek::Scalar;
use rand_core::CryptoRng;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::CeremonyFault;
use crate::base58;
use crate::group::Number;

/// A member's seed.
#[derive(Clone)]
pub struct Seed(Zeroizing<String>);

const LENGTH: usize = 22;

impl Seed {
    /// A fresh seed.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        Self(base58::random(rng, LENGTH))
    }

    /// Reads a seed.
    ///
    /// # Errors
    /// A text that is none.
    pub fn read(text: &str) -> Result<Self, CeremonyFault> {
        let sound = text.len() == LENGTH && text.bytes().all(|byte| base58::value(byte).is_some());
        if sound { Ok(Self(Zeroizing::new(text.to_owned()))) } else { Err(CeremonyFault::Seed) }
    }

    /// The text, which is the secret itself.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The exponent that signs.
    pub(super) fn signing(&self) -> Zeroizing<Scalar> {
        self.derived("sk|")
    }

    /// The exponent that opens messages.
    pub(super) fn opening(&self) -> Zeroizing<Scalar> {
        self.derived("dk|")
    }

    fn derived(&self, word: &str) -> Zeroizing<Scalar> {
        let hash = Sha256::new().chain_update(word).chain_update(self.expose());
        Zeroizing::new(Scalar::reduce(hash.finalize().into()))
    }
}

impl std::fmt::Debug for Seed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Seed(..)")
    }
}
