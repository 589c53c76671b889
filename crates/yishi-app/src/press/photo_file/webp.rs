//! WebP: the chunks that draw a picture that stands still.

use super::PhotoFault;

/// Bits of the extended header: notes of a camera, and of a program.
const NOTES: u8 = 0x08 | 0x04;
const ANIMATED: u8 = 0x02;

/// Copies chunk by chunk; notes are left out, and the header that announced them says so no more.
pub(super) fn cleaned(bytes: &[u8]) -> Result<Vec<u8>, PhotoFault> {
    let mut out = b"RIFF\0\0\0\0WEBP".to_vec();
    let mut rest = bytes.get(12..).unwrap_or_default();
    let mut drawn = false;
    while !rest.is_empty() {
        let head = rest.get(..8).ok_or(PhotoFault::Damaged)?;
        let (name, length) = head.split_at(4);
        let length = length.iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte));
        let content = rest.get(8..).and_then(|rest| rest.get(..length)).ok_or(PhotoFault::Damaged)?;
        match name {
            b"VP8X" => extended(&mut out, content)?,
            b"VP8 " | b"VP8L" => {
                drawn = true;
                chunk(&mut out, name, content);
            }
            b"ALPH" | b"ICCP" => chunk(&mut out, name, content),
            b"ANIM" | b"ANMF" => return Err(PhotoFault::Moving),
            _ => {}
        }
        rest = rest.get(8 + length + length % 2..).unwrap_or_default();
    }
    let size = u32::try_from(out.len() - 8).map_err(|_| PhotoFault::TooLarge)?;
    out.splice(4..8, size.to_le_bytes());
    if drawn { Ok(out) } else { Err(PhotoFault::Damaged) }
}

fn extended(out: &mut Vec<u8>, content: &[u8]) -> Result<(), PhotoFault> {
    let [flags, others @ ..] = content else { return Err(PhotoFault::Damaged) };
    if flags & ANIMATED != 0 {
        return Err(PhotoFault::Moving);
    }
    let header: Vec<u8> = std::iter::once(flags & !NOTES).chain(others.iter().copied()).collect();
    chunk(out, b"VP8X", &header);
    Ok(())
}

/// Chunks begin at even places.
fn chunk(out: &mut Vec<u8>, name: &[u8], content: &[u8]) {
    out.extend(name);
    out.extend(u32::try_from(content.len()).unwrap_or(u32::MAX).to_le_bytes());
    out.extend(content);
    if content.len() % 2 == 1 {
        out.push(0);
    }
}
