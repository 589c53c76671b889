//! Motions (议案): from filing to the vote, or to what is done with them after the session.

pub mod check;
pub mod committee_charge;
pub mod decision;
pub mod examination;
pub mod explanation;
pub mod filing;
pub mod joining;
pub mod leaving;
pub mod mover;
pub mod reconsideration;
pub mod referral;
pub mod report;
pub mod result_report;
pub mod stage;
pub mod suggestion;
pub mod vote;
pub mod withdrawal;

pub use stage::{Motion, MotionStage};
