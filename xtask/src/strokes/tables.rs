//! The two tables as they are shipped: the characters in their order, and the traditional forms with their simplified ones.
//!
//! Invariant: a traditional character is no character of its own here. It counts as the simplified form it stands for,
//! so that a list keeps its order in both scripts (rules-of-procedure H1).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::order::Place;
use super::sources::Sources;

/// Characters in a line of the first table, and pairs in a line of the second.
const CHARACTERS: usize = 50;
const PAIRS: usize = 25;

/// Traditional forms in use on the mainland that Unihan relates to no simplified one, and these.
const UNRELATED: [(&str, &str); 2] =
    [("啓産爲潙緑綫絶緼綉藴", "启产为沩绿线绝缊绣蕴"), ("衆衞裏説豔録鋭閲顔鷄", "众卫里说艳录锐阅颜鸡")];

const ORDER: &str = "\
# strokes: characters in the order of their strokes. Each line begins with the number of strokes of its characters.
# Drawn by `cargo xtask strokes` from Unihan 15.0.0 (kTGH, kTotalStrokes; licence Unicode-3.0, (c) 1991-2022 Unicode, Inc.)
# and from the stroke sequences of char-similar 0.0.2 (MIT, Apache-2.0), of which eight are corrected; see LICENSES.md.
";
const FORMS: &str = "\
# strokes-traditional: pairs of a traditional character and the simplified one in whose place it stands, by code point.
# Drawn by `cargo xtask strokes` from Unihan 15.0.0 (kSimplifiedVariant, kTGH), licence Unicode-3.0,
# (c) 1991-2022 Unicode, Inc. No character of the official list is a traditional one here.
";

/// Both tables as text.
pub struct Tables {
    /// How many characters have a place.
    pub characters: usize,
    order: String,
    forms: String,
}

impl Tables {
    /// Lays out the characters in their order.
    pub fn of(sources: &Sources, ordered: &[Place]) -> Self {
        let forms = traditional(sources);
        let own = |place: &&Place| !forms.contains_key(&place.character);
        let places: Vec<&Place> = ordered.iter().filter(own).collect();
        Self { characters: places.len() + forms.len(), order: in_order(&places), forms: in_pairs(&forms) }
    }

    /// The files with their names.
    pub fn files(&self) -> [(&'static str, &str); 2] {
        [("strokes.txt", &self.order), ("strokes-traditional.txt", &self.forms)]
    }
}

/// The characters outside the official list whose simplified form is in it; the one earliest there, where there are two, as
/// the more common.
fn traditional(sources: &Sources) -> BTreeMap<char, char> {
    let number: BTreeMap<char, u16> =
        sources.official.iter().map(|(number, character)| (*character, *number)).collect();
    let outside = sources.simplified.iter().filter(|(character, _)| !number.contains_key(*character));
    let form = |forms: &Vec<char>| {
        forms.iter().filter_map(|form| Some((number.get(form)?, *form))).min().map(|(_, form)| form)
    };
    let found = outside.filter_map(|(character, forms)| Some((*character, form(forms)?)));
    found
        .chain(UNRELATED.iter().flat_map(|(traditional, simplified)| traditional.chars().zip(simplified.chars())))
        .collect()
}

fn in_order(places: &[&Place]) -> String {
    let mut text = ORDER.to_owned();
    let counts: BTreeSet<usize> = places.iter().map(|place| place.count).collect();
    for count in counts {
        let alike: Vec<char> =
            places.iter().filter(|place| place.count == count).map(|place| place.character).collect();
        for line in alike.chunks(CHARACTERS) {
            let _ = writeln!(text, "{count} {}", line.iter().collect::<String>());
        }
    }
    text
}

fn in_pairs(forms: &BTreeMap<char, char>) -> String {
    let pairs: Vec<String> = forms.iter().map(|(character, form)| format!("{character}{form}")).collect();
    pairs.chunks(PAIRS).fold(FORMS.to_owned(), |text, line| text + &line.join(" ") + "\n")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::order;
    use super::*;

    #[test]
    fn the_order_is_told_by_counts_and_a_traditional_form_stands_with_its_simplified_one() {
        let unihan = "U+5218\tkTGH\t2013:678\nU+4E8E\tkTGH\t2013:20\nU+65BC\tkTGH\t2013:6630\n\
                      U+5289\tkSimplifiedVariant\tU+5218\nU+65BC\tkSimplifiedVariant\tU+4E8E\n";
        let strokes = r#"{"刘": "413422", "于": "112", "於": "41533444", "劉": "354431124313522", "亍": "112"}"#;
        let sources = Sources::parse(strokes, &[unihan]).unwrap();
        let tables = Tables::of(&sources, &order::ordered(&sources).unwrap());
        let body = |text: &str| text.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join("\n");
        let [(_, order), (_, forms)] = tables.files();
        // 於 is in the official list, as a surname of its own; the corrected characters come in by themselves.
        assert_eq!(body(order), "3 于亍\n6 刘\n7 应冷这\n8 於\n10 凈\n11 斏飡\n13 斒\n16 斓");
        assert!(body(forms).starts_with("劉刘 啓启 潙沩 爲为 産产 ") && !body(forms).contains('於'));
        assert_eq!(tables.characters, 13 + 20);
    }
}
