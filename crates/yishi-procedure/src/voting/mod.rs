//! Voting: the question, the method, the ballot box, the tally and the judgement with its grounds.

pub mod announcement;
pub mod ballot_box;
pub mod choice;
pub mod closing;
pub mod hand_count;
pub mod majority;
pub mod method;
pub mod opening;
pub mod question;
mod question_rules;
mod question_title;
mod refusal;
pub mod vote;

pub use refusal::VotingRefusal;
