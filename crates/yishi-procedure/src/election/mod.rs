//! Elections (选举): offices, the election method, nominations, candidates, rounds and what comes of them.

pub mod approval;
pub mod candidates;
pub mod contest;
pub mod determination;
mod eligibility;
pub mod further;
mod leading;
pub mod method;
pub mod nomination;
pub mod nominations_close;
mod nominators;
mod numbers;
pub mod office;
pub mod opening;
pub mod outcome;
mod periods;
pub mod preliminary;
pub mod publication;
mod refusal;
pub mod round;
pub mod special_committee;
pub mod stage;
pub mod strokes;
pub mod withdrawal;

pub use refusal::ElectionRefusal;
