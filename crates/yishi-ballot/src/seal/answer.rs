//! Sealing the answer to one question.
//!
//! The proofs about all choices hash the ciphertexts' texts, so the ciphertexts of a ballot are written first, and everything
//! else of it together at the end. Invariant: the parts stand in the order in which the verifier reads them.

use std::ops::Range;

use curve25519_dalek::traits::Identity;
use curve25519_dalek::{EdwardsPoint, Scalar, constants};
use rand_core::CryptoRng;
use subtle::{Choice as Mask, ConditionallySelectable};

use super::blank;
use super::disjunction::{Pending, Prefix, Secret};
use super::points::{Points, Written};
use super::scalar::random;
use super::tables::Tables;
use crate::ballot::{AnswerText, ChoiceText, CipherText, joined};
use crate::election::Choice;
use crate::group::Ed25519;
use crate::tally::Cipher;

/// An answer whose ciphertexts are made.
pub(super) struct Encrypted {
    pub(super) ciphers: Vec<Cipher<Ed25519>>,
    pub(super) secrets: Vec<Secret>,
}

/// An answer whose proofs wait for the points to be written.
pub(super) struct PendingAnswer {
    texts: Vec<CipherText>,
    individual: Vec<Pending>,
    overall: Pending,
    blank: Option<Pending>,
}

impl Encrypted {
    /// Encrypts each choice by itself.
    pub(super) fn new(choices: &[u8], tables: &Tables, rng: &mut impl CryptoRng) -> Self {
        let secret = |choice: &u8| Secret { held: Scalar::from(*choice), randomness: random(rng) };
        let secrets: Vec<Secret> = choices.iter().map(secret).collect();
        let ciphers: Vec<_> = secrets.iter().zip(choices).map(|(secret, bit)| encrypt(secret, *bit, tables)).collect();
        Self { ciphers, secrets }
    }

    /// Makes the commitments of all proofs, given the texts of the ciphertexts.
    pub(super) fn commit(
        &self,
        texts: Vec<CipherText>,
        question: &Choice,
        binding: &str,
        tables: &Tables,
        points: &mut Points,
        rng: &mut impl CryptoRng,
    ) -> PendingAnswer {
        let bit = |(secret, text): (&Secret, &CipherText)| {
            let text = format!("prove|{binding}|{},{}|", text.alpha, text.beta);
            Pending::bit(*secret, Prefix { text, cipher: None }, tables, points, rng)
        };
        let individual = self.secrets.iter().zip(&texts).map(bit).collect();
        let binding = format!("{binding}|{}", joined(&texts));
        let blanks = question.has_blank().then(|| blank::begin(question, &self.secrets, &binding, tables, points, rng));
        let (blank, overall) = match blanks.flatten() {
            Some([blank, overall]) => (Some(blank), overall),
            None => (None, self.overall(question, &binding, tables, points, rng)),
        };
        PendingAnswer { texts, individual, overall, blank }
    }

    fn overall(
        &self,
        question: &Choice,
        binding: &str,
        tables: &Tables,
        points: &mut Points,
        rng: &mut impl CryptoRng,
    ) -> Pending {
        let sum = Cipher::sum(&self.ciphers);
        let cipher: Range<usize> = points.add(&[sum.alpha, sum.beta]);
        let prefix = Prefix { text: format!("prove|{binding}|"), cipher: Some(cipher) };
        let statements = Secret::sum(&self.secrets).one_of(question.min as u64..=question.max as u64);
        Pending::begin(statements, prefix, tables, points, rng)
    }
}

/// alpha = g^r, beta = y^r · g^m; g^m is selected by a mask.
fn encrypt(secret: &Secret, bit: u8, tables: &Tables) -> Cipher<Ed25519> {
    let (nothing, generator) = (EdwardsPoint::identity(), constants::ED25519_BASEPOINT_POINT);
    let message = EdwardsPoint::conditional_select(&nothing, &generator, Mask::from(bit & 1));
    Cipher { alpha: tables.g(&secret.randomness), beta: tables.y(&secret.randomness) + message }
}

impl PendingAnswer {
    /// Gives the answer, once the points are written.
    pub(super) fn finish(self, written: &Written) -> AnswerText {
        AnswerText::Choice(ChoiceText {
            choices: self.texts,
            individual_proofs: self.individual.into_iter().map(|proof| proof.finish(written)).collect(),
            overall_proof: self.overall.finish(written),
            blank_proof: self.blank.map(|proof| proof.finish(written)),
        })
    }
}
