//! Partial decryptions: a trustee's part in opening the tally, with the proof that it is right.
//!
//! Source: Belenios specification, crypto version 1: factor = alpha^x, and a proof that the same x is behind the trustee's key.
//! Invariant: a [`PartialDecryption`] exists only after each of its factors was proved.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::group::Group;
use crate::hash::challenge;
use crate::json::{self, Malformed};
use crate::proof::{Proof, ProofText};
use crate::tally::EncryptedTally;

/// A partial decryption as it is written: one factor and one proof for each ciphertext of each question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecryptionText {
    /// The factors.
    pub decryption_factors: Vec<Vec<String>>,
    /// Their proofs.
    pub decryption_proofs: Vec<Vec<ProofText>>,
}

/// A partial decryption that is proved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartialDecryption<G: Group> {
    /// The factors, question by question.
    pub factors: Vec<Vec<G::Element>>,
}

/// Why a partial decryption is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecryptionFault {
    /// It is not read.
    Form(Malformed),
    /// It does not have a factor and a proof for each ciphertext.
    PartCount,
    /// An element or a number is not in its one written form.
    Value,
    /// A factor lies outside the group.
    OutsideGroup,
    /// The proof of a factor of this question, counted from 1, does not hold.
    Proof(usize),
}

impl fmt::Display for DecryptionFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(problem) => write!(f, "the partial decryption: {problem}"),
            Self::PartCount => {
                f.write_str("the partial decryption has not one factor and one proof for each ciphertext")
            }
            Self::Value => {
                f.write_str("an element or a number of the partial decryption is not in its one written form")
            }
            Self::OutsideGroup => f.write_str("a factor of the partial decryption lies outside the group"),
            Self::Proof(question) => write!(f, "question {question}: a factor of the partial decryption is not proved"),
        }
    }
}

impl std::error::Error for DecryptionFault {}

impl<G: Group> PartialDecryption<G> {
    /// Reads and tests a partial decryption by the holder of a key.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn read(
        bytes: &[u8],
        fingerprint: &str,
        key: &G::Element,
        tally: &EncryptedTally<G>,
    ) -> Result<Self, DecryptionFault> {
        let text: DecryptionText = json::canonical(bytes).map_err(DecryptionFault::Form)?;
        let sizes: Vec<usize> = tally.columns().map(<[_]>::len).collect();
        let factors = text.decryption_factors.iter().map(Vec::len).eq(sizes.iter().copied());
        if !factors || !text.decryption_proofs.iter().map(Vec::len).eq(sizes) {
            return Err(DecryptionFault::PartCount);
        }
        let read = |column: &Vec<String>| column.iter().map(|text| G::read(text)).collect::<Option<Vec<_>>>();
        let factors = text.decryption_factors.iter().map(read).collect::<Option<Vec<_>>>();
        let factors = factors.ok_or(DecryptionFault::Value)?;
        if !factors.iter().all(|column| G::are_members(column)) {
            return Err(DecryptionFault::OutsideGroup);
        }
        test(&text.decryption_proofs, &factors, fingerprint, key, tally)?;
        Ok(Self { factors })
    }
}

fn test<G: Group>(
    proofs: &[Vec<ProofText>],
    factors: &[Vec<G::Element>],
    fingerprint: &str,
    key: &G::Element,
    tally: &EncryptedTally<G>,
) -> Result<(), DecryptionFault> {
    let prefix = prefix::<G>(fingerprint, key);
    for (number, ((column, factors), proofs)) in (1..).zip(tally.columns().zip(factors).zip(proofs)) {
        for ((cipher, factor), proof) in column.iter().zip(factors).zip(proofs) {
            let proof: Proof<G> = proof.read().ok_or(DecryptionFault::Value)?;
            let first = G::commitment(&proof.response, key, &proof.challenge);
            let second = G::powers(&[(cipher.alpha, proof.response), (*factor, proof.challenge)]);
            if challenge::<G>(&[&prefix], G::texts(&[first, second])) != proof.challenge {
                return Err(DecryptionFault::Proof(number));
            }
        }
    }
    Ok(())
}

/// What binds a proof of decryption to the election and the trustee's key.
pub(crate) fn prefix<G: Group>(fingerprint: &str, key: &G::Element) -> String {
    format!("decrypt|{fingerprint}|{}|", G::text(key))
}

impl DecryptionText {
    /// The bytes of the record.
    pub fn text(&self) -> String {
        json::text(self)
    }
}

/// Makes the factor of one ciphertext and its proof; `w` is fresh randomness and never used again.
pub(crate) fn decrypt_one<G: Group>(
    prefix: &str,
    alpha: &G::Element,
    secret: &G::Scalar,
    w: &G::Scalar,
) -> (G::Element, Proof<G>) {
    let commitments = [G::key_of(w), G::secret_power(alpha, w)];
    let challenge = challenge::<G>(&[prefix], G::texts(&commitments));
    (G::secret_power(alpha, secret), Proof { challenge, response: *w - *secret * challenge })
}
