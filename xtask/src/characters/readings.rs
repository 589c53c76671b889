//! `readings.txt`: every Mandarin syllable with the characters that are read so.
//!
//! Source: kMandarin, kTGHZ2013, kXHC1983 and kHanyuPinlu for the readings in use, kHanyuPinyin for those of the great
//! dictionary alone, whose lines begin with `~`. Invariant: a character stands once under one syllable.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::sources::Sources;

const HEADER: &str = "\
# readings: a Mandarin syllable and the characters that are read so; after ~ those of a great dictionary alone.
# Drawn by `cargo xtask characters` from Unihan 15.0.0 (kMandarin, kTGHZ2013, kXHC1983, kHanyuPinlu; kHanyuPinyin),
# licence Unicode-3.0, (c) 1991-2022 Unicode, Inc.
";

/// The properties whose readings are in use.
const IN_USE: [&str; 4] = ["kMandarin", "kTGHZ2013", "kXHC1983", "kHanyuPinlu"];

/// The file as text.
pub fn file(sources: &Sources) -> String {
    let used = syllables(sources, &IN_USE);
    let rare = syllables(sources, &["kHanyuPinyin"]);
    let mut text = HEADER.to_owned();
    for (syllable, characters) in &used {
        let _ = writeln!(text, "{syllable} {}", characters.iter().collect::<String>());
    }
    for (syllable, characters) in &rare {
        let rest: String = characters.difference(used.get(syllable).unwrap_or(&BTreeSet::new())).collect();
        if !rest.is_empty() {
            let _ = writeln!(text, "~{syllable} {rest}");
        }
    }
    text
}

/// Syllable -> characters, of the characters that print can be expected to hold.
fn syllables(sources: &Sources, properties: &[&str]) -> BTreeMap<String, BTreeSet<char>> {
    let mut found: BTreeMap<String, BTreeSet<char>> = BTreeMap::new();
    for property in properties {
        let printed = |c: &char| ('\u{4E00}'..='\u{9FFF}').contains(c) || sources.official(*c);
        for character in sources.with(property).into_iter().filter(printed) {
            let value = sources.value(property, character).unwrap_or_default();
            for syllable in value.split(' ').flat_map(readings) {
                found.entry(syllable.to_owned()).or_default().insert(character);
            }
        }
    }
    found
}

/// `zhāng`, `zhǎng(1082)`, `0856.050,0857.010:páo`, `10019.020:tiàn,tián`
fn readings(field: &str) -> impl Iterator<Item = &str> {
    let after_place = field.rsplit(':').next().unwrap_or(field);
    let before_count = after_place.split('(').next().unwrap_or(after_place);
    before_count.split(',').filter(|syllable| !syllable.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readings_of_every_form_of_field_are_found() {
        for (field, expected) in [
            ("zhāng", vec!["zhāng"]),
            ("zhǎng(1082)", vec!["zhǎng"]),
            ("0856.050,0857.010:páo", vec!["páo"]),
            ("10019.020:tiàn,tián", vec!["tiàn", "tián"]),
        ] {
            assert_eq!(readings(field).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn what_the_great_dictionary_alone_has_stands_apart() {
        let mut sources = Sources::default();
        sources.take("U+957F\tkMandarin\tcháng\nU+957F\tkHanyuPinyin\t64050.010:cháng,zhàng\n");
        let text = file(&sources);
        assert!(text.ends_with("Inc.\ncháng 长\n~zhàng 长\n"), "{text}");
    }
}
