//! A converter of reports that keeps names whole: words decide, institutions keep their words, a name is the roll's.
//!
//! Invariant: only characters change, never words: 政府 stays 政府 and 項目 stays 項目 in every region. The same simplified
//! text gives the same traditional one, and the same name the same form wherever it stands.

use std::ops::Range;

use yishi_names::PersonName;
use yishi_names::folding::{same_glyph_class, simplified_name, traditional_name};

use super::characters::{Characters, Several};
use super::genre::Genre;
use super::sense::{Window, sense};
use super::simplified_words;

/// In whose glyphs a traditional text is printed. Words are those of the mainland everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Region {
    /// Traditional print of the mainland.
    #[default]
    Mainland,
    /// Hong Kong.
    HongKong,
    /// Taiwan.
    Taiwan,
}

/// A name in a text that is converted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Where it stands, in bytes; ranges are in order and do not meet.
    pub range: Range<usize>,
    /// Its form in the other script, where the roll has it.
    pub form: Option<String>,
}

/// What came out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Converted {
    /// The text.
    pub text: String,
    /// The names whose form the roll does not have and no table can know, as they were set: the likeliest form.
    pub open: Vec<String>,
}

/// Turns one script into the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Converter {
    region: Region,
}

impl Named {
    /// The names of a roll where they stand in a simplified text, the longest first, so that 谢宏治 is not taken for 谢宏.
    pub fn find<'p>(text: &str, people: impl Iterator<Item = &'p PersonName>) -> Vec<Self> {
        let mut people: Vec<&PersonName> = people.filter(|person| !person.hans.is_empty()).collect();
        people.sort_by_key(|person| std::cmp::Reverse(person.hans.len()));
        let mut found: Vec<Self> = Vec::new();
        for person in people {
            for (start, hans) in text.match_indices(person.hans.as_str()) {
                let range = start..start + hans.len();
                if found.iter().all(|other| other.range.end <= range.start || range.end <= other.range.start) {
                    found.push(Self { range, form: Some(person.hant.clone()) });
                }
            }
        }
        found.sort_by_key(|named| named.range.start);
        found
    }
}

impl Converter {
    /// A converter to the glyphs of a region.
    pub fn new(region: Region) -> Self {
        Self { region }
    }

    /// A simplified text in traditional characters; names are set in whole.
    pub fn traditional(self, hans: &str, names: &[Named]) -> Converted {
        self.around(hans, names, |converter, stretch| converter.words(stretch), Self::name)
    }

    /// A traditional text in simplified characters; names are set in whole, and 乾隆 keeps its 乾.
    pub fn simplified(self, hant: &str, names: &[Named]) -> Converted {
        let name = |_, name: &str| (simplified_name(name), false);
        self.around(hant, names, |_, stretch| simplified_words::simplified(stretch), name)
    }

    fn around(
        self,
        text: &str,
        names: &[Named],
        words: impl Fn(Self, &str) -> String,
        name: impl Fn(Self, &str) -> (String, bool),
    ) -> Converted {
        let (mut converted, mut start) = (Converted::default(), 0);
        for named in names {
            let Some(stretch) = text.get(start..named.range.start) else { continue };
            converted.text += &words(self, stretch);
            converted.set(named, name(self, text.get(named.range.clone()).unwrap_or_default()));
            start = named.range.end;
        }
        converted.text += &words(self, text.get(start..).unwrap_or_default());
        converted
    }

    /// Running text: each character by the words that hold it.
    fn words(self, stretch: &str) -> String {
        let table = Characters::get();
        let mut text = String::with_capacity(stretch.len());
        for (at, printed) in stretch.char_indices() {
            let cell = table.cell(printed);
            let form = match table.several(cell) {
                Some(row) => several(stretch, at, printed, row),
                None => cell.traditional.unwrap_or(printed),
            };
            text.push(self.glyph(form));
        }
        text
    }

    /// A name without a form in the roll takes the likeliest one. True where a roll could say otherwise.
    fn name(self, name: &str) -> (String, bool) {
        let (likeliest, others) = traditional_name(name);
        let differs = |other: &String| other.chars().zip(likeliest.chars()).any(|(a, b)| !same_glyph_class(a, b));
        let is_open = others.iter().any(differs);
        (likeliest.chars().map(|form| self.glyph(form)).collect(), is_open)
    }

    fn glyph(self, form: char) -> char {
        let (table, genre, none) = (Characters::get(), Genre::get(), Vec::new());
        let (first, second) = match self.region {
            Region::Mainland => (&genre.mainland, &none),
            Region::HongKong => (&genre.hong_kong, &table.hong_kong),
            Region::Taiwan => (&table.taiwan, &none),
        };
        let mut pairs = first.iter().chain(second);
        pairs.find(|(character, _)| *character == form).map_or(form, |(_, glyph)| *glyph)
    }
}

impl Converted {
    fn set(&mut self, named: &Named, (own, is_open): (String, bool)) {
        let form = named.form.clone().unwrap_or(own);
        if is_open && named.form.is_none() && !self.open.contains(&form) {
            self.open.push(form.clone());
        }
        self.text += &form;
    }
}

/// The form of a character of running text. One that is a traditional form already stays: 乾隆, 瞭望.
fn several(stretch: &str, at: usize, printed: char, row: &Several) -> char {
    if printed != row.simplified {
        return printed;
    }
    row.form(sense(&Window::around(stretch, at)).form)
}
