//! `yishi cards`: the authority that gives each seat its secret for ballots. Source: ADR 7.
//!
//! It works on the scrutineers' own computer, from files to files. Invariant: it opens no connection, a card's code stands in
//! `cards.json` and on printed sheets alone, and what leaves that computer (the lists) tells nobody whose line is whose.

mod add;
mod book;
mod card;
mod lists;
mod make;
mod print;
mod roll;
mod seats;
mod seed;
mod sheet;
mod void;

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use yishi_app::clock::{Clock, SystemClock};

use crate::private_file;

/// Arguments of `yishi cards`.
#[derive(Debug, Args)]
pub struct Cards {
    #[command(subcommand)]
    act: Act,
}

#[derive(Debug, Subcommand)]
enum Act {
    /// Before the session: make one card for each seat of the roll, and the sheet to print.
    Make(make::Make),
    /// Write the sheet to print once more, with the same codes.
    Print(print::Print),
    /// For each vote: make the list of public credentials that the desk needs.
    Lists(lists::Lists),
    /// Seats joined the roll: make cards for those that have none, and a sheet of these alone.
    Add(add::Add),
    /// A card was lost: give its seat a new code, and write that one card to print.
    Void(void::Void),
}

/// Does what was asked.
pub fn cards(cards: &Cards) -> anyhow::Result<()> {
    match &cards.act {
        Act::Make(args) => make::make(args),
        Act::Print(args) => print::print(args),
        Act::Lists(args) => lists::lists(args),
        Act::Add(args) => add::add(args),
        Act::Void(args) => void::void(args),
    }
}

/// Where the sheet of all cards lies in a folder.
fn sheet_of(folder: &Path) -> PathBuf {
    folder.join("cards.html")
}

/// The day by the clock of the house, which is that of Beijing.
fn today() -> Date {
    SystemClock.now().to_zoned(TimeZone::fixed(Offset::constant(8))).date()
}
