//! PNG: the chunks that draw the picture and say how its colours are meant.

use super::PhotoFault;

pub(super) const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A];

const KEPT: [&[u8; 4]; 12] =
    [b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs"];

/// Copies chunk by chunk up to the end of the picture; texts, notes, times and further frames are left out.
pub(super) fn cleaned(bytes: &[u8]) -> Result<Vec<u8>, PhotoFault> {
    let mut out = SIGNATURE.to_vec();
    let mut at = SIGNATURE.len();
    loop {
        let head = bytes.get(at..at + 8).ok_or(PhotoFault::Damaged)?;
        let (length, name) = head.split_at(4);
        let length = length.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte));
        let end = at.checked_add(12 + length).ok_or(PhotoFault::Damaged)?;
        let chunk = bytes.get(at..end).ok_or(PhotoFault::Damaged)?;
        if at == SIGNATURE.len() && name != b"IHDR" {
            return Err(PhotoFault::Damaged);
        }
        if KEPT.iter().any(|kept| kept.as_slice() == name) {
            out.extend(chunk);
        }
        if name == b"IEND" {
            return Ok(out);
        }
        at = end;
    }
}
