//! Paper ballots (无记名投票选票): issued, returned, counted twice, reported and announced.

pub mod count;
mod refusal;
pub mod subject;

pub use refusal::BallotRefusal;
