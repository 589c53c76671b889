//! Reading an export: line by line, each only in its one written form, bounded in size.
//!
//! Law: the format as `export` states it. Invariant: the chain of what was read is whole, and sealed again by the same key
//! it is the same file, byte for byte; whatever is not, is refused with its line. Signatures are checked by the caller.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use ed25519_dalek::{Signature, VerifyingKey};
use serde_json::Value;

use super::archives::{self, ARCHIVE, PIECE};
use super::{
    BALLOTS, BOX, CHECKPOINT, Contents, Export, FORMAT, LARGEST_FILE, LONGEST_LINE, RULEBOOK, SEAL, SIGNATURE,
    checkpoint_line, header, read_key,
};
use crate::ballot::{self, Ballot};
use crate::codec::{self, CodecError, Digest};
use crate::envelope::{ChainBreak, Envelope, Head, check_stream, verify_link};

/// The first line that does not fit the format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {misform}")]
pub struct ExportError {
    /// The line, from 1.
    pub line: usize,
    /// What does not fit there.
    pub misform: Misform,
}

/// What does not fit the format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Misform {
    /// The file is larger than [`LARGEST_FILE`].
    #[error("the file is larger than {} MiB", LARGEST_FILE >> 20)]
    LargeFile,
    /// The line is longer than [`LONGEST_LINE`].
    #[error("the line is longer than {} MiB", LONGEST_LINE >> 20)]
    LongLine,
    /// The line does not end in a line feed: the file was cut off.
    #[error("the line does not end in a line feed, so the file was cut off")]
    Unended,
    /// Another sort of line belongs here; the text names it.
    #[error("{0} is expected here")]
    Expected(&'static str),
    /// The header names another format.
    #[error("the format is {0:?}, not {FORMAT:?}")]
    Format(String),
    /// The line is of the right sort, but not in the one written form.
    #[error("{0}")]
    Content(CodecError),
    /// The rulebook does not hash to the digest in the header.
    #[error("the rulebook hashes to {computed}, but the header states {stated}")]
    Rulebook {
        /// The hash of the rulebook's text.
        computed: Digest,
        /// The hash the header states.
        stated: Digest,
    },
    /// The envelope does not follow the one before it.
    #[error(transparent)]
    Chain(ChainBreak),
    /// A box does not stand in the order of the numbers, or stands twice.
    #[error("ballot box {found} does not follow ballot box {before}")]
    BoxOrder {
        /// The box before.
        before: u32,
        /// The box on this line.
        found: u32,
    },
    /// A piece of an archive does not follow the one before, or its archive does not stand in byte order.
    #[error("part {part} of the archive {name:?} does not follow what stands before it")]
    ArchiveOrder {
        /// The archive.
        name: String,
        /// The number of the piece.
        part: u32,
    },
}

const HEADER_EXPECTED: Misform = Misform::Expected("a header with format, key, rulebook and stream");
const RULEBOOK_EXPECTED: Misform = Misform::Expected("the rulebook");
const BOX_EXPECTED: Misform = Misform::Expected("a ballot box in its written form");
const CHECKPOINT_EXPECTED: Misform = Misform::Expected("an event, a ballot box, an archive or the checkpoint");
const SEAL_EXPECTED: Misform = Misform::Expected("the seal");
const END_EXPECTED: Misform = Misform::Expected("the end of the file");

/// Reads a file into its parts, and checks chain and rulebook digest as it goes. Signatures are not checked here.
///
/// # Errors
/// The first line that is not in the one written form, or does not follow from the lines before it.
pub fn read(bytes: &[u8]) -> Result<Export, ExportError> {
    read_in_pieces(bytes, PIECE)
}

pub(super) fn read_in_pieces(bytes: &[u8], piece: usize) -> Result<Export, ExportError> {
    let mut lines = Lines { rest: bytes, line: 0 };
    if bytes.len() > LARGEST_FILE {
        return Err(ExportError { line: 1, misform: Misform::LargeFile });
    }
    let (stream, key, stated) = lines.take().and_then(read_header).map_err(|e| lines.fault(e))?;
    let rulebook = lines.take().and_then(|line| read_rulebook(line, stated)).map_err(|e| lines.fault(e))?;
    let (envelopes, boxes, archives) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
    let mut contents = Contents { stream, rulebook, envelopes, boxes, archives };
    let checkpoint = read_body(&mut lines, &mut contents, piece).map_err(|e| lines.fault(e))?;
    let computed = Digest::of(&bytes[..bytes.len() - lines.rest.len()]);
    let (sealed, signature) = lines.take().and_then(read_seal).map_err(|e| lines.fault(e))?;
    if !lines.rest.is_empty() {
        return Err(ExportError { line: lines.line + 1, misform: END_EXPECTED });
    }
    Ok(Export { contents, key, checkpoint, computed, sealed, signature })
}

/// The lines of a file that are still to be read.
struct Lines<'a> {
    rest: &'a [u8],
    /// The line taken last, from 1.
    line: usize,
}

impl<'a> Lines<'a> {
    /// The next line without its line feed.
    fn take(&mut self) -> Result<&'a [u8], Misform> {
        self.line += 1;
        let end = self.rest.iter().position(|byte| *byte == b'\n').ok_or(Misform::Unended)?;
        if end > LONGEST_LINE {
            return Err(Misform::LongLine);
        }
        let (line, rest) = self.rest.split_at(end);
        self.rest = rest.get(1..).unwrap_or_default();
        Ok(line)
    }

    fn fault(&self, misform: Misform) -> ExportError {
        ExportError { line: self.line, misform }
    }
}

/// Reads envelopes, then boxes, then archives, up to the checkpoint, whose text is returned.
fn read_body(lines: &mut Lines<'_>, contents: &mut Contents, piece: usize) -> Result<String, Misform> {
    let mut head = Head::genesis(&contents.stream);
    loop {
        let line = lines.take()?;
        if line.starts_with(CHECKPOINT.as_bytes()) {
            return read_checkpoint(line);
        } else if line.starts_with(ARCHIVE.as_bytes()) {
            archives::take(&mut contents.archives, line, piece)?;
        } else if !contents.archives.is_empty() {
            return Err(CHECKPOINT_EXPECTED);
        } else if line.starts_with(BALLOTS.as_bytes()) {
            let (number, ballots) = read_box(line)?;
            if let Some((before, _)) = contents.boxes.last_key_value().filter(|(before, _)| **before >= number) {
                return Err(Misform::BoxOrder { before: *before, found: number });
            }
            contents.boxes.insert(number, ballots);
        } else if contents.boxes.is_empty() {
            let envelope = Envelope::from_line(line).map_err(Misform::Content)?;
            head = verify_link(&contents.stream, head, &envelope).map_err(Misform::Chain)?;
            contents.envelopes.push(envelope);
        } else {
            return Err(CHECKPOINT_EXPECTED);
        }
    }
}

fn read_header(line: &[u8]) -> Result<(String, VerifyingKey, Digest), Misform> {
    let value = codec::parse(line).map_err(Misform::Content)?;
    let text = |name: &str| value.get(name).and_then(Value::as_str).ok_or(HEADER_EXPECTED);
    let format = text("format")?;
    if format != FORMAT {
        return Err(Misform::Format(format.to_owned()));
    }
    let key = read_key(text("key")?).ok_or(Misform::Expected("an Ed25519 key in hexadecimal"))?;
    let rulebook: Digest = text("rulebook")?.parse().map_err(|_| HEADER_EXPECTED)?;
    let stream = text("stream")?.to_owned();
    check_stream(&stream).map_err(|_| Misform::Expected("the name of a stream"))?;
    // Written again it must be the same line, so no further member can hide in a header.
    let whole = header(&stream, &key, rulebook).as_bytes() == line;
    if whole { Ok((stream, key, rulebook)) } else { Err(HEADER_EXPECTED) }
}

fn read_rulebook(line: &[u8], stated: Digest) -> Result<String, Misform> {
    let text = line.strip_prefix(RULEBOOK.as_bytes()).and_then(|rest| rest.strip_suffix(b"}"));
    let text = text.ok_or(RULEBOOK_EXPECTED)?;
    let computed = Digest::of(text);
    if computed != stated {
        return Err(Misform::Rulebook { computed, stated });
    }
    codec::parse(text).map_err(Misform::Content)?;
    String::from_utf8(text.to_vec()).map_err(|_| RULEBOOK_EXPECTED)
}

fn read_box(line: &[u8]) -> Result<(u32, Vec<Ballot>), Misform> {
    let inner = line.strip_prefix(BALLOTS.as_bytes()).and_then(|rest| rest.strip_suffix(b"}")).ok_or(BOX_EXPECTED)?;
    let digits = inner.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let (rest, digits) = inner.split_at(inner.len() - digits);
    let ballots = rest.strip_suffix(BOX.as_bytes()).ok_or(BOX_EXPECTED)?;
    let digits = std::str::from_utf8(digits).map_err(|_| BOX_EXPECTED)?;
    let number: u32 = digits.parse().map_err(|_| BOX_EXPECTED)?;
    if number.to_string() != digits {
        return Err(BOX_EXPECTED);
    }
    Ok((number, ballot::parse_box(ballots).map_err(Misform::Content)?))
}

fn read_checkpoint(line: &[u8]) -> Result<String, Misform> {
    let value = codec::parse(line).map_err(Misform::Content)?;
    let text = value.get("checkpoint").and_then(Value::as_str).ok_or(CHECKPOINT_EXPECTED)?;
    if checkpoint_line(text).as_bytes() == line { Ok(text.to_owned()) } else { Err(CHECKPOINT_EXPECTED) }
}

fn read_seal(line: &[u8]) -> Result<(Digest, Signature), Misform> {
    let line = std::str::from_utf8(line).map_err(|_| SEAL_EXPECTED)?;
    let inner = line.strip_prefix(SEAL).and_then(|rest| rest.strip_suffix("\"}")).ok_or(SEAL_EXPECTED)?;
    let (digest, signature) = inner.split_once(SIGNATURE).ok_or(SEAL_EXPECTED)?;
    let digest = digest.parse().map_err(|_| SEAL_EXPECTED)?;
    let signature = HEXLOWER.decode(signature.as_bytes()).map_err(|_| SEAL_EXPECTED)?;
    let signature = Signature::from_slice(&signature).map_err(|_| SEAL_EXPECTED)?;
    Ok((digest, signature))
}
