//! A report, or a paragraph of it, that stands in a text more than once.
//!
//! Invariant: only long stretches that agree to the character count as repeated; the first one is kept.

use std::collections::BTreeSet;

/// Bytes by which a stretch is known again: about twenty characters.
const HEAD: usize = 60;
/// Bytes of it that are looked for first.
const BEGIN: usize = 12;
/// Bytes below which a paragraph may well occur twice.
const LONG: usize = 90;

/// Where a paragraph begins to repeat itself; its length where it does not.
pub(super) fn own_repeat(paragraph: &str) -> usize {
    let (head, begin) = (border(paragraph, HEAD), border(paragraph, BEGIN));
    let Some((head, rest)) = paragraph.split_at_checked(head).filter(|(head, rest)| rest.len() >= head.len()) else {
        return paragraph.len();
    };
    // A short beginning is quickly found, or quickly seen to be missing.
    let begins = memchr::memmem::find_iter(rest.as_bytes(), &head.as_bytes()[..begin]).map(|at| head.len() + at);
    let Some(at) = begins.into_iter().find(|at| paragraph.get(*at..).is_some_and(|again| again.starts_with(head)))
    else {
        return paragraph.len();
    };
    let copy = paragraph.get(at..).unwrap_or_default();
    let first = paragraph.get(..at).unwrap_or_default();
    // The last copy may have lost its end; a copy in the midst runs on with the next.
    if first.starts_with(copy) || copy.starts_with(first) { at } else { paragraph.len() }
}

fn border(text: &str, from: usize) -> usize {
    (from..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

/// Which paragraphs stood in the text before: long ones, and short ones beside these, such as the headline of a report that
/// is stored twice. A short one by itself may well occur twice.
pub(super) fn again(paragraphs: &[impl AsRef<str>]) -> Vec<bool> {
    let mut met = BTreeSet::new();
    let before: Vec<bool> = paragraphs.iter().map(|paragraph| !met.insert(paragraph.as_ref())).collect();
    let long = paragraphs.iter().zip(&before).map(|(paragraph, before)| *before && paragraph.as_ref().len() >= LONG);
    let mut again: Vec<bool> = long.collect();
    spread(&mut again, &before);
    again.reverse();
    spread(&mut again, &before.iter().rev().copied().collect::<Vec<_>>());
    again.reverse();
    again
}

/// Carries a repetition on to what follows it and stood in the text before, too.
fn spread(again: &mut [bool], before: &[bool]) {
    let mut last = false;
    for (here, before) in again.iter_mut().zip(before) {
        *here |= last && *before;
        last = *here;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_stored_twice_is_repeated_from_its_headline_to_its_last_line() {
        let report =
            ["清河市五届人大二次会议闭幕".to_owned(), "会议圆满完成各项议程。".repeat(6), "大会胜利闭幕。".to_owned()];
        let twice = [report.clone(), report].concat();
        assert_eq!(again(&twice), [false, false, false, true, true, true]);
    }

    #[test]
    fn a_short_line_may_occur_twice() {
        let lines = ["一、报告".to_owned(), "甲".repeat(40), "一、报告".to_owned(), "乙".repeat(40)];
        assert_eq!(again(&lines), [false; 4]);
    }
}
