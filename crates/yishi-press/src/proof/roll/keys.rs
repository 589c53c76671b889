//! The index of a roll: the name itself, and what is left of it without one of its characters.
//!
//! Two names one slip apart share a remainder, or one is a remainder of the other. Invariant: keys are hashes in sorted
//! arrays, so a look-up may return a row too many and never one too few; the caller compares the names.

/// Hashes of names and of their remainders, each with its row.
#[derive(Clone, Debug, Default)]
pub(super) struct Keys {
    whole: Table,
    rests: Table,
}

/// Hashes with their rows, sorted, and where the hashes of each beginning start.
#[derive(Clone, Debug, Default)]
struct Table {
    keys: Vec<(u64, u32)>,
    starts: Vec<u32>,
}

/// Bits of a hash by which its place is looked up at once; what is left to search is a handful.
const BEGINNING: u32 = 14;

impl Keys {
    /// The index over names with their rows.
    pub fn of<'n>(names: impl Iterator<Item = (&'n str, u32)>) -> Self {
        let (mut whole, mut parts, mut characters) = (Vec::new(), Vec::new(), Vec::new());
        for (name, row) in names {
            characters.clear();
            characters.extend(name.chars());
            whole.push((hash(characters.iter().copied()), row));
            parts.extend(rests(&characters).map(|rest| (rest, row)));
        }
        Self { whole: Table::of(whole), rests: Table::of(parts) }
    }

    /// Rows whose name may be this one.
    pub fn exact(&self, name: &str) -> impl Iterator<Item = usize> {
        self.whole.rows(hash(name.chars()))
    }

    /// Rows whose name may be one slip away, some of them more than once.
    pub fn near(&self, name: &[char]) -> Vec<usize> {
        let whole = hash(name.iter().copied());
        let same_length = rests(name).flat_map(|rest| self.rests.rows(rest));
        let shorter = rests(name).flat_map(|rest| self.whole.rows(rest));
        same_length.chain(shorter).chain(self.rests.rows(whole)).collect()
    }
}

impl Table {
    fn of(mut keys: Vec<(u64, u32)>) -> Self {
        keys.sort_unstable();
        keys.dedup();
        keys.shrink_to_fit();
        let mut starts = Vec::with_capacity((1 << BEGINNING) + 1);
        let mut at = 0_usize;
        for beginning in 0..=1_u64 << BEGINNING {
            while keys.get(at).is_some_and(|(key, _)| key >> (64 - BEGINNING) < beginning) {
                at += 1;
            }
            starts.push(u32::try_from(at).unwrap_or(u32::MAX));
        }
        Self { keys, starts }
    }

    fn rows(&self, hash: u64) -> impl Iterator<Item = usize> {
        let beginning = usize::try_from(hash >> (64 - BEGINNING)).unwrap_or(usize::MAX);
        let start = |at: usize| self.starts.get(at).and_then(|start| usize::try_from(*start).ok()).unwrap_or_default();
        let block = self.keys.get(start(beginning)..start(beginning + 1)).unwrap_or_default();
        let first = block.partition_point(|(key, _)| *key < hash);
        let same = block.get(first..).unwrap_or_default().iter().take_while(move |(key, _)| *key == hash);
        same.map(|(_, row)| usize::try_from(*row).unwrap_or(usize::MAX))
    }
}

/// The hashes of a name without each of its characters.
fn rests(name: &[char]) -> impl Iterator<Item = u64> {
    (0..name.len()).map(|left_out| {
        let kept = name.iter().enumerate().filter(move |(at, _)| *at != left_out);
        hash(kept.map(|(_, character)| *character))
    })
}

/// FNV-1a over code points, its bits spread once more: the same on every machine, and no secret depends on it.
fn hash(characters: impl Iterator<Item = char>) -> u64 {
    let hash = characters.fold(0xcbf2_9ce4_8422_2325, |hash, character| {
        (hash ^ u64::from(u32::from(character))).wrapping_mul(0x0000_0100_0000_01b3)
    });
    (hash ^ (hash >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9)
}
