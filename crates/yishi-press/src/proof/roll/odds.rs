//! The odds that a person of the roll is meant by a name that is not on it, against a name made up by chance.
//!
//! Source: the weights of record linkage (Fellegi and Sunter 1969): what two names share counts by how rare it is, what parts
//! them by how often such a slip is made. Invariant: odds rank and never rule out; they are of use only beside each other.

use super::common::Common;
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
/// of likeness. Of the characters in names one in 180 is read the same as another and one in 400 looks as much alike as 650,
/// one in 75 as much as 550, one in 20 as much as 450; and a third each of mistaken characters are mistaken by sound, by
/// shape (of these half at 650 and above, a fifth at 550), and by chance.
const LIKELIER: [(u16, u128); 4] = [(650, 600), (550, 53), (450, 13), (0, 4)];

/// The odds of one slip between the name as printed and a name of the roll; none where they are further apart.
pub(super) fn odds(printed: &[char], name: &[char], common: &Common) -> Option<u128> {
    let slip = one_slip(printed, name)?;
    let same = printed.iter().zip(name).take_while(|(one, other)| one == other).count();
    let stays = |at: usize| match slip {
        Slip::Replaced | Slip::Surname => printed.get(at) == name.get(at),
        Slip::Lost => at != same,
        Slip::Swapped | Slip::Added => true,
    };
    let kept = name.iter().enumerate().filter(|(at, _)| stays(*at));
    let rarity = kept.fold(1, |all: u128, (at, character)| all.saturating_mul(common.rarity(at, *character)));
    Some(rarity.saturating_mul(likelihood(slip, printed, name)))
}

/// As likely as by chance, in tenths.
const BY_CHANCE: u128 = 10;

/// How likely the slip is to have made of this name what is printed, against any characters standing there by chance.
fn likelihood(slip: Slip, printed: &[char], name: &[char]) -> u128 {
    /// Divisible by the number of given characters of any real name, so that nothing is lost in a division.
    const WHOLE: u128 = 2520;
    // Most slips befall the given name, each of its characters as easily as the next.
    let places = u128::try_from(name.len().saturating_sub(1).max(1)).unwrap_or(1);
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
fn mistaken(printed: &[char], name: &[char]) -> u128 {
    let apart = printed.iter().zip(name).find(|(one, other)| one != other);
    let near = apart.map_or(0, |(one, other)| shape_alike(*one, *other).max(sounds_alike(*one, *other)));
    LIKELIER.iter().find(|(from, _)| near >= *from).map_or(1, |(_, times)| *times)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(printed: &str, name: &str, roll: &[&str]) -> Option<u128> {
        let letters = |text: &str| text.chars().collect::<Vec<char>>();
        odds(&letters(printed), &letters(name), &Common::of(roll.iter().copied()))
    }

    #[test]
    fn what_is_rare_counts_more_than_what_is_common() {
        let roll = ["王桢军", "王明海", "王明江", "王明河", "赵桢干"];
        assert!(of("王桢海", "王桢军", &roll) > of("王桢海", "王明海", &roll));
        assert!(of("李明海", "王明海", &roll) > of("李明海", "李大强", &roll));
    }

    #[test]
    fn a_likely_slip_counts_more_than_an_unlikely_one() {
        let roll = ["陈森", "陈军", "孙晓梅", "孙晓海"];
        assert!(of("陈淼", "陈森", &roll) > of("陈淼", "陈军", &roll));
        assert!(of("孙梅晓", "孙晓梅", &roll) > of("孙小梅", "孙晓梅", &roll));
        assert_eq!(of("周大海", "孙晓海", &roll), None);
    }

    proptest! {
        #[test]
        fn odds_are_for_one_slip_and_stay_above_nothing(printed in "[甲乙丙丁]{1,9}", name in "[甲乙丙丁]{1,9}") {
            let letters = |text: &str| text.chars().collect::<Vec<char>>();
            let slip = one_slip(&letters(&printed), &letters(&name));
            let odds = of(&printed, &name, &[&name]);
            prop_assert_eq!(odds.is_some(), slip.is_some());
            prop_assert!(odds.is_none_or(|odds| odds > 0));
        }
    }
}
