//! Full stops that were lost: 主持会议常委会组成人员160人出席会议.
//!
//! Invariant: a stop is put only behind a phrase that closes a sentence of this genre and before the words that open one.

/// Phrases that close a sentence, in both scripts.
const CLOSING: [&str; 8] = ["主持会议", "主持會議", "主持大会", "主持大會", "法定人数", "法定人數", "台就座", "排就座"];
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

/// The bytes of a paragraph before which a full stop was lost, in order.
pub(super) fn lost(paragraph: &str) -> Vec<usize> {
    let mut found: Vec<usize> = CLOSING.iter().flat_map(|phrase| behind(paragraph, phrase)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn behind<'t>(paragraph: &'t str, phrase: &'static str) -> impl Iterator<Item = usize> + 't {
    memchr::memmem::find_iter(paragraph.as_bytes(), phrase.as_bytes()).map(move |at| at + phrase.len()).filter(|at| {
        let next = paragraph.get(*at..).unwrap_or_default();
        OPENING.iter().any(|word| next.starts_with(word))
    })
}
