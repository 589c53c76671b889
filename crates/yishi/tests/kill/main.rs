//! Faults, through the real binary: it is killed under load, its disk fills up, its connections are cut.
//!
//! Law of the house: acknowledged is kept. What clients were told is compared with what the export holds, and the export is
//! put before the independent checker.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod accounts;
mod board;
mod chance;
mod client;
mod cut_link;
mod desk;
mod disk_full;
mod killing;
mod phone;
mod session;
#[path = "../support/mod.rs"]
mod support;
