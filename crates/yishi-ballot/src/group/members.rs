//! Whether points of the curve lie in its subgroup of prime order, many of them at once.
//!
//! A point outside has a part in the group of eight torsion points, and so has a sum over a random subset with probability one
//! half at least. 128 subsets, drawn from a hash of all the points, let none through but with probability 2^-128.
//! Invariant: true for members always; the subsets depend on the points alone, so everybody draws the same ones.

use curve25519_dalek::EdwardsPoint;
use curve25519_dalek::traits::Identity;
use sha2::{Digest, Sha256};

/// Below this count each point is tested by itself, which is then quicker.
const WORTHWHILE: usize = 160;
/// How many random subsets are summed.
const SUBSETS: usize = 128;
/// Points whose subset sums are tabled together.
const BLOCK: usize = 6;

/// Whether all points lie in the subgroup.
pub(super) fn all_torsion_free(points: &[EdwardsPoint]) -> bool {
    if points.len() < WORTHWHILE {
        return points.iter().all(EdwardsPoint::is_torsion_free);
    }
    subset_sums(points).iter().all(EdwardsPoint::is_torsion_free)
}

/// The sums over the random subsets. Six points have 64 subset sums; each random subset then takes one of them per block.
fn subset_sums(points: &[EdwardsPoint]) -> Vec<EdwardsPoint> {
    let seed = seed(points);
    let mut sums = vec![EdwardsPoint::identity(); SUBSETS];
    for (number, block) in (0u64..).zip(points.chunks(BLOCK)) {
        let table = block_sums(block);
        for (sum, choice) in sums.iter_mut().zip(choices(&seed, number)) {
            let chosen = table.get(usize::from(choice) % table.len());
            *sum = chosen.map_or(*sum, |chosen| *sum + chosen);
        }
    }
    sums
}

/// All sums over subsets of a block: entry i is the sum of the points whose bits are set in i.
fn block_sums(block: &[EdwardsPoint]) -> Vec<EdwardsPoint> {
    let mut sums = vec![EdwardsPoint::identity()];
    for point in block {
        let with: Vec<_> = sums.iter().map(|sum| sum + point).collect();
        sums.extend(with);
    }
    sums
}

fn seed(points: &[EdwardsPoint]) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"yishi subgroup test 1");
    for text in EdwardsPoint::compress_batch_alloc(points) {
        hash.update(text.as_bytes());
    }
    hash.finalize().into()
}

/// One random byte for each subset; as the tables have a power of two of entries, its remainder is uniform.
fn choices(seed: &[u8; 32], block: u64) -> impl Iterator<Item = u8> {
    (0u8..4).flat_map(move |part| {
        let hash = Sha256::new().chain_update(seed).chain_update(block.to_le_bytes()).chain_update([part]);
        <[u8; 32]>::from(hash.finalize())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use curve25519_dalek::Scalar;
    use curve25519_dalek::constants::{ED25519_BASEPOINT_TABLE, EIGHT_TORSION};

    fn points(count: u64) -> Vec<EdwardsPoint> {
        (0..count).map(|i| &Scalar::from(i * i + 7) * ED25519_BASEPOINT_TABLE).collect()
    }

    #[test]
    fn members_pass_in_any_number() {
        for count in [0, 1, 5, 159, 160, 161, 166, 500] {
            assert!(all_torsion_free(&points(count)), "{count}");
        }
    }

    #[test]
    fn one_point_with_any_torsion_at_any_place_is_noticed() {
        for place in [0, 1, 6, 100, 199] {
            for torsion in &EIGHT_TORSION[1..] {
                let mut points = points(200);
                points[place] += torsion;
                assert!(!all_torsion_free(&points), "{place}");
            }
        }
    }

    #[test]
    fn torsion_parts_that_cancel_in_the_whole_sum_are_noticed() {
        let mut points = points(400);
        points[3] += EIGHT_TORSION[4];
        points[4] += EIGHT_TORSION[4];
        assert!(!all_torsion_free(&points));
    }
}
