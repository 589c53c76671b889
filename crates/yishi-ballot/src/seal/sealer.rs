//! Making a ballot: encrypt, prove, sign.
//!
//! Invariant: what is made is what [`crate::ballot::Unproven`] accepts; it carries no secret, and its secrets are kept apart.

use curve25519_dalek::Scalar;
use rand_core::CryptoRng;
use zeroize::{Zeroize, Zeroizing};

use super::answer::Encrypted;
use super::choices::{self, WrongChoices};
use super::disjunction::Secret;
use super::points::Points;
use super::reveal::Revealed;
use super::scalar::random;
use super::tables::Tables;
use crate::ballot::{AnswerText, BallotText, CipherText, SignatureText};
use crate::credential::PrivateCredential;
use crate::group::{Ed25519, Group};
use crate::hash::{Hash, challenge, tracker};
use crate::json;
use crate::proof::Proof;
use crate::setting::Setting;
use crate::tally::Cipher;

/// Makes ballots for one election.
pub struct Sealer<'a> {
    pub(super) setting: &'a Setting<Ed25519>,
    pub(super) tables: Tables,
}

/// A ballot that was made, with the secrets that its maker may need again.
pub struct Made {
    /// The ballot's bytes, as they go into the box.
    pub bytes: Vec<u8>,
    /// What the voter notes: SHA-256 of the ballot in base 64.
    pub tracker: String,
    pub(super) credential: String,
    pub(super) hash: Hash,
    pub(super) ciphers: Vec<Vec<Cipher<Ed25519>>>,
    pub(super) secrets: Secrets,
}

/// What the ciphertexts hold and their randomness, wiped when dropped.
pub(super) struct Secrets(pub(super) Vec<Vec<Secret>>);

impl<'a> Sealer<'a> {
    /// Builds the tables for an election.
    pub fn new(setting: &'a Setting<Ed25519>) -> Self {
        Self { setting, tables: Tables::new(&setting.public_key) }
    }

    /// Makes a ballot.
    ///
    /// # Errors
    /// Choices that the election does not allow.
    pub fn seal(
        &self,
        credential: &PrivateCredential,
        choices: &[Vec<u8>],
        rng: &mut impl CryptoRng,
    ) -> Result<Made, WrongChoices> {
        let questions = choices::checked(&self.setting.election, choices)?;
        let signer = Zeroizing::new(credential.secret::<Ed25519>(&self.setting.election.uuid));
        let encrypted: Vec<_> = questions.iter().map(|(_, bits)| Encrypted::new(bits, &self.tables, rng)).collect();
        let (public, texts) = self.write_first(&signer, &encrypted);
        let binding = BallotText::binding(&self.setting.fingerprint, &public);
        let (mut points, mut pending) = (Points::default(), Vec::new());
        for (((question, _), answer), texts) in questions.iter().zip(&encrypted).zip(texts) {
            pending.push(answer.commit(texts, question, &binding, &self.tables, &mut points, rng));
        }
        let w = Zeroizing::new(random(rng));
        let commitment = points.add(&[self.tables.g(&w)]);
        let written = points.write();
        let answers = pending.into_iter().map(|answer| answer.finish(&written)).collect();
        let bytes = self.sign(public.clone(), answers, &signer, &w, written.at(&commitment));
        Ok(Made::new(bytes, public, encrypted))
    }

    /// The texts of the public credential and of all ciphertexts, answer by answer.
    fn write_first(&self, signer: &Scalar, encrypted: &[Encrypted]) -> (String, Vec<Vec<CipherText>>) {
        let ciphers =
            encrypted.iter().flat_map(|answer| &answer.ciphers).flat_map(|cipher| [cipher.alpha, cipher.beta]);
        let elements: Vec<_> = std::iter::once(self.tables.g(signer)).chain(ciphers).collect();
        let mut texts = Ed25519::texts(&elements).into_iter();
        let public = texts.next().unwrap_or_default();
        let mut next =
            || CipherText { alpha: texts.next().unwrap_or_default(), beta: texts.next().unwrap_or_default() };
        let answers = encrypted.iter().map(|answer| answer.ciphers.iter().map(|_| next()).collect()).collect();
        (public, answers)
    }

    /// Adds the signature, whose commitment is g^w, and writes the ballot.
    fn sign(
        &self,
        credential: String,
        answers: Vec<AnswerText>,
        signer: &Scalar,
        w: &Scalar,
        commitment: &[String],
    ) -> Vec<u8> {
        let election_uuid = self.setting.election.uuid.to_string();
        let election_hash = self.setting.fingerprint.clone();
        let mut ballot = BallotText { election_uuid, election_hash, credential, answers, signature: None };
        let hash = ballot.signed_hash();
        let challenge = challenge::<Ed25519>(&["sig|", &hash, "|"], commitment);
        let proof = Proof::<Ed25519> { challenge, response: w - signer * challenge }.text();
        ballot.signature = Some(SignatureText { hash, proof });
        json::text(&ballot).into_bytes()
    }
}

impl Made {
    fn new(bytes: Vec<u8>, credential: String, encrypted: Vec<Encrypted>) -> Self {
        let (tracker, hash) = (tracker(&bytes), Hash::of(&bytes));
        let (ciphers, secrets) = encrypted.into_iter().map(|answer| (answer.ciphers, answer.secrets)).unzip();
        Self { bytes, tracker, credential, hash, ciphers, secrets: Secrets(secrets) }
    }

    /// Opens the ballot for a test on a second device. A ballot that was opened must never be cast, so it is used up.
    pub fn reveal(self) -> Revealed {
        Revealed::of(self)
    }
}

impl Drop for Secrets {
    fn drop(&mut self) {
        for secret in self.0.iter_mut().flatten() {
            secret.held.zeroize();
            secret.randomness.zeroize();
        }
    }
}
