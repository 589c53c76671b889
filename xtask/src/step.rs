//! Steps of a longer task: each has a heading, runs to its end and says how long it took.
//!
//! Invariant: a failed step does not hide the next one; the task fails at the end and names every step that did.

use std::path::Path;
use std::process::{Command, ExitStatus};
use std::time::Instant;

use crate::problem::{Outcome, counted};

/// The steps of one task.
#[derive(Default)]
pub struct Steps {
    done: Vec<(String, String)>,
    failed: Vec<String>,
}

impl Steps {
    /// Runs one step and prints its heading, its reason if it fails, and its time.
    pub fn run(&mut self, name: &str, step: impl FnOnce() -> Outcome) {
        println!("\n== {name}");
        let began = Instant::now();
        let outcome = step();
        let time = format!("{:.1} s", began.elapsed().as_secs_f64());
        match outcome {
            Ok(()) => self.done.push((name.to_owned(), format!("ok, {time}"))),
            Err(reason) => {
                println!("{reason}");
                self.failed.push(name.to_owned());
                self.done.push((name.to_owned(), format!("FAILED, {time}")));
            }
        }
        if let Some((name, outcome)) = self.done.last() {
            println!("-- {name}: {outcome}");
        }
    }

    /// Whether a step failed so far.
    pub fn has_failed(&self) -> bool {
        !self.failed.is_empty()
    }

    /// Prints all steps with their times and fails when one of them did.
    pub fn finish(self, task: &str) -> Outcome {
        println!("\n== {task}");
        for (name, outcome) in &self.done {
            println!("   {name}: {outcome}");
        }
        if self.failed.is_empty() {
            println!("{task}: {} ok", counted(self.done.len(), "step"));
            return Ok(());
        }
        Err(format!("{task}: failed in {}", self.failed.join(", ")))
    }
}

/// Runs a program to its end with our own input and output.
pub fn call(command: &mut Command) -> Outcome {
    let line = written(command);
    println!("$ {line}");
    let status = command.status().map_err(|error| format!("{line}: {error}"))?;
    succeeded(&line, status)
}

fn succeeded(line: &str, status: ExitStatus) -> Outcome {
    if status.success() { Ok(()) } else { Err(format!("{line}: {status}")) }
}

fn written(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let words = program.file_name().into_iter().chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Whether a program of that name can be found and started.
pub fn is_installed(program: &str) -> bool {
    let mut command = Command::new(program);
    command.arg("--version").stdin(std::process::Stdio::null());
    command.output().is_ok_and(|output| output.status.success())
}
