//! The published data: Unihan for the official list and the pairs of forms, char-similar for the strokes of a character.
//!
//! Source: Unihan 15.0 (`kTGH`, `kTotalStrokes`, `kSimplifiedVariant`); `char_order.dict` of char-similar 0.0.2, which
//! writes each stroke as a digit, 横竖撇点折 = 1 to 5.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Sequences that are wrong in the published file: each begins with 41344 and is printed with 41341. The official list shows
/// it where it has a neighbour to tell by: it orders 吝 before 应, and 瘳 before 斓.
const CORRECTED: [(char, &str); 8] = [
    ('冷', "4134454"),
    ('凈', "4134435112"),
    ('应', "4134431"),
    ('斏', "41344511534"),
    ('斒', "4134451325122"),
    ('斓', "4134425125431234"),
    ('这', "4134454"),
    ('飡', "41344511534"),
];

/// What the tables are drawn from.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The strokes of a character, digits 1 to 5.
    pub strokes: BTreeMap<char, String>,
    /// The 8,105 characters of the official list (通用规范汉字表) by their number there.
    pub official: BTreeMap<u16, char>,
    /// The number of strokes of any character.
    pub counts: BTreeMap<char, usize>,
    /// The simplified forms of a character, other than itself.
    pub simplified: BTreeMap<char, Vec<char>>,
}

impl Sources {
    /// Reads the four files of that folder.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let text = |name: &str| fs::read_to_string(folder.join(name)).map_err(|error| format!("{name}: {error}"));
        Self::parse(
            &text("char_order.dict")?,
            &[&text("Unihan_OtherMappings.txt")?, &text("Unihan_IRGSources.txt")?, &text("Unihan_Variants.txt")?],
        )
    }

    /// Reads the texts of the files.
    pub fn parse(char_order: &str, unihan: &[&str]) -> Result<Self, String> {
        let read: BTreeMap<String, String> =
            serde_json::from_str(char_order).map_err(|error| format!("char_order.dict: {error}"))?;
        let single = |text: &str| text.chars().next().filter(|c| c.len_utf8() == text.len());
        let mut strokes: BTreeMap<char, String> =
            read.into_iter().filter_map(|(text, digits)| Some((single(&text)?, digits))).collect();
        strokes.extend(CORRECTED.map(|(character, digits)| (character, digits.to_owned())));
        let mut sources = Self { strokes, ..Self::default() };
        for (character, property, value) in unihan.iter().flat_map(|text| text.lines()).filter_map(entry) {
            sources.take(character, property, value);
        }
        Ok(sources)
    }

    fn take(&mut self, character: char, property: &str, value: &str) {
        match property {
            "kTGH" => {
                let number = value.split_once(':').and_then(|(_, number)| number.parse().ok());
                self.official.extend(number.map(|number| (number, character)));
            }
            // Where two counts are given, the first is that of the mainland.
            "kTotalStrokes" => {
                let count = value.split(' ').next().and_then(|count| count.parse().ok());
                self.counts.extend(count.map(|count| (character, count)));
            }
            "kSimplifiedVariant" => {
                self.simplified.insert(character, others(character, value));
            }
            _ => {}
        }
    }
}

/// `U+5218	kTGH	2013:678`
fn entry(line: &str) -> Option<(char, &str, &str)> {
    let mut fields = line.split('\t');
    let character = code_point(fields.next()?)?;
    Some((character, fields.next()?, fields.next()?))
}

/// `U+5E72<kA U+4E7E`
fn others(character: char, value: &str) -> Vec<char> {
    let forms = value.split(' ').filter_map(|field| code_point(field.split('<').next()?));
    forms.filter(|form| *form != character).collect()
}

fn code_point(code: &str) -> Option<char> {
    char::from_u32(u32::from_str_radix(code.strip_prefix("U+")?, 16).ok()?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_unihan_and_the_digits_of_the_strokes_are_read() {
        let unihan = "# a header\nU+5218\tkTGH\t2013:678\nU+5218\tkTotalStrokes\t6\nU+9109\tkTotalStrokes\t11 12\n\
                      U+5289\tkSimplifiedVariant\tU+5218\nU+4E7E\tkSimplifiedVariant\tU+4E7E<kA U+5E72<kB\n";
        let sources = Sources::parse(r#"{"刘": "413422", "应": "4134131", "两个": "1"}"#, &[unihan]).unwrap();
        assert_eq!(sources.strokes[&'刘'], "413422");
        assert_eq!(sources.strokes[&'应'], "4134431", "corrected");
        assert_eq!(sources.official[&678], '刘');
        assert_eq!((sources.counts[&'刘'], sources.counts[&'鄉']), (6, 11));
        assert_eq!((&sources.simplified[&'劉'], &sources.simplified[&'乾']), (&vec!['刘'], &vec!['干']));
    }
}
