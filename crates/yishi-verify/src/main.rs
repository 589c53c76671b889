//! `yishi-verify`: checks an exported session, or the archive of a secret ballot, offline. Invariant: it writes no file.

use std::io::{self, Write};
use std::process::ExitCode;

use yishi_verify::ballots::{self, BallotsCheck};
use yishi_verify::command::{Check, USAGE};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--help") {
        let printed = io::stdout().write_all(USAGE.as_bytes());
        return ExitCode::from(if printed.is_ok() { 0 } else { 2 });
    }
    ExitCode::from(run(arguments).unwrap_or(2))
}

fn run(arguments: Vec<String>) -> io::Result<u8> {
    let (mut out, mut complaints) = (io::stdout().lock(), io::stderr().lock());
    let ran = match arguments.split_first() {
        Some((word, rest)) if word == ballots::WORD => {
            BallotsCheck::from_arguments(rest.iter().cloned()).map(|check| check.run(&mut out, &mut complaints))
        }
        Some(_) | None => Check::from_arguments(arguments).map(|check| check.run(&mut out, &mut complaints)),
    };
    ran.unwrap_or_else(|complaint| writeln!(complaints, "{complaint}\n\n{USAGE}").map(|()| 2))
}
