//! The tables of stroke order as they are looked up: a rank for every character, by its code point.
//!
//! Source: the official list of characters (通用规范汉字表) and published stroke sequences; `cargo xtask strokes` draws the
//! tables, their headers say from what. Invariant: ranks begin with 1, and a traditional character has that of its simplified form.

use std::sync::LazyLock;

/// The block of common characters; its ranks lie in an array, and those of the few others in a sorted list.
const COMMON: std::ops::RangeInclusive<u32> = 0x4E00..=0x9FFF;

static SHIPPED: LazyLock<Table> = LazyLock::new(|| {
    Table::read(include_str!("../../data/strokes.txt"), include_str!("../../data/strokes-traditional.txt"))
});

/// The tables that are shipped, read once; about 50 KiB.
pub(super) fn shipped() -> &'static Table {
    &SHIPPED
}

/// Ranks and numbers of strokes.
pub(super) struct Table {
    /// By code point from the first common character on; 0 where it has no rank.
    common: Box<[u16]>,
    /// Other characters with their ranks, sorted.
    others: Box<[(char, u16)]>,
    /// The last rank of each number of strokes, in order.
    ends: Box<[(u16, u8)]>,
}

impl Table {
    /// The rank of a character: a lesser one stands before a greater one.
    pub(super) fn rank(&self, character: char) -> Option<u16> {
        match place(character) {
            Some(at) => self.common.get(at).copied().filter(|rank| *rank > 0),
            None => {
                let at = self.others.binary_search_by_key(&character, |(other, _)| *other).ok()?;
                self.others.get(at).map(|(_, rank)| *rank)
            }
        }
    }

    /// The number of strokes of a character.
    pub(super) fn strokes(&self, character: char) -> Option<u8> {
        let rank = self.rank(character)?;
        let at = self.ends.partition_point(|(last, _)| *last < rank);
        self.ends.get(at).map(|(_, count)| *count)
    }

    fn read(order: &str, forms: &str) -> Self {
        let size = (COMMON.end() - COMMON.start()) as usize + 1;
        let mut table = Self { common: vec![0; size].into(), others: Box::default(), ends: Box::default() };
        let (mut others, mut ends, mut rank) = (Vec::new(), Vec::new(), 0);
        for (count, characters) in rows(order).filter_map(|row| row.split_once(' ')) {
            for character in characters.chars() {
                rank += 1;
                table.set(character, rank, &mut others);
            }
            ends.extend(count.parse().ok().map(|count: u8| (rank, count)));
        }
        // Looked up from here on, so it is sorted before the pairs are read and once more with what they add.
        table.others = sorted(&others);
        for pair in rows(forms).flat_map(str::split_whitespace) {
            let mut characters = pair.chars();
            let (Some(traditional), Some(simplified)) = (characters.next(), characters.next()) else { continue };
            if let Some(rank) = table.rank(simplified) {
                table.set(traditional, rank, &mut others);
            }
        }
        table.others = sorted(&others);
        table.ends = ends.into();
        table
    }

    fn set(&mut self, character: char, rank: u16, others: &mut Vec<(char, u16)>) {
        match place(character).and_then(|at| self.common.get_mut(at)) {
            Some(slot) => *slot = rank,
            None => others.push((character, rank)),
        }
    }
}

fn place(character: char) -> Option<usize> {
    let code = u32::from(character);
    COMMON.contains(&code).then(|| (code - COMMON.start()) as usize)
}

/// The lines of a table without its header.
fn rows(file: &str) -> impl Iterator<Item = &str> {
    file.lines().filter(|line| !line.starts_with('#'))
}

fn sorted(ranks: &[(char, u16)]) -> Box<[(char, u16)]> {
    let mut ranks = ranks.to_vec();
    ranks.sort_unstable();
    ranks.into()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_character_has_one_rank_and_the_counts_rise() {
        let table = shipped();
        let characters: Vec<char> = rows(include_str!("../../data/strokes.txt"))
            .flat_map(|row| row.split(' ').nth(1).unwrap().chars())
            .collect();
        assert!(characters.len() > 18_000);
        for (index, character) in characters.iter().enumerate() {
            assert_eq!(table.rank(*character), u16::try_from(index + 1).ok(), "{character}");
        }
        assert!(table.ends.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 <= pair[1].1));
    }

    #[test]
    fn every_traditional_form_has_the_rank_of_its_simplified_one() {
        let pairs = rows(include_str!("../../data/strokes-traditional.txt")).flat_map(str::split_whitespace);
        for pair in pairs {
            let ranks: Vec<Option<u16>> = pair.chars().map(|character| shipped().rank(character)).collect();
            assert!(ranks.len() == 2 && ranks[0].is_some() && ranks[0] == ranks[1], "{pair}");
        }
    }

    #[test]
    fn rare_characters_of_the_official_list_have_their_ranks() {
        for character in "𬍛镕㛃馼𫘜堃喆淼犇".chars() {
            assert!(shipped().rank(character).is_some(), "{character}");
        }
        assert_eq!(shipped().rank('\u{10FFFF}'), None);
    }
}
