//! `cargo xtask screenshots`: the pictures of README and book.
//!
//! They are taken by an example of the browser tests, with the harness of those. Invariant: what it needs is installed as for
//! the tests, and the server in the picture is the one just built.

use crate::problem::Outcome;
use crate::step::call;
use crate::{browser, cargo};

/// Takes all pictures anew.
pub fn run() -> Outcome {
    browser::prepare()?;
    call(&mut cargo::command(&[
        "build",
        "--quiet",
        "--package",
        "yishi",
        "--package",
        "e2e",
        "--example",
        "screenshots",
        "--bin",
        "yishi",
    ]))?;
    call(&mut cargo::command(&["run", "--quiet", "--package", "e2e", "--example", "screenshots"]))
}
