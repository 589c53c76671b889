//! Plain text: one kind of line end, no bytes that no text holds, lost characters named.
//!
//! Invariant: where line ends were changed, the layer leads every byte back to the decoded text.

use super::encoding::{self, Encoding};
use super::{Format, InputError, Original};
use crate::finding::{Finding, Kind, Severity, identify};
use crate::span::{Layer, Positions, Span};

/// Of this many bytes one may be a control character.
const ONE_CONTROL_IN: usize = 100;

/// Opens a plain text.
pub(super) fn open(bytes: &[u8]) -> Result<Original, InputError> {
    let (decoded, encoding, damaged) = encoding::decode(bytes, None)?;
    only_text(&decoded)?;
    let (text, layer) = one_line_end(decoded);
    let findings = if damaged { lost_characters(&text) } else { Vec::new() };
    let encoding = Some(encoding);
    Ok(Original { text, format: Format::Plain, encoding, layer, findings, ..Original::default() })
}

/// Refuses what holds a NUL or many other control characters.
pub(super) fn only_text(text: &str) -> Result<(), InputError> {
    if let Some(nul) = memchr::memchr(0, text.as_bytes()) {
        return Err(InputError::NotText(nul));
    }
    let control = |byte: &u8| (*byte < 0x20 && !b"\t\n\x0C\r".contains(byte)) || *byte == 0x7F;
    let controls = text.bytes().filter(control).count();
    let first = text.bytes().position(|byte| control(&byte)).unwrap_or_default();
    if controls * ONE_CONTROL_IN > text.len() { Err(InputError::NotText(first)) } else { Ok(()) }
}

/// CR LF, CR and form feed become LF. A text without them stays as it is and needs no layer.
pub(super) fn one_line_end(decoded: String) -> (String, Option<Layer>) {
    let bytes = decoded.as_bytes();
    if memchr::memchr2(b'\r', 0x0C, bytes).is_none() {
        return (decoded, None);
    }
    let mut layer = Layer::over(decoded.len());
    let mut kept = 0;
    for at in memchr::memchr2_iter(b'\r', 0x0C, bytes) {
        layer.keep(decoded.get(kept..at).unwrap_or_default(), kept);
        let is_pair = bytes.get(at..at + 2) == Some(b"\r\n");
        if !is_pair {
            layer.put("\n", at);
        }
        kept = at + 1;
    }
    layer.keep(decoded.get(kept..).unwrap_or_default(), kept);
    (layer.text.clone(), Some(layer))
}

/// Each character that could not be decoded.
fn lost_characters(text: &str) -> Vec<Finding> {
    let positions = Positions::new(text);
    let lost = text.match_indices('\u{FFFD}').map(|(at, lost)| {
        let place = positions.place(Span::new(at, at + lost.len()));
        Finding::new(Kind::LostCharacter, Severity::Error, place, lost).undecided(Vec::new())
    });
    let mut findings: Vec<Finding> = lost.collect();
    identify(text, &mut findings);
    findings
}

/// The encoding of a declaration, for pages.
pub(super) fn decode_page(bytes: &[u8], declared: Option<Encoding>) -> Result<(String, Encoding), InputError> {
    let (decoded, encoding, _) = encoding::decode(bytes, declared)?;
    only_text(&decoded)?;
    Ok((decoded, encoding))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_are_made_one_and_the_way_back_is_kept() {
        let decoded = "甲\r\n乙\r丙\n丁";
        let (text, layer) = one_line_end(decoded.to_owned());
        assert_eq!(text, "甲\n乙\n丙\n丁");
        let layer = layer.unwrap();
        for wanted in ["甲", "乙", "丙", "丁"] {
            let at = text.find(wanted).unwrap();
            assert_eq!(layer.span(at, at + wanted.len()).of(decoded), wanted);
        }
        assert_eq!(one_line_end("甲\n乙".to_owned()), ("甲\n乙".to_owned(), None));
    }

    #[test]
    fn bytes_that_no_text_holds_are_refused_and_a_stray_one_is_not() {
        assert_eq!(only_text("会议\0"), Err(InputError::NotText(6)));
        assert_eq!(only_text("\u{1}\u{2}\u{3}"), Err(InputError::NotText(0)));
        assert_eq!(only_text(&format!("{}\u{1}", "会议".repeat(60))), Ok(()));
    }
}
