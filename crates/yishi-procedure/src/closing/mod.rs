//! Closing: what was adopted, and the end of the session.

pub mod aftermath;
pub mod announcement;
mod refusal;
pub mod resolution;
pub mod session_close;

pub use refusal::ClosingRefusal;
