//! What README and book tell a reader to do and to write is what the program understands.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod api;
mod commands;
mod known_differences;
mod pages;
mod scripts;
