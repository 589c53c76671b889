//! Secret ballots by device: the keys with which they are opened.
//!
//! Invariant: the house carries the trustees' messages and sees no secret of theirs.

pub mod ceremony;
mod refusal;
mod state;
mod trustees;

pub use refusal::CeremonyRefusal;
pub use state::CeremonyState;
pub(crate) use trustees::Kept;
pub use trustees::Trustees;
