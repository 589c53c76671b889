//! Proving a blank vote or bounds, where a question allows either.
//!
//! Source: Belenios specification, crypto version 1: m0 = 0 or mΣ = 0; and m0 = 1 or mΣ between the bounds.
//! Invariant: the statements stand in the order in which the verifier reads them.

use curve25519_dalek::Scalar;
use rand_core::CryptoRng;

use super::disjunction::{Pending, Prefix, Secret, Statement};
use super::points::Points;
use super::tables::Tables;
use crate::election::Choice;

/// The blank proof and the overall proof.
pub(super) fn begin(
    question: &Choice,
    secrets: &[Secret],
    binding: &str,
    tables: &Tables,
    points: &mut Points,
    rng: &mut impl CryptoRng,
) -> Option<[Pending; 2]> {
    let (blank, others) = secrets.split_first()?;
    let sum = Secret::sum(others);
    let alone = [*blank, sum].map(|secret| Statement { secret, value: Scalar::ZERO });
    let within = sum.one_of(question.min as u64..=question.max as u64);
    let bounded = std::iter::once(Statement { secret: *blank, value: Scalar::ONE }).chain(within);
    let prefix = |word: &str| Prefix { text: format!("{word}|{binding}|"), cipher: None };
    let alone = Pending::begin(alone.into_iter(), prefix("bproof0"), tables, points, rng);
    Some([alone, Pending::begin(bounded, prefix("bproof1"), tables, points, rng)])
}
