//! Simplified texts: traditional characters that stand in them.
//!
//! Invariant: only characters that no simplified text holds are found, so 乾隆 and 瞭望 are silent, and so is a character
//! of a name whose simplified form is in no common font (馼).

use std::ops::Range;

use super::Page;
use super::characters::{Characters, ONLY_TRADITIONAL};
use crate::finding::{Evidence, Finding, Kind, Severity};

/// Looks through a stretch of the text, names included.
pub(super) fn check(page: &Page<'_>, stretch: Range<usize>, names: &[Range<usize>], found: &mut Vec<Finding>) {
    let table = Characters::get();
    let Some(text) = page.layer.text.get(stretch.clone()) else { return };
    for (at, printed) in text.char_indices().filter(|(_, printed)| table.look(*printed) & ONLY_TRADITIONAL != 0) {
        let at = stretch.start + at;
        let rule = Evidence::Rule { rule: "traditional-in-simplified".to_owned() };
        let finding = page.finding(Kind::MixedScript, Severity::Error, at..at + printed.len_utf8()).because(rule);
        let finding = match table.simplified(printed) {
            same if same == printed => finding,
            simplified => finding.suggest(simplified),
        };
        let in_a_name = names.iter().any(|name| name.contains(&at));
        found.push(if in_a_name { finding.of_a_name() } else { finding });
    }
}
