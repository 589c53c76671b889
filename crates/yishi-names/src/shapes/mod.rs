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
    let codes = (corners(&one, &other) + nearness(one.letters.as_bytes(), other.letters.as_bytes())) / 2;
    let blend = (strokes * 45 + parts * 30 + codes * 25) / 100;
    // Each of the features alone can show that two characters are mistaken for each other: 己 and 已 by their strokes,
    // 健 and 键 by what they share, 淼 and 森 by the pattern.
    let best = blend.max(strokes * 85 / 100).max(parts * 80 / 100).max(pattern(&one, &other, strokes));
    u16::try_from(best.min(990)).unwrap_or_default()
}

fn strokes(one: &Look, other: &Look) -> usize {
    nearness(&one.digits(), &other.digits())
}

/// What two characters share of their components; the one that is a component of the other shares most.
fn parts(a: char, one: &Look, b: char, other: &Look) -> usize {
    if one.parts.contains(b) || other.parts.contains(a) {
        return 800;
    }
    let mut rest: Vec<char> = other.parts.chars().collect();
    let all = one.parts.chars().count() + rest.len();
    let mut shared = 0_usize;
    for part in one.parts.chars() {
        if let Some(at) = rest.iter().position(|candidate| *candidate == part) {
            rest.swap_remove(at);
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
fn nearness(one: &[u8], other: &[u8]) -> usize {
    if one.is_empty() || other.is_empty() {
        return 0;
    }
    let longer = one.len().max(other.len());
    1000 * longer.saturating_sub(changes(one, other)) / longer
}

/// The least number of insertions, deletions and replacements that make one sequence the other.
fn changes(one: &[u8], other: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, mine) in one.iter().enumerate() {
        let (mut diagonal, mut left) = (at, at + 1);
        for (slot, theirs) in row.iter_mut().skip(1).zip(other) {
            let replaced = diagonal + usize::from(mine != theirs);
            diagonal = *slot;
            *slot = replaced.min(*slot + 1).min(left + 1);
            left = *slot;
        }
        if let Some(first) = row.first_mut() {
            *first = at + 1;
        }
    }
    row.last().copied().unwrap_or_default()
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
        assert_eq!((changes(b"1234", b"124"), changes(b"", b"12"), changes(b"12", b"21")), (1, 2, 2));
    }

    fn han() -> impl Strategy<Value = char> {
        proptest::char::range('\u{4E00}', '\u{9FFF}')
    }

    proptest! {
        #[test]
        fn likeness_of_shape_is_symmetric_and_a_share(a in han(), b in han()) {
            prop_assert_eq!(shape_alike(a, b), shape_alike(b, a));
            prop_assert!(shape_alike(a, b) <= 1000);
        }
    }
}
