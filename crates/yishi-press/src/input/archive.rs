//! A packed office document: which kind it is, and one of its entries, unpacked within the limit.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{Foreign, InputError, LARGEST_UNPACKED};

/// The most entries a document has; more is an archive of something else.
const MOST_ENTRIES: usize = 20_000;
/// The most bytes of one part: the body of a document of a thousand pages stays far below.
const LARGEST_PART: u64 = LARGEST_UNPACKED / 4;

/// An opened archive.
pub(super) struct Archive<'b>(ZipArchive<Cursor<&'b [u8]>>);

impl<'b> Archive<'b> {
    /// Opens it; refuses what is packed but no document.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, InputError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
        if archive.len() > MOST_ENTRIES {
            return Err(InputError::Foreign(Foreign::Archive));
        }
        Ok(Self(archive))
    }

    /// The name of the entry that holds the body of a Word document.
    pub(super) fn body(&mut self) -> Result<String, InputError> {
        let names: Vec<String> = self.0.file_names().flatten().map(Cow::into_owned).collect();
        let is_body = |name: &&String| {
            let rest = name.strip_prefix("word/document").and_then(|rest| rest.strip_suffix(".xml"));
            rest.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
        };
        names.iter().filter(is_body).min().cloned().ok_or_else(|| InputError::Foreign(foreign(&names)))
    }

    /// Unpacks an entry.
    pub(super) fn part(&mut self, name: &str) -> Result<Vec<u8>, InputError> {
        let part = self.0.by_name(name).map_err(broken)?;
        let mut bytes = Vec::new();
        part.take(LARGEST_PART + 1).read_to_end(&mut bytes).map_err(|error| broken(ZipError::Io(error)))?;
        // A document states its own sizes, so only what really came out counts.
        let fits = u64::try_from(bytes.len()).is_ok_and(|size| size <= LARGEST_PART);
        if fits { Ok(bytes) } else { Err(InputError::Swells) }
    }
}

fn foreign(names: &[String]) -> Foreign {
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    if has("xl/workbook.xml") || has("xl/workbook.bin") {
        return Foreign::Workbook;
    }
    if has("ppt/presentation.xml") {
        return Foreign::Slides;
    }
    if has("OFD.xml") {
        return Foreign::FixedLayout;
    }
    if has("content.xml") && has("mimetype") { Foreign::OpenDocument } else { Foreign::Archive }
}

fn broken(error: ZipError) -> InputError {
    if matches!(error, ZipError::UnsupportedArchive(reason) if reason == ZipError::PASSWORD_REQUIRED) {
        return InputError::Protected;
    }
    InputError::BrokenDocument(error.to_string())
}
