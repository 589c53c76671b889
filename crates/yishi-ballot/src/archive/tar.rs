//! The 512 bytes before a record, in the oldest form of tar.
//!
//! Invariant: name, size and time determine all of them; there is no magic word and nothing ends the archive.

/// Headers and records start at multiples of this.
pub(super) const BLOCK: usize = 512;
/// The largest number that eleven octal digits hold.
pub(super) const LARGEST: u64 = 8u64.pow(11) - 1;

const SIZE: std::ops::Range<usize> = 124..135;
const CHECKSUM: usize = 148;

/// The header of a record of this name, size in bytes and time in Unix seconds, each at most [`LARGEST`].
pub(super) fn header(name: &str, size: u64, time: u64) -> [u8; BLOCK] {
    let mut header = [0; BLOCK];
    put(&mut header, 0, name);
    put(&mut header, 100, "0000644");
    put(&mut header, 108, "0000000");
    put(&mut header, 116, "0000000");
    put(&mut header, SIZE.start, &format!("{size:011o}"));
    put(&mut header, 136, &format!("{time:011o}"));
    put(&mut header, CHECKSUM, "        ");
    put(&mut header, 156, "0");
    let sum: u32 = header.iter().map(|byte| u32::from(*byte)).sum();
    put(&mut header, CHECKSUM, &format!("{sum:06o}\0 "));
    header
}

/// The size that a header states.
pub(super) fn size(header: &[u8; BLOCK]) -> Option<u64> {
    let digits = std::str::from_utf8(header.get(SIZE)?).ok()?;
    digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| u64::from_str_radix(digits, 8).ok()).flatten()
}

/// The name that a header states.
pub(super) fn name(header: &[u8; BLOCK]) -> Option<&str> {
    let name = header.get(..100)?.split(|byte| *byte == 0).next()?;
    std::str::from_utf8(name).ok()
}

/// How many zeros follow a record of this size.
pub(super) fn padding(size: usize) -> usize {
    size.next_multiple_of(BLOCK) - size
}

fn put(header: &mut [u8; BLOCK], at: usize, text: &str) {
    for (into, byte) in header.iter_mut().skip(at).zip(text.bytes()) {
        *into = byte;
    }
}
