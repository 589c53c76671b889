//! Convening: from the roll to the adopted agenda, the elected presidium and the schedule of sittings.

pub mod agenda;
pub mod circle;
pub mod committee;
pub mod convocation;
pub mod preparatory_meeting;
pub mod presidium;
mod refusal;
pub mod roll;
pub mod roll_sheet;
pub mod schedule;
pub mod withdrawal;

pub use refusal::ConveningRefusal;
