//! The odds that a person of the roll is meant by a name that is not on it, against a name made up by chance.
//!
//! Source: the weights of record linkage (Fellegi and Sunter 1969): what two names share counts by how rare it is, what parts
//! them by how often such a slip is made. Invariant: odds rank and never rule out; they are of use only beside each other.

use super::rarity::Rarity;
use crate::proof::names::alike::{Slip, one_slip};
use yishi_names::readings::sounds_alike;
use yishi_names::shapes::shape_alike;

/// How often each kind of slip is made, against the others. Nobody has counted them in print, so all seven are held to be as
/// frequent as each other: a character taken for one like it in shape, in sound, or for any other; one lost, one added, two
/// turned about, another surname.
const fn often(slip: Slip) -> u128 {
    match slip {
        Slip::Replaced => 3,
        Slip::Lost | Slip::Added | Slip::Swapped | Slip::Surname => 1,
    }
}

/// How much likelier than by chance a character stands for one that looks or sounds so much like it, in tenths, by thousandths
/// of likeness. Of pairs of characters in given names 1 in 180 is as much alike as 900 (read the same), 1 in 130 as 650, 1 in 55
/// as 550, 1 in 20 as 450. A third of mistaken characters are held to be mistaken by sound, nearly all of these read the same;
/// a third by shape, half of these at 650, a fifth at 550, a sixth at 450; and a third by chance.
const LIKELIER: [(u16, u128); 5] = [(900, 520), (650, 290), (550, 40), (450, 13), (0, 4)];

/// What two names share can say no more than this, which five rare characters say; so odds stay below 2 to the 83rd, and may
/// be multiplied and summed.
const CERTAIN: u128 = 1 << 60;

/// The odds of one slip between the name as printed and a name of the roll; none where they are further apart.
pub(super) fn odds(printed: &str, name: &str, rarity: &Rarity) -> Option<u128> {
    let slip = one_slip(printed, name)?;
    let same = printed.chars().zip(name.chars()).take_while(|(one, other)| one == other).count();
    let mut theirs = name.chars();
    // What stands where it stands in print: 江 is a rare character before 永 in 马江永, and a common surname in 江永.
    let kept = printed.chars().enumerate().filter(|(at, character)| match slip {
        Slip::Replaced | Slip::Surname => theirs.next() == Some(*character),
        Slip::Added => *at != same,
        Slip::Swapped | Slip::Lost => true,
    });
    let shared = kept.fold(1, |all: u128, (at, character)| all.saturating_mul(rarity.at(at, character)));
    Some(shared.min(CERTAIN) * likelihood(slip, printed, name))
}

/// As likely as by chance, in tenths.
const BY_CHANCE: u128 = 10;

/// How likely the slip is to have made of this name what is printed, against any characters standing there by chance.
fn likelihood(slip: Slip, printed: &str, name: &str) -> u128 {
    /// Divisible by the number of given characters of any real name, so that nothing is lost in a division.
    const WHOLE: u128 = 2520;
    // Most slips befall the given name, each of its characters as easily as the next; one is added behind any character.
    let given = name.chars().count().saturating_sub(usize::from(slip != Slip::Added)).max(1);
    let places = u128::try_from(given).unwrap_or(1);
    let often = often(slip) * WHOLE;
    match slip {
        Slip::Swapped => often * BY_CHANCE,
        Slip::Lost | Slip::Added => often * BY_CHANCE / places,
        // Another surname is another person's more often than one that is read or looks alike.
        Slip::Surname => often * mistaken(printed, name).max(BY_CHANCE),
        Slip::Replaced => often * mistaken(printed, name) / places,
    }
}

/// In tenths, how much likelier the other character is than one by chance.
fn mistaken(printed: &str, name: &str) -> u128 {
    let apart = printed.chars().zip(name.chars()).find(|(one, other)| one != other);
    let near = apart.map_or(0, |(one, other)| shape_alike(one, other).max(sounds_alike(one, other)));
    LIKELIER.iter().find(|(from, _)| near >= *from).map_or(1, |(_, times)| *times)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(printed: &str, name: &str, roll: &[&str]) -> Option<u128> {
        odds(printed, name, &Rarity::of(roll.iter().copied()))
    }

    #[test]
    fn what_is_rare_counts_more_than_what_is_common() {
        let roll = ["王桢军", "王明海", "李大海", "赵小海", "周海"];
        assert!(of("王桢海", "王桢军", &roll) > of("王桢海", "王明海", &roll));
    }

    #[test]
    fn a_likely_slip_counts_more_than_an_unlikely_one() {
        let roll = ["陈森", "陈军", "孙晓梅", "孙梅强", "孙晓海"];
        assert!(of("陈淼", "陈森", &roll) > of("陈淼", "陈军", &roll));
        assert!(of("孙梅晓", "孙晓梅", &roll) > of("孙梅晓", "孙梅强", &roll));
        assert!(of("孙小梅", "孙晓梅", &roll) > of("孙端梅", "孙晓梅", &roll));
        assert_eq!(of("周大海", "孙晓海", &roll), None);
    }

    proptest! {
        #[test]
        fn odds_are_for_one_slip_and_stay_above_nothing(printed in "[甲乙丙丁]{1,9}", name in "[甲乙丙丁]{1,9}") {
            let slip = one_slip(&printed, &name);
            let odds = of(&printed, &name, &[&name]);
            prop_assert_eq!(odds.is_some(), slip.is_some());
            prop_assert!(odds.is_none_or(|odds| odds > 0));
        }
    }
}
