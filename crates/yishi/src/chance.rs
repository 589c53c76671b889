//! Chance that is the same on every run, for the demonstration and the benches. Keys and ballots never draw from it, but from
//! `yishi_app::login::keys::chance`.

use std::time::Duration;

/// What the generator adds to its state with each number.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// Scatters neighbouring numbers (the step and the finaliser of SplitMix64).
/// Source: Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014.
pub fn mixed(number: u64) -> u64 {
    let mut z = number.wrapping_add(STEP);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// A small generator (SplitMix64), seeded by the caller. Seeds that lie side by side give numbers that have nothing in common.
#[derive(Clone, Copy, Debug)]
pub struct Chance(u64);

impl Chance {
    /// A generator with that seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `bound`; nought where the bound is.
    pub fn below(&mut self, bound: u64) -> u64 {
        let drawn = mixed(self.0);
        self.0 = self.0.wrapping_add(STEP);
        drawn.checked_rem(bound).unwrap_or(0)
    }

    /// A time within that span.
    pub fn within(&mut self, span: Duration) -> Duration {
        let micros = u64::try_from(span.as_micros()).unwrap_or(u64::MAX);
        Duration::from_micros(self.below(micros))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn seeds_side_by_side_leave_no_number_out() {
        for vote in 0..50_u64 {
            let mut hundredths = [0_u32; 100];
            for seat in 1..=5_000_u64 {
                let number = Chance::new(seat << 20 | vote).below(100);
                hundredths[usize::try_from(number).unwrap()] += 1;
            }
            // 50 of 5 000 are expected of each, with a deviation of 7; six of them lie between these bounds.
            assert!(hundredths.iter().all(|count| (8..=92).contains(count)), "vote {vote}: {hundredths:?}");
        }
    }
}
