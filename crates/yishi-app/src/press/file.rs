//! A text out of a file: plain text in the encodings in use, web pages, Word documents and PDFs with text.

use crate::table::text;

/// Why a file gave no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileRefused {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is larger, or unpacks to more, than is taken.
    #[error("the file is too large")]
    TooLarge,
    /// It is something else than a text, a page, a Word document or a PDF.
    #[error("the file is no text")]
    Foreign,
    /// It is text in no encoding in use, or too much of it is damaged.
    #[error("the text is in no known encoding")]
    Encoding,
    /// A password is needed.
    #[error("the file is protected by a password")]
    Protected,
    /// It holds no text, only pictures or nothing.
    #[error("the file holds no text")]
    NoText,
    /// It is damaged.
    #[error("the file is damaged")]
    Broken,
}

impl FileRefused {
    /// All reasons.
    pub const ALL: [Self; 7] =
        [Self::Empty, Self::TooLarge, Self::Foreign, Self::Encoding, Self::Protected, Self::NoText, Self::Broken];
}

/// The text of a file.
///
/// # Errors
/// [`FileRefused`] where it holds none that can be read.
pub fn text_of_file(bytes: &[u8], _name: &str) -> Result<String, FileRefused> {
    if bytes.is_empty() {
        return Err(FileRefused::Empty);
    }
    text(bytes).map_err(|_| FileRefused::Encoding)
}
