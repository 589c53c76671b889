//! Traditional words whose simplified form is not that of their characters one by one: 乾隆, 瞭望, 回覆.
//!
//! Source: `data/simplified-words.txt`, drawn from published dictionaries.

use std::sync::LazyLock;

use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};

use super::characters::Characters;

/// The words with what finds them; the value of a pattern is the number of its simplified form.
struct Kept {
    simplified: Vec<&'static str>,
    finder: Option<CharwiseDoubleArrayAhoCorasick<u32>>,
}

static KEPT: LazyLock<Kept> = LazyLock::new(|| Kept::read(include_str!("../../data/simplified-words.txt")));

/// A traditional text in simplified characters.
pub(super) fn simplified(hant: &str) -> String {
    let Some(finder) = &KEPT.finder else { return one_by_one(hant) };
    let (mut text, mut start) = (String::with_capacity(hant.len()), 0);
    for hit in finder.leftmost_find_iter(hant) {
        text += &one_by_one(hant.get(start..hit.start()).unwrap_or_default());
        text += KEPT.simplified.get(hit.value() as usize).copied().unwrap_or_default();
        start = hit.end();
    }
    text + &one_by_one(hant.get(start..).unwrap_or_default())
}

fn one_by_one(hant: &str) -> String {
    hant.chars().map(|character| Characters::get().simplified(character)).collect()
}

impl Kept {
    fn read(file: &'static str) -> Self {
        let lines = file.lines().filter(|line| !line.starts_with('#'));
        let pairs: Vec<(&str, &str)> =
            lines.flat_map(|line| line.split(' ')).filter_map(|t| t.split_once('=')).collect();
        let patterns = pairs.iter().zip(0u32..).map(|((word, _), number)| (*word, number));
        let finder = CharwiseDoubleArrayAhoCorasickBuilder::new()
            .match_kind(MatchKind::LeftmostLongest)
            .build_with_values(patterns)
            .ok();
        Self { simplified: pairs.into_iter().map(|(_, form)| form).collect(), finder }
    }
}
