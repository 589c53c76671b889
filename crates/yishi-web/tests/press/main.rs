//! The press desk: through HTTP, and from a damaged report to the corrected one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod desk;
mod feed;
mod person;
mod seed;
#[path = "../support/mod.rs"]
mod support;
