//! Attendance: doors, check-in, leave, going and coming back, who sits in without a vote, and the quorum.

pub mod check_in;
pub mod departure;
pub mod doors;
pub mod leaders;
pub mod leave;
pub mod non_voting;
pub mod presence;
pub mod quorum;
mod refusal;
pub mod segment;
pub mod session_leave;

pub use refusal::AttendanceRefusal;
