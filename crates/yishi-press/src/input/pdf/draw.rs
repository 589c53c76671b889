//! What a page draws, as runs of text with their places: the operators of a content stream, followed in their order.
//!
//! Source: ISO 32000-1, 9.4. Places are integers, thousandths of a point; the only fractions are those the file is
//! written in, turned into integers in one function. Invariant: however forms name each other, the work is bounded.

use std::collections::BTreeMap;

use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};
use hayro_syntax::page::{Page, Resources};

use super::font::Font;
use crate::radicals;

/// A run of text as drawn by one operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// Its text.
    pub(super) text: String,
    /// Left end, in thousandths of a point.
    pub(super) left: i64,
    /// Right end, as far as it can be told.
    pub(super) right: i64,
    /// The line it stands on; greater is higher.
    pub(super) base: i64,
    /// Height of its characters.
    pub(super) size: i64,
}

/// What all pages drew so far.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    /// Characters.
    pub(super) characters: usize,
    /// Those of them whose fonts do not say what they are.
    pub(super) nameless: usize,
    /// Operators followed.
    operators: usize,
}

/// Operators followed in one file: two thousand dense pages have a tenth.
const MOST_OPERATORS: usize = 30_000_000;
/// Forms within forms are followed so far.
const DEEPEST: usize = 6;
/// States kept at once; a restored one that was not kept leaves the state as it is.
const MOST_SAVED: usize = 64;
/// One whole, in thousandths.
const ONE: i64 = 1000;

/// A transformation in thousandths: a b c d, then the shift.
type Matrix = [i64; 6];
const SAME: Matrix = [ONE, 0, 0, ONE, 0, 0];

/// The runs of a page in the order in which they are drawn.
pub(super) fn page(page: &Page<'_>, drawn: &mut Drawn) -> Vec<Run> {
    let mut pen = Pen { drawn, runs: Vec::new(), saved: Vec::new(), state: State::default() };
    pen.follow(page.typed_operations(), page.resources(), DEEPEST);
    pen.runs
}

#[derive(Clone, Debug)]
struct State {
    page: Matrix,
    text: Matrix,
    line: Matrix,
    font: Option<Vec<u8>>,
    size: i64,
    leading: i64,
    characters: i64,
    words: i64,
    stretch: i64,
}

impl Default for State {
    fn default() -> Self {
        let (font, size, leading, characters, words, stretch) = (None, 0, 0, 0, 0, ONE);
        Self { page: SAME, text: SAME, line: SAME, font, size, leading, characters, words, stretch }
    }
}

struct Pen<'d> {
    drawn: &'d mut Drawn,
    runs: Vec<Run>,
    saved: Vec<State>,
    state: State,
}

impl Pen<'_> {
    fn follow(&mut self, mut operators: TypedIter<'_>, resources: &Resources<'_>, deeper: usize) {
        let mut fonts = BTreeMap::new();
        while let Some(operator) = operators.next() {
            self.drawn.operators += 1;
            if self.drawn.operators > MOST_OPERATORS {
                return;
            }
            if let Op::XObject(form) = &operator {
                self.form(form.0, resources, deeper);
            } else {
                self.one(&operator, resources, &mut fonts);
            }
        }
    }

    // All other operators draw no text; the enumeration is the library's and grows with it.
    #[allow(clippy::wildcard_enum_match_arm)]
    fn one(&mut self, operator: &Op<'_, '_>, resources: &Resources<'_>, fonts: &mut BTreeMap<Vec<u8>, Font>) {
        let state = &mut self.state;
        match operator {
            Op::SaveState(_) if self.saved.len() < MOST_SAVED => self.saved.push(state.clone()),
            Op::RestoreState(_) => {
                if let Some(saved) = self.saved.pop() {
                    *state = saved
                }
            }
            Op::Transform(m) => state.page = times(matrix([m.0, m.1, m.2, m.3, m.4, m.5]), state.page),
            Op::BeginText(_) => (state.text, state.line) = (SAME, SAME),
            Op::SetTextMatrix(m) => {
                state.line = matrix([m.0, m.1, m.2, m.3, m.4, m.5]);
                state.text = state.line;
            }
            Op::NextLine(by) => state.next_line(milli(by.0), milli(by.1)),
            Op::NextLineAndSetLeading(by) => {
                state.leading = milli(by.1).saturating_neg();
                state.next_line(milli(by.0), milli(by.1));
            }
            Op::NextLineUsingLeading(_) => state.next_line(0, state.leading.saturating_neg()),
            Op::TextLeading(leading) => state.leading = milli(leading.0),
            Op::CharacterSpacing(spacing) => state.characters = milli(spacing.0),
            Op::WordSpacing(spacing) => state.words = milli(spacing.0),
            Op::HorizontalScaling(percent) => state.stretch = milli(percent.0) / 100,
            Op::TextFont(font) => {
                state.size = milli(font.1);
                let name: &[u8] = font.0.as_ref();
                state.font = Some(name.to_vec());
                fonts.entry(name.to_vec()).or_insert_with(|| read_font(resources, font.0));
            }
            Op::ShowText(text) => self.show(text.0.as_bytes(), fonts),
            Op::NextLineAndShowText(text) => {
                state.next_line(0, state.leading.saturating_neg());
                self.show(text.0.as_bytes(), fonts);
            }
            Op::ShowTextWithParameters(text) => {
                (state.words, state.characters) = (milli(text.0), milli(text.1));
                state.next_line(0, state.leading.saturating_neg());
                self.show(text.2.as_bytes(), fonts);
            }
            Op::ShowTexts(parts) => self.show_all(parts.0, fonts),
            _ => {}
        }
    }

    /// Strings with shifts between them, in thousandths of the font's size.
    fn show_all(&mut self, parts: &Array<'_>, fonts: &BTreeMap<Vec<u8>, Font>) {
        for part in parts.iter::<Object<'_>>() {
            match part {
                Object::String(text) => self.show(text.as_bytes(), fonts),
                Object::Number(shift) => {
                    let by = scaled(scaled(milli(shift).saturating_neg() / ONE, self.state.size), self.state.stretch);
                    self.state.advance(by);
                }
                Object::Null(_)
                | Object::Boolean(_)
                | Object::Name(_)
                | Object::Dict(_)
                | Object::Array(_)
                | Object::Stream(_) => {}
            }
        }
    }

    fn show(&mut self, bytes: &[u8], fonts: &BTreeMap<Vec<u8>, Font>) {
        let font = self.state.font.as_ref().and_then(|name| fonts.get(name));
        let Some(font) = font else { return };
        let start = times(self.state.text, self.state.page);
        let mut text = String::new();
        for glyph in font.glyphs(bytes) {
            self.drawn.characters += 1;
            self.drawn.nameless += usize::from(glyph.text.is_none());
            text.push_str(glyph.text.as_deref().unwrap_or("\u{FFFD}"));
            let spacing = self.state.characters.saturating_add(if glyph.space { self.state.words } else { 0 });
            let width = scaled(glyph.advance, self.state.size).saturating_add(spacing);
            self.state.advance(scaled(width, self.state.stretch));
        }
        let text = radicals::unfolded(&text);
        let end = times(self.state.text, self.state.page);
        let size = scaled(scaled(self.state.size, self.state.text[3]), self.state.page[3]).saturating_abs();
        let (left, right) = (start[4].min(end[4]), start[4].max(end[4]));
        self.runs.push(Run { text, left, right, base: start[5], size });
    }

    /// A form is a page within the page, with fonts of its own or those of the page.
    fn form(&mut self, name: &Name<'_>, resources: &Resources<'_>, deeper: usize) {
        let form = resources.get_x_object(name).filter(|_| deeper > 0);
        let Some(form) = form.filter(|form: &Stream<'_>| is_form(form.dict())) else { return };
        let Ok(content) = form.decoded() else { return };
        let own = form.dict().get::<Dict<'_>>("Resources").map(Resources::new);
        let outer = (self.state.clone(), self.saved.len());
        let numbers: Vec<Number> =
            form.dict().get::<Array<'_>>("Matrix").map(|m| m.iter::<Number>().collect()).unwrap_or_default();
        if let Ok(own) = <[Number; 6]>::try_from(numbers) {
            self.state.page = times(matrix(own), self.state.page);
        }
        self.follow(TypedIter::new(&content), own.as_ref().unwrap_or(resources), deeper - 1);
        self.state = outer.0;
        self.saved.truncate(outer.1);
    }
}

fn is_form(dict: &Dict<'_>) -> bool {
    dict.get::<Name<'_>>("Subtype").is_some_and(|subtype| subtype.as_str() == "Form")
}

fn read_font(resources: &Resources<'_>, name: &Name<'_>) -> Font {
    resources.get_font(name).map(|font| Font::read(&font)).unwrap_or_default()
}

impl State {
    fn next_line(&mut self, right: i64, up: i64) {
        self.line = times([ONE, 0, 0, ONE, right, up], self.line);
        self.text = self.line;
    }

    fn advance(&mut self, by: i64) {
        self.text = times([ONE, 0, 0, ONE, by, 0], self.text);
    }
}

/// First `a`, then `b`.
fn times(a: Matrix, b: Matrix) -> Matrix {
    let add = |x: i64, y: i64| x.saturating_add(y);
    [
        add(scaled(a[0], b[0]), scaled(a[1], b[2])),
        add(scaled(a[0], b[1]), scaled(a[1], b[3])),
        add(scaled(a[2], b[0]), scaled(a[3], b[2])),
        add(scaled(a[2], b[1]), scaled(a[3], b[3])),
        add(add(scaled(a[4], b[0]), scaled(a[5], b[2])), b[4]),
        add(add(scaled(a[4], b[1]), scaled(a[5], b[3])), b[5]),
    ]
}

/// A product of thousandths, in thousandths.
fn scaled(a: i64, b: i64) -> i64 {
    i64::try_from(i128::from(a) * i128::from(b) / i128::from(ONE)).unwrap_or(0)
}

fn matrix(numbers: [Number; 6]) -> Matrix {
    numbers.map(milli)
}

/// A number of the file in thousandths, cut to what a page can hold. Places decide only which text stands on one line.
#[allow(clippy::float_arithmetic, clippy::cast_possible_truncation)]
fn milli(number: Number) -> i64 {
    (number.as_f64() * 1000.0).clamp(-1e12, 1e12) as i64
}
