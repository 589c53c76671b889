//! Elections (选举): offices, nominations, candidates, rounds and what comes of them.

pub mod outcome;
mod refusal;

pub use refusal::ElectionRefusal;
