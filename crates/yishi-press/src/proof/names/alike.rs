//! How alike two names are, and by which single slip the one could have become the other.
//!
//! Invariant: symmetric but for the direction of a lost or added character; figures are thousandths. Likeness ranks what the
//! place in a list has found and never hides it: 馨 and 端 are alike neither in shape nor in sound.

use yishi_names::likeness::likeness;

/// The likeness of two names, in simplified script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alike {
    /// Characters that both have in the same order, of the longer name; two that changed places count by half.
    pub kept: u16,
    /// The greater of shape and sound over the whole names.
    pub near: u16,
    /// The one slip that lies between them, where it is one.
    pub slip: Option<Slip>,
}

/// What happens to a name on the way to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// A character of the given name is another.
    Replaced,
    /// The surname is another.
    Surname,
    /// Two neighbouring characters have changed places.
    Swapped,
    /// The first of the two names has a character less.
    Lost,
    /// The first of the two names has a character more.
    Added,
}

/// The stand-in for a character that was lost on the way.
const LOST: char = '\u{FFFD}';

/// How alike two names are, by the measure of the house.
pub fn alike(one: &str, other: &str) -> Alike {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let slip = one_slip(&a, &b);
    let likeness = likeness(one, other);
    let near = match slip {
        // What is missing neither looks nor sounds like anything.
        Some(Slip::Lost | Slip::Added) => likeness.kept,
        Some(Slip::Replaced | Slip::Surname | Slip::Swapped) | None => likeness.whole(),
    };
    Alike { kept: likeness.kept, near, slip }
}

/// The one slip between two names; none where they are equal or further apart.
pub fn one_slip(one: &[char], other: &[char]) -> Option<Slip> {
    if one.len() + 1 == other.len() {
        return without_one(other, one).then_some(Slip::Lost);
    }
    if other.len() + 1 == one.len() {
        return without_one(one, other).then_some(Slip::Added);
    }
    if one.len() != other.len() || one.len() < 2 {
        return None;
    }
    let mut apart = one.iter().zip(other).enumerate().filter(|(_, (a, b))| a != b && **a != LOST && **b != LOST);
    let lost = one.iter().chain(other).any(|character| *character == LOST);
    match (apart.next(), apart.next(), apart.next()) {
        (None, None, None) => lost.then_some(Slip::Replaced),
        (Some((0, _)), None, None) => Some(Slip::Surname),
        (Some(_), None, None) => Some(Slip::Replaced),
        (Some((first, (a, b))), Some((second, (c, d))), None) => {
            (first + 1 == second && a == d && b == c).then_some(Slip::Swapped)
        }
        (_, _, _) => None,
    }
}

/// True where the longer name without one character is the shorter; its surname stays.
fn without_one(longer: &[char], shorter: &[char]) -> bool {
    let same = longer.iter().zip(shorter).take_while(|(a, b)| a == b).count();
    longer.get(same + 1..) == shorter.get(same..)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_slip_has_its_name() {
        let slips = [
            ("孙晓梅", "孙小梅", Slip::Replaced),
            ("孙晓梅", "苏晓梅", Slip::Surname),
            ("孙晓梅", "孙梅晓", Slip::Swapped),
            ("孙梅", "孙晓梅", Slip::Lost),
            ("孙晓梅", "孙晓", Slip::Added),
            ("孙\u{FFFD}梅", "孙晓梅", Slip::Replaced),
        ];
        for (one, other, slip) in slips {
            assert_eq!(alike(one, other).slip, Some(slip), "{one} {other}");
        }
        for (one, other) in [("孙晓梅", "孙晓梅"), ("孙晓梅", "孙大海"), ("孙", "李"), ("孙晓梅", "孙")]
        {
            assert_eq!(alike(one, other).slip, None, "{one} {other}");
        }
    }

    #[test]
    fn shape_and_sound_bring_names_nearer() {
        let near = |one: &str, other: &str| alike(one, other).near;
        assert!(near("陈淼", "陈森") > 800 && near("李伟明", "李卫明") > 900);
        assert!(near("陈淼", "陈国") < near("陈淼", "陈森"));
    }

    proptest! {
        #[test]
        fn likeness_is_symmetric_and_never_above_one(one in "[甲乙丙丁]{1,4}", other in "[甲乙丙丁]{1,4}") {
            let (there, back) = (alike(&one, &other), alike(&other, &one));
            prop_assert_eq!((there.kept, there.near), (back.kept, back.near));
            prop_assert!(there.kept <= 1000 && there.near <= 1000);
            prop_assert_eq!(there.slip.is_some(), back.slip.is_some());
        }
    }
}
