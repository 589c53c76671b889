//! Where something stands: ranges of the original text, and the way back to it through every change.
//!
//! Invariant: spans are half-open and count bytes of the original text on character borders; a [`Place`] says the same
//! to a person, with line and column counted from 1 and offsets from 0, both in Unicode code points.

use serde::{Deserialize, Serialize};

/// A half-open range of bytes of the original text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The range from `start` to before `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// True where the two share at least one byte.
    pub fn meets(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The text at the span; empty where the span lies outside of it.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// A range as a person finds it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Line of the first character, from 1.
    pub line: usize,
    /// Column of the first character, from 1, in code points.
    pub col: usize,
    /// First character, from 0, in code points of the whole text.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
    /// The same in bytes of the original text.
    #[serde(skip)]
    pub bytes: Span,
}

/// As many bytes lie between two points that are known, less a part of a character.
const STRIDE: usize = 64;

/// A point of a text: a byte, and the characters that begin before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Point {
    byte: usize,
    characters: usize,
}

/// Turns spans of one text into places.
#[derive(Debug)]
pub struct Positions<'t> {
    text: &'t str,
    /// The beginning of every line.
    lines: Vec<Point>,
    /// A point at every [`STRIDE`], on the border of a character, with the lines that begin up to it.
    points: Vec<(Point, usize)>,
}

impl<'t> Positions<'t> {
    /// Reads the text once.
    pub fn new(text: &'t str) -> Self {
        let (mut lines, mut points, mut last) = (vec![Point::default()], Vec::new(), Point::default());
        let mut breaks = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1).peekable();
        for at in (0..=text.len()).step_by(STRIDE) {
            while let Some(line) = breaks.next_if(|line| *line <= at) {
                lines.push(last.until(text, line));
            }
            last = last.until(text, at);
            points.push((last, lines.partition_point(|line| line.byte <= last.byte)));
        }
        lines.extend(breaks.map(|line| last.until(text, line)));
        Self { text, lines, points }
    }

    /// The place of a span; a span beyond the end is cut there, one that splits a character widened to its beginning.
    pub fn place(&self, span: Span) -> Place {
        let start = self.point(span.start);
        let end = start.until(self.text, span.end.min(self.text.len()).max(start.byte));
        let line = self.line(start.byte);
        let first = line.checked_sub(1).and_then(|line| self.lines.get(line)).copied().unwrap_or_default();
        let col = start.characters - first.characters + 1;
        let bytes = Span::new(start.byte, end.byte);
        Place { line, col, start: start.characters, end: end.characters, bytes }
    }

    /// The line of a byte, from 1.
    pub fn line(&self, at: usize) -> usize {
        let (_, known) = self.known(at);
        let further = self.lines.iter().skip(known).take_while(|first| first.byte <= at);
        known + further.count()
    }

    /// The bytes of a range told in code points, as a record read back from its exchange form has it.
    pub fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.byte(start), self.byte(end))
    }

    /// The first byte of a character counted from 0; the length of the text behind its last.
    fn byte(&self, character: usize) -> usize {
        let known = self.points.partition_point(|(point, _)| point.characters <= character);
        let known = known.checked_sub(1).and_then(|known| self.points.get(known)).copied().unwrap_or_default().0;
        let behind = self.text.get(known.byte..).unwrap_or_default();
        let mut firsts = behind.char_indices().map(|(at, _)| known.byte + at);
        firsts.nth(character - known.characters.min(character)).unwrap_or(self.text.len())
    }

    /// The last point before a byte that is known, with the lines up to it.
    fn known(&self, at: usize) -> (Point, usize) {
        self.points.get(at.min(self.text.len()) / STRIDE).copied().unwrap_or_default()
    }

    fn point(&self, at: usize) -> Point {
        let (known, _) = self.known(at);
        known.until(self.text, at.min(self.text.len()))
    }
}

impl Point {
    /// The point of a later byte, or of the character that this byte is part of.
    fn until(self, text: &str, mut byte: usize) -> Self {
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        let between = text.get(self.byte..byte).unwrap_or_default();
        Self { byte, characters: self.characters + between.chars().count() }
    }
}

/// A text made from another one, with the way back of every offset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layer {
    /// The text of this layer.
    pub text: String,
    /// Byte of this text, and the byte of the original from which it runs in parallel; sorted.
    steps: Vec<(usize, usize)>,
    /// Length of the original, in bytes.
    original: usize,
}

impl Layer {
    /// A text that is its own original.
    pub fn same(text: impl Into<String>) -> Self {
        let text = text.into();
        let original = text.len();
        Self { text, steps: vec![(0, 0)], original }
    }

    /// An empty layer over an original of this length, to be filled by [`Layer::keep`] and [`Layer::put`].
    pub fn over(original: usize) -> Self {
        Self { text: String::with_capacity(original), steps: Vec::new(), original }
    }

    /// Takes a stretch of the original as it stands; `at` is its first byte there.
    pub fn keep(&mut self, stretch: &str, at: usize) {
        self.step(at);
        self.text.push_str(stretch);
    }

    /// Puts a text in the place of the original at `at`; its inner offsets all lead there.
    pub fn put(&mut self, text: &str, at: usize) {
        for character in text.chars() {
            self.steps.push((self.text.len(), at));
            self.text.push(character);
        }
    }

    /// Takes a stretch of another layer over the same original.
    pub fn take(&mut self, other: &Self, start: usize, end: usize) {
        let here = self.text.len();
        self.step(other.origin(start));
        let first = other.steps.partition_point(|(from, _)| *from <= start);
        let within = other.steps.get(first..).unwrap_or_default().iter().take_while(|(from, _)| *from < end);
        self.steps.extend(within.map(|(from, to)| (here + from - start, *to)));
        self.text.push_str(other.text.get(start..end).unwrap_or_default());
    }

    /// Notes that what follows comes from this byte of the original.
    fn step(&mut self, at: usize) {
        let here = self.text.len();
        let runs_on = self.steps.last().is_some_and(|(from, to)| at.checked_sub(*to) == Some(here - *from));
        if !runs_on {
            self.steps.push((here, at));
        }
    }

    /// The byte of the original that stands behind a byte of this text.
    pub fn origin(&self, at: usize) -> usize {
        if at >= self.text.len() {
            return self.original;
        }
        let step = self.steps.partition_point(|(from, _)| *from <= at);
        let (from, to) = step.checked_sub(1).and_then(|step| self.steps.get(step)).copied().unwrap_or_default();
        (to + (at - from)).min(self.original)
    }

    /// The first byte of this text that comes from a byte of the original or from one behind it.
    pub fn back(&self, original: usize) -> usize {
        let step = self.steps.partition_point(|(_, to)| *to <= original);
        let next = self.steps.get(step).map_or(self.text.len(), |(from, _)| *from);
        let Some((from, to)) = step.checked_sub(1).and_then(|step| self.steps.get(step)) else { return next };
        // Of what was put in one place, all characters lead there: the first of them is meant.
        let first = self.steps.partition_point(|(_, other)| other < to);
        let from = if *to == original { self.steps.get(first).map_or(*from, |(from, _)| *from) } else { *from };
        (from + (original - to)).min(next)
    }

    /// The stretch of the original from the first to the last character of a range of this text. What was taken out
    /// behind the last character is not part of it.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let first = self.origin(start);
        let Some(last) = self.text.get(start..end).and_then(|stretch| stretch.char_indices().next_back()) else {
            return Span::new(first, first);
        };
        Span::new(first, (self.origin(start + last.0) + last.1.len_utf8()).min(self.original).max(first))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_was_taken_out_lies_within_a_span_and_not_behind_it() {
        let original = "完成(chéng)議程";
        let mut layer = Layer::over(original.len());
        layer.keep("完成", 0);
        let after = original.find("議").unwrap();
        layer.keep("議程", after);
        assert_eq!(layer.text, "完成議程");
        assert_eq!(layer.span(0, 6).of(original), "完成");
        assert_eq!(layer.span(3, 9).of(original), "成(chéng)議");
    }

    #[test]
    fn a_place_of_the_original_leads_back_into_the_layer() {
        let original = "完成(chéng)議程";
        let mut layer = Layer::over(original.len());
        layer.keep("完成", 0);
        layer.keep("議程", original.find('議').unwrap());
        for (stands, at) in [("完", 0), ("成", 3), ("(", 6), ("議", 6), ("程", 9)] {
            assert_eq!(layer.back(original.find(stands).unwrap()), at, "{stands}");
        }
        assert_eq!(layer.back(original.len()), layer.text.len());
    }

    #[test]
    fn what_was_put_leads_to_the_place_it_was_put_at() {
        let mut layer = Layer::over(4);
        layer.keep("甲", 0);
        layer.put("，", 3);
        assert_eq!((layer.origin(3), layer.span(3, 6).start), (3, 3));
    }

    #[test]
    fn places_count_characters_from_one_and_from_nought() {
        let text = "甲乙\n丙丁";
        let place = Positions::new(text).place(Span::new(10, 13));
        assert_eq!((place.line, place.col, place.start, place.end), (2, 2, 4, 5));
    }

    proptest! {
        #[test]
        fn a_place_counts_what_counting_from_the_start_gives(text in "[甲乙a\n𬍛]{0,600}", at in 0usize..600) {
            let start = text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte);
            let place = Positions::new(&text).place(Span::new(start, text.len()));
            let before = &text[..start];
            prop_assert_eq!(place.start, before.chars().count());
            prop_assert_eq!(place.line, before.matches('\n').count() + 1);
            prop_assert_eq!(Positions::new(&text).span(place.start, place.end), place.bytes);
            prop_assert_eq!(place.col, before.rsplit('\n').next().unwrap().chars().count() + 1);
        }
    }
}
