//! A trustee's secret key: its public part, and its part in opening a tally.
//!
//! Invariant: the exponent is used in constant time, wiped when dropped and never shown by `Debug`. A trustee must decrypt one
//! tally of an election only; to remember that is for whoever holds the key.

use curve25519_dalek::{EdwardsPoint, Scalar};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::group::{Ed25519, Group, Number};
use crate::hash::challenge;
use crate::proof::{Proof, ProofText};
use crate::seal::random;
use crate::setting::Setting;
use crate::tally::EncryptedTally;
use crate::trustee::{DecryptionText, KeyText, decrypt_one, decryption_prefix};

/// A secret exponent.
#[derive(Clone)]
pub struct SecretKey(Zeroizing<Scalar>);

impl SecretKey {
    /// A fresh key.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        Self(Zeroizing::new(random(rng)))
    }

    pub(super) fn of(exponent: Zeroizing<Scalar>) -> Self {
        Self(exponent)
    }

    /// Reads a key to base 10, as the peer keeps it between quotation marks.
    pub fn read(text: &str) -> Option<Self> {
        Scalar::read(text).map(|scalar| Self(Zeroizing::new(scalar)))
    }

    /// The text to base 10, which is the secret itself.
    pub fn expose(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.text())
    }

    /// The public key.
    pub fn public(&self) -> EdwardsPoint {
        Ed25519::key_of(&self.0)
    }

    /// The public key with the proof that its holder knows this one.
    pub fn public_text(&self, rng: &mut impl CryptoRng) -> KeyText {
        let public_key = Ed25519::text(&self.public());
        let pok = self.prove(&["pok|", Ed25519::NAME, "|", &public_key, "|"], rng);
        KeyText { pok, public_key, signature: None }
    }

    /// Signs a message of the ceremony.
    pub(super) fn sign(&self, message: &str, rng: &mut impl CryptoRng) -> ProofText {
        self.prove(&["sigmsg|", message, "|"], rng)
    }

    /// Proves to know this key, bound to the prefix.
    fn prove(&self, prefix: &[&str], rng: &mut impl CryptoRng) -> ProofText {
        let w = Zeroizing::new(random(rng));
        let challenge = challenge::<Ed25519>(prefix, [Ed25519::text(&Ed25519::key_of(&w))]);
        Proof::<Ed25519> { challenge, response: *w - *self.0 * challenge }.text()
    }

    /// This trustee's part in opening a tally that it has recomputed itself.
    pub fn decrypt(
        &self,
        setting: &Setting<Ed25519>,
        tally: &EncryptedTally<Ed25519>,
        rng: &mut impl CryptoRng,
    ) -> DecryptionText {
        let prefix = decryption_prefix::<Ed25519>(&setting.fingerprint, &self.public());
        let mut text = DecryptionText { decryption_factors: Vec::new(), decryption_proofs: Vec::new() };
        for column in tally.columns() {
            let part = |alpha| decrypt_one::<Ed25519>(&prefix, alpha, &self.0, &Zeroizing::new(random(rng)));
            let parts = column.iter().map(|cipher| &cipher.alpha).map(part);
            let (factors, proofs): (Vec<_>, Vec<_>) = parts.map(|(factor, proof)| (factor, proof.text())).unzip();
            text.decryption_factors.push(Ed25519::texts(&factors));
            text.decryption_proofs.push(proofs);
        }
        text
    }
}

impl std::fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecretKey(..)")
    }
}
