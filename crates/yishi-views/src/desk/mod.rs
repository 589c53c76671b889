//! The secretariat's desk: one file per page.

pub mod action;
pub mod agenda;
pub mod check_in;
pub mod control;
pub mod delegations;
pub mod overview;
pub mod preparation;
pub mod roll;
pub mod sittings;
pub mod votes;
