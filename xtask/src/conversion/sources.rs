//! The published data: the dictionaries of OpenCC, and how often a word is met, from the dictionary of jieba.
//!
//! Source: OpenCC as the crate ferrous-opencc 0.4.0 publishes it (a key, a tab, its values parted by spaces); `dict.txt`
//! of jieba 0.42.1 (a word, its count and its kind, parted by spaces).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A dictionary: a key and its values, the likeliest first.
pub type Dictionary = BTreeMap<String, Vec<String>>;

/// What the tables are drawn from.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Simplified characters with their traditional forms.
    pub traditional: Dictionary,
    /// Simplified words with their traditional forms.
    pub words: Dictionary,
    /// Traditional characters with their simplified forms.
    pub simplified: Dictionary,
    /// Traditional words with their simplified forms.
    pub simplified_words: Dictionary,
    /// Characters with those Hong Kong prints in their place.
    pub hong_kong: Dictionary,
    /// Characters with those Taiwan prints in their place.
    pub taiwan: Dictionary,
    /// How often a simplified word is met.
    pub counts: BTreeMap<String, u32>,
}

impl Sources {
    /// Reads the seven files of that folder.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let text = |name: &str| fs::read_to_string(folder.join(name)).map_err(|error| format!("{name}: {error}"));
        Ok(Self {
            traditional: dictionary(&text("STCharacters.txt")?),
            words: dictionary(&text("STPhrases.txt")?),
            simplified: dictionary(&text("TSCharacters.txt")?),
            simplified_words: dictionary(&text("TSPhrases.txt")?),
            hong_kong: dictionary(&text("HKVariants.txt")?),
            taiwan: dictionary(&text("TWVariants.txt")?),
            counts: counts(&text("dict.txt")?),
        })
    }
}

/// A key, a tab, its values with a space between them.
pub fn dictionary(text: &str) -> Dictionary {
    let entries = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
    entries.map(|(key, values)| (key.to_owned(), values.split(' ').map(str::to_owned).collect())).collect()
}

/// `发展 46421 vn`
pub fn counts(text: &str) -> BTreeMap<String, u32> {
    let entry = |line: &str| {
        let mut fields = line.split(' ');
        Some((fields.next()?.to_owned(), fields.next()?.parse().ok()?))
    };
    text.lines().filter_map(entry).collect()
}
