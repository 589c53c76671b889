//! What the browser tests share: a session to hold, the real binary that serves it, and windows that wait for what they expect.
//!
//! Invariant: nothing here sleeps to let time pass; every wait is for something a person would see.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod authority;
pub mod axe;
pub mod browser;
pub mod camera;
pub mod committee;
pub mod further;
pub mod house;
pub mod newsroom;
pub mod picture;
pub mod roll;
pub mod secret;
pub mod session;
pub mod small_png;
pub mod staged;
#[path = "../../crates/yishi/tests/support/mod.rs"]
pub mod support;
pub mod trustees;
pub mod visitor;
pub mod voters;
pub mod voting;
pub mod window;
