//! `yishi press`: reads, proofreads and writes reports of sittings from the command line and for editors.
//!
//! One subcommand is one file. Invariant: exit status 0 where nothing is to be done, 1 where `proof` found something of weight,
//! 2 where the work could not be done.

mod against;
mod decided;
mod engine;
mod files;
mod lsp;
mod proof;
mod read;
mod write;

use std::process::ExitCode;

use clap::{Args, Subcommand, ValueEnum};
use yishi_press::show::Language;

/// Arguments of `yishi press`.
#[derive(Debug, Args)]
pub struct Press {
    #[command(subcommand)]
    act: Act,
}

#[derive(Debug, Subcommand)]
enum Act {
    /// Read reports into facts, each with its place in the text.
    Read(read::Read),
    /// Hold a report against records, rolls and other reports, and show what is wrong where it stands.
    Proof(proof::Proof),
    /// Write release, bulletin, result sheet or captions from a record or an export.
    Write(write::Write),
    /// Serve an editor: findings as they are typed, with quick fixes (language server over standard input and output).
    Lsp(lsp::Lsp),
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Nothing is to be done.
    Clean,
    /// Something is to be mended or looked at.
    Found,
}

/// The language of findings on the command line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Tongue {
    /// English.
    #[default]
    En,
    /// Chinese.
    Zh,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::En => Self::English,
            Tongue::Zh => Self::Chinese,
        }
    }
}

/// Does what was asked and gives the exit status.
pub fn press(press: &Press) -> ExitCode {
    let done = match &press.act {
        Act::Read(args) => read::read(args),
        Act::Proof(args) => proof::proof(args),
        Act::Write(args) => write::write(args).map(|()| Outcome::Clean),
        Act::Lsp(args) => lsp::serve(args),
    };
    match done {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Found) => ExitCode::from(1),
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::from(2)
        }
    }
}
