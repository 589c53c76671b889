//! `cargo xtask lint`: form, lints and the licences of everything we build on.

use crate::cargo;
use crate::licences;
use crate::problem::Outcome;
use crate::step::{Steps, call, is_installed};

/// Runs all lints.
pub fn run() -> Outcome {
    let mut steps = Steps::default();
    steps.run("format", || call(&mut cargo::command(&["fmt", "--all", "--check"])));
    steps.run("clippy", || {
        call(&mut cargo::command(&["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"]))
    });
    steps.run("licences", licences::run);
    steps.run("cargo-deny", deny);
    steps.finish("lint")
}

/// The advisory database needs the network, so only what can be told from the tree is demanded here.
fn deny() -> Outcome {
    if !is_installed("cargo-deny") {
        println!("cargo-deny is not installed; licences and bans were checked above.");
        println!("For its full report: cargo install --locked cargo-deny, then cargo deny check");
        return Ok(());
    }
    call(&mut cargo::command(&["deny", "check", "bans", "licenses", "sources"]))
}
