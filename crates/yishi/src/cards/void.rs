//! `yishi cards void`: a lost card stops counting, and its seat gets another one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use yishi_procedure::ids::SeatNo;

use super::book::{Book, file_of};
use super::private_file::Keep;
use super::seed::Draw;
use super::{sheet, sheet_of, today};

/// Arguments of `yishi cards void`.
#[derive(Debug, Args)]
pub(super) struct Void {
    /// The folder that `yishi cards make` filled.
    folder: PathBuf,
    /// The number of the seat whose card was lost.
    seat: u32,
}

/// Voids a card. The book is on the disk before the new card can be printed, so no printed card is ever unknown to it.
pub(super) fn void(args: &Void) -> anyhow::Result<()> {
    let mut book = Book::read(&args.folder)?;
    let seat = SeatNo(args.seat);
    let fresh = Draw::new().context("the computer gives no randomness")?.seed();
    let place = book.void(seat, fresh, today())?;
    book.write(&args.folder, Keep::New)?;
    remove_sheet(&sheet_of(&args.folder))?;
    let path = args.folder.join(format!("card-{seat}.html"));
    sheet::write(&path, &book, &book.cards.get(place).into_iter().collect::<Vec<_>>())?;
    println!("seat {seat} has a new code; the old one is gone from {}", file_of(&args.folder).display());
    println!("  {}: print the new card here, then delete the file", path.display());
    println!("Lists made before still hold the lost card: make those of votes not yet opened once more.");
    Ok(())
}

/// The sheet of all cards shows the lost one, and must not be printed again.
fn remove_sheet(path: &Path) -> anyhow::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("{} shows the lost card and cannot be deleted", path.display()))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}
