//! `yishi cards make`: one code for each seat of the roll, for the whole session, and the sheet to print.

use std::collections::BTreeSet;
use std::path::PathBuf;

use anyhow::{Context, ensure};
use clap::Args;

use super::book::{Book, file_of};
use super::private_file::{self, Keep};
use super::seed::Draw;
use super::{roll, sheet, sheet_of, today};

/// Arguments of `yishi cards make`.
#[derive(Debug, Args)]
pub(super) struct Make {
    /// The roll: a table (CSV) or a workbook (XLSX) with number, name and delegation, as the desk uses it.
    roll: PathBuf,
    /// The session's name, as it is to stand on the sheet, such as 第十六届人民代表大会第三次会议.
    #[arg(long)]
    session: String,
    /// The folder for the cards, on this computer; it is made where it is not there.
    #[arg(long)]
    out: PathBuf,
    /// The address of the page on which members vote: a phone that reads a card then opens it. Without it, the square
    /// holds the code alone, and the phone's page has to read it.
    #[arg(long, value_parser = page)]
    page: Option<String>,
}

/// The longest address: with it the square still has modules that an old phone tells apart.
const LONGEST_PAGE: usize = 100;
/// The longest name of a session, in characters: it stands on one line.
const LONGEST_SESSION: usize = 60;

/// What stands behind the first `#` never reaches a server, so the address must not bring one of its own.
fn page(text: &str) -> Result<String, String> {
    let plain = text.len() <= LONGEST_PAGE && text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'#');
    if plain && (text.starts_with("https://") || text.starts_with("http://")) {
        Ok(text.to_owned())
    } else {
        Err(format!("an address has at most {LONGEST_PAGE} plain characters, begins with https:// and holds no #"))
    }
}

/// Makes the cards.
pub(super) fn make(args: &Make) -> anyhow::Result<()> {
    let session = args.session.trim();
    let fits = !session.is_empty() && session.chars().count() <= LONGEST_SESSION;
    ensure!(fits, "the session's name has 1 to {LONGEST_SESSION} characters");
    let file = file_of(&args.out);
    ensure!(!file.exists(), "{} is there already; cards are never overwritten", file.display());
    let roll = roll::read(&args.roll)?;
    let mut draw = Draw::new().context("the computer gives no randomness")?;
    let cards = roll::cards(&roll, &BTreeSet::new(), &mut draw)?;
    let book = Book::new(session.to_owned(), args.page.clone(), cards, today());
    private_file::folder(&args.out)?;
    book.write(&args.out, Keep::Old)?;
    sheet::write(&sheet_of(&args.out), &book, &book.all())?;
    println!("made {} cards for {session}", book.cards.len());
    println!("  {}: the codes; keep it, for every vote needs it", file.display());
    println!("  {}: print it here, then delete it", sheet_of(&args.out).display());
    println!("Neither file may leave this computer: whoever has them can vote for everybody.");
    Ok(())
}
