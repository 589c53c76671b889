//! A guard against small files that unpack to huge ones: what every packed stream of a PDF gives is counted first.
//!
//! Streams packed twice are counted twice. Streams packed by LZW, which no program has written for decades, are refused
//! where a file holds more of them than a report needs.

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::super::{InputError, LARGEST_UNPACKED};

/// Streams packed within streams are followed so far.
const DEEPEST: usize = 3;
/// A file that names LZW may have so many bytes.
const LARGEST_LZW: usize = 64 * 1024;

/// Refuses a file whose streams unpack to more than is taken.
pub(super) fn check(bytes: &[u8]) -> Result<(), InputError> {
    let names_lzw = [&b"/LZW"[..], b"/#4c"].iter().any(|name| memchr::memmem::find(bytes, name).is_some());
    if names_lzw && bytes.len() > LARGEST_LZW {
        return Err(InputError::Swells);
    }
    let mut left = LARGEST_UNPACKED;
    for at in memchr::memmem::find_iter(bytes, b"stream") {
        let body = bytes.get(at + b"stream".len()..).unwrap_or_default();
        let body = body.strip_prefix(b"\r\n").or_else(|| body.strip_prefix(b"\n")).unwrap_or(body);
        left = left.checked_sub(unpacked(body, left, DEEPEST)).filter(|left| *left > 0).ok_or(InputError::Swells)?;
    }
    Ok(())
}

/// How many bytes a packed stream gives, counted no further than one above `most`; nought for one that is not packed.
fn unpacked(body: &[u8], most: u64, deeper: usize) -> u64 {
    // The first byte of a packed stream names the method and a window; only eight values are in use.
    if body.first().is_none_or(|first| first & 0x0F != 8) {
        return 0;
    }
    let mut decoder = ZlibDecoder::new(body).take(most + 1);
    let mut block = vec![0; 64 * 1024];
    let mut size = 0u64;
    let mut head = Vec::new();
    while let Ok(read) = decoder.read(&mut block) {
        if read == 0 {
            break;
        }
        size += u64::try_from(read).unwrap_or(u64::MAX);
        if head.len() < block.len() {
            head.extend_from_slice(block.get(..read).unwrap_or_default());
        }
    }
    // What a stream packed twice gives is known only by its beginning; a bomb shows itself there.
    let inner = if deeper > 0 { unpacked(&head, most, deeper - 1) } else { 0 };
    if inner > size.saturating_mul(100) { most + 1 } else { size }
}
