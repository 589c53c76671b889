//! What a file is, told by its first bytes and, only where these leave it open, by its name.

use std::fmt;

use super::Format;

/// What no text is in, and what can be done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Foreign {
    /// PNG, JPEG, GIF, WebP, TIFF, BMP, HEIC.
    Picture,
    /// Sound or film.
    Recording,
    /// A program.
    Program,
    /// RTF
    RichText,
    /// The binary form of Word, WPS and their kin.
    OldOffice,
    /// A workbook (XLSX).
    Workbook,
    /// Slides (PPTX).
    Slides,
    /// An OpenDocument text.
    OpenDocument,
    /// OFD, the fixed-layout format of offices in China.
    FixedLayout,
    /// ZIP, RAR, 7z, gzip and the like.
    Archive,
}

impl Foreign {
    /// What it is and what to do, to stand behind "the file is ".
    fn advice(self) -> &'static str {
        match self {
            Self::Picture => "a picture; have its text recognised first, or ask for the text",
            Self::Recording => "a recording of sound or film; only text can be read",
            Self::Program => "a program, not a text",
            Self::RichText => "a rich text (RTF); open it in a word processor and save it as DOCX or as plain text",
            Self::OldOffice => {
                "a document in the old binary form of Word or WPS; open it there and save it as DOCX or as plain text"
            }
            Self::Workbook => "a workbook; a roll is imported from it at the desk, a report is not read from it",
            Self::Slides => "a set of slides; copy the text out of it",
            Self::OpenDocument => "an OpenDocument text; save it as DOCX or as plain text",
            Self::FixedLayout => "an OFD document; print it into a PDF with text, or ask for the text",
            Self::Archive => "an archive; unpack it and open the files one by one",
        }
    }
}

impl fmt::Display for Foreign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.advice())
    }
}

/// First bytes that no text has.
const SIGNATURES: &[(&[u8], Foreign)] = &[
    (b"\x89PNG\r\n\x1a\n", Foreign::Picture),
    (b"\xFF\xD8\xFF", Foreign::Picture),
    (b"GIF87a", Foreign::Picture),
    (b"GIF89a", Foreign::Picture),
    (b"II*\0", Foreign::Picture),
    (b"MM\0*", Foreign::Picture),
    (b"\x7FELF", Foreign::Program),
    (b"MZ\x90\0", Foreign::Program),
    (b"\xCF\xFA\xED\xFE", Foreign::Program),
    (b"\0asm", Foreign::Program),
    (b"{\\rtf", Foreign::RichText),
    (b"Rar!\x1a\x07", Foreign::Archive),
    (b"7z\xBC\xAF\x27\x1C", Foreign::Archive),
    (b"\x1F\x8B\x08", Foreign::Archive),
    (b"BZh", Foreign::Archive),
    (b"\xFD7zXZ\0", Foreign::Archive),
    (b"\x28\xB5\x2F\xFD", Foreign::Archive),
    (b"ID3", Foreign::Recording),
    (b"OggS", Foreign::Recording),
    (b"\x1A\x45\xDF\xA3", Foreign::Recording),
];

/// The container of old office documents, and of new ones under a password.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// What the first bytes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seen {
    /// To be read in this form.
    As(Format),
    /// An archive whose entries say what it is.
    Zip,
    /// An office document that is encrypted.
    Encrypted,
    /// Nothing that holds text for us.
    Foreign(Foreign),
}

/// Tells what a file is.
pub(super) fn look(bytes: &[u8], name: Option<&str>) -> Seen {
    if let Some((_, foreign)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Seen::Foreign(*foreign);
    }
    if bytes.starts_with(COMPOUND) {
        let encrypted = memchr::memmem::find(bytes, &wide("EncryptedPackage")).is_some();
        return if encrypted { Seen::Encrypted } else { Seen::Foreign(Foreign::OldOffice) };
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Seen::Zip;
    }
    if let Some(foreign) = boxed(bytes) {
        return Seen::Foreign(foreign);
    }
    let head = bytes.get(..1024).unwrap_or(bytes);
    if memchr::memmem::find(head, b"%PDF-").is_some() {
        return Seen::As(Format::Pdf);
    }
    if is_page(head, name) { Seen::As(Format::Html) } else { Seen::As(Format::Plain) }
}

/// Formats whose signature stands a few bytes in: `RIFF....WEBP`, `....ftypheic`.
fn boxed(bytes: &[u8]) -> Option<Foreign> {
    let inner = bytes.get(8..12)?;
    if bytes.starts_with(b"RIFF") {
        return Some(if inner == b"WEBP" { Foreign::Picture } else { Foreign::Recording });
    }
    let is_boxed = bytes.get(4..8) == Some(b"ftyp");
    let picture = [&b"heic"[..], b"heix", b"mif1", b"avif"].contains(&inner);
    is_boxed.then_some(if picture { Foreign::Picture } else { Foreign::Recording })
}

/// True for a web page. Stray markup in a plain text does not make it one: a page begins with a tag that pages begin with,
/// or has the name of a page and a tag somewhere at its head.
fn is_page(head: &[u8], name: Option<&str>) -> bool {
    const FIRST: &[&str] =
        &["!doctype html", "html", "head", "body", "meta", "div", "article", "p>", "p ", "!--", "?xml"];
    let text: String =
        head.iter().filter(|byte| **byte != 0).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    let text = text.trim_start_matches(|c: char| !c.is_ascii() || c.is_ascii_whitespace());
    let first = text.strip_prefix('<').is_some_and(|tag| FIRST.iter().any(|first| tag.starts_with(first)));
    let lower = name.unwrap_or_default().to_ascii_lowercase();
    let named = [".html", ".htm", ".xhtml", ".shtml"].iter().any(|ending| lower.ends_with(ending));
    first || (named && text.contains('<'))
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides_before_the_name() {
        assert_eq!(look(b"\x89PNG\r\n\x1a\n....", Some("a.txt")), Seen::Foreign(Foreign::Picture));
        assert_eq!(look(b"%PDF-1.7", Some("a.html")), Seen::As(Format::Pdf));
        assert_eq!(look("会议<b>闭幕".as_bytes(), Some("a.txt")), Seen::As(Format::Plain));
        assert_eq!(look("会议闭幕".as_bytes(), Some("a.html")), Seen::As(Format::Plain));
        assert_eq!(look("\u{feff}\n <!DOCTYPE html><p>".as_bytes(), None), Seen::As(Format::Html));
    }

    #[test]
    fn office_containers_are_told_apart() {
        assert_eq!(look(COMPOUND, None), Seen::Foreign(Foreign::OldOffice));
        assert_eq!(look(&[COMPOUND, &wide("EncryptedPackage")].concat(), Some("a.docx")), Seen::Encrypted);
        assert_eq!(look(b"{\\rtf1", Some("a.doc")), Seen::Foreign(Foreign::RichText));
    }
}
