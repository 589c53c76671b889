//! Full stops that were lost: 主持会议常委会组成人员160人出席会议.
//!
//! Invariant: a stop is put only behind a phrase that closes a sentence of this genre and before the words that open one.

use std::sync::LazyLock;

use memchr::memmem::Finder;

/// Phrases that close a sentence, in both scripts: how they begin, and how they may go on.
const CLOSING: [(&str, &[&str]); 4] =
    [("主持", &["会议", "會議", "大会", "大會"]), ("法定人", &["数", "數"]), ("台就座", &[""]), ("排就座", &[""])];
/// What opens the next sentence.
const OPENING: [&str; 16] = [
    "会议",
    "會議",
    "大会",
    "大會",
    "常委会",
    "常委會",
    "本次",
    "应到",
    "應到",
    "出席",
    "担任",
    "擔任",
    "在主席",
    "市领导",
    "市領導",
    "列席",
];

/// Few words are sooner looked for one by one than all at once.
static BEGINNINGS: LazyLock<[Finder<'static>; 4]> =
    LazyLock::new(|| CLOSING.map(|(beginning, _)| Finder::new(beginning)));

/// The bytes of a paragraph before which a full stop was lost, in order.
pub(super) fn lost(paragraph: &str) -> Vec<usize> {
    let mut lost: Vec<usize> = Vec::new();
    for (finder, (beginning, ends)) in BEGINNINGS.iter().zip(CLOSING) {
        let behind = finder.find_iter(paragraph.as_bytes()).map(|at| at + beginning.len());
        lost.extend(behind.filter_map(|at| stop(paragraph, at, ends)));
    }
    lost.sort_unstable();
    lost
}

/// The end of a phrase that goes on at this byte, where the words behind it open a sentence.
fn stop(paragraph: &str, at: usize, ends: &[&str]) -> Option<usize> {
    let rest = paragraph.get(at..)?;
    let end = ends.iter().find(|end| rest.starts_with(**end))?;
    let next = rest.get(end.len()..)?;
    OPENING.iter().any(|word| next.starts_with(word)).then_some(at + end.len())
}
