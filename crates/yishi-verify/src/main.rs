//! `yishi-verify`: checks an exported session offline. Invariant: it reads one file and writes none.

use std::io::{self, Write};
use std::process::ExitCode;

use yishi_verify::command::{Check, USAGE};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--help") {
        let printed = io::stdout().write_all(USAGE.as_bytes());
        return ExitCode::from(if printed.is_ok() { 0 } else { 2 });
    }
    let status = match Check::from_arguments(arguments) {
        Ok(check) => check.run(&mut io::stdout().lock(), &mut io::stderr().lock()),
        Err(complaint) => writeln!(io::stderr(), "{complaint}\n\n{USAGE}").map(|()| 2),
    };
    ExitCode::from(status.unwrap_or(2))
}
