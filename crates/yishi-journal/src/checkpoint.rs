//! Signed statements about where a stream stands.
//!
//! Law: C2SP signed-note and tlog-checkpoint text forms. The lines are origin `yishi/<stream>`, the version in decimal,
//! the head's hash in base64, an empty line, and one Ed25519 signature whose key name is the origin.
//! The head is that of a hash chain, not the root of a tree. Invariant: one text form; whatever differs in one byte
//! is refused.

use data_encoding::{BASE64, HEXLOWER};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

use crate::codec::Digest;
use crate::envelope::{Head, check_stream};

/// The signature type number the note format gives to Ed25519.
const ED25519: u8 = 1;

/// Where a stream stood when the statement was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The name of the stream.
    pub stream: String,
    /// Its last version and hash.
    pub head: Head,
}

/// Why a text is no valid checkpoint.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// Not the text form of a checkpoint; says what is wrong.
    #[error("not a checkpoint: {0}")]
    Form(&'static str),
    /// Signed by another key.
    #[error("the checkpoint is signed by another key")]
    OtherKey,
    /// The signature does not belong to this text.
    #[error("the signature does not fit the checkpoint")]
    BadSignature,
}

impl Checkpoint {
    /// The text form, signed.
    #[must_use]
    pub fn sign(&self, key: &SigningKey) -> String {
        let body = self.body();
        let signature = key.sign(body.as_bytes());
        let mut stamp = key_id(&self.origin(), &key.verifying_key()).to_vec();
        stamp.extend_from_slice(&signature.to_bytes());
        format!("{body}\n\u{2014} {} {}\n", self.origin(), BASE64.encode(&stamp))
    }

    /// Reads a signed text and checks its signature against the key.
    ///
    /// # Errors
    /// A text in any other form, a signature of another key, or one that does not fit.
    pub fn verify(text: &str, key: &VerifyingKey) -> Result<Self, CheckpointError> {
        let (checkpoint, stamp) = parse(text)?;
        let (id, signature) = stamp.split_at(4);
        if id != key_id(&checkpoint.origin(), key) {
            return Err(CheckpointError::OtherKey);
        }
        let signature = Signature::from_slice(signature).map_err(|_| CheckpointError::Form("signature length"))?;
        key.verify_strict(checkpoint.body().as_bytes(), &signature).map_err(|_| CheckpointError::BadSignature)?;
        Ok(checkpoint)
    }

    /// Reads a signed text without checking the signature.
    ///
    /// # Errors
    /// A text in any other form.
    pub fn read(text: &str) -> Result<Self, CheckpointError> {
        parse(text).map(|(checkpoint, _)| checkpoint)
    }

    fn origin(&self) -> String {
        format!("yishi/{}", self.stream)
    }

    /// The signed part: three lines, each with its line feed.
    fn body(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin(), self.head.version, BASE64.encode(&self.head.digest.0))
    }
}

/// The public key in the note format's text form, `<origin>+<id>+<key>`, for use with any note verifier.
#[must_use]
pub fn verifier_text(stream: &str, key: &VerifyingKey) -> String {
    let origin = format!("yishi/{stream}");
    let id = HEXLOWER.encode(&key_id(&origin, key));
    format!("{origin}+{id}+{}", BASE64.encode(&typed(key)))
}

/// The first four bytes of SHA-256 over name, line feed, signature type and key.
fn key_id(name: &str, key: &VerifyingKey) -> [u8; 4] {
    let mut bytes = name.as_bytes().to_vec();
    bytes.push(b'\n');
    bytes.extend_from_slice(&typed(key));
    let [a, b, c, d, ..] = Digest::of(&bytes).0;
    [a, b, c, d]
}

fn typed(key: &VerifyingKey) -> Vec<u8> {
    let mut bytes = vec![ED25519];
    bytes.extend_from_slice(key.as_bytes());
    bytes
}

/// Splits a signed text into the statement and the signature with its key id.
fn parse(text: &str) -> Result<(Checkpoint, Vec<u8>), CheckpointError> {
    let lines: Vec<&str> = text.split('\n').collect();
    let [origin, version, hash, "", stamp, ""] = lines[..] else {
        return Err(CheckpointError::Form("it has three lines, an empty one and one signature"));
    };
    let checkpoint = Checkpoint { stream: read_origin(origin)?, head: read_head(version, hash)? };
    let stamp = stamp
        .strip_prefix("\u{2014} ")
        .and_then(|rest| rest.strip_prefix(origin))
        .and_then(|rest| rest.strip_prefix(' '))
        .ok_or(CheckpointError::Form("the signature's name is not the origin"))?;
    let stamp = BASE64.decode(stamp.as_bytes()).map_err(|_| CheckpointError::Form("signature is no base64"))?;
    if stamp.len() != 4 + Signature::BYTE_SIZE {
        return Err(CheckpointError::Form("signature length"));
    }
    Ok((checkpoint, stamp))
}

fn read_origin(line: &str) -> Result<String, CheckpointError> {
    let stream = line.strip_prefix("yishi/").ok_or(CheckpointError::Form("unknown origin"))?;
    check_stream(stream).map_err(|_| CheckpointError::Form("no name of a stream"))?;
    Ok(stream.to_owned())
}

fn read_head(version: &str, hash: &str) -> Result<Head, CheckpointError> {
    let number: u64 = version.parse().map_err(|_| CheckpointError::Form("version is no number"))?;
    if number.to_string() != version {
        return Err(CheckpointError::Form("version is not written plainly"));
    }
    let bytes = BASE64.decode(hash.as_bytes()).map_err(|_| CheckpointError::Form("hash is no base64"))?;
    let bytes = bytes.try_into().map_err(|_| CheckpointError::Form("hash length"))?;
    Ok(Head { version: number, digest: Digest(bytes) })
}

#[cfg(test)]
#[path = "checkpoint_tests.rs"]
mod tests;
