//! The index of a roll: the name itself, and what is left of it without one of its characters.
//!
//! Two names one slip apart share a remainder, or one is a remainder of the other. Invariant: keys are hashes in sorted
//! arrays, so a look-up may return a row too many and never one too few; the caller compares the names.

/// Hashes of names and of their remainders, each with its row, sorted.
#[derive(Clone, Debug, Default)]
pub(super) struct Keys {
    whole: Vec<(u64, u32)>,
    rests: Vec<(u64, u32)>,
}

impl Keys {
    /// The index over names with their rows.
    pub fn of<'n>(names: impl Iterator<Item = (&'n str, u32)>) -> Self {
        let mut keys = Self::default();
        let mut characters = Vec::new();
        for (name, row) in names {
            characters.clear();
            characters.extend(name.chars());
            keys.whole.push((hash(characters.iter().copied()), row));
            keys.rests.extend(rests(&characters).map(|rest| (rest, row)));
        }
        for keys in [&mut keys.whole, &mut keys.rests] {
            keys.sort_unstable();
            keys.dedup();
            keys.shrink_to_fit();
        }
        keys
    }

    /// Rows whose name may be this one.
    pub fn exact(&self, name: &str) -> impl Iterator<Item = usize> {
        rows(&self.whole, hash(name.chars()))
    }

    /// Rows whose name may be one slip away, some of them more than once.
    pub fn near(&self, name: &[char]) -> Vec<usize> {
        let whole = hash(name.iter().copied());
        let same_length = rests(name).flat_map(|rest| rows(&self.rests, rest));
        let shorter = rests(name).flat_map(|rest| rows(&self.whole, rest));
        same_length.chain(shorter).chain(rows(&self.rests, whole)).collect()
    }
}

fn rows(keys: &[(u64, u32)], hash: u64) -> impl Iterator<Item = usize> {
    let first = keys.partition_point(|(key, _)| *key < hash);
    let same = keys.get(first..).unwrap_or_default().iter().take_while(move |(key, _)| *key == hash);
    same.map(|(_, row)| usize::try_from(*row).unwrap_or(usize::MAX))
}

/// The hashes of a name without each of its characters.
fn rests(name: &[char]) -> impl Iterator<Item = u64> {
    (0..name.len()).map(|left_out| {
        let kept = name.iter().enumerate().filter(move |(at, _)| *at != left_out);
        hash(kept.map(|(_, character)| *character))
    })
}

/// FNV-1a over code points: the same on every machine, and no secret depends on it.
fn hash(characters: impl Iterator<Item = char>) -> u64 {
    characters.fold(0xcbf2_9ce4_8422_2325, |hash, character| {
        (hash ^ u64::from(u32::from(character))).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
