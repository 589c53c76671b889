//! Fuzzes the procedure with commands made of their types: `cargo +nightly fuzz run commands -- -max_total_time=600`.
//!
//! A finding is a panic, or a stream whose replay gives another state than the one it left behind. The commands are made by the
//! same code as in the procedure's own tests.
#![no_main]
#![allow(dead_code, unused_imports, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../../crates/yishi-procedure/tests/acts/support/mod.rs"]
mod support;
#[path = "../../crates/yishi-procedure/tests/acts/typed.rs"]
mod typed;
#[path = "../../crates/yishi-procedure/tests/acts/witness.rs"]
mod witness;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    typed::run(bytes);
});
