//! How wide the characters of a font are, as the file states it.
//!
//! Source: ISO 32000-1, 9.2.4 and 9.7.4.3. Invariant: widths are thousandths of the font's size, within what a page holds.

use std::collections::BTreeMap;

use hayro_syntax::object::{Array, Dict, Number, Object};

/// A font states no more widths than this.
const MOST: usize = 70_000;

/// Widths by code.
#[derive(Clone, Debug, Default)]
pub(super) struct Widths {
    stated: BTreeMap<u32, i64>,
    /// The width of all others, where the font states one.
    other: Option<i64>,
}

impl Widths {
    /// Reads the widths of a font: of a plain one by code, of one of many characters by glyph.
    pub(super) fn read(font: &Dict<'_>) -> Self {
        let many = font.get::<Array<'_>>("DescendantFonts").and_then(|fonts| fonts.iter::<Dict<'_>>().next());
        many.map_or_else(|| Self::by_code(font), |font| Self::by_glyph(&font))
    }

    /// The width of a code; `None` where the font does not say.
    pub(super) fn of(&self, code: u32) -> Option<i64> {
        self.stated.get(&code).copied().or(self.other)
    }

    fn by_code(font: &Dict<'_>) -> Self {
        let first = font.get::<Number>("FirstChar").and_then(code).unwrap_or_default();
        let widths =
            font.get::<Array<'_>>("Widths").map(|widths| widths.iter::<Number>().take(MOST).map(width).collect());
        let widths: Vec<i64> = widths.unwrap_or_default();
        Self { stated: (first..).zip(widths).filter(|(_, width)| *width > 0).collect(), other: None }
    }

    /// `5 [500 600]` states widths from glyph 5 on, `7 9 1000` one for glyphs 7 to 9.
    fn by_glyph(font: &Dict<'_>) -> Self {
        let mut widths = Self { stated: BTreeMap::new(), other: Some(font.get::<Number>("DW").map_or(1000, width)) };
        let list = font.get::<Array<'_>>("W").map(|list| list.iter::<Object<'_>>().take(MOST * 3).collect());
        let list: Vec<Object<'_>> = list.unwrap_or_default();
        let mut rest = list.as_slice();
        while let [Object::Number(first), tail @ ..] = rest {
            let Some(first) = code(*first) else { break };
            rest = match tail {
                [Object::Array(each), after @ ..] => {
                    widths.state((first..).zip(each.iter::<Number>().map(width)));
                    after
                }
                [Object::Number(last), Object::Number(one), after @ ..] => {
                    let last = code(*last).unwrap_or(first);
                    widths.state((first..=last).map(|code| (code, width(*one))));
                    after
                }
                _ => break,
            };
        }
        widths
    }

    fn state(&mut self, widths: impl Iterator<Item = (u32, i64)>) {
        self.stated.extend(widths.take(MOST.saturating_sub(self.stated.len())));
    }
}

fn code(number: Number) -> Option<u32> {
    u32::try_from(number.as_i64()).ok()
}

fn width(number: Number) -> i64 {
    number.as_i64().clamp(-100_000, 100_000)
}
