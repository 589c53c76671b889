//! Why the journal did not do what was asked.
//!
//! Invariant: every error of a write means that nothing of that request was acknowledged and nothing of it is in the
//! record, with one exception stated at `Storage`.

use crate::codec::CodecError;
use crate::envelope::BadStream;
use crate::store::Closed;

/// Why events were not added.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AppendError {
    /// Somebody was faster: load, decide again, append again.
    #[error("the stream stands at version {actual}, not {expected}")]
    Conflict {
        /// The version the request expected.
        expected: u64,
        /// The version the stream has.
        actual: u64,
    },
    /// The key was used before; here is what was written then.
    #[error("this request was written before, as versions {first} to {last}")]
    KeyUsed {
        /// Version of the first event written under the key.
        first: u64,
        /// Version of the last event written under the key.
        last: u64,
    },
    /// No event was given.
    #[error("there is no event to append")]
    NoEvent,
    /// The stream's name cannot be one.
    #[error(transparent)]
    Stream(#[from] BadStream),
    /// Actor or payload hold what no record can hold.
    #[error(transparent)]
    Content(#[from] CodecError),
    /// The disk is full or failed; the journal stays usable. Nothing was acknowledged. Where the sync itself failed and
    /// power is lost before the next write, the batch may still be found on disk, whole: repeat with the same key.
    #[error("the journal could not be written: {0}")]
    Storage(String),
    /// The journal was closed before it answered.
    #[error(transparent)]
    Closed(#[from] Closed),
}

/// Why a ballot is not in its box.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CastError {
    /// The stream has not reached the version the ballot presupposes.
    #[error("the stream stands at version {actual}, the ballot needs {since}")]
    TooEarly {
        /// The version the ballot presupposes, at least 1.
        since: u64,
        /// The version the stream has.
        actual: u64,
    },
    /// The key stands on a ballot of another seat or choice in this box.
    #[error("this key was used for another ballot")]
    KeyUsed,
    /// This press of this seat is in the box, under another key.
    #[error("this press of this seat is in the box already")]
    AlreadyCast,
    /// The mark holds what no record can hold.
    #[error(transparent)]
    Content(#[from] CodecError),
    /// As [`AppendError::Storage`].
    #[error("the journal could not be written: {0}")]
    Storage(String),
    /// The journal was closed before it answered.
    #[error(transparent)]
    Closed(#[from] Closed),
}

/// Why bytes are not in their archive.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExtendError {
    /// Somebody was faster, or what was queued before failed: read the archive again.
    #[error("the archive is {actual} bytes long, not {expected}")]
    Length {
        /// The length the request expected.
        expected: u64,
        /// The length the archive has.
        actual: u64,
    },
    /// No byte was given.
    #[error("there is nothing to add to the archive")]
    Nothing,
    /// There is no such stream.
    #[error("the archive belongs to no stream")]
    NoStream,
    /// As [`AppendError::Storage`].
    #[error("the journal could not be written: {0}")]
    Storage(String),
    /// The journal was closed before it answered.
    #[error(transparent)]
    Closed(#[from] Closed),
}

/// Why a value is not on its shelf.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PutError {
    /// As [`AppendError::Storage`].
    #[error("the journal could not be written: {0}")]
    Storage(String),
    /// The journal was closed before it answered.
    #[error(transparent)]
    Closed(#[from] Closed),
}

/// Why the journal could not be read; the text names the storage's own reason.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the journal could not be read: {0}")]
pub struct ReadError(pub String);

/// An error that can say that the storage failed; lets the writer fail a whole batch alike.
#[cfg(feature = "sqlite")]
pub(crate) trait StorageFailed {
    /// The error for this reason.
    fn storage(reason: &str) -> Self;
}

#[cfg(feature = "sqlite")]
impl StorageFailed for AppendError {
    fn storage(reason: &str) -> Self {
        Self::Storage(reason.to_owned())
    }
}

#[cfg(feature = "sqlite")]
impl StorageFailed for CastError {
    fn storage(reason: &str) -> Self {
        Self::Storage(reason.to_owned())
    }
}

#[cfg(feature = "sqlite")]
impl StorageFailed for ExtendError {
    fn storage(reason: &str) -> Self {
        Self::Storage(reason.to_owned())
    }
}

#[cfg(feature = "sqlite")]
impl StorageFailed for PutError {
    fn storage(reason: &str) -> Self {
        Self::Storage(reason.to_owned())
    }
}
