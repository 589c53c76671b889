//! All points of a ballot, turned into text together: the one inversion in that is then shared.
//!
//! Invariant: a place that was given out is never moved.

use std::ops::Range;

use curve25519_dalek::EdwardsPoint;

use crate::group::{Ed25519, Group};

/// Points that are to be written.
#[derive(Default)]
pub(super) struct Points(Vec<EdwardsPoint>);

/// Points that are written.
pub(super) struct Written(Vec<String>);

impl Points {
    /// Takes points and gives their places.
    pub(super) fn add(&mut self, points: &[EdwardsPoint]) -> Range<usize> {
        let from = self.0.len();
        self.0.extend_from_slice(points);
        from..self.0.len()
    }

    pub(super) fn write(self) -> Written {
        Written(Ed25519::texts(&self.0))
    }
}

impl Written {
    pub(super) fn at(&self, places: &Range<usize>) -> &[String] {
        self.0.get(places.clone()).unwrap_or_default()
    }
}
