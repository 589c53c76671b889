//! A member's random polynomial: its values are shares of a secret that nobody holds.
//!
//! Invariant: coefficients are wiped when dropped.

use curve25519_dalek::{EdwardsPoint, Scalar};
use rand_core::CryptoRng;
use zeroize::{Zeroize, Zeroizing};

use crate::group::{Ed25519, Group, Number};
use crate::seal::random;

/// Coefficients, lowest first, as many as the threshold.
pub(super) struct Polynomial(Vec<Scalar>);

impl Polynomial {
    pub(super) fn random(threshold: usize, rng: &mut impl CryptoRng) -> Self {
        Self((0..threshold).map(|_| random(rng)).collect())
    }

    /// The share of a member, counted from 1.
    pub(super) fn share(&self, member: usize) -> Zeroizing<Scalar> {
        let member = Scalar::from(member as u64);
        Zeroizing::new(self.0.iter().rev().fold(Scalar::ZERO, |value, coefficient| value * member + coefficient))
    }

    /// The coefficients in the exponent, which everybody may see.
    pub(super) fn public(&self) -> Vec<EdwardsPoint> {
        self.0.iter().map(Ed25519::key_of).collect()
    }

    pub(super) fn texts(&self) -> Vec<String> {
        self.0.iter().map(Number::text).collect()
    }
}

impl Drop for Polynomial {
    fn drop(&mut self) {
        self.0.iter_mut().for_each(Zeroize::zeroize);
    }
}
