//! The program `yishi`. One subcommand is one file; this file only reads the command line and dispatches.

mod backup;
mod bench;
mod cards;
mod chance;
mod demo;
mod doctor;
mod export;
mod folder;
mod press;
mod private_file;
mod programs;
mod replay;
mod serve;
mod trustee;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use tracing_subscriber::EnvFilter;

/// Runs the sessions of an assembly, keeps their record, proves it and publishes it.
#[derive(Debug, Parser)]
#[command(name = "yishi", version)]
struct Yishi {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Show two invented sessions at work, with simulated deputies; nothing is kept.
    Demo(demo::Demo),
    /// Set up a data folder and the desk's password.
    Init(serve::Init),
    /// Serve a house from its data folder.
    Serve(serve::Serve),
    /// Hold a script, or the sitting of a report again, and write its export, record and releases.
    Replay(replay::Replay),
    /// Write the export of a session: everything anybody needs to recompute it.
    Export(export::Export),
    /// Copy a data folder, at work or at rest.
    Backup(backup::Backup),
    /// Put a copy back into a new data folder.
    Restore(backup::Restore),
    /// Measure what a sitting depends on, and say what is wrong.
    Doctor(doctor::Doctor),
    /// Read and proofread reports of sittings.
    Press(press::Press),
    /// Make and keep the cards of secret ballots, on the scrutineers' own computer and away from any network.
    Cards(cards::Cards),
    /// Hold a trustee's key of secret ballots: make it with the others, verify every ballot, help to open the tally.
    Trustee(trustee::Trustee),
    /// Measure the house under load.
    #[command(hide = true)]
    Bench(bench::Bench),
}

fn main() -> ExitCode {
    tracing_subscriber::fmt().with_env_filter(filter()).with_writer(std::io::stderr).init();
    let done = match Yishi::parse().command {
        Command::Demo(args) => at_work(demo::demo(args)),
        Command::Init(args) => at_work(serve::init(args)),
        Command::Serve(args) => at_work(serve::serve(args)),
        Command::Replay(args) => replay::replay(&args).map(|()| true),
        Command::Export(args) => export::export(&args).map(|()| true),
        Command::Backup(args) => backup::backup(&args).map(|()| true),
        Command::Restore(args) => backup::restore(&args).map(|()| true),
        Command::Doctor(args) => doctor::doctor(&args),
        Command::Press(args) => return press::press(&args),
        Command::Cards(args) => cards::cards(&args).map(|()| true),
        Command::Trustee(args) => at_work(trustee::trustee(args)),
        Command::Bench(args) => bench::bench(args),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// What is logged: as the environment says, warnings where it says nothing. The library for HTTP/2 is never heard below warnings,
/// whatever is asked for: it would write down when frames came and how long they were, and thereby when a sealed ballot did.
fn filter() -> EnvFilter {
    let asked = EnvFilter::try_from_env("YISHI_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    match "h2=warn".parse() {
        Ok(quiet) => asked.add_directive(quiet),
        Err(_) => EnvFilter::new("warn"),
    }
}

fn at_work(work: impl Future<Output = anyhow::Result<()>>) -> anyhow::Result<bool> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(work)?;
    Ok(true)
}
