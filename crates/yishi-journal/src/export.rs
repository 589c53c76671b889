//! The export: one text file that carries a whole stream, its ballot boxes, its archives and its rulebook, signed.
//!
//! Law: the record's own format `yishi-export/1`. Every line is canonical JSON (RFC 8785) in UTF-8 and ends in a line
//! feed: header with the rulebook's digest, rulebook, the envelopes from version 1, the ballot boxes by rising number, the
//! archives by name, the checkpoint over the head, and last a seal: SHA-256 over all bytes before it, signed (Ed25519).
//! Invariant: a file has one written form; the reader names the first line that leaves it, and judges no content.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

use crate::ballot::{self, Ballot};
use crate::checkpoint::Checkpoint;
use crate::codec::{self, CodecError, Digest};
use crate::envelope::{Envelope, Head};

#[path = "export_archives.rs"]
mod archives;
#[path = "export_read.rs"]
mod reading;

use archives::PIECE;
pub use archives::is_archive_name;
pub use reading::{ExportError, Misform, read};

/// The name of the format, as the header carries it.
pub const FORMAT: &str = "yishi-export/1";

/// The largest file that is written or read, in bytes. The archive of 3,000 sealed ballots on 60 candidates has some 220 MB and its
/// proofs some 100 MB, 430 MB in base 64; a session may hold several, and 2 GiB can be addressed on every machine.
pub const LARGEST_FILE: usize = 2 << 30;

/// The longest line that is written or read, in bytes, without its line feed.
pub const LONGEST_LINE: usize = 64 << 20;

/// How the lines of each sort begin; canonical order puts these members first.
const RULEBOOK: &str = "{\"rulebook\":";
const BALLOTS: &str = "{\"ballots\":";
const BOX: &str = ",\"box\":";
const CHECKPOINT: &str = "{\"checkpoint\":";
const SEAL: &str = "{\"seal\":\"";
const SIGNATURE: &str = "\",\"signature\":\"";

/// What an export carries, before it is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// The name of the stream.
    pub stream: String,
    /// The resolved rulebook in canonical JSON, byte for byte as its digest was taken.
    pub rulebook: String,
    /// Every envelope from version 1 to the head.
    pub envelopes: Vec<Envelope>,
    /// The ballot boxes by number; a box may be empty.
    pub boxes: BTreeMap<u32, Vec<Ballot>>,
    /// The archives beside the stream by name, see [`is_archive_name`]; such are those of sealed ballots.
    pub archives: BTreeMap<String, Vec<u8>>,
}

/// An export as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// What it carries.
    pub contents: Contents,
    /// The public key it names as its signer's.
    pub key: VerifyingKey,
    /// The signed checkpoint, in its text form.
    pub checkpoint: String,
    /// SHA-256 of all bytes before the seal, as computed from the file.
    pub computed: Digest,
    /// SHA-256 of all bytes before the seal, as the seal states it.
    pub sealed: Digest,
    /// The signature of the seal.
    pub signature: Signature,
}

/// Why an export is not written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// Something no record can hold.
    #[error(transparent)]
    Content(#[from] CodecError),
    /// The file, or one of its lines, would be larger than any reader takes.
    #[error("the export would be larger than a reader takes")]
    TooLarge,
    /// An archive has a name that no reader takes.
    #[error("no archive can be exported by the name {0:?}")]
    ArchiveName(String),
}

/// Why a seal does not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SealBroken {
    /// The bytes before it are not the bytes that were sealed.
    #[error("the bytes before the seal hash to {computed}, but the seal states {sealed}")]
    Bytes {
        /// The hash of the bytes.
        computed: Digest,
        /// The hash the seal states.
        sealed: Digest,
    },
    /// The signature is not one of this key over this seal.
    #[error("the signature of the seal does not fit the key in the header")]
    Signature,
}

impl Contents {
    /// Where the stream stands, as its last envelope says.
    #[must_use]
    pub fn head(&self) -> Head {
        let last = self.envelopes.last();
        last.map_or(Head::genesis(&self.stream), |last| Head { version: last.version, digest: last.hash })
    }

    /// The file: all lines, with the checkpoint and the seal signed by this key.
    ///
    /// # Errors
    /// Content no record can hold, an archive of a name no reader takes, or more of it all than a reader takes.
    pub fn seal(&self, key: &SigningKey) -> Result<Vec<u8>, SealError> {
        self.seal_in_pieces(key, PIECE)
    }

    fn seal_in_pieces(&self, key: &SigningKey, piece: usize) -> Result<Vec<u8>, SealError> {
        let mut out = String::new();
        line(&mut out, &header(&self.stream, &key.verifying_key(), Digest::of(self.rulebook.as_bytes())))?;
        line(&mut out, &format!("{RULEBOOK}{}}}", self.rulebook))?;
        for envelope in &self.envelopes {
            line(&mut out, &envelope.to_line()?)?;
        }
        for (number, ballots) in &self.boxes {
            line(&mut out, &format!("{BALLOTS}{}{BOX}{number}}}", ballot::box_text(ballots)?))?;
        }
        for (name, bytes) in &self.archives {
            if !is_archive_name(name) {
                return Err(SealError::ArchiveName(name.clone()));
            }
            archives::lines(name, bytes, piece).try_for_each(|text| line(&mut out, &text))?;
        }
        let checkpoint = Checkpoint { stream: self.stream.clone(), head: self.head() }.sign(key);
        line(&mut out, &checkpoint_line(&checkpoint))?;
        let digest = Digest::of(out.as_bytes());
        let signature = key.sign(sealed_message(&self.stream, digest).as_bytes());
        line(&mut out, &seal_line(digest, &signature))?;
        Ok(out.into_bytes())
    }
}

impl Export {
    /// Checks that the seal is over these bytes and signed by the key in the header.
    ///
    /// # Errors
    /// Which of the two does not fit.
    pub fn check_seal(&self) -> Result<(), SealBroken> {
        if self.computed != self.sealed {
            return Err(SealBroken::Bytes { computed: self.computed, sealed: self.sealed });
        }
        let message = sealed_message(&self.contents.stream, self.sealed);
        self.key.verify_strict(message.as_bytes(), &self.signature).map_err(|_| SealBroken::Signature)
    }

    /// The line of the rulebook, from 1.
    #[must_use]
    pub const fn rulebook_line(&self) -> usize {
        2
    }

    /// The line on which the envelope of this place stands (0 for the first envelope).
    #[must_use]
    pub const fn envelope_line(&self, place: usize) -> usize {
        3 + place
    }

    /// The line of this ballot box, or of the place where it would stand.
    #[must_use]
    pub fn box_line(&self, number: u32) -> usize {
        self.envelope_line(self.contents.envelopes.len()) + self.contents.boxes.range(..number).count()
    }

    /// The first line of this archive, or of the place where it would stand.
    #[must_use]
    pub fn archive_line(&self, name: &str) -> usize {
        let before = self.contents.archives.iter().take_while(|(other, _)| other.as_str() < name);
        let first = self.envelope_line(self.contents.envelopes.len()) + self.contents.boxes.len();
        first + before.map(|(_, bytes)| archives::pieces(bytes.len(), PIECE)).sum::<usize>()
    }

    /// The line of the checkpoint.
    #[must_use]
    pub fn checkpoint_line(&self) -> usize {
        let pieces = self.contents.archives.values().map(|bytes| archives::pieces(bytes.len(), PIECE));
        self.envelope_line(self.contents.envelopes.len()) + self.contents.boxes.len() + pieces.sum::<usize>()
    }

    /// The line of the seal, which is the last.
    #[must_use]
    pub fn seal_line(&self) -> usize {
        self.checkpoint_line() + 1
    }
}

/// A public key in its written form: 64 lowercase hexadecimal digits.
#[must_use]
pub fn key_text(key: &VerifyingKey) -> String {
    HEXLOWER.encode(key.as_bytes())
}

/// Reads a public key in its written form; nothing where the text is no Ed25519 key.
#[must_use]
pub fn read_key(text: &str) -> Option<VerifyingKey> {
    let bytes = HEXLOWER.decode(text.as_bytes()).ok()?;
    VerifyingKey::from_bytes(&bytes.try_into().ok()?).ok()
}

fn line(out: &mut String, text: &str) -> Result<(), SealError> {
    if text.len() > LONGEST_LINE || out.len() + text.len() >= LARGEST_FILE {
        return Err(SealError::TooLarge);
    }
    out.push_str(text);
    out.push('\n');
    Ok(())
}

fn header(stream: &str, key: &VerifyingKey, rulebook: Digest) -> String {
    let key = key_text(key);
    let mut out = format!("{{\"format\":\"{FORMAT}\",\"key\":\"{key}\",\"rulebook\":\"{rulebook}\",\"stream\":");
    codec::write_string(&mut out, stream);
    out.push('}');
    out
}

fn checkpoint_line(text: &str) -> String {
    let mut out = CHECKPOINT.to_owned();
    codec::write_string(&mut out, text);
    out.push('}');
    out
}

fn seal_line(digest: Digest, signature: &Signature) -> String {
    format!("{SEAL}{digest}{SIGNATURE}{}\"}}", HEXLOWER.encode(&signature.to_bytes()))
}

/// What a seal signs. Checkpoints of the same key begin with `yishi/`, so neither can pass for the other.
fn sealed_message(stream: &str, digest: Digest) -> String {
    format!("{FORMAT}\n{stream}\n{digest}\n")
}

#[cfg(test)]
#[path = "export_tests.rs"]
mod tests;
