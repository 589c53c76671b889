//! Why a file gave no text: each reason says what the file is and what its owner can do about it.

use super::sniff::Foreign;

/// The most bytes a file may have.
pub const LARGEST_FILE: usize = 32 * 1024 * 1024;
/// The most bytes a packed file may unpack to.
pub const LARGEST_UNPACKED: u64 = 256 * 1024 * 1024;
/// The most pages a PDF may have.
pub const MOST_PAGES: usize = 2_000;

/// Why a file gave no text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InputError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It has more bytes than [`LARGEST_FILE`].
    #[error("the file has {0} bytes; {LARGEST_FILE} are taken at most")]
    TooLarge(usize),
    /// It unpacks to more bytes than [`LARGEST_UNPACKED`].
    #[error("the file unpacks to more than {LARGEST_UNPACKED} bytes; no report is that long")]
    Swells,
    /// It is something else than a text.
    #[error("the file is {0}")]
    Foreign(Foreign),
    /// It holds bytes that no text holds.
    #[error("the file holds bytes that no text holds, the first at byte {0}; it is not a text, or it was damaged")]
    NotText(usize),
    /// It is text in none of the encodings in use.
    #[error(
        "the text is in none of UTF-8, UTF-16 with a mark, GB18030 and Big5, or too much of it is damaged; save it as UTF-8"
    )]
    Encoding,
    /// A password is needed.
    #[error("the file is protected by a password; save it without one")]
    Protected,
    /// A document with no paragraph that holds text.
    #[error("the document holds no text")]
    NoText,
    /// A Word document that cannot be read.
    #[error("the Word document is damaged: {0}")]
    BrokenDocument(String),
    /// A PDF that cannot be read.
    #[error("the PDF is damaged and cannot be read")]
    BrokenPdf,
    /// A PDF encrypted in a way that cannot be read.
    #[error("the PDF is encrypted in a way that is not known; print it into a new PDF")]
    UnknownEncryption,
    /// More pages than [`MOST_PAGES`].
    #[error("the PDF has {0} pages; {MOST_PAGES} are taken at most")]
    TooManyPages(usize),
    /// Pages that are pictures.
    #[error("the PDF holds no text, only pictures of pages; have it recognised first, or ask for the text")]
    NoTextLayer,
    /// Text whose characters nobody can tell.
    #[error("the PDF draws its text with fonts that do not say which characters they draw; ask for the text")]
    NamelessGlyphs,
}
