//! Hashes as the peer writes them: of records in hexadecimal, of ballots and elections in base 64, and challenges of proofs.
//!
//! Source: Belenios specification, crypto version 1.
//! Invariant: a challenge is SHA-256 of a prefix and the elements' texts between commas, big-endian, modulo the group's order.

use std::fmt;

use data_encoding::{BASE64_NOPAD, HEXLOWER};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest, Sha256};

use crate::group::{Group, Number};

/// SHA-256 of a record, written as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hash([u8; 32]);

impl Hash {
    /// The hash of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The hash in base 64 without padding, as a voter compares it.
    pub fn base64(&self) -> String {
        BASE64_NOPAD.encode(&self.0)
    }

    /// Reads the hash in base 64 without padding.
    pub fn read_base64(text: &str) -> Option<Self> {
        BASE64_NOPAD.decode(text.as_bytes()).ok()?.try_into().ok().map(Self)
    }

    /// Reads the one written form.
    pub fn read(text: &str) -> Option<Self> {
        HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok().map(Self)
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&HEXLOWER.encode(&self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::read(&text).ok_or_else(|| de::Error::custom("a hash has 64 lower-case hexadecimal digits"))
    }
}

/// SHA-256 in base 64 without padding: an election's fingerprint, a ballot's tracker.
pub fn tracker(bytes: &[u8]) -> String {
    Hash::of(bytes).base64()
}

/// The challenge over a prefix, given in parts, and the texts of elements.
pub(crate) fn challenge<G: Group>(prefix: &[&str], elements: impl IntoIterator<Item: AsRef<str>>) -> G::Scalar {
    let mut hash = Sha256::new();
    for part in prefix {
        hash.update(part);
    }
    for (at, element) in elements.into_iter().enumerate() {
        if at > 0 {
            hash.update(",");
        }
        hash.update(element.as_ref());
    }
    G::Scalar::reduce(hash.finalize().into())
}
