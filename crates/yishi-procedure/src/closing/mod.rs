//! Closing: what was adopted, and the end of the session.

pub mod aftermath;
mod refusal;
pub mod resolution;
pub mod session_close;

pub use refusal::ClosingRefusal;
