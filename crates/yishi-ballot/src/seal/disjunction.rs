//! Proving that one of several statements "this ciphertext holds this value" is true, without showing which.
//!
//! The maker knows the randomness r, so every branch is made in one way: A = g^w, B = y^w · g^((m − M)·c) with random w and c,
//! which is the honest commitment where m = M. The hash then corrects the challenge of one true branch, and z = w − r·c.
//! Invariant: which branch is true decides no step, only what is selected by masks.

use std::ops::Range;

use curve25519_dalek::traits::Identity;
use curve25519_dalek::{EdwardsPoint, Scalar};
use rand_core::CryptoRng;
use subtle::{Choice, ConditionallySelectable, ConstantTimeEq};
use zeroize::Zeroize;

use super::points::{Points, Written};
use super::scalar::random;
use super::tables::Tables;
use crate::group::Ed25519;
use crate::hash::challenge;
use crate::proof::{Proof, ProofText};

/// A ciphertext's secrets: what it holds, and its randomness.
#[derive(Clone, Copy)]
pub(super) struct Secret {
    pub(super) held: Scalar,
    pub(super) randomness: Scalar,
}

/// A branch: the ciphertext's secrets and the value that it is said to hold.
pub(super) struct Statement {
    pub(super) secret: Secret,
    pub(super) value: Scalar,
}

/// A proof whose commitments are made and whose challenge is not known yet.
pub(super) struct Pending {
    prefix: Prefix,
    branches: Vec<Branch>,
    places: Range<usize>,
}

/// What stands before the commitments in the hash: a text, and a ciphertext where the proof is about one.
pub(super) struct Prefix {
    pub(super) text: String,
    pub(super) cipher: Option<Range<usize>>,
}

struct Branch {
    w: Scalar,
    challenge: Scalar,
    randomness: Scalar,
    is_true: Choice,
}

impl Secret {
    /// The secrets of the product of ciphertexts.
    pub(super) fn sum(secrets: &[Self]) -> Self {
        let zero = Self { held: Scalar::ZERO, randomness: Scalar::ZERO };
        secrets.iter().fold(zero, |sum, secret| Self {
            held: sum.held + secret.held,
            randomness: sum.randomness + secret.randomness,
        })
    }

    /// Whether it holds no more; only this shows, as with the choices themselves.
    pub(super) fn is_at_most(&self, most: usize) -> bool {
        let none = Choice::from(0);
        (0..=most as u64).fold(none, |found, value| found | self.held.ct_eq(&Scalar::from(value))).into()
    }

    /// Statements that the ciphertext holds one of these values.
    pub(super) fn one_of(self, values: std::ops::RangeInclusive<u64>) -> impl Iterator<Item = Statement> {
        values.map(move |value| Statement { secret: self, value: Scalar::from(value) })
    }
}

impl Pending {
    /// Makes the commitments of statements of which one at least is true.
    pub(super) fn begin(
        statements: impl Iterator<Item = Statement>,
        prefix: Prefix,
        tables: &Tables,
        points: &mut Points,
        rng: &mut impl CryptoRng,
    ) -> Self {
        let statements: Vec<Statement> = statements.collect();
        // One statement alone is true, so nothing is to be shifted; how many there are is public.
        let alone = statements.len() == 1;
        let mut none_yet = Choice::from(1);
        let mut branches = Vec::new();
        let mut commitments = Vec::new();
        for Statement { secret, value } in statements {
            let holds = secret.held.ct_eq(&value);
            let (w, challenge) = (random(rng), random(rng));
            let honest = tables.y(&w);
            let second = if alone { honest } else { honest + tables.g(&((secret.held - value) * challenge)) };
            commitments.extend([tables.g(&w), second]);
            branches.push(Branch { w, challenge, randomness: secret.randomness, is_true: holds & none_yet });
            none_yet &= !holds;
        }
        Self { prefix, branches, places: points.add(&commitments) }
    }

    /// Proves that one ciphertext holds 0 or 1. Of its two branches one is shifted, so one power serves both.
    pub(super) fn bit(
        secret: Secret,
        prefix: Prefix,
        tables: &Tables,
        points: &mut Points,
        rng: &mut impl CryptoRng,
    ) -> Self {
        let is_one = secret.held.ct_eq(&Scalar::ONE);
        let branch = |w: Scalar, challenge: Scalar, is_true: Choice| Branch {
            w,
            challenge,
            randomness: secret.randomness,
            is_true,
        };
        let zero = branch(random(rng), random(rng), !is_one);
        let one = branch(random(rng), random(rng), is_one);
        let shift = Scalar::conditional_select(&-one.challenge, &zero.challenge, is_one);
        let (shift, nothing) = (tables.g(&shift), EdwardsPoint::identity());
        let shift_zero = EdwardsPoint::conditional_select(&nothing, &shift, is_one);
        let shift_one = EdwardsPoint::conditional_select(&shift, &nothing, is_one);
        let commitments =
            [tables.g(&zero.w), tables.y(&zero.w) + shift_zero, tables.g(&one.w), tables.y(&one.w) + shift_one];
        Self { prefix, branches: vec![zero, one], places: points.add(&commitments) }
    }

    /// Gives the proof, once the points are written.
    pub(super) fn finish(self, written: &Written) -> Vec<ProofText> {
        let cipher = self.prefix.cipher.as_ref().map(|places| written.at(places).join(",") + "|");
        let prefix = [self.prefix.text.as_str(), cipher.as_deref().unwrap_or("")];
        let hash = challenge::<Ed25519>(&prefix, written.at(&self.places));
        let drawn: Scalar = self.branches.iter().map(|branch| branch.challenge).sum();
        self.branches.iter().map(|branch| branch.close(hash - drawn)).collect()
    }
}

impl Branch {
    /// The true branch takes up what is missing in the sum of the challenges.
    fn close(&self, missing: Scalar) -> ProofText {
        let corrected = self.challenge + missing;
        let challenge = Scalar::conditional_select(&self.challenge, &corrected, self.is_true);
        Proof::<Ed25519> { challenge, response: self.w - self.randomness * challenge }.text()
    }
}

impl Drop for Branch {
    fn drop(&mut self) {
        self.w.zeroize();
        self.randomness.zeroize();
    }
}
