//! A report, or a paragraph of it, that stands in a text more than once.
//!
//! Invariant: only long stretches that agree to the character count as repeated; the first one is kept.

use std::collections::BTreeSet;

/// Bytes by which a stretch is known again: about twenty characters.
const HEAD: usize = 60;
/// Bytes below which a paragraph may well occur twice.
const LONG: usize = 90;

/// Where a paragraph begins to repeat itself; its length where it does not.
pub(super) fn own_repeat(paragraph: &str) -> usize {
    let Some(head) = paragraph.get(..border(paragraph, HEAD)).filter(|head| head.len() >= HEAD) else {
        return paragraph.len();
    };
    let Some(again) = memchr::memmem::find(&paragraph.as_bytes()[HEAD.min(paragraph.len())..], head.as_bytes()) else {
        return paragraph.len();
    };
    let at = HEAD + again;
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
pub(super) fn again(paragraphs: &[String]) -> Vec<bool> {
    let mut met = BTreeSet::new();
    let before: Vec<bool> = paragraphs.iter().map(|paragraph| !met.insert(paragraph.as_str())).collect();
    let long = paragraphs.iter().zip(&before).map(|(paragraph, before)| *before && paragraph.len() >= LONG);
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
