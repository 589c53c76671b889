//! Places as editors count them: lines and columns from nought, columns in units of UTF-16 or bytes of UTF-8 as agreed.

use serde_json::{Value, json};
use yishi_press::input::{Format, Original};
use yishi_press::span::Span;

/// How columns are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Columns {
    /// Units of UTF-16, which every editor understands.
    #[default]
    Utf16,
    /// Bytes of UTF-8.
    Utf8,
}

impl Columns {
    /// What the editor offers in its capabilities; bytes where it may.
    pub(super) fn offered(parameters: &Value) -> Self {
        let offered = parameters.pointer("/capabilities/general/positionEncodings").and_then(Value::as_array);
        let has_bytes = offered.is_some_and(|offered| offered.iter().any(|name| name == "utf-8"));
        if has_bytes { Self::Utf8 } else { Self::Utf16 }
    }

    /// Its name in the protocol.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Utf16 => "utf-16",
            Self::Utf8 => "utf-8",
        }
    }

    fn count(self, text: &str) -> usize {
        match self {
            Self::Utf16 => text.chars().map(char::len_utf16).sum(),
            Self::Utf8 => text.len(),
        }
    }
}

/// A line and a column, from nought.
pub(super) type Point = (usize, usize);

/// From the first point to before the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    /// Where it begins.
    pub(super) start: Point,
    /// Where it ends.
    pub(super) end: Point,
}

impl Range {
    /// Reads a range of the protocol.
    pub(super) fn read(value: &Value) -> Option<Self> {
        Some(Self { start: point(value.get("start")?)?, end: point(value.get("end")?)? })
    }

    /// The range in the protocol's form.
    pub(super) fn value(self) -> Value {
        let point = |(line, character): Point| json!({ "line": line, "character": character });
        json!({ "start": point(self.start), "end": point(self.end) })
    }

    /// True where the two share a place; a cursor at either end counts.
    pub(super) fn touches(self, other: Self) -> bool {
        self.start <= other.end && other.start <= self.end
    }
}

/// Reads a position of the protocol.
pub(super) fn point(value: &Value) -> Option<Point> {
    let number = |name: &str| usize::try_from(value.get(name)?.as_u64()?).ok();
    Some((number("line")?, number("character")?))
}

/// Turns spans of a text into ranges of the document the editor shows.
pub(super) struct Ruler<'t> {
    original: &'t Original,
    /// The document: the text itself, or the markup it was taken from.
    shown: &'t str,
    starts: Vec<usize>,
    columns: Columns,
}

impl<'t> Ruler<'t> {
    /// Lays the ruler on. Line ends of a plain text are made one when it is opened, which moves no line and no column.
    pub(super) fn new(original: &'t Original, document: &'t str, columns: Columns) -> Self {
        let shown = match original.format {
            Format::Html => document,
            Format::Plain | Format::Docx | Format::Pdf => original.text.as_str(),
        };
        let breaks = memchr::memchr_iter(b'\n', shown.as_bytes()).map(|at| at + 1);
        Self { original, shown, starts: std::iter::once(0).chain(breaks).collect(), columns }
    }

    /// The range of a span, and whether what stands there in the document is the text of the span and may be replaced.
    pub(super) fn range(&self, span: Span) -> (Range, bool) {
        let there = match self.original.format {
            Format::Html => self.original.source_span(span).unwrap_or(span),
            Format::Plain | Format::Docx | Format::Pdf => span,
        };
        let same = there.of(self.shown) == span.of(&self.original.text);
        (Range { start: self.point(there.start), end: self.point(there.end) }, same)
    }

    fn point(&self, at: usize) -> Point {
        let line = self.starts.partition_point(|start| *start <= at).saturating_sub(1);
        let start = self.starts.get(line).copied().unwrap_or_default();
        (line, self.columns.count(self.shown.get(start..at).unwrap_or_default()))
    }
}
