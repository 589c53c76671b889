//! The two scripts, and which characters belong to one of them alone.
//!
//! Source: Unihan 15.0 (kSimplifiedVariant, kTraditionalVariant and the mappings to national character sets); the
//! rule by which the tables were drawn stands in their headers, and `examples/script_tables.rs` draws them again.
//! Invariant: a character that either script may hold (干 于 后 里 面 云 杰 强 黄 …) is in neither table, so a
//! finding is certain; silence is not proof of the script.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

static ONLY_TRADITIONAL: LazyLock<Box<[char]>> = LazyLock::new(|| table(include_str!("../data/only-traditional.txt")));
static ONLY_SIMPLIFIED: LazyLock<Box<[char]>> = LazyLock::new(|| table(include_str!("../data/only-simplified.txt")));

/// A script of Chinese; serialised as the language tags `zh-Hans` and `zh-Hant`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Script {
    /// Simplified characters.
    #[serde(rename = "zh-Hans")]
    Hans,
    /// Traditional characters.
    #[serde(rename = "zh-Hant")]
    Hant,
}

impl Script {
    /// Both scripts, simplified first, for callers that write every text twice.
    pub const BOTH: [Self; 2] = [Self::Hans, Self::Hant];

    /// The language tag, as used in file names and in HTML.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Hans => "zh-Hans",
            Self::Hant => "zh-Hant",
        }
    }
}

/// True where `c` cannot stand in a simplified text: 劉 龍 國, but not 乾 or 徵.
pub fn only_traditional(c: char) -> bool {
    ONLY_TRADITIONAL.binary_search(&c).is_ok()
}

/// True where `c` cannot stand in a traditional text: 刘 龙 国, but not 后, 杰 or 强.
pub fn only_simplified(c: char) -> bool {
    ONLY_SIMPLIFIED.binary_search(&c).is_ok()
}

/// Reads a data file: lines that begin with `#` are its header, all other characters are the table.
fn table(file: &str) -> Box<[char]> {
    let mut characters: Vec<char> = file
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::chars)
        .filter(|c| !c.is_whitespace())
        .collect();
    // The files are sorted; sorting again costs nothing and keeps the search right after an edit by hand.
    characters.sort_unstable();
    characters.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_cases_are_certain() {
        for c in "劉龍國麗華學會議吳產".chars() {
            assert!(only_traditional(c) && !only_simplified(c), "{c}");
        }
        for c in "刘龙国丽华学会议荣陈邓谢赵桢晖态砺骛笃".chars() {
            assert!(only_simplified(c) && !only_traditional(c), "{c}");
        }
    }

    #[test]
    fn characters_of_both_scripts_are_never_flagged() {
        for c in "干于后里面云台余范胡姜周朱沈杰强黄温吴吕叶松肖着乾徵著堃淼喆内别净晋真岳".chars()
        {
            assert!(!only_simplified(c) && !only_traditional(c), "{c}");
        }
    }

    #[test]
    fn variants_used_in_mainland_traditional_text_are_legal_there() {
        for c in "爲衆産顔豔脫銳說群啓紮".chars() {
            assert!(!only_simplified(c), "{c}");
        }
    }

    #[test]
    fn rare_characters_of_names_pass_in_simplified_text() {
        for c in "镕锺堃淼犇喆晗昇甯頔".chars() {
            assert!(!only_traditional(c), "{c}");
        }
    }

    #[test]
    fn no_character_stands_in_both_tables() {
        assert!(ONLY_SIMPLIFIED.iter().all(|c| !only_traditional(*c)));
        assert!(ONLY_SIMPLIFIED.len() > 2_000 && ONLY_TRADITIONAL.len() > 2_000);
    }
}
