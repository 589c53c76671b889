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

/// The long paragraphs met so far.
#[derive(Debug, Default)]
pub(super) struct Met<'t>(BTreeSet<&'t str>);

impl<'t> Met<'t> {
    /// True where this long paragraph stood in the text before.
    pub(super) fn again(&mut self, paragraph: &'t str) -> bool {
        paragraph.len() >= LONG && !self.0.insert(paragraph)
    }
}
