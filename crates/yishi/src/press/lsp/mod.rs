//! `yishi press lsp`: findings in an editor as they are typed, with quick fixes, over standard input and output.
//!
//! Source: the Language Server Protocol, version 3.17; documents come whole with every change. Invariant: the server changes
//! no text; an edit is offered, and the editor makes it when a person takes it.

mod actions;
mod desk;
mod frames;
mod places;
mod server;
mod wishes;

use std::io::{self, BufReader};
use std::path::PathBuf;

use clap::Args;

use super::{Outcome, Tongue};
use server::Server;
use wishes::Wishes;

/// Arguments of `yishi press lsp`; what an editor states in its `initializationOptions` is added to them.
#[derive(Debug, Args)]
pub struct Lsp {
    /// Records of the house, exports of sessions, or other reports.
    #[arg(long, value_name = "RECORD|EXPORT|FILE", num_args = 1..)]
    against: Vec<PathBuf>,
    /// A roll: a workbook, a table with a heading, or a name on each line.
    #[arg(long, value_name = "ROLL")]
    roll: Vec<PathBuf>,
    /// Where decisions are kept (JSON Lines).
    #[arg(long, value_name = "FILE")]
    decisions: Option<PathBuf>,
    /// The language of the findings.
    #[arg(long, value_enum, default_value_t)]
    lang: Tongue,
    /// Editors say so of their own accord; there is no other way of talking.
    #[arg(long, hide = true)]
    stdio: bool,
}

/// Serves until the editor says that it is over.
pub(super) fn serve(args: &Lsp) -> anyhow::Result<Outcome> {
    let wishes = Wishes {
        against: args.against.clone(),
        roll: args.roll.clone(),
        decisions: args.decisions.clone(),
        language: args.lang.into(),
    };
    let orderly = frames::run(&mut BufReader::new(io::stdin()), &mut io::stdout(), &mut Server::new(wishes))?;
    Ok(if orderly { Outcome::Clean } else { Outcome::Found })
}

#[cfg(test)]
mod tests;
