//! Sealed electronic ballots (无记名电子表决): opened with an election's fingerprint, closed with its head, counted and judged.
//!
//! The ballots themselves are no affair of the procedure: whoever keeps the box brings the fingerprint, the head and the count.
//! Invariant: no event of this stage holds a seat beside a ballot.

pub mod abandonment;
pub mod announcement;
pub mod ballot;
pub mod closing;
pub mod counting;
pub mod opening;
mod refusal;
pub mod setup;
pub mod stage;
pub mod trustees;

pub use refusal::SealedRefusal;
