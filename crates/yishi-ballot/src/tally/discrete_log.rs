//! Small discrete logarithms: from g^n back to n, for many results at once.
//!
//! Baby steps are the texts of g^0 … g^(b−1); giant steps divide what is not found yet by g^b. As texts are made in batches, one
//! table serves all results. Invariant: a number is found exactly where it is at most the limit.

use std::collections::BTreeMap;

use crate::group::{Group, Number};

/// The exponents of these elements, each at most the limit; nothing where one has a larger one.
pub(crate) fn logarithms<G: Group>(elements: &[G::Element], limit: u64) -> Option<Vec<u64>> {
    let babies = baby_steps(elements.len(), limit);
    let table = table::<G>(babies);
    let giant = G::inverse(&G::power(&G::generator(), &G::Scalar::small(babies)));
    let mut found = vec![None; elements.len()];
    let mut open: Vec<(usize, G::Element)> = elements.iter().copied().enumerate().collect();
    let mut passed = 0;
    while !open.is_empty() && passed <= limit {
        let texts = G::texts(&open.iter().map(|(_, element)| *element).collect::<Vec<_>>());
        let mut still_open = Vec::new();
        for ((place, element), text) in open.into_iter().zip(texts) {
            match (table.get(&text), found.get_mut(place)) {
                (Some(baby), Some(slot)) => *slot = Some(passed + baby),
                (None, _) | (Some(_), None) => still_open.push((place, G::product(&element, &giant))),
            }
        }
        open = still_open;
        passed += babies;
    }
    found.into_iter().map(|found| found.filter(|number| *number <= limit)).collect()
}

/// The largest table; with it the largest weights take as many giant steps for each result.
const LARGEST_TABLE: u64 = 1 << 20;

/// As many as giant steps are to be expected, which makes their sum smallest.
fn baby_steps(elements: usize, limit: u64) -> u64 {
    let steps = limit.saturating_mul(elements as u64).isqrt() + 1;
    steps.min(LARGEST_TABLE).min(limit + 1)
}

fn table<G: Group>(steps: u64) -> BTreeMap<String, u64> {
    let generator = G::generator();
    let powers = std::iter::successors(Some(G::identity()), |power| Some(G::product(power, &generator)));
    let powers: Vec<_> = powers.zip(0..steps).map(|(power, _)| power).collect();
    G::texts(&powers).into_iter().zip(0..).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::group::Ed25519;

    fn power(n: u64) -> <Ed25519 as Group>::Element {
        Ed25519::power(&Ed25519::generator(), &Number::small(n))
    }

    #[test]
    fn every_number_up_to_the_limit_is_found_and_none_beyond() {
        for limit in [0, 1, 2, 10, 57] {
            let all: Vec<_> = (0..=limit).map(power).collect();
            assert_eq!(logarithms::<Ed25519>(&all, limit), Some((0..=limit).collect()));
            assert_eq!(logarithms::<Ed25519>(&[power(limit + 1)], limit), None);
        }
        assert_eq!(logarithms::<Ed25519>(&[], 5), Some(Vec::new()));
    }

    #[test]
    fn large_weights_are_found_without_walking_through_them() {
        let limit = 1 << 32;
        let numbers = [0, 1, 65_536, 4_000_000_019, limit];
        assert_eq!(logarithms::<Ed25519>(&numbers.map(power), limit), Some(numbers.to_vec()));
    }
}
