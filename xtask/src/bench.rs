//! Measurements: the binary's own benchmark, built for release, with all arguments passed through.

use crate::cargo;
use crate::problem::Outcome;

/// Runs `yishi bench` with these arguments; `ballots` is measured by the crate of the ballots itself.
pub fn run(arguments: &[&str]) -> Outcome {
    if let Some((&"ballots", rest)) = arguments.split_first() {
        return ballots(rest);
    }
    let mut command = cargo::command(&["run", "--quiet", "--release", "--package", "yishi", "--", "bench"]);
    // The table or the JSON goes to standard output alone, so that it can be piped.
    let status = command.args(arguments).status().map_err(|error| format!("cargo run: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("bench {}: {status}", arguments.join(" "))) }
}

/// Runs the measurements of secret ballots.
fn ballots(arguments: &[&str]) -> Outcome {
    let mut command = cargo::command(&["bench", "--quiet", "--package", "yishi-ballot", "--bench", "ballots", "--"]);
    let status = command.args(arguments).status().map_err(|error| format!("cargo bench: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("bench ballots: {status}")) }
}
