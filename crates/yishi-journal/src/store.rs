//! The journal: one trait, a store in memory and a store on disk, one conformance suite over both.
//!
//! Law: the record's own contract, stated at each method. Invariant: what a receipt confirms is synced to disk (or, in
//! memory, as lasting as the process); a refused or failed request has written nothing; committed batches reach the
//! watchers in the order they were committed, never before.

mod encoded;
mod error;
mod memory;
mod receipt;
#[cfg(feature = "sqlite")]
pub mod sqlite;
mod watch;

use std::sync::Arc;

use jiff::Timestamp;
use serde_json::Value;

pub use error::{AppendError, CastError, ExtendError, PutError, ReadError};
pub use memory::Memory;
pub use receipt::{Closed, Receipt};
#[cfg(feature = "sqlite")]
pub use sqlite::Sqlite;
pub use watch::Watch;

use crate::ballot::Ballot;
use crate::codec::Digest;
use crate::envelope::{Envelope, Head};

/// Events to be added to a stream, all or none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Append {
    /// The stream's name; the first append makes the stream.
    pub stream: String,
    /// The version the stream must have (0: no event yet).
    pub expected: u64,
    /// The request's idempotency key, unique in the stream for ever.
    pub key: Option<String>,
    /// When it was decided; cut to whole milliseconds.
    pub at: Timestamp,
    /// Who acted.
    pub actor: Value,
    /// At least one event.
    pub events: Vec<NewEvent>,
}

/// An event before it has its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    /// The event's type name.
    pub kind: String,
    /// The payload; whole numbers only.
    pub data: Value,
}

/// Where the events of an append stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appended {
    /// Version of the first event.
    pub first: u64,
    /// Version of the last event.
    pub last: u64,
    /// Hash of the last event.
    pub head: Digest,
}

/// A ballot for the box of one vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotCast {
    /// The stream the vote belongs to; it must exist.
    pub stream: String,
    /// The vote's number in the stream.
    pub vote: u32,
    /// The version the stream must have reached: that of the event which opened the vote (0 asks nothing). Thus a
    /// ballot queued behind an opening that failed fails too, instead of lying in the box of a vote nobody opened.
    pub since: u64,
    /// The ballot; `at` is cut to whole milliseconds.
    pub ballot: Arc<Ballot>,
}

/// Bytes to be added at the end of an archive: a file that only ever grows, beside the stream it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extend {
    /// The stream the archive belongs to; it must exist.
    pub stream: String,
    /// The archive's name in the stream; the first bytes make the archive.
    pub archive: String,
    /// How long the archive must be (0: not there yet). Thus bytes queued behind others that failed fail too, and an
    /// archive never has a gap.
    pub length: u64,
    /// The bytes, at least one.
    pub bytes: Vec<u8>,
}

/// The append-only record, the archives that belong to it, and the small shelf beside it. All methods may be called from any thread; the writing ones
/// return at once and never block, the reading ones read from disk.
pub trait Journal: Send + Sync {
    /// Adds events to a stream at the expected version. A key seen before answers `KeyUsed` with the earlier place,
    /// whatever version is expected, and writes nothing.
    fn append(&self, append: Append) -> Receipt<Appended, AppendError>;

    /// Puts a ballot into its box. A replay (same key, same seat and choice) is confirmed again and written once.
    fn cast(&self, cast: BallotCast) -> Receipt<(), CastError>;

    /// Adds bytes at the end of an archive of the expected length, and gives the new one.
    fn extend(&self, extend: Extend) -> Receipt<u64, ExtendError>;

    /// Versions of the first and last event written under this key.
    ///
    /// # Errors
    /// Storage that cannot be read.
    fn seen(&self, stream: &str, key: &str) -> Result<Option<(u64, u64)>, ReadError>;

    /// The stream's envelopes with a version greater than `after`, in order; none for an unknown stream.
    ///
    /// # Errors
    /// Storage that cannot be read or holds what no journal wrote.
    fn read(&self, stream: &str, after: u64) -> Result<Vec<Envelope>, ReadError>;

    /// The names of all streams, in byte order.
    ///
    /// # Errors
    /// Storage that cannot be read.
    fn streams(&self) -> Result<Vec<String>, ReadError>;

    /// Where the stream stands; version 0 for an unknown stream.
    ///
    /// # Errors
    /// Storage that cannot be read.
    fn head(&self, stream: &str) -> Result<Head, ReadError>;

    /// The box of one vote, ordered by seat and press; empty where nothing was cast.
    ///
    /// # Errors
    /// Storage that cannot be read or holds what no journal wrote.
    fn ballots(&self, stream: &str, vote: u32) -> Result<Vec<Ballot>, ReadError>;

    /// The numbers of the votes with a ballot in their box, ascending.
    ///
    /// # Errors
    /// Storage that cannot be read.
    fn boxes(&self, stream: &str) -> Result<Vec<u32>, ReadError>;

    /// The bytes of an archive from this place on; none where there is no such archive, or it is not so long.
    ///
    /// # Errors
    /// Storage that cannot be read.
    fn archive(&self, stream: &str, archive: &str, from: u64) -> Result<Vec<u8>, ReadError>;

    /// The latest signed checkpoint of the stream, in its text form.
    ///
    /// # Errors
    /// Storage that cannot be read.
    fn checkpoint(&self, stream: &str) -> Result<Option<String>, ReadError>;

    /// Every batch committed from now on. To miss nothing and see nothing twice, watch first, then read, then skip
    /// what was read.
    fn watch(&self) -> Watch;

    /// Sets or, with `None`, removes a value on a shelf. Shelves are durable but no part of the record: no chain, no
    /// history, no export (log-ins live here).
    fn put(&self, shelf: &str, key: &str, value: Option<Vec<u8>>) -> Receipt<(), PutError>;

    /// The value of a key on a shelf.
    ///
    /// # Errors
    /// Storage that cannot be read.
    fn get(&self, shelf: &str, key: &str) -> Result<Option<Vec<u8>>, ReadError>;

    /// All keys of a shelf, in byte order; their values are not read.
    ///
    /// # Errors
    /// Storage that cannot be read.
    fn keys(&self, shelf: &str) -> Result<Vec<String>, ReadError>;

    /// All keys and values of a shelf, in byte order of the keys.
    ///
    /// # Errors
    /// Storage that cannot be read.
    fn scan(&self, shelf: &str) -> Result<Vec<(String, Vec<u8>)>, ReadError>;
}
