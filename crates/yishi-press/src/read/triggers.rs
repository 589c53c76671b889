//! Which sentences may state a fact of which kind: one pass over the text instead of a search for every word in every sentence.

use std::sync::LazyLock;

use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};

use super::text::Range;

/// Kinds of facts, as bits.
pub(crate) mod kind {
    pub(crate) const FIGURES: u32 = 1;
    pub(crate) const SEATED: u32 = 1 << 1;
    pub(crate) const SERVING: u32 = 1 << 2;
    pub(crate) const ATTENDING: u32 = 1 << 3;
    pub(crate) const PRESIDING: u32 = 1 << 4;
    pub(crate) const REPORTED: u32 = 1 << 5;
    pub(crate) const ADOPTED: u32 = 1 << 6;
    pub(crate) const ELECTED: u32 = 1 << 7;
    pub(crate) const SITTING_IN: u32 = 1 << 8;
    pub(crate) const SPOKE: u32 = 1 << 9;
    pub(crate) const REVIEWED: u32 = 1 << 10;
}

use kind::{ADOPTED, ATTENDING, ELECTED, FIGURES, PRESIDING, REPORTED, REVIEWED, SEATED, SERVING, SITTING_IN, SPOKE};

/// Words with the facts they may announce. The longest word counts, so a longer one has the bits of those within it.
const WORDS: [(&str, u32); 43] = [
    ("应到", FIGURES),
    ("应出席", FIGURES | ATTENDING),
    ("应参加", FIGURES),
    ("应参会", FIGURES),
    ("实到", FIGURES),
    ("到会", FIGURES | ATTENDING),
    ("现有", FIGURES),
    ("出席", FIGURES | ATTENDING),
    ("参加会议", ATTENDING | SITTING_IN),
    ("就座", SEATED),
    ("就坐", SEATED),
    ("入座", SEATED),
    ("执行主席的", SERVING),
    ("主持", PRESIDING),
    ("工作报告", REPORTED),
    ("报告", REPORTED),
    ("汇报", REPORTED),
    ("说明", REPORTED),
    ("听取", REPORTED),
    ("回顾了", REPORTED),
    ("通过", ADOPTED),
    ("选举", ELECTED),
    ("补选", ELECTED),
    ("当选", ELECTED),
    ("选出", ELECTED),
    ("被选", ELECTED),
    ("列席", SITTING_IN),
    ("讲话", SPOKE),
    ("发言", SPOKE),
    ("致辞", SPOKE),
    ("致词", SPOKE),
    ("致闭幕", SPOKE),
    ("致开幕", SPOKE),
    ("致以", SPOKE),
    ("表示祝贺", SPOKE),
    ("审议", REVIEWED),
    ("讨论", REVIEWED),
    ("审议通过", REVIEWED | ADOPTED),
    ("讨论通过", REVIEWED | ADOPTED),
    ("听取和审议", REPORTED | REVIEWED),
    ("主持会议", PRESIDING),
    ("应到会", FIGURES | ATTENDING),
    ("实到会", FIGURES | ATTENDING),
];

static AUTOMATON: LazyLock<Option<CharwiseDoubleArrayAhoCorasick<u32>>> = LazyLock::new(|| {
    let words = WORDS.iter().map(|(word, bits)| (*word, *bits));
    CharwiseDoubleArrayAhoCorasickBuilder::new().match_kind(MatchKind::LeftmostLongest).build_with_values(words).ok()
});

/// Where a text has such words, with what they announce.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Triggers(Vec<(usize, u32)>);

impl Triggers {
    /// Reads a text once.
    pub(crate) fn of(text: &str) -> Self {
        let found = AUTOMATON.iter().flat_map(|words| words.leftmost_find_iter(text));
        Self(found.map(|word| (word.start(), word.value())).collect())
    }

    /// Every kind of fact that a stretch may state.
    pub(crate) fn within(&self, range: &Range) -> u32 {
        let first = self.0.partition_point(|(at, _)| *at < range.start);
        let rest = self.0.get(first..).unwrap_or_default();
        rest.iter().take_while(|(at, _)| *at < range.end).fold(0, |bits, (_, more)| bits | more)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_word_announces_what_the_words_within_it_do() {
        for (long, bits) in WORDS {
            for (short, within) in WORDS {
                assert!(!long.contains(short) || bits & within == within, "{long} {short}");
            }
        }
    }

    #[test]
    fn words_count_for_the_stretch_they_stand_in() {
        let text = "应到代表5名。甲乙主持会议";
        let stop = text.find('。').unwrap_or_default();
        let triggers = Triggers::of(text);
        assert_eq!(triggers.within(&(0..stop)), FIGURES);
        assert_eq!(triggers.within(&(stop..text.len())), PRESIDING);
    }
}
