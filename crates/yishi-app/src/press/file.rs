//! A text out of a file: plain text in the encodings in use, web pages, Word documents and PDFs with text.
//!
//! Invariant: a file of a stranger never takes the house down: the readers of packed formats are guarded here.

use std::panic::{AssertUnwindSafe, catch_unwind};

use yishi_press::input::{InputError, open};

/// Why a file gave no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileRefused {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is larger, or unpacks to more, or has more pages than is taken.
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

/// The text of a file.
///
/// # Errors
/// [`FileRefused`] where it holds none that can be read.
pub fn text_of_file(bytes: &[u8], name: &str) -> Result<String, FileRefused> {
    let opened = catch_unwind(AssertUnwindSafe(|| open(bytes, Some(name))));
    match opened {
        Ok(Ok(original)) => Ok(original.text),
        Ok(Err(error)) => Err(refused(&error)),
        Err(_) => Err(FileRefused::Broken),
    }
}

fn refused(error: &InputError) -> FileRefused {
    match error {
        InputError::Empty => FileRefused::Empty,
        InputError::TooLarge(_) | InputError::Swells | InputError::TooManyPages(_) => FileRefused::TooLarge,
        InputError::Foreign(_) | InputError::NotText(_) => FileRefused::Foreign,
        InputError::Encoding => FileRefused::Encoding,
        InputError::Protected | InputError::UnknownEncryption => FileRefused::Protected,
        InputError::NoText | InputError::NoTextLayer | InputError::NamelessGlyphs => FileRefused::NoText,
        InputError::BrokenDocument(_) | InputError::BrokenPdf => FileRefused::Broken,
    }
}
