//! Tables for powers of the generator and of the election's key.
//!
//! Invariant: a power takes the same time whatever its exponent; a table of radix 64 was the quickest of those measured.

use std::sync::LazyLock;

use curve25519_dalek::constants::ED25519_BASEPOINT_POINT;
use curve25519_dalek::edwards::EdwardsBasepointTableRadix64;
use curve25519_dalek::traits::BasepointTable;
use curve25519_dalek::{EdwardsPoint, Scalar};

/// The generator's table is the same in every election.
static GENERATOR: LazyLock<EdwardsBasepointTableRadix64> =
    LazyLock::new(|| EdwardsBasepointTableRadix64::create(&ED25519_BASEPOINT_POINT));

/// Tables of the two bases.
#[derive(Clone)]
pub(super) struct Tables {
    key: Box<EdwardsBasepointTableRadix64>,
}

impl Tables {
    pub(super) fn new(key: &EdwardsPoint) -> Self {
        LazyLock::force(&GENERATOR);
        Self { key: Box::new(EdwardsBasepointTableRadix64::create(key)) }
    }

    /// The generator's power.
    pub(super) fn g(&self, exponent: &Scalar) -> EdwardsPoint {
        GENERATOR.mul_base(exponent)
    }

    /// The key's power.
    pub(super) fn y(&self, exponent: &Scalar) -> EdwardsPoint {
        self.key.mul_base(exponent)
    }
}
