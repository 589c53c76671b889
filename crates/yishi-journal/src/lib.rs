//! The append-only record: what happened, in order, chained by hash and signed.
//!
//! It knows nothing of the procedure: an event is a type name and a JSON value.
//! Invariant: an acknowledged write is synced to disk, versions of a stream run from 1 without a gap, and every
//! envelope commits to all before it. The pure parts (`codec`, `envelope`, `checkpoint`, `ballot`) build without any
//! store, so that an independent checker can use them alone.

pub mod ballot;
pub mod checkpoint;
pub mod codec;
pub mod digest;
pub mod envelope;
pub mod export;
pub mod instant;

#[cfg(feature = "sqlite")]
pub mod bare;
#[cfg(feature = "store")]
pub mod store;

pub use ballot::Ballot;
pub use checkpoint::Checkpoint;
pub use digest::Digest;
pub use ed25519_dalek::{SigningKey, VerifyingKey};
pub use envelope::{Envelope, Head};
#[cfg(feature = "sqlite")]
pub use store::Sqlite;
#[cfg(feature = "store")]
pub use store::{Journal, Memory};
