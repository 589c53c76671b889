//! Surnames: where the surname of a name ends, in either script.
//!
//! Source: lists compiled for this crate (`lists`). Invariant: a table knows Chinese surnames alone; whose name is transcribed
//! (艾力更·依明巴海) has none here, and a name without one (巴音朝鲁) may begin with a character that is one by chance.

mod lists;

use std::sync::LazyLock;

use crate::folding::simplified;
use crate::pages::{Pages, Rows};
use crate::strokes::is_dot;

/// True for a surname of one character, simplified; 於 is one beside 于.
static SINGLE: LazyLock<Pages<bool>> = LazyLock::new(|| {
    let simplified = lists::COMMON.chars().chain(lists::OTHERS.chars()).map(simplified);
    Pages::of(simplified.chain(['於']).map(|c| (c, true)))
});

/// Compound surnames by their first character, simplified: each in both scripts.
static COMPOUND: LazyLock<Rows<(&str, &str)>> = LazyLock::new(|| {
    let pairs = lists::COMPOUND.split_whitespace().filter_map(halves);
    Rows::of(pairs.filter_map(|pair| Some((pair.0.chars().next()?, pair))).collect())
});

/// True where the character is a surname of one character, in either script, however rare.
pub fn is_surname(c: char) -> bool {
    let table = &*SINGLE;
    table.get(simplified(c)) || table.get(c)
}

/// The surname with which a name begins, the longest there is: 欧阳 of 歐陽清, 刘 of 刘军. None for a transcribed name, and for a
/// name that begins with no surname or consists of nothing else.
pub fn surname_of(name: &str) -> Option<&str> {
    let length = compounds(name).filter_map(|(hans, _)| beginning(name, hans)).max();
    let single = || name.chars().next().filter(|c| is_surname(*c)).map(char::len_utf8);
    let length = length.filter(|length| *length < name.len()).or_else(single)?;
    name.get(..length).filter(|surname| surname.len() < name.len() && !name.chars().any(is_dot))
}

/// The traditional form of the compound surname with which a simplified name begins.
pub(crate) fn traditional_compound(hans: &str) -> Option<&'static str> {
    let surname = surname_of(hans)?;
    compounds(hans).find(|(known, _)| *known == surname).map(|(_, hant)| hant)
}

/// The compound surnames that may begin a name: those with its first character, in whichever script that is.
fn compounds(name: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let first = name.chars().next().unwrap_or_default();
    let folded = simplified(first);
    let written = if folded == first { &[] } else { COMPOUND.get(first) };
    COMPOUND.get(folded).iter().chain(written).copied()
}

/// Simplified and traditional form, which stand behind each other in one word of the list.
fn halves(both: &'static str) -> Option<(&'static str, &'static str)> {
    both.split_at_checked(both.char_indices().nth(both.chars().count() / 2)?.0)
}

/// How many bytes of the name are this surname, in either script; nothing where it begins otherwise.
fn beginning(name: &str, surname: &str) -> Option<usize> {
    let mut written = name.chars();
    let mut length = 0;
    for expected in surname.chars() {
        let c = written.next()?;
        if simplified(c) != expected && c != expected {
            return None;
        }
        length += c.len_utf8();
    }
    Some(length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_lists_are_as_large_as_they_are_said_to_be() {
        let single = ('\u{3400}'..='\u{9FFF}').filter(|c| SINGLE.get(*c)).count();
        let (common, several) = (lists::COMMON.chars().count(), lists::COMPOUND.split_whitespace().count());
        println!("{single} surnames of one character, {common} of them common, {several} of several");
        assert!(single >= 500 && (140..=180).contains(&common) && several >= 60);
    }

    #[test]
    fn the_longest_surname_is_found_in_both_scripts() {
        for (name, surname) in [
            ("欧阳清", "欧阳"),
            ("歐陽清", "歐陽"),
            ("欧阳", "欧"),
            ("刘军", "刘"),
            ("劉軍", "劉"),
            ("尉遲恭", "尉遲"),
            ("澹臺明", "澹臺"),
            ("於建国", "於"),
            ("爱新觉罗一二", "爱新觉罗"),
            ("司马一", "司马"),
            ("司一", "司"),
        ] {
            assert_eq!(surname_of(name), Some(surname), "{name}");
        }
    }

    #[test]
    fn rare_surnames_are_known_and_transcribed_names_have_none() {
        for c in "所车娄敖卜祝姒佟厉谌笪逄郜亓仉禤禚缑".chars() {
            assert!(is_surname(c), "{c}");
        }
        for name in ["艾力更·依明巴海", "刘•军", "", "刘", "AB", "，刘"] {
            assert_eq!(surname_of(name), None, "{name}");
        }
        assert!(is_surname('劉') && is_surname('刘') && is_surname('於') && !is_surname('的'));
    }

    proptest! {
        #[test]
        fn a_surname_is_a_true_beginning(name in ".*") {
            if let Some(surname) = surname_of(&name) {
                prop_assert!(name.starts_with(surname) && surname.len() < name.len() && !surname.is_empty());
            }
        }
    }
}
