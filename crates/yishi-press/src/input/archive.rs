//! A packed office document: which kind it is, and one of its entries, unpacked within the limit.

use std::io::Read;

use flate2::read::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive, ZipFileHeaderRecord, ZipSliceArchive};

use super::{Foreign, InputError, LARGEST_UNPACKED};

/// The most entries a document has; more is an archive of something else.
const MOST_ENTRIES: usize = 20_000;
/// The most bytes of one part: the body of a document of a thousand pages stays far below.
const LARGEST_PART: u64 = LARGEST_UNPACKED / 4;

/// An opened archive.
pub(super) struct Archive<'b> {
    zip: ZipSliceArchive<&'b [u8]>,
    /// The names of its entries, in order.
    names: Vec<String>,
}

impl<'b> Archive<'b> {
    /// Opens it; refuses what is packed but no document.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, InputError> {
        let zip = ZipArchive::from_slice(bytes).map_err(broken)?;
        let mut archive = Self { zip, names: Vec::new() };
        let mut entries = archive.zip.entries();
        while let Some(entry) = entries.next_entry().map_err(broken)? {
            if archive.names.len() == MOST_ENTRIES {
                return Err(InputError::Foreign(Foreign::Archive));
            }
            archive.names.push(name(&entry));
        }
        Ok(archive)
    }

    /// The name of the entry that holds the body of a Word document.
    pub(super) fn body(&self) -> Result<String, InputError> {
        let is_body = |name: &&String| {
            let rest = name.strip_prefix("word/document").and_then(|rest| rest.strip_suffix(".xml"));
            rest.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
        };
        self.names.iter().filter(is_body).min().cloned().ok_or_else(|| InputError::Foreign(foreign(&self.names)))
    }

    /// Unpacks an entry.
    pub(super) fn part(&self, wanted: &str) -> Result<Vec<u8>, InputError> {
        let mut entries = self.zip.entries();
        while let Some(entry) = entries.next_entry().map_err(broken)? {
            if name(&entry) == wanted {
                return self.unpacked(&entry);
            }
        }
        Err(InputError::BrokenDocument(format!("it has no part {wanted}")))
    }

    fn unpacked(&self, entry: &ZipFileHeaderRecord<'_>) -> Result<Vec<u8>, InputError> {
        if entry.flags().is_encrypted() {
            return Err(InputError::Protected);
        }
        let packed = self.zip.get_entry(entry.wayfinder()).map_err(broken)?;
        let mut bytes = Vec::new();
        let method = entry.compression_method();
        let read = if method == CompressionMethod::STORE {
            packed.verifying_reader(packed.data()).take(LARGEST_PART + 1).read_to_end(&mut bytes)
        } else if method == CompressionMethod::DEFLATE {
            let inflated = DeflateDecoder::new(packed.data());
            packed.verifying_reader(inflated).take(LARGEST_PART + 1).read_to_end(&mut bytes)
        } else {
            return Err(InputError::BrokenDocument(format!("it is packed by a method of its own, {method}")));
        };
        read.map_err(broken)?;
        // A document states its own sizes, so only what really came out counts.
        let fits = u64::try_from(bytes.len()).is_ok_and(|size| size <= LARGEST_PART);
        if fits { Ok(bytes) } else { Err(InputError::Swells) }
    }
}

fn name(entry: &ZipFileHeaderRecord<'_>) -> String {
    String::from_utf8_lossy(entry.file_path().as_bytes()).into_owned()
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

fn broken(error: impl ToString) -> InputError {
    InputError::BrokenDocument(error.to_string())
}
