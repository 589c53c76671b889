//! Deliberation: sittings with their chairs, the rostrum, and who speaks.

pub mod chairs;
mod membership;
mod refusal;
pub mod rostrum;
pub mod seating;
pub mod sitting;
pub mod speech;

pub use refusal::DeliberationRefusal;
