//! How alike two names are, whatever scripts they are written in.
//!
//! Source: the measures of `shapes` and `readings`. Invariant: symmetric, and 1000 throughout for two forms of one name; the
//! figures rank candidates, and which name is meant is for a person to say.

use crate::folding::simplified;
use crate::readings::sounds_alike;
use crate::shapes::shape_alike;
use crate::strokes::is_dot;

/// How alike two names are, each figure in thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Likeness {
    /// Characters that both names have in the same order, of the longer name; two that changed places count by half.
    pub kept: u16,
    /// How alike the other characters look.
    pub shape: u16,
    /// How alike the other characters sound.
    pub sound: u16,
}

impl Likeness {
    const SAME: Self = Self { kept: 1000, shape: 1000, sound: 1000 };

    /// The better of shape and sound.
    pub fn nearest(self) -> u16 {
        self.shape.max(self.sound)
    }

    /// How alike the whole names look or sound, those characters included that both have.
    pub fn whole(self) -> u16 {
        let kept = u32::from(self.kept);
        let rest = 1000_u32.saturating_sub(kept) * u32::from(self.nearest()) / 1000;
        u16::try_from(kept + rest).unwrap_or(1000)
    }
}

/// How alike two names are; transcribed names are compared without their dots.
pub fn likeness(a: &str, b: &str) -> Likeness {
    let (one, other) = (letters(a), letters(b));
    let (start, end) = ends(&one, &other);
    let (one, other) = (inner(&one, start, end), inner(&other, start, end));
    let longer = start + end + one.len().max(other.len());
    match (one, other) {
        ([], []) if longer == 0 => Likeness::default(),
        ([], []) => Likeness::SAME,
        // A character is dropped or added: what is left looks and sounds like itself, less what is missing.
        ([], more) | (more, []) => {
            let share = share(start + end, start + end + more.len());
            Likeness { kept: share, shape: share, sound: share }
        }
        ([a, b], [c, d]) if (a, b) == (d, c) => {
            Likeness { kept: share(2 * (start + end) + 2, 2 * longer), shape: 1000, sound: 1000 }
        }
        (one, other) => differing(one, other, start + end, longer),
    }
}

/// Names with other characters between what they have in common; these are compared one by one.
fn differing(one: &[char], other: &[char], ends: usize, longer: usize) -> Likeness {
    let pairs = || one.iter().zip(other);
    let most = one.len().max(other.len());
    let mean = |alike: fn(char, char) -> u16| {
        let sum: usize = pairs().map(|(a, b)| usize::from(alike(*a, *b))).sum();
        u16::try_from(sum / most.max(1)).unwrap_or_default()
    };
    let kept = ends + pairs().filter(|(a, b)| a == b).count();
    Likeness { kept: share(kept, longer), shape: mean(shape_alike), sound: mean(sounds_alike) }
}

/// How many characters the names share at their beginning and at their end.
fn ends(one: &[char], other: &[char]) -> (usize, usize) {
    let start = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let left = one.len().min(other.len()) - start;
    let end = one.iter().rev().zip(other.iter().rev()).take(left).take_while(|(a, b)| a == b).count();
    (start, end)
}

fn inner(name: &[char], start: usize, end: usize) -> &[char] {
    name.get(start..name.len() - end).unwrap_or_default()
}

fn letters(name: &str) -> Vec<char> {
    name.chars().filter(|c| !is_dot(*c)).map(simplified).collect()
}

fn share(part: usize, whole: usize) -> u16 {
    (1000 * part).checked_div(whole).and_then(|share| u16::try_from(share).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn two_forms_of_one_name_are_the_same() {
        for (a, b) in [("颜和平", "顔和平"), ("刘丽华", "劉麗華"), ("阿布都·买买提", "阿布都•買買提")]
        {
            assert_eq!(likeness(a, b), Likeness::SAME);
        }
        assert_eq!(likeness("", ""), Likeness::default());
    }

    #[test]
    fn each_kind_of_slip_is_weighed() {
        assert_eq!(likeness("王晓明", "王明晓"), Likeness { kept: 666, shape: 1000, sound: 1000 });
        assert_eq!(likeness("王晓明", "王明"), Likeness { kept: 666, shape: 666, sound: 666 });
        let shape = likeness("王淼", "王森");
        assert!(shape.kept == 500 && shape.shape >= 650 && shape.nearest() == shape.shape);
        let sound = likeness("王宏图", "王红图");
        assert_eq!((sound.kept, sound.sound), (666, 1000));
        let slip = likeness("王馨明", "王端明");
        assert!(slip.kept == 666 && slip.nearest() < 420);
        assert_eq!(likeness("王明", "李芳").kept, 0);
        assert_eq!((likeness("王明", "王明").whole(), sound.whole()), (1000, 1000));
        assert!(slip.whole() > slip.kept && slip.whole() < shape.whole());
    }

    proptest! {
        #[test]
        fn likeness_is_symmetric_and_in_thousandths(a in "[王李张晓明宏红森淼]{0,4}", b in "[王李张晓明宏红森淼]{0,4}", any in ".*") {
            prop_assert_eq!(likeness(&a, &b), likeness(&b, &a));
            for pair in [likeness(&a, &b), likeness(&a, &any)] {
                prop_assert!(pair.kept <= 1000 && pair.shape <= 1000 && pair.sound <= 1000);
                prop_assert!(pair.whole() >= pair.kept && pair.whole() <= 1000);
            }
            if !a.is_empty() {
                prop_assert_eq!(likeness(&a, &a), Likeness::SAME);
            }
        }
    }
}
