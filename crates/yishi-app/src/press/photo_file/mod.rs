//! A picture as a camera hands it over: known by its signature, and freed of what it tells beside the picture.
//!
//! Source: the JPEG interchange format (ITU-T T.81), PNG (third edition) and WebP's container. Invariant: what is kept holds
//! no place, no device, no name and no text; of the notes only which way is up survives, for without it a photo would lie.

mod jpeg;
mod png;
mod webp;

use serde::{Deserialize, Serialize};

/// The largest picture taken, in bytes.
pub const LARGEST_PHOTO: usize = 8 * 1024 * 1024;

/// A format of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhotoFormat {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    Webp,
}

impl PhotoFormat {
    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
        }
    }
}

/// Why a picture is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhotoFault {
    /// It is in none of the three formats.
    #[error("it is no JPEG, PNG or WebP picture")]
    NoPicture,
    /// It is larger than [`LARGEST_PHOTO`].
    #[error("it is larger than {LARGEST_PHOTO} bytes")]
    TooLarge,
    /// It breaks off or contradicts itself.
    #[error("the picture is damaged")]
    Damaged,
    /// It moves.
    #[error("it is a moving picture")]
    Moving,
}

/// The picture without its notes.
///
/// # Errors
/// [`PhotoFault`] where it is no picture that can be shown.
pub(super) fn cleaned(bytes: &[u8]) -> Result<(PhotoFormat, Vec<u8>), PhotoFault> {
    if bytes.len() > LARGEST_PHOTO {
        return Err(PhotoFault::TooLarge);
    }
    if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        return Ok((PhotoFormat::Jpeg, jpeg::cleaned(bytes)?));
    }
    if bytes.starts_with(&png::SIGNATURE) {
        return Ok((PhotoFormat::Png, png::cleaned(bytes)?));
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Ok((PhotoFormat::Webp, webp::cleaned(bytes)?));
    }
    Err(PhotoFault::NoPicture)
}

#[cfg(test)]
mod tests;
