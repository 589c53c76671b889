//! `cargo xtask bench ballots`: secret ballots from the sealing in a browser to the judged result in a full hall, as one table.
//!
//! Three programs measure: the crate of the ballots with the peer beside it, the server with its trustees, and the module that
//! phones load, in a browser. Invariant: a part that does not run to its end fails the run, and so does every goal that is missed.

use std::process::{Command, Stdio};

use super::rows::{Row, as_json, as_table, missed, read};
use super::sealing;
use crate::problem::Outcome;
use crate::{cargo, peer};

/// Measures everything and prints one table, or with `--json` the rows; the other arguments are the server's.
pub fn run(arguments: &[&str]) -> Outcome {
    let of_the_hall: Vec<&str> = arguments.iter().copied().filter(|argument| *argument != "--json").collect();
    let mut rows = ballots_alone()?;
    rows.extend(in_the_hall(&of_the_hall)?);
    rows.extend(sealing::measure()?);
    println!("{}", if arguments.contains(&"--json") { as_json(&rows) } else { as_table(&rows) });
    missed("bench ballots", &rows)
}

/// The crate of the ballots, and the peer on the same archive where it was unpacked before.
fn ballots_alone() -> Result<Vec<Row>, String> {
    eprintln!("measuring ballots …");
    let words = ["bench", "--quiet", "--package", "yishi-ballot", "--bench", "ballots", "--", "--json"];
    told(cargo::command(&words).envs(peer::unpacked()?.environment()))
}

/// The server, built for release, with its trustees.
fn in_the_hall(arguments: &[&str]) -> Result<Vec<Row>, String> {
    eprintln!("building the server …");
    let words = ["run", "--quiet", "--release", "--package", "yishi", "--", "bench", "ballots", "--json"];
    told(cargo::command(&words).args(arguments))
}

/// The rows that a program prints. It fails where it misses a goal, which the rows tell as well; what prints none has failed otherwise.
fn told(command: &mut Command) -> Result<Vec<Row>, String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| format!("{command:?}: {error}"))?;
    let rows = read(&output.stdout).map_err(|problem| format!("{command:?}: {}: {problem}", output.status))?;
    let says_missed = rows.iter().any(Row::is_missed);
    if output.status.success() == says_missed {
        return Err(format!("{command:?}: {}, which is not what its rows say", output.status));
    }
    Ok(rows)
}
