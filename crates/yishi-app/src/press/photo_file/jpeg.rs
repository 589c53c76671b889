//! JPEG: the segments that draw the picture, and which way is up.

use super::PhotoFault;

const START: [u8; 2] = [0xFF, 0xD8];
const END: u8 = 0xD9;
const SCAN: u8 = 0xDA;
const NOTES: u8 = 0xE1;
const COMMENT: u8 = 0xFE;

/// Copies segment by segment up to the end of the first picture; what is hung on behind it is left out.
pub(super) fn cleaned(bytes: &[u8]) -> Result<Vec<u8>, PhotoFault> {
    let mut out = START.to_vec();
    let mut at = START.len();
    let mut upright = None;
    let mut scans = false;
    loop {
        let marker = marker(bytes, &mut at)?;
        if marker == END {
            out.extend([0xFF, END]);
            return if scans { Ok(out) } else { Err(PhotoFault::Damaged) };
        }
        let segment = segment(bytes, at)?;
        at += segment.len();
        if marker == NOTES {
            upright = upright.or_else(|| orientation(segment.get(2..).unwrap_or_default()));
        }
        if is_kept(marker) {
            if marker == SCAN && !scans {
                out.extend(upright.map(which_way_is_up).unwrap_or_default());
            }
            out.extend([0xFF, marker]);
            out.extend(segment);
        }
        if marker == SCAN {
            scans = true;
            let drawn = entropy_coded(bytes, at);
            out.extend(bytes.get(at..at + drawn).unwrap_or_default());
            at += drawn;
        }
    }
}

/// The next marker; fill bytes before it are skipped.
fn marker(bytes: &[u8], at: &mut usize) -> Result<u8, PhotoFault> {
    if bytes.get(*at) != Some(&0xFF) {
        return Err(PhotoFault::Damaged);
    }
    while bytes.get(*at) == Some(&0xFF) {
        *at += 1;
    }
    let marker = *bytes.get(*at).ok_or(PhotoFault::Damaged)?;
    *at += 1;
    Ok(marker)
}

/// A segment with its two bytes of length.
fn segment(bytes: &[u8], at: usize) -> Result<&[u8], PhotoFault> {
    let length = match bytes.get(at..at + 2) {
        Some([high, low]) => usize::from(u16::from_be_bytes([*high, *low])),
        Some(_) | None => return Err(PhotoFault::Damaged),
    };
    bytes.get(at..at + length).filter(|_| length >= 2).ok_or(PhotoFault::Damaged)
}

/// Of the application segments only those that say how colours are meant are part of the picture.
fn is_kept(marker: u8) -> bool {
    match marker {
        0xE0 | 0xE2 | 0xEE => true,
        0xE1 | 0xE3..=0xED | 0xEF | COMMENT => false,
        _ => true,
    }
}

/// The length of the drawn data: up to a marker that is neither a stuffed byte nor a restart.
fn entropy_coded(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    let ends = |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xD0..=0xD7 | 0xFF);
    rest.windows(2).position(ends).unwrap_or(rest.len())
}

/// The tag that says which way is up, in the notes of a camera.
const ORIENTATION: u16 = 0x0112;

/// Reads which way is up, 1 to 8, from the first directory of the notes.
fn orientation(notes: &[u8]) -> Option<u8> {
    let tiff = notes.strip_prefix(b"Exif\0\0")?;
    let little = match tiff.get(..4)? {
        [b'I', b'I', 42, 0] => true,
        [b'M', b'M', 0, 42] => false,
        _ => return None,
    };
    let word = |at: usize| {
        let pair = [*tiff.get(at)?, *tiff.get(at + 1)?];
        Some(if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let (low, high) = if little { (word(4)?, word(6)?) } else { (word(6)?, word(4)?) };
    let directory = usize::from(high) << 16 | usize::from(low);
    let entries = usize::from(word(directory)?);
    let entry = (0..entries).map(|no| directory + 2 + no * 12).find(|entry| word(*entry) == Some(ORIENTATION))?;
    u8::try_from(word(entry + 8)?).ok().filter(|way| (1..=8).contains(way))
}

/// A note that says which way is up and nothing else.
fn which_way_is_up(way: u8) -> Vec<u8> {
    let mut note = vec![0xFF, NOTES, 0, 34];
    note.extend(b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0");
    note.extend([way, 0, 0, 0, 0, 0, 0]);
    note
}
