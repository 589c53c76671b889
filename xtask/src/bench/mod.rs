//! Measurements: the binary's own benchmark, built for release, with all arguments passed through.

mod ballots;
mod rows;
mod sealing;

use crate::cargo;
use crate::problem::Outcome;

/// Runs `yishi bench` with these arguments; of secret ballots there is more to measure than a server.
pub fn run(arguments: &[&str]) -> Outcome {
    if let Some((&"ballots", rest)) = arguments.split_first() {
        return ballots::run(rest);
    }
    let mut command = cargo::command(&["run", "--quiet", "--release", "--package", "yishi", "--", "bench"]);
    // The table or the JSON goes to standard output alone, so that it can be piped.
    let status = command.args(arguments).status().map_err(|error| format!("cargo run: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("bench {}: {status}", arguments.join(" "))) }
}
