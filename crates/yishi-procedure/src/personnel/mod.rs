//! Offices between and outside elections (人事): removal, dismissal, resignation, appointment, oath.

pub mod absence;
pub mod appointment;
pub mod appointment_case;
pub mod appointment_withdrawal;
pub mod approval;
pub mod certificate;
pub mod credentials;
pub mod defence;
pub mod dismissal;
pub mod earlier_refusal;
pub mod investigation;
pub mod oath;
pub mod office;
pub mod papers;
pub(crate) mod questions;
mod refusal;
pub mod register;
pub mod removal;
pub mod removal_case;
pub mod removal_to_vote;
pub mod removal_withdrawal;
pub mod resignation;
pub mod resignation_case;
pub mod resignation_withdrawal;
pub mod resumption;
pub mod statement;
pub mod suspension;

pub use refusal::PersonnelRefusal;
pub use register::Personnel;
