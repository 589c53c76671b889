//! How alike two characters look.
//!
//! Source: strokes, components, four-corner and Cangjie codes (`table`). Invariant: the score ranks candidates and rules none
//! out, for a wrong name in print need look like the right one in nothing.

mod table;

use crate::folding::simplified;
use table::{Look, look};

/// How alike two characters look, in thousandths; the better of the characters as they are and in simplified script, and 0 where
/// one of them is not known.
pub fn shape_alike(a: char, b: char) -> u16 {
    if a == b {
        return 1000;
    }
    let as_written = compared(a, b);
    let (one, other) = (simplified(a), simplified(b));
    if (one, other) == (a, b) {
        return as_written;
    }
    as_written.max(if one == other { 950 } else { compared(one, other) })
}

fn compared(a: char, b: char) -> u16 {
    let (Some(one), Some(other)) = (look(a), look(b)) else { return 0 };
    let strokes = strokes(&one, &other);
    let parts = parts(a, &one, b, &other);
    let codes = (corners(&one, &other) + nearness(one.letters.bytes(), other.letters.bytes())) / 2;
    let blend = (strokes * 45 + parts * 30 + codes * 25) / 100;
    // Each of the features alone can show that two characters are mistaken for each other: 己 and 已 by their strokes,
    // 健 and 键 by what they share, 淼 and 森 by the pattern.
    let best = blend.max(strokes * 85 / 100).max(parts * 80 / 100).max(pattern(&one, &other, strokes));
    u16::try_from(best.min(990)).unwrap_or_default()
}

fn strokes(one: &Look, other: &Look) -> usize {
    nearness(one.digits(), other.digits())
}

/// What two characters share of their components; the one that is a component of the other shares most.
fn parts(a: char, one: &Look, b: char, other: &Look) -> usize {
    if one.parts.contains(b) || other.parts.contains(a) {
        return 800;
    }
    let all = one.parts.chars().count() + other.parts.chars().count();
    let (mut shared, mut taken) = (0_usize, 0_u32);
    for part in one.parts.chars() {
        let free = |at: &usize| taken & (1 << (at & 31)) == 0;
        let mut places = other.parts.chars().enumerate().filter(|(_, theirs)| *theirs == part).map(|(at, _)| at);
        if let Some(at) = places.find(free) {
            taken |= 1 << (at & 31);
            shared += 2;
        }
    }
    (1000 * shared).checked_div(all).unwrap_or_default()
}

/// 淼 森 鑫: one component three times; what the component is tells less than the pattern does.
fn pattern(one: &Look, other: &Look, strokes: usize) -> usize {
    match (one.repeated(), other.repeated()) {
        (Some((_, times)), Some((_, others))) if times == others && times > 2 => 650 + strokes / 4,
        (Some((_, times)), Some((_, others))) if times == others => 500 + strokes / 4,
        (Some(_) | None, Some(_)) | (Some(_), None) | (None, None) => 0,
    }
}

/// How many of the four corners are alike; the fifth digit tells two of one code apart and counts little.
fn corners(one: &Look, other: &Look) -> usize {
    let alike = |range: std::ops::Range<usize>| {
        let (mine, theirs) = (one.corners.as_bytes().get(range.clone()), other.corners.as_bytes().get(range));
        mine.zip(theirs)
            .map(|(mine, theirs)| mine.iter().zip(theirs).filter(|(a, b)| a == b).count())
            .unwrap_or_default()
    };
    alike(0..4) * 225 + alike(4..5) * 100
}

/// One less the number of changes over the longer length, in thousandths; 0 where one of them is empty.
fn nearness(one: impl Iterator<Item = u8> + Clone, other: impl Iterator<Item = u8> + Clone) -> usize {
    let (length, others) = (one.clone().take(LONGEST).count(), other.clone().take(LONGEST).count());
    if length == 0 || others == 0 {
        return 0;
    }
    let longer = length.max(others);
    1000 * longer.saturating_sub(changes(one, other)) / longer
}

/// What a machine word holds; no character has more strokes.
const LONGEST: usize = 64;

/// The least number of insertions, deletions and replacements that make one sequence the other, both of one byte at least.
///
/// The column of the usual table is kept as two words, the bits of which say where it rises and where it falls (Myers 1999);
/// so a pair takes as many steps as the second sequence has strokes.
fn changes(one: impl Iterator<Item = u8>, other: impl Iterator<Item = u8>) -> usize {
    let mut places = [0_u64; 32];
    let mut score = 0_usize;
    for byte in one.take(LONGEST) {
        if let Some(place) = places.get_mut(usize::from(byte & 31)) {
            *place |= 1 << score;
        }
        score += 1;
    }
    let last = 1_u64 << score.saturating_sub(1);
    let (mut rises, mut falls) = (u64::MAX, 0_u64);
    for byte in other.take(LONGEST) {
        let equal = places.get(usize::from(byte & 31)).copied().unwrap_or_default();
        let level = equal | falls;
        let run = ((equal & rises).wrapping_add(rises) ^ rises) | equal;
        let (up, down) = (falls | !(run | rises), rises & run);
        score = (score + usize::from(up & last != 0)).saturating_sub(usize::from(down & last != 0));
        let (up, down) = (up << 1 | 1, down << 1);
        (rises, falls) = (down | !(level | up), up & level);
    }
    score
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn characters_of_one_pattern_look_alike() {
        for (a, b) in [('淼', '森'), ('森', '鑫'), ('鑫', '淼'), ('晶', '品'), ('犇', '鑫')] {
            assert!(shape_alike(a, b) >= 650, "{a}{b} {}", shape_alike(a, b));
        }
    }

    #[test]
    fn what_is_confused_in_print_ranks_above_what_is_not() {
        for (a, b) in [
            ('己', '已'),
            ('末', '未'),
            ('土', '士'),
            ('日', '曰'),
            ('健', '键'),
            ('晖', '辉'),
            ('伟', '玮'),
            ('廷', '延'),
            ('丹', '舟'),
            ('林', '琳'),
            ('宏', '宠'),
            ('暉', '輝'),
            ('浩', '皓'),
        ] {
            println!("{a}{b} {}", shape_alike(a, b));
            assert!(shape_alike(a, b) >= 450, "{a}{b} {}", shape_alike(a, b));
        }
        for (a, b) in [('馨', '端'), ('刘', '鑫'), ('一', '龙'), ('明', '芳')] {
            println!("{a}{b} {}", shape_alike(a, b));
            assert!(shape_alike(a, b) < 420, "{a}{b} {}", shape_alike(a, b));
        }
    }

    #[test]
    fn the_same_character_in_two_scripts_looks_nearly_the_same() {
        assert_eq!((shape_alike('劉', '刘'), shape_alike('刘', '刘'), shape_alike('a', 'b')), (950, 1000, 0));
    }

    #[test]
    fn changes_are_counted() {
        let changes = |one: &str, other: &str| changes(one.bytes(), other.bytes());
        assert_eq!(
            (changes("1234", "124"), changes("1", "12"), changes("12", "21"), changes("125", "34")),
            (1, 1, 2, 3)
        );
    }

    fn han() -> impl Strategy<Value = char> {
        proptest::char::range('\u{4E00}', '\u{9FFF}')
    }

    /// The table written out, cell by cell.
    fn counted(one: &[u8], other: &[u8]) -> usize {
        let mut row: Vec<usize> = (0..=other.len()).collect();
        for (at, mine) in one.iter().enumerate() {
            let before = row.clone();
            row[0] = at + 1;
            for (place, theirs) in other.iter().enumerate() {
                let replaced = before[place] + usize::from(mine != theirs);
                row[place + 1] = replaced.min(before[place + 1] + 1).min(row[place] + 1);
            }
        }
        row[other.len()]
    }

    proptest! {
        #[test]
        fn changes_are_those_of_the_table(one in "[1-5]{1,64}", other in "[1-5]{1,64}") {
            prop_assert_eq!(changes(one.bytes(), other.bytes()), counted(one.as_bytes(), other.as_bytes()));
        }

        #[test]
        fn likeness_of_shape_is_symmetric_and_a_share(a in han(), b in han()) {
            prop_assert_eq!(shape_alike(a, b), shape_alike(b, a));
            prop_assert!(shape_alike(a, b) <= 1000);
        }
    }
}
