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
    let slip = one_slip(one, other);
    let likeness = likeness(one, other);
    let near = match slip {
        // What is missing neither looks nor sounds like anything.
        Some(Slip::Lost | Slip::Added) => likeness.kept,
        Some(Slip::Replaced | Slip::Surname | Slip::Swapped) | None => likeness.whole(),
    };
    Alike { kept: likeness.kept, near, slip }
}

/// The one slip between two names; none where they are equal or further apart.
pub fn one_slip(one: &str, other: &str) -> Option<Slip> {
    if !may_be_a_slip(one, other) {
        return None;
    }
    let lost = one.contains(LOST) || other.contains(LOST);
    if lost && one.chars().count() == other.chars().count() {
        return beside_a_lost(one, other);
    }
    let (surname_kept, one, other) = apart(one, other);
    let (mut a, mut b) = (one.chars(), other.chars());
    match ([a.next(), a.next(), a.next()], [b.next(), b.next(), b.next()]) {
        ([None, ..], [Some(_), None, _]) => Some(Slip::Lost),
        ([Some(_), None, _], [None, ..]) => Some(Slip::Added),
        ([Some(_), None, _], [Some(_), None, _]) => {
            surname_kept.map(|kept| if kept { Slip::Replaced } else { Slip::Surname })
        }
        ([Some(a), Some(b), None], [Some(c), Some(d), None]) => (a == d && b == c).then_some(Slip::Swapped),
        (_, _) => None,
    }
}

/// False for most names, which need not be looked at further: one slip leaves the first or the last character as it was in all
/// but the shortest names. A lost character at an end may have been any.
fn may_be_a_slip(one: &str, other: &str) -> bool {
    let short = one.len().max(other.len()) <= 2 * char::MAX.len_utf8();
    let alike = |a: Option<char>, b| a.is_some() & ((a == b) | (a == Some(LOST)) | (b == Some(LOST)));
    let (mut a, mut b) = (one.chars(), other.chars());
    let ends = alike(a.next(), b.next()) | alike(a.next_back(), b.next_back());
    short | ends
}

/// What two names have between their common beginning and end, and whether they begin alike; nobody can tell that of names
/// that have nothing in common.
fn apart<'n>(one: &'n str, other: &'n str) -> (Option<bool>, &'n str, &'n str) {
    let same = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let start =
        (0..=same).rev().find(|at| one.is_char_boundary(*at) && other.is_char_boundary(*at)).unwrap_or_default();
    let (one, other) = (one.get(start..).unwrap_or_default(), other.get(start..).unwrap_or_default());
    let same = one.bytes().rev().zip(other.bytes().rev()).take_while(|(a, b)| a == b).count();
    let fits = |end: &usize| one.is_char_boundary(one.len() - end) && other.is_char_boundary(other.len() - end);
    let end = (0..=same).rev().find(fits).unwrap_or_default();
    let inner = |name: &'n str| name.get(..name.len() - end).unwrap_or_default();
    ((start > 0 || end > 0).then_some(start > 0), inner(one), inner(other))
}

/// The slip between two names of one length where a lost character stands for any.
fn beside_a_lost(one: &str, other: &str) -> Option<Slip> {
    one.chars().nth(1)?;
    let known = |(_, (a, b)): &(usize, (char, char))| a != b && *a != LOST && *b != LOST;
    let mut apart = one.chars().zip(other.chars()).enumerate().filter(known);
    match (apart.next(), apart.next(), apart.next()) {
        (None, ..) | (Some((1.., _)), None, _) => Some(Slip::Replaced),
        (Some((0, _)), None, _) => Some(Slip::Surname),
        (Some((first, (a, b))), Some((second, (c, d))), None) => {
            (first + 1 == second && a == d && b == c).then_some(Slip::Swapped)
        }
        (Some(_), Some(_), Some(_)) => None,
    }
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

    /// The slip told by comparing all characters place by place.
    fn by_places(one: &[char], other: &[char]) -> Option<Slip> {
        let without = |longer: &[char], shorter: &[char]| {
            (0..longer.len()).any(|at| [&longer[..at], &longer[at + 1..]].concat() == shorter)
        };
        if one.len() != other.len() {
            let (lost, added) = (one.len() + 1 == other.len(), other.len() + 1 == one.len());
            return (lost && without(other, one))
                .then_some(Slip::Lost)
                .or((added && without(one, other)).then_some(Slip::Added));
        }
        let lost = one.iter().chain(other).any(|character| *character == LOST);
        let known = |at: &usize| one[*at] != other[*at] && one[*at] != LOST && other[*at] != LOST;
        let apart: Vec<usize> = (0..one.len()).filter(known).collect();
        match apart.as_slice() {
            [] if lost && one.len() > 1 => Some(Slip::Replaced),
            [0] if one.len() > 1 => Some(Slip::Surname),
            [1..=4] => Some(Slip::Replaced),
            [a, b] if a + 1 == *b && one[*a] == other[*b] && one[*b] == other[*a] => Some(Slip::Swapped),
            _ => None,
        }
    }

    proptest! {
        #[test]
        fn a_slip_is_what_all_places_tell(one in "[甲乙丙a\u{FFFD}]{0,5}", other in "[甲乙丙a\u{FFFD}]{0,5}") {
            let characters = |name: &str| name.chars().collect::<Vec<char>>();
            prop_assert_eq!(one_slip(&one, &other), by_places(&characters(&one), &characters(&other)));
        }

        #[test]
        fn likeness_is_symmetric_and_never_above_one(one in "[甲乙丙丁]{1,4}", other in "[甲乙丙丁]{1,4}") {
            let (there, back) = (alike(&one, &other), alike(&other, &one));
            prop_assert_eq!((there.kept, there.near), (back.kept, back.near));
            prop_assert!(there.kept <= 1000 && there.near <= 1000);
            prop_assert_eq!(there.slip.is_some(), back.slip.is_some());
        }
    }
}
