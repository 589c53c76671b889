//! Archives in an export: bytes that grew beside the stream, in pieces, one a line, as base 64 (RFC 4648).
//!
//! Law: the format as `export` states it. Invariant: an archive has one written form. Its pieces are numbered from 1, all but the
//! last are of the full size, the last is not empty (unless the archive is), and archives follow each other in byte order.

use std::collections::BTreeMap;

use data_encoding::BASE64;

use super::Misform;

/// The bytes of a full piece: in base 64 they fit a line with room to spare.
pub(super) const PIECE: usize = 32 << 20;

/// How the line of a piece begins, and what stands between its parts.
pub(super) const ARCHIVE: &str = "{\"archive\":\"";
const BYTES: &str = "\",\"bytes\":\"";
const PART: &str = "\",\"part\":";

/// The longest name of an archive, in bytes.
const LONGEST_NAME: usize = 100;

const EXPECTED: Misform = Misform::Expected("a piece of an archive in its written form");

/// Says whether an archive of that name can be exported: letters, digits, dots, hyphens and underscores of ASCII, one to a
/// hundred. Nothing among them wants an escape in JSON or leads out of a folder.
#[must_use]
pub fn is_archive_name(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    (1..=LONGEST_NAME).contains(&name.len()) && !name.starts_with('.') && name.bytes().all(plain)
}

/// How many lines an archive of that length takes.
pub(super) fn pieces(length: usize, piece: usize) -> usize {
    length.div_ceil(piece).max(1)
}

/// The lines of an archive.
pub(super) fn lines(name: &str, bytes: &[u8], piece: usize) -> impl Iterator<Item = String> {
    let empty: &[u8] = &[];
    let whole = bytes.is_empty().then_some(empty).into_iter().chain(bytes.chunks(piece));
    whole.zip(1_u32..).map(move |(bytes, part)| format!("{ARCHIVE}{name}{BYTES}{}{PART}{part}}}", BASE64.encode(bytes)))
}

/// Takes the next piece: the first of a later archive, or the one that continues the last.
pub(super) fn take(archives: &mut BTreeMap<String, Vec<u8>>, line: &[u8], piece: usize) -> Result<(), Misform> {
    let (name, bytes, part) = split(line).ok_or(EXPECTED)?;
    let misplaced = || Misform::ArchiveOrder { name: name.to_owned(), part };
    let last = archives.last_entry();
    if part == 1 {
        if last.is_some_and(|last| last.key().as_str() >= name) {
            return Err(misplaced());
        }
        archives.insert(name.to_owned(), decode(bytes, piece)?);
        return Ok(());
    }
    let mut last = last.filter(|last| last.key() == name).ok_or_else(misplaced)?;
    let before = usize::try_from(part - 1).ok().and_then(|full| full.checked_mul(piece));
    if bytes.is_empty() || before != Some(last.get().len()) {
        return Err(misplaced());
    }
    last.get_mut().extend(decode(bytes, piece)?);
    Ok(())
}

/// Name, base 64 and number of a piece; nothing where the line has another form.
fn split(line: &[u8]) -> Option<(&str, &[u8], u32)> {
    let inner = line.strip_prefix(ARCHIVE.as_bytes())?.strip_suffix(b"}")?;
    let end = inner.iter().position(|byte| *byte == b'"')?;
    let (name, rest) = inner.split_at(end);
    let name = std::str::from_utf8(name).ok().filter(|name| is_archive_name(name))?;
    let digits = rest.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let (rest, digits) = rest.split_at(rest.len() - digits);
    let bytes = rest.strip_prefix(BYTES.as_bytes())?.strip_suffix(PART.as_bytes())?;
    let digits = std::str::from_utf8(digits).ok()?;
    let part: u32 = digits.parse().ok()?;
    (part > 0 && part.to_string() == digits).then_some((name, bytes, part))
}

/// The decoder takes base 64 in its one form only: padded, and with no bit set that stands for nothing.
fn decode(bytes: &[u8], piece: usize) -> Result<Vec<u8>, Misform> {
    let bytes = BASE64.decode(bytes).map_err(|_| EXPECTED)?;
    if bytes.len() <= piece { Ok(bytes) } else { Err(EXPECTED) }
}

#[cfg(test)]
#[path = "export_archives_tests.rs"]
mod tests;
