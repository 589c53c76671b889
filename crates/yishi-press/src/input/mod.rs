//! From bytes to text: plain text in the encodings in use, web pages, Word documents and PDFs with text.
//!
//! Invariant: [`Original::text`] is what every later span counts in, with LF line ends; any bytes give a text or a reason.
//! The readers of packed formats are other people's code: a caller that opens files of strangers guards against a panic.

mod archive;
mod docx;
pub mod encoding;
mod error;
mod html;
mod pdf;
pub mod pieces;
mod plain;
mod sniff;

pub use encoding::Encoding;
pub use error::{InputError, LARGEST_FILE, LARGEST_UNPACKED, MOST_PAGES};
pub use sniff::Foreign;

use serde::{Deserialize, Serialize};

use crate::decisions::Edit;
use crate::finding::Finding;
use crate::span::{Layer, Span};
use sniff::Seen;

/// The form a text came in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Plain text.
    #[default]
    Plain,
    /// A web page.
    Html,
    /// A Word document.
    Docx,
    /// A PDF with a text layer.
    Pdf,
}

/// A text as it was handed in.
#[derive(Clone, Debug, Default)]
pub struct Original {
    /// The text; every later span counts in it.
    pub text: String,
    /// The form it came in.
    pub format: Format,
    /// The encoding of a plain text or page.
    pub encoding: Option<Encoding>,
    /// The way from the text to the decoded file: to the markup of a page, or to the line ends of a plain text.
    /// `None` where the text is the decoded file, and for Word documents and PDFs.
    pub layer: Option<Layer>,
    /// For a PDF, the byte of the text at which each page begins.
    pub pages: Vec<usize>,
    /// The title a page gives itself.
    pub title: Option<String>,
    /// The day of publishing a page gives itself, as printed there.
    pub published: Option<String>,
    /// What was lost in decoding.
    pub findings: Vec<Finding>,
}

impl Original {
    /// Where a span of the text stands in the decoded file; `None` for Word documents and PDFs, whose files no one edits.
    pub fn source_span(&self, span: Span) -> Option<Span> {
        match self.format {
            Format::Plain | Format::Html => {
                Some(self.layer.as_ref().map_or(span, |layer| layer.span(span.start, span.end)))
            }
            Format::Docx | Format::Pdf => None,
        }
    }

    /// The text with the line ends it was written with, and changes of the text as changes of that one. Only a plain text with
    /// CR LF throughout is not the text itself.
    pub fn as_written(&self, edits: &[Edit]) -> (String, Vec<Edit>) {
        let written = self.text.replace('\n', "\r\n");
        let layer = self
            .layer
            .as_ref()
            .filter(|layer| self.format == Format::Plain && layer.origin(usize::MAX) == written.len());
        let Some(layer) = layer else { return (self.text.clone(), edits.to_vec()) };
        // A change before a line end ends before its CR, which the layer counts to the character before.
        let at = |at: usize| layer.origin(at) - usize::from(self.text.as_bytes().get(at) == Some(&b'\n'));
        let moved = |edit: &Edit| Edit {
            span: Span::new(at(edit.span.start), at(edit.span.end)),
            text: edit.text.replace('\n', "\r\n"),
        };
        (written, edits.iter().map(moved).collect())
    }

    /// The page of a PDF on which a byte of the text stands, from 1.
    pub fn page(&self, at: usize) -> Option<usize> {
        let page = self.pages.partition_point(|first| *first <= at);
        (page > 0).then_some(page)
    }
}

/// Opens a file. `name` decides only where the content leaves it open whether it is a page.
pub fn open(bytes: &[u8], name: Option<&str>) -> Result<Original, InputError> {
    if bytes.is_empty() {
        return Err(InputError::Empty);
    }
    if bytes.len() > LARGEST_FILE {
        return Err(InputError::TooLarge(bytes.len()));
    }
    match sniff::look(bytes, name) {
        Seen::As(Format::Plain) => plain::open(bytes),
        Seen::As(Format::Html) => html::open(bytes),
        Seen::As(Format::Pdf) => pdf::open(bytes),
        Seen::As(Format::Docx) | Seen::Zip => docx::open(bytes),
        Seen::Encrypted => Err(InputError::Protected),
        Seen::Foreign(foreign) => Err(InputError::Foreign(foreign)),
    }
}

/// True where a file that begins like this is plain text, which may be read in [`pieces`] whatever its length.
pub fn is_plain(head: &[u8], name: Option<&str>) -> bool {
    sniff::look(head, name) == Seen::As(Format::Plain)
}
