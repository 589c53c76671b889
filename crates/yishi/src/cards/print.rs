//! `yishi cards print`: the sheet of all cards again, with the codes that they have now.

use std::path::PathBuf;

use clap::Args;

use super::book::Book;
use super::{sheet, sheet_of};

/// Arguments of `yishi cards print`.
#[derive(Debug, Args)]
pub(super) struct Print {
    /// The folder that `yishi cards make` filled.
    folder: PathBuf,
}

/// Writes the sheet.
pub(super) fn print(args: &Print) -> anyhow::Result<()> {
    let book = Book::read(&args.folder)?;
    let path = sheet_of(&args.folder);
    sheet::write(&path, &book, &book.all())?;
    println!("wrote the sheet of {} cards to {}", book.cards.len(), path.display());
    println!("Print it here, then delete it; it must not leave this computer.");
    Ok(())
}
