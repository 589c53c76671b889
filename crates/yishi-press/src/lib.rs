//! Reports of sittings: opened, repaired, read, proofread and written.
//!
//! The way in: `input` -> `repair` -> `read` -> `proof`, whose findings `show` prints; the way out: `facts` -> `write`.
//! Law: rules-of-procedure H1, H2 and H4 (order of names, rostrum, titles) and the genre of municipal press reports.
//! Invariant: a finding changes nothing; a release states what the facts hold and nothing else; a person's name is copied
//! whole from the facts in either script and never passes a converter.

pub mod check;
pub mod convert;
pub mod date;
pub mod decisions;
pub mod draft;
pub mod facts;
pub mod finding;
mod han;
pub mod input;
pub mod proof;
mod radicals;
pub mod read;
pub mod record;
pub mod release;
pub mod repair;
pub mod script;
pub mod show;
pub mod span;
pub mod write;

pub use convert::FactsError;
pub use date::Date;
pub use draft::Drafter;
pub use facts::Facts;
pub use finding::Finding;
pub use record::Record;
pub use span::{Layer, Place, Span};
