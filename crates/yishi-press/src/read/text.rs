//! The repaired text as the grammar sees it: in simplified script, sentence by sentence, each byte with its place.
//!
//! Invariant: folding to simplified script changes no offset; a character whose folded form had another length stays.

use yishi_names::Script;

use super::people::Person;
use super::sitting::Quote;
use super::triggers::Triggers;
use crate::repair::Repaired;
use crate::script::script_of;
use crate::span::{Place, Positions, Span};
use yishi_names::folding::{simplified, simplified_text};

/// A range of bytes of the folded text, and so of the repaired one.
pub(crate) type Range = std::ops::Range<usize>;

/// A text under the grammar.
pub(crate) struct Text<'t> {
    original: &'t str,
    positions: &'t Positions<'t>,
    repaired: &'t Repaired,
    folded: String,
    simplified: bool,
    triggers: Triggers,
    pub(crate) script: Script,
}

impl<'t> Text<'t> {
    pub(crate) fn new(original: &'t str, positions: &'t Positions<'t>, repaired: &'t Repaired) -> Self {
        let folded = folded(&repaired.layer.text);
        // A text that folding leaves as it is has no character of traditional script alone.
        let simplified = folded == repaired.layer.text;
        let script = if simplified { Script::Hans } else { script_of(&repaired.layer.text) };
        let triggers = Triggers::of(&folded);
        Self { original, positions, repaired, folded, simplified, triggers, script }
    }

    /// True where folding left the text as it was.
    pub(crate) fn is_simplified(&self) -> bool {
        self.simplified
    }

    /// A stretch in simplified script.
    pub(crate) fn at(&self, range: &Range) -> &str {
        self.folded.get(range.clone()).unwrap_or_default()
    }

    /// The kinds of facts that a stretch may state.
    pub(crate) fn announced(&self, range: &Range) -> u32 {
        self.triggers.within(range)
    }

    /// A stretch as printed, repaired.
    pub(crate) fn printed(&self, range: &Range) -> &str {
        self.repaired.layer.text.get(range.clone()).unwrap_or_default()
    }

    pub(crate) fn place(&self, range: &Range) -> Place {
        self.positions.place(self.repaired.layer.span(range.start, range.end))
    }

    /// The line of the original on which a byte stands, from 1.
    pub(crate) fn line(&self, at: usize) -> usize {
        self.positions.line(self.repaired.layer.origin(at))
    }

    /// The last line of the original on which something stands.
    pub(crate) fn last_line(&self) -> usize {
        self.positions.line(self.original.trim_end().len().saturating_sub(1))
    }

    /// A stretch as it stands in the original.
    pub(crate) fn quote(&self, range: &Range) -> Quote {
        let span = self.place(range);
        Quote { text: span.bytes.of(self.original).to_owned(), span }
    }

    /// A stretch given by its bytes in the original.
    pub(crate) fn quote_of(&self, span: Span) -> Quote {
        Quote { text: span.of(self.original).to_owned(), span: self.positions.place(span) }
    }

    /// The person whose name is this stretch.
    pub(crate) fn person(&self, range: &Range, title: Option<&str>) -> Person {
        let (name, written) = (self.at(range).to_owned(), self.printed(range).to_owned());
        let person =
            Person { name, written, title: title.map(str::to_owned), span: self.place(range), ..Person::default() };
        match self.script {
            Script::Hans => person,
            Script::Hant => person.with_forms(),
        }
    }

    /// The sentences of a stretch, without their marks; a break of a line ends one as well.
    pub(crate) fn sentences(&self, range: &Range) -> Vec<Range> {
        let mut sentences = Vec::new();
        let mut start = range.start;
        let stretch = self.at(range);
        for at in memchr::memchr3_iter(b'\n', MARK, MARK_OF_FULL_WIDTH, stretch.as_bytes()) {
            let Some(mark) = stretch.get(at..).and_then(end_mark) else { continue };
            push(&mut sentences, start..range.start + at);
            start = range.start + at + mark;
        }
        push(&mut sentences, start..range.end);
        sentences
    }
}

/// The first byte of 。 and of the marks 、《》.
const MARK: u8 = 0xE3;
/// The first byte of ！, ？, ； and the other marks that ASCII has in half the width.
const MARK_OF_FULL_WIDTH: u8 = 0xEF;

/// The bytes of the mark that ends a sentence, where a text begins with one.
fn end_mark(text: &str) -> Option<usize> {
    ["。", "；", "！", "？", "\n"].iter().find(|mark| text.starts_with(**mark)).map(|mark| mark.len())
}

fn push(sentences: &mut Vec<Range>, range: Range) {
    if !range.is_empty() {
        sentences.push(range);
    }
}

/// The text with each character in its simplified form where that takes as many bytes, which nearly always is so.
fn folded(text: &str) -> String {
    let folded = simplified_text(text);
    if folded.len() == text.len() {
        return folded;
    }
    let fold = |c: char| {
        let simple = simplified(c);
        if simple.len_utf8() == c.len_utf8() { simple } else { c }
    };
    text.chars().map(fold).collect()
}

/// The part of a stretch from `from` to `to`, both relative to its start.
pub(crate) fn part(range: &Range, from: usize, to: usize) -> Range {
    range.start + from..range.start + to
}
