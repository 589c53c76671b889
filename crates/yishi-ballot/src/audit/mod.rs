//! The full verifier: an archive read from its first byte to its last, everything in it recomputed.
//!
//! Source: Belenios specification, crypto version 1, and what the peer's own tools leave unchecked. Invariant: a [`Report`] says
//! nothing that was not recomputed here; a [`Fault`] names the first event that does not hold, and why.

mod fault;
mod follower;
mod opening;
mod report;
mod state;

pub use fault::{Fault, Reason};
pub use follower::{Follower, verify, verify_with_pairs};
pub use report::{Report, Tracked};
pub(crate) use state::State;
