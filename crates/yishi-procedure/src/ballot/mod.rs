//! Paper ballots (无记名投票选票): issued, returned, counted twice, reported and announced.

pub mod announcement;
pub mod confirmation;
pub mod count;
pub mod entry;
pub mod issue;
pub mod machine;
pub mod opening;
pub mod paper;
pub mod paper_ballot;
pub mod question_ballot;
pub mod recount;
mod refusal;
pub mod report;
pub mod returning;
pub mod scrutineers;
pub mod secret_ballot;
mod soundness;
pub mod stage;
pub mod subject;
pub mod tellers;
pub mod validity;
pub mod void_papers;

pub use refusal::BallotRefusal;
