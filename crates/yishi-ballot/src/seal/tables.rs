//! Tables for powers of the generator and of the election's key.
//!
//! Invariant: a power takes the same time whatever its exponent, because every entry that could be meant is read. Larger tables
//! were measured and gain nothing: the reading grows as the additions shrink.

use curve25519_dalek::constants::ED25519_BASEPOINT_TABLE;
use curve25519_dalek::edwards::EdwardsBasepointTable;
use curve25519_dalek::traits::BasepointTable;
use curve25519_dalek::{EdwardsPoint, Scalar};

/// Tables of the two bases.
#[derive(Clone)]
pub(super) struct Tables {
    key: Box<EdwardsBasepointTable>,
}

impl Tables {
    pub(super) fn new(key: &EdwardsPoint) -> Self {
        Self { key: Box::new(EdwardsBasepointTable::create(key)) }
    }

    /// The generator's power.
    pub(super) fn g(&self, exponent: &Scalar) -> EdwardsPoint {
        ED25519_BASEPOINT_TABLE.mul_base(exponent)
    }

    /// The key's power.
    pub(super) fn y(&self, exponent: &Scalar) -> EdwardsPoint {
        self.key.mul_base(exponent)
    }
}
