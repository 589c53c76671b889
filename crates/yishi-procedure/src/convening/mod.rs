//! Convening: from the roll to the adopted agenda, the elected presidium and the schedule of sittings.

pub mod adjournment;
pub mod agenda;
pub mod agenda_change;
pub mod arrangements;
pub mod circle;
pub mod committee;
pub mod convocation;
pub mod delegation;
pub mod motion_deadline;
pub mod non_voting_list;
pub mod notice;
pub(crate) mod one_by_one;
pub mod preparatory_meeting;
pub mod presidium;
pub mod redating;
mod refusal;
pub mod registration;
pub mod roll;
pub mod roll_sheet;
pub mod schedule;
pub mod secretariat;
pub mod spokesperson;
pub mod timetable;
pub mod withdrawal;

pub use refusal::ConveningRefusal;
