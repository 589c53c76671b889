//! Damage within a line: pinyin, marks, digits, spaces, markup, lost characters.
//!
//! Source: the damage families of the genre. Invariant: pinyin goes only where it is a reading of the character before
//! it, a mark changes only beside full-width text, and a lost character stays, because nobody can know it here.

use super::damage::Damage;
use crate::finding::{Kind, Severity};
use crate::han::{is_han, is_wide};
use crate::radicals;
use crate::span::{Layer, Span};

mod digits;
mod marks;
mod markup;
mod pinyin;
mod spaces;

/// One line being repaired.
pub(super) struct Line<'t> {
    /// The whole original.
    text: &'t str,
    /// The line, without its break.
    span: Span,
    /// True where the line is running text and no headline.
    running: bool,
    /// Where the last cut ended, and the last character that was kept before it.
    cut_to: usize,
    kept: Option<char>,
}

/// What stands at one point of a line and must not stay as it is.
struct Cut {
    /// Bytes of the original that it takes.
    length: usize,
    /// What stands in their place.
    put: &'static str,
    /// What a person is told; `None` for blanks at the ends of a line.
    told: Option<(Kind, Severity)>,
}

/// Repairs every line, and says what was done.
pub(super) fn repair(original: &str) -> (Layer, Vec<Damage>) {
    let mut layer = Layer::over(original.len());
    let mut damages = Vec::new();
    let mut start = 0;
    while start < original.len() {
        let rest = &original.as_bytes()[start..];
        let end = memchr::memchr(b'\n', rest).map_or(original.len(), |at| start + at);
        line(original, Span::new(start, end), &mut layer, &mut damages);
        if end < original.len() {
            layer.keep("\n", end);
        }
        start = end + 1;
    }
    (layer, damages)
}

fn line(text: &str, span: Span, layer: &mut Layer, damages: &mut Vec<Damage>) {
    let mut line = Line { text, span, running: is_running(span.of(text)), cut_to: span.start, kept: None };
    let (mut kept, mut at) = (span.start, span.start);
    while at < span.end {
        at = line.next(at);
        let Some(cut) = line.cut(at) else {
            at += line.at(at).map_or(1, char::len_utf8);
            continue;
        };
        layer.keep(&text[kept..at], kept);
        layer.put(cut.put, at);
        damages.extend(cut.told.map(|(kind, severity)| Damage::new(kind, severity, at, cut.length, cut.put)));
        line.kept = cut.put.chars().next_back().or(line.before(at));
        at += cut.length;
        (kept, line.cut_to) = (at, at);
    }
    layer.keep(&text[kept..span.end.max(kept)], kept);
}

/// Running text has marks of a sentence; a headline has none, and keeps the spaces between its parts.
fn is_running(line: &str) -> bool {
    const SHORTEST: usize = 45;
    line.len() > SHORTEST && ["。", "，", ","].iter().any(|mark| line.contains(mark))
}

/// The last byte of （, behind which pinyin may stand.
const OPENING: u8 = 0x88;

/// True where what follows may be a mark, so that there are two of them, or where that is not told by its first byte.
fn is_beside_a_mark(behind: &[u8]) -> bool {
    match behind {
        [first, ..] => !matches!(first, 0xE4..=0xE9 | 0xE2 | b'0'..=b'9'),
        [] => false,
    }
}

impl Line<'_> {
    /// Steps over what is sound and makes up most of a text: the characters of the common block, digits, quotation marks, and
    /// marks of full width that stand alone.
    fn next(&self, mut at: usize) -> usize {
        let bytes = self.text.as_bytes().get(..self.span.end).unwrap_or_default();
        loop {
            match bytes.get(at..).unwrap_or_default() {
                [0xE4..=0xE9, ..] | [0xE2, 0x80, ..] => at += 3,
                [0xE3, 0x80, 0x81..=0xBF, behind @ ..] if !is_beside_a_mark(behind) => at += 3,
                [0xEF, 0xBC, third, behind @ ..] if *third != OPENING && !is_beside_a_mark(behind) => at += 3,
                [b'0'..=b'9', ..] => at += 1,
                _ => return at,
            }
        }
    }

    /// The last character that was kept before a byte.
    fn before(&self, at: usize) -> Option<char> {
        if at <= self.cut_to {
            return self.kept;
        }
        self.text.get(self.span.start..at)?.chars().next_back()
    }

    /// The character at a byte of the original, within the line.
    fn at(&self, at: usize) -> Option<char> {
        self.text.get(at..self.span.end)?.chars().next()
    }

    /// The rest of the line from a byte of the original.
    fn rest(&self, at: usize) -> &str {
        self.text.get(at..self.span.end).unwrap_or_default()
    }

    /// What is wrong at this byte.
    fn cut(&self, at: usize) -> Option<Cut> {
        let first = *self.text.as_bytes().get(at)?;
        match first {
            b'(' => self.pinyin(at),
            b' ' | b'\t' | b'\r' | 0xC2 => self.space(at),
            b',' | b';' | b':' | b'?' | b'!' | b'.' => self.mark(at),
            b'<' | b'&' => self.markup(at),
            b'O' | b'o' | b'l' | b'I' => self.digit(at),
            0xE2 => self.radical(at),
            0xE3 if self.rest(at).starts_with('\u{3000}') => self.space(at),
            0xEF if self.rest(at).starts_with('（') => self.pinyin(at),
            0xEF if self.rest(at).starts_with('\u{FFFD}') => Some(Self::LOST),
            0xE3 | 0xEF => self.mark(at),
            _ => None,
        }
    }

    /// ⼈ becomes 人.
    fn radical(&self, at: usize) -> Option<Cut> {
        let radical = self.at(at)?;
        let put = radicals::meant(radical)?;
        Some(Cut { length: radical.len_utf8(), put, told: Some((Kind::Radical, Severity::Warning)) })
    }

    /// A lost character stays where it is; only the finding says so.
    const LOST: Cut =
        Cut { length: '\u{FFFD}'.len_utf8(), put: "\u{FFFD}", told: Some((Kind::LostCharacter, Severity::Error)) };

    fn behind_han(&self, at: usize) -> bool {
        self.before(at).is_some_and(is_han)
    }

    fn behind_wide(&self, at: usize) -> bool {
        self.before(at).is_some_and(is_wide)
    }
}
