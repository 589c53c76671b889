//! Where the names of known people stand in a text, in whichever script and however a converter left them.
//!
//! Invariant: a name is looked for in simplified characters, so 鄒緻和 is where 邹致和 stands; of two names that begin at
//! one place the longer is taken.

use std::ops::Range;

use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};

use super::characters::Characters;

/// The ranges of a text, in bytes and in order, at which one of these names stands, given in either script.
pub fn names_in<'n>(text: &str, names: impl Iterator<Item = &'n str>) -> Vec<Range<usize>> {
    let mut names: Vec<String> = names.map(simplified).filter(|name| name.chars().nth(1).is_some()).collect();
    names.sort();
    names.dedup();
    let finder: Result<CharwiseDoubleArrayAhoCorasick<u32>, _> =
        CharwiseDoubleArrayAhoCorasickBuilder::new().match_kind(MatchKind::LeftmostLongest).build(&names);
    let Ok(finder) = finder else { return Vec::new() };
    finder.leftmost_find_iter(&simplified(text)).map(|found| found.start()..found.end()).collect()
}

/// In simplified characters; one that is longer or shorter in bytes stays, so that the ranges hold for the text itself.
fn simplified(text: &str) -> String {
    let table = Characters::get();
    let one = |character: char| {
        Some(table.simplified(character)).filter(|same| same.len_utf8() == character.len_utf8()).unwrap_or(character)
    };
    text.chars().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_either_script_and_the_longer_first() {
        let text = "鄒緻和、謝宏治、谢宏";
        let found = names_in(text, ["邹致和", "謝宏", "谢宏治", "高"].into_iter());
        let found: Vec<&str> = found.into_iter().filter_map(|range| text.get(range)).collect();
        assert_eq!(found, ["鄒緻和", "謝宏治", "谢宏"]);
        assert!(names_in(text, std::iter::empty()).is_empty());
    }
}
