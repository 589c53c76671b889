//! The text of a PDF: what its fonts say they draw, in lines, in paragraphs, without what stands on every page.
//!
//! Source: ISO 32000-1, chapter 9. The syntax is read by a library; what text is drawn where is told here.
//! Invariant: a PDF of pictures, one under a password and a damaged one are each refused for their own reason.

mod cmap;
mod draw;
mod flow;
mod font;
mod rows;
mod swell;
mod widths;

use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::plain;
use super::{Format, InputError, MOST_PAGES, Original};
use draw::Drawn;

/// Of this many characters one may be nameless before the text is refused.
const ONE_NAMELESS_IN: usize = 5;

/// Opens a PDF.
pub(super) fn open(bytes: &[u8]) -> Result<Original, InputError> {
    swell::check(bytes)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(refused)?;
    let pages = pdf.pages();
    if pages.is_empty() {
        return Err(InputError::BrokenPdf);
    }
    if pages.len() > MOST_PAGES {
        return Err(InputError::TooManyPages(pages.len()));
    }
    let mut drawn = Drawn::default();
    let drawn_pages: Vec<_> = pages.iter().map(|page| rows::rows(draw::page(page, &mut drawn))).collect();
    if drawn.characters == 0 {
        return Err(InputError::NoTextLayer);
    }
    if drawn.nameless * ONE_NAMELESS_IN > drawn.characters {
        return Err(InputError::NamelessGlyphs);
    }
    let (text, pages) = flow::text(drawn_pages);
    plain::only_text(&text)?;
    if text.trim().is_empty() {
        return Err(InputError::NoTextLayer);
    }
    Ok(Original { text, format: Format::Pdf, pages, ..Original::default() })
}

fn refused(error: LoadPdfError) -> InputError {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => InputError::Protected,
        LoadPdfError::Decryption(
            DecryptionError::MissingIDEntry
            | DecryptionError::InvalidEncryption
            | DecryptionError::UnsupportedAlgorithm,
        ) => InputError::UnknownEncryption,
        LoadPdfError::Invalid => InputError::BrokenPdf,
    }
}
