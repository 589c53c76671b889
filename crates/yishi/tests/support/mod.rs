//! What tests through the real binary share: a data folder prepared in this process, the server as a process of its own, and
//! the smallest HTTP client that can be cut off anywhere.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code)]

pub mod folder;
pub mod http;
pub mod server;
