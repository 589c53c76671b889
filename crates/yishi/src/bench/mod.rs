//! `yishi bench`: what a hall full of phones reaches on this machine, measured against the real server over loopback.
//!
//! Clients and server share the machine, so every figure holds the cost of both. Invariant: nothing is measured that the server
//! does not do in a real sitting, and a figure that misses its goal is printed as such and fails the run.

mod acts;
mod bare_server;
mod board;
mod child;
mod growth;
mod hall;
pub(crate) mod http;
mod machine;
mod order;
mod peers;
mod plot;
mod press;
mod procedure;
mod record;
mod report;
mod reports;
mod restart;
mod row;
mod sealed_box;
mod sealed_hall;
mod seed;
mod session;
mod size;
mod stream;

use clap::{Args, Subcommand};

/// Arguments of `yishi bench`.
#[derive(Debug, Args)]
pub struct Bench {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Measure a whole hall: storms, streams, check-in, restarts, memory.
    Hall(hall::Measure),
    /// Measure the procedure alone: deciding acts, replaying a journal.
    Procedure(procedure::Measure),
    /// Measure secret votes: storms of sealed ballots, and the time to the result.
    Ballots(sealed_hall::Measure),
    /// Measure reading and proofreading of reports.
    Press(reports::Measure),
    /// The bare server the measurements are held against.
    #[command(hide = true)]
    BareServer(bare_server::BareServer),
}

/// Measures; says whether every goal was reached.
pub fn bench(args: Bench) -> anyhow::Result<bool> {
    // Each stream is an open file, at both ends.
    session::open_files();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    match args.what {
        What::Hall(args) => runtime.block_on(hall::measure(args)),
        What::Procedure(args) => runtime.block_on(procedure::measure(args)),
        What::Ballots(args) => runtime.block_on(sealed_hall::measure(args)),
        What::Press(args) => reports::measure(&args),
        What::BareServer(args) => runtime.block_on(bare_server::serve(args)).map(|()| true),
    }
}
