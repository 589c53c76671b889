//! `yishi cards add`: codes for seats that joined the roll after the cards were made, and a sheet of their cards alone.
//!
//! Invariant: a card that is there keeps its code and its name, whatever the roll says now.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use yishi_procedure::convening::roll::RollDraft;
use yishi_procedure::ids::SeatNo;

use super::book::{Book, Card, file_of};
use super::private_file::Keep;
use super::seed::Draw;
use super::{roll, sheet};

/// Arguments of `yishi cards add`.
#[derive(Debug, Args)]
pub(super) struct Add {
    /// The folder that `yishi cards make` filled.
    folder: PathBuf,
    /// The roll as it is now, with the seats that joined.
    roll: PathBuf,
}

/// Adds cards. The book is on the disk before they can be printed, so no printed card is ever unknown to it.
pub(super) fn add(args: &Add) -> anyhow::Result<()> {
    let mut book = Book::read(&args.folder)?;
    let roll = roll::read(&args.roll)?;
    let mut draw = Draw::new().context("the computer gives no randomness")?;
    let fresh = roll::cards(&roll, &book.seats(), &mut draw)?;
    let added: BTreeSet<SeatNo> = fresh.iter().map(|card| card.seat).collect();
    let first = added.first().with_context(|| format!("every seat in {} has a card", args.roll.display()))?;
    let told = differences(&book, &roll);
    book.add(fresh);
    book.write(&args.folder, Keep::New)?;
    // No seat is added twice, so no other sheet that waits to be printed has this name.
    let path = args.folder.join(format!("cards-added-{first}.html"));
    let cards: Vec<&Card> = book.cards.iter().filter(|card| added.contains(&card.seat)).collect();
    sheet::write(&path, &book, &cards)?;
    println!(
        "{} holds the codes of {} more; all others are as they were",
        file_of(&args.folder).display(),
        seats(&added)
    );
    println!("  {}: print these cards here, then delete the file", path.display());
    told.iter().for_each(|line| println!("{line}"));
    println!("Lists made before do not hold the new cards: make those of votes not yet opened once more.");
    Ok(())
}

fn seats(added: &BTreeSet<SeatNo>) -> String {
    if added.len() == 1 { "1 seat".to_owned() } else { format!("{} seats", added.len()) }
}

/// Where the cards that are there and the roll part ways. Nothing follows from it here: whether such a card is void is for
/// people to say.
fn differences(book: &Book, roll: &RollDraft) -> Vec<String> {
    let names: BTreeMap<SeatNo, Option<&str>> =
        roll.seats.iter().map(|seat| (seat.no, seat.name.as_ref().map(|name| name.hans.as_str()))).collect();
    let (mut gone, mut renamed) = (Vec::new(), Vec::new());
    for card in &book.cards {
        match names.get(&card.seat) {
            None => gone.push(card.seat),
            Some(name) if *name != Some(card.name.as_str()) => renamed.push(card.seat),
            Some(_) => {}
        }
    }
    let line = |seats: &[SeatNo], what: &str| {
        let numbers: Vec<String> = seats.iter().map(ToString::to_string).collect();
        (!seats.is_empty()).then(|| format!("Look at these cards, which {what}: {}", numbers.join(", ")))
    };
    let lines = [line(&gone, "are of seats no longer on the roll"), line(&renamed, "have another name than the roll")];
    lines.into_iter().flatten().collect()
}
