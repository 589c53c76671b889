//! One event of a stream in its envelope, and the chain the envelopes form.
//!
//! Law: the record's own format, documented field by field here. Invariant: versions run from 1 without a gap; `hash`
//! is SHA-256 over the canonical JSON (RFC 8785) of all other fields, `prev` among them, so each envelope commits to
//! everything before it; version 1 commits to the name of its stream through [`genesis`].

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::codec::{self, CodecError, Digest};
use crate::instant;

/// The longest name of a stream, in bytes.
pub const LONGEST_STREAM: usize = 200;

/// One event as the record keeps it. The JSON form has exactly these fields; `key` is left out where there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Envelope {
    /// The name of the stream, see [`check_stream`].
    pub stream: String,
    /// Place in the stream, from 1, without a gap.
    pub version: u64,
    /// When it was decided: UTC, whole milliseconds.
    #[serde(with = "instant")]
    pub at: Timestamp,
    /// Who acted, in the application's own form.
    pub actor: Value,
    /// The request's idempotency key, the same on all events of one request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The event's type name.
    pub kind: String,
    /// The event's payload; whole numbers only.
    pub data: Value,
    /// Hash of the envelope before, or [`genesis`] for version 1.
    pub prev: Digest,
    /// SHA-256 of the canonical JSON of all fields but this one.
    pub hash: Digest,
}

/// Where a stream stands: its last version and hash. Version 0 with [`genesis`] before the first event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The last version, 0 where nothing was written yet.
    pub version: u64,
    /// The last hash.
    pub digest: Digest,
}

/// A name no stream may have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} cannot name a stream: 1 to 200 bytes, no spaces, no control characters, no plus sign")]
pub struct BadStream(pub String);

/// The first thing that does not fit in a chain.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("stream {stream:?}, version {version}: {misfit}")]
pub struct ChainBreak {
    /// The stream that was being checked.
    pub stream: String,
    /// The version at which an envelope was expected.
    pub version: u64,
    /// What does not fit there.
    pub misfit: Misfit,
}

/// What does not fit in an envelope.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// It belongs to another stream, named here.
    #[error("it belongs to stream {0:?}")]
    Stream(String),
    /// It has another version, named here: a gap, a repetition or a wrong order.
    #[error("version {0} stands in its place")]
    Version(u64),
    /// It does not follow the envelope before it.
    #[error("it follows {found}, but {expected} stands before it")]
    Prev {
        /// The hash that stands before it.
        expected: Digest,
        /// The `prev` it carries.
        found: Digest,
    },
    /// Its content is not the content that was hashed.
    #[error("its content hashes to {computed}, but it carries {found}")]
    Hash {
        /// The hash of its content.
        computed: Digest,
        /// The `hash` it carries.
        found: Digest,
    },
    /// It holds something no record can hold.
    #[error("{0}")]
    Content(CodecError),
}

impl Head {
    /// The head of a stream before its first event.
    #[must_use]
    pub fn genesis(stream: &str) -> Self {
        Self { version: 0, digest: genesis(stream) }
    }
}

/// The `prev` of version 1. It names the stream, so that a chain cannot be passed off as another stream's.
#[must_use]
pub fn genesis(stream: &str) -> Digest {
    Digest::of(format!("yishi/genesis\n{stream}").as_bytes())
}

/// Accepts the names a stream may have: 1 to [`LONGEST_STREAM`] bytes, no whitespace, no control characters, no `+`
/// (the name becomes part of the key name in a checkpoint, where the note format forbids these).
///
/// # Errors
/// [`BadStream`] with the name.
pub fn check_stream(stream: &str) -> Result<(), BadStream> {
    let forbidden = |c: char| c.is_whitespace() || c.is_control() || c == '+';
    if stream.is_empty() || stream.len() > LONGEST_STREAM || stream.contains(forbidden) {
        return Err(BadStream(stream.to_owned()));
    }
    Ok(())
}

impl Envelope {
    /// The hash this envelope's content has, whatever `hash` says.
    ///
    /// # Errors
    /// Content no record can hold.
    pub fn computed_hash(&self) -> Result<Digest, CodecError> {
        Ok(self.sealing(&codec::canonical(&self.actor)?, &codec::canonical(&self.data)?))
    }

    /// The hash, given the canonical texts of actor and data, so that the store encodes each of them once.
    pub(crate) fn sealing(&self, actor: &str, data: &str) -> Digest {
        Digest::of(self.text(actor, data, None).as_bytes())
    }

    /// The envelope's canonical JSON text on one line, as an export holds it.
    ///
    /// # Errors
    /// Content no record can hold.
    pub fn to_line(&self) -> Result<String, CodecError> {
        Ok(self.text(&codec::canonical(&self.actor)?, &codec::canonical(&self.data)?, Some(self.hash)))
    }

    /// Reads an envelope from the bytes [`Envelope::to_line`] wrote, and from no others.
    ///
    /// # Errors
    /// Bytes that are no envelope, or not in the one written form.
    pub fn from_line(line: &[u8]) -> Result<Self, CodecError> {
        let envelope: Self = serde_json::from_slice(line).map_err(|e| CodecError::NotJson(e.to_string()))?;
        codec::same_bytes(envelope.to_line()?.as_bytes(), line)?;
        Ok(envelope)
    }

    /// The canonical text, members in the order RFC 8785 gives them; without `hash` it is what is hashed.
    fn text(&self, actor: &str, data: &str, hash: Option<Digest>) -> String {
        let mut out = String::with_capacity(actor.len() + data.len() + 320);
        out.push_str("{\"actor\":");
        out.push_str(actor);
        member(&mut out, "at", &instant::written(self.at));
        out.push_str(",\"data\":");
        out.push_str(data);
        if let Some(hash) = hash {
            member(&mut out, "hash", &hash.to_string());
        }
        if let Some(key) = &self.key {
            member(&mut out, "key", key);
        }
        member(&mut out, "kind", &self.kind);
        member(&mut out, "prev", &self.prev.to_string());
        member(&mut out, "stream", &self.stream);
        out.push_str(&format!(",\"version\":{}}}", self.version));
        out
    }
}

fn member(out: &mut String, name: &str, text: &str) {
    out.push_str(",\"");
    out.push_str(name);
    out.push_str("\":");
    codec::write_string(out, text);
}

/// Checks that an envelope of `stream` follows `before` and carries the hash of its own content; returns the new head.
///
/// # Errors
/// [`ChainBreak`] naming the version and the first thing that does not fit.
pub fn verify_link(stream: &str, before: Head, envelope: &Envelope) -> Result<Head, ChainBreak> {
    let version = before.version.saturating_add(1);
    let fault = |misfit| ChainBreak { stream: stream.to_owned(), version, misfit };
    if envelope.stream != stream {
        return Err(fault(Misfit::Stream(envelope.stream.clone())));
    }
    if envelope.version != version {
        return Err(fault(Misfit::Version(envelope.version)));
    }
    if envelope.prev != before.digest {
        return Err(fault(Misfit::Prev { expected: before.digest, found: envelope.prev }));
    }
    let computed = envelope.computed_hash().map_err(|e| fault(Misfit::Content(e)))?;
    if envelope.hash != computed {
        return Err(fault(Misfit::Hash { computed, found: envelope.hash }));
    }
    Ok(Head { version, digest: computed })
}

/// Checks a whole stream from version 1 on; returns its head.
///
/// # Errors
/// The first [`ChainBreak`].
pub fn verify_chain(stream: &str, envelopes: &[Envelope]) -> Result<Head, ChainBreak> {
    envelopes.iter().try_fold(Head::genesis(stream), |head, envelope| verify_link(stream, head, envelope))
}

#[cfg(test)]
#[path = "envelope_tests.rs"]
mod tests;
