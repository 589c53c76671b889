//! What the bytes of a shown string stand for, as far as its font says.
//!
//! Source: ISO 32000-1, 9.7 and 9.10. A font's own table comes first; without one, the encodings by name that Chinese
//! fonts use are known, and plain fonts draw Western characters. All else is nameless.

use hayro_syntax::object::{Dict, Name, Stream};

use super::super::encoding::Encoding;
use super::cmap::{self, Cmap};
use super::widths::Widths;

/// A font as far as its characters go.
#[derive(Clone, Debug, Default)]
pub(super) struct Font {
    table: Option<Cmap>,
    coding: Coding,
    widths: Widths,
}

/// How the codes of a font are to be understood where its own table is silent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Coding {
    /// One byte each, Western characters.
    #[default]
    Western,
    /// Two bytes each, numbers of glyphs that have no name.
    Glyphs,
    /// UTF-16 with the high byte first.
    Unicode,
    /// One or two bytes each, in an old encoding.
    Old(Encoding),
}

/// One character as drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Glyph {
    /// Its text; `None` where the font does not say.
    pub(super) text: Option<String>,
    /// How far the next one stands, in thousandths of the font's size.
    pub(super) advance: i64,
    /// True for a space of one byte, which word spacing widens.
    pub(super) space: bool,
}

impl Font {
    /// Reads a font.
    pub(super) fn read(font: &Dict<'_>) -> Self {
        let stream = font.get::<Stream<'_>>("ToUnicode").and_then(|stream| stream.decoded().ok());
        let table = stream.map(|bytes| Cmap::read(&bytes));
        let many = font.get::<Name<'_>>("Subtype").is_some_and(|subtype| subtype.as_str() == "Type0");
        let named = font.get::<Name<'_>>("Encoding").map(|name| coding(name.as_str()));
        let coding = if many { named.unwrap_or(Coding::Glyphs) } else { Coding::Western };
        let by_glyph = matches!(coding, Coding::Western | Coding::Glyphs);
        Self { table, coding, widths: if by_glyph { Widths::read(font) } else { Widths::default() } }
    }

    /// The characters of a shown string.
    pub(super) fn glyphs(&self, mut bytes: &[u8]) -> Vec<Glyph> {
        let mut glyphs = Vec::new();
        while !bytes.is_empty() {
            let length = self.code_length(bytes).clamp(1, bytes.len());
            let (code, rest) = bytes.split_at(length);
            let text = self.text(code);
            let advance = self.widths.of(cmap::number(code)).unwrap_or_else(|| usual_width(text.as_deref(), length));
            glyphs.push(Glyph { advance, text, space: code == b" " });
            bytes = rest;
        }
        glyphs
    }

    fn code_length(&self, bytes: &[u8]) -> usize {
        let by_coding = match self.coding {
            Coding::Western => 1,
            Coding::Glyphs => 2,
            Coding::Unicode => {
                if bytes.first().is_some_and(|byte| (0xD8..0xDC).contains(byte)) {
                    4
                } else {
                    2
                }
            }
            Coding::Old(encoding) => old_length(encoding, bytes),
        };
        match (self.coding, &self.table) {
            // A plain font has codes of one byte, whatever its table states of itself.
            (Coding::Western, _) | (_, None) => by_coding,
            (Coding::Glyphs | Coding::Unicode | Coding::Old(_), Some(table)) => table.code_length(bytes, by_coding),
        }
    }

    fn text(&self, code: &[u8]) -> Option<String> {
        let named = self.table.as_ref().and_then(|table| table.text(cmap::number(code)));
        if let Some(text) = named.filter(|text| !text.is_empty() && *text != "\u{FFFD}" && *text != "\0") {
            return Some(text.to_owned());
        }
        let table = match self.coding {
            Coding::Western => encoding_rs::WINDOWS_1252,
            Coding::Glyphs => return None,
            Coding::Unicode => encoding_rs::UTF_16BE,
            Coding::Old(encoding) => encoding.table(),
        };
        let (text, damaged) = table.decode_without_bom_handling(code);
        (!damaged && !text.chars().any(char::is_control)).then(|| text.into_owned())
    }
}

/// What an encoding by name means; the names are those of the four Chinese collections and of Unicode.
fn coding(name: &str) -> Coding {
    if name.contains("UCS2") || name.contains("UTF16") {
        return Coding::Unicode;
    }
    if ["GBK", "GB-EUC", "GBpc", "GBT"].iter().any(|head| name.starts_with(head)) {
        return Coding::Old(Encoding::Gb18030);
    }
    if name.contains("B5") || name.starts_with("HKscs") { Coding::Old(Encoding::Big5) } else { Coding::Glyphs }
}

fn old_length(encoding: Encoding, bytes: &[u8]) -> usize {
    let [first, rest @ ..] = bytes else { return 1 };
    let four = encoding == Encoding::Gb18030 && rest.first().is_some_and(u8::is_ascii_digit);
    match first {
        0x00..=0x80 => 1,
        _ if four => 4,
        _ => 2,
    }
}

/// One for a Chinese character and half for others, where the font does not say.
fn usual_width(text: Option<&str>, length: usize) -> i64 {
    match text.and_then(|text| text.chars().next()) {
        Some(character) if character.is_ascii() || ('\u{80}'..'\u{300}').contains(&character) => 500,
        Some(_) => 1000,
        None if length > 1 => 1000,
        None => 500,
    }
}
