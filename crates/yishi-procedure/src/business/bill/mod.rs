//! Regulation bills (法规案): filed or carried over, read, examined, voted on, approved from above, announced.

pub mod announcement;
pub mod approval;
pub mod carrying;
pub mod decision;
pub mod examination;
pub mod filing;
pub mod lapse;
pub mod publication;
pub mod reading;
pub mod shelving;
pub mod stage;
pub mod vote;
pub mod withdrawal;

pub use stage::{Bill, BillStage};
