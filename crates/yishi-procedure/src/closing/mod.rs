//! Closing: what was adopted, and the end of the session.

mod refusal;
pub mod resolution;
pub mod session_close;

pub use refusal::ClosingRefusal;
