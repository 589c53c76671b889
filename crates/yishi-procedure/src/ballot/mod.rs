//! Paper ballots (无记名投票选票): issued, returned, counted twice, reported and announced.

pub mod count;
pub mod opening;
mod refusal;
pub mod subject;

pub use refusal::BallotRefusal;
