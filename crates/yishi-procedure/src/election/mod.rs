//! Elections (选举): offices, nominations, candidates, rounds and what comes of them.

mod refusal;

pub use refusal::ElectionRefusal;
