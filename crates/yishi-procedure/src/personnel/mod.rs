//! Offices between and outside elections (人事): removal, dismissal, resignation, appointment, oath.

mod refusal;

pub use refusal::PersonnelRefusal;
