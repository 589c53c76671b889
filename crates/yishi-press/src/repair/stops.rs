//! Full stops that were lost: 主持会议常委会组成人员160人出席会议.
//!
//! Invariant: a stop is put only behind a phrase that closes a sentence of this genre and before the words that open one.

use std::sync::LazyLock;

use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};

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

static PHRASES: LazyLock<Option<CharwiseDoubleArrayAhoCorasick<u32>>> = LazyLock::new(|| {
    let words = CLOSING.iter().map(|phrase| (*phrase, 0));
    CharwiseDoubleArrayAhoCorasickBuilder::new().match_kind(MatchKind::LeftmostLongest).build_with_values(words).ok()
});

/// The bytes of a paragraph before which a full stop was lost, in order.
pub(super) fn lost(paragraph: &str) -> Vec<usize> {
    let phrases = PHRASES.iter().flat_map(|phrases| phrases.leftmost_find_iter(paragraph));
    let opens = |at: &usize| {
        let next = paragraph.get(*at..).unwrap_or_default();
        OPENING.iter().any(|word| next.starts_with(word))
    };
    phrases.map(|phrase| phrase.end()).filter(opens).collect()
}
