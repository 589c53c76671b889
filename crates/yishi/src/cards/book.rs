//! `cards.json`: which seat has which code, for the whole session.
//!
//! Invariant: no seat and no code stands in it twice. It is written for its owner alone, and an error names a place in it and
//! never what stands there.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use yishi_procedure::ids::SeatNo;
use zeroize::Zeroizing;

use super::private_file::{self, Keep};
use super::seed::Seed;

/// The form of the file that this program writes and reads.
const VERSION: u32 = 1;

/// All cards of a session.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Book {
    version: u32,
    /// The session's name, as printed on each sheet.
    pub(super) session: String,
    /// The day the cards were made.
    made: Date,
    /// The page a phone opens on reading a card; absent where the card holds the code alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) page: Option<String>,
    /// One card for each seat, in the order of the sheet.
    pub(super) cards: Vec<Card>,
    /// Seats whose card was lost, each with the day of its new one, in that order. The old codes are kept nowhere.
    #[serde(default)]
    voided: Vec<Voided>,
}

/// One card.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Card {
    /// The seat.
    pub(super) seat: SeatNo,
    /// Whose it is, in simplified characters.
    pub(super) name: String,
    /// The delegation or sector, in simplified characters.
    pub(super) delegation: String,
    /// The secret.
    pub(super) seed: Seed,
}

/// A card that no longer counts.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Voided {
    seat: SeatNo,
    day: Date,
}

/// Where the book lies in a folder.
pub(super) fn file_of(folder: &Path) -> PathBuf {
    folder.join("cards.json")
}

impl Book {
    /// The book of a session whose cards were just made.
    pub(super) fn new(session: String, page: Option<String>, cards: Vec<Card>, made: Date) -> Self {
        Self { version: VERSION, session, made, page, cards, voided: Vec::new() }
    }

    /// Reads the book of a folder.
    pub(super) fn read(folder: &Path) -> anyhow::Result<Self> {
        let path = file_of(folder);
        let name = path.display();
        let bytes = Zeroizing::new(std::fs::read(&path).with_context(|| format!("{name} cannot be read"))?);
        // The reader's own words may repeat a code that stands in the wrong place; its line and column do not.
        let book: Self = serde_json::from_slice(&bytes).map_err(|error| {
            let (line, column) = (error.line(), error.column());
            anyhow::anyhow!("{name} is no file of cards, or damaged: line {line}, column {column}")
        })?;
        book.check().with_context(|| format!("{name} is no sound file of cards"))?;
        Ok(book)
    }

    fn check(&self) -> anyhow::Result<()> {
        ensure!(self.version == VERSION, "it has version {}, and this program reads version {VERSION}", self.version);
        ensure!(!self.cards.is_empty(), "it holds no card");
        let (mut seats, mut codes) = (BTreeSet::new(), BTreeSet::new());
        for card in &self.cards {
            ensure!(seats.insert(card.seat), "seat {} has two cards", card.seat);
            ensure!(codes.insert(card.seed.0.expose()), "seat {} has the code of another seat", card.seat);
        }
        Ok(())
    }

    /// Writes the book to a folder, as a new file or in the place of the one that was read.
    pub(super) fn write(&self, folder: &Path, keep: Keep) -> anyhow::Result<()> {
        // Room for all of it from the start: a buffer that grows leaves copies behind that nobody wipes.
        let room =
            1024 + self.cards.iter().map(|card| 256 + 6 * (card.name.len() + card.delegation.len())).sum::<usize>();
        let mut bytes = Zeroizing::new(Vec::with_capacity(room + 6 * self.session.len() + 64 * self.voided.len()));
        serde_json::to_writer_pretty(&mut *bytes, self)?;
        bytes.push(b'\n');
        private_file::write(&file_of(folder), keep, |file| file.write_all(&bytes))
    }

    /// All cards, in the order of the sheet.
    pub(super) fn all(&self) -> Vec<&Card> {
        self.cards.iter().collect()
    }

    /// The seats that have a card.
    pub(super) fn seats(&self) -> BTreeSet<SeatNo> {
        self.cards.iter().map(|card| card.seat).collect()
    }

    /// Takes the cards of further seats in, each to its delegation and there by number; a new delegation comes last.
    pub(super) fn add(&mut self, fresh: Vec<Card>) {
        for card in fresh {
            let delegation = |other: &&Card| other.delegation == card.delegation;
            let before = self.cards.iter().rposition(|other| delegation(&other) && other.seat < card.seat);
            let first = self.cards.iter().position(|other| delegation(&other));
            let place = before.map(|place| place + 1).or(first).unwrap_or(self.cards.len());
            self.cards.insert(place, card);
        }
    }

    /// Gives a seat another code, and says where its card stands among the others. The old code is gone.
    pub(super) fn void(&mut self, seat: SeatNo, fresh: Seed, day: Date) -> anyhow::Result<usize> {
        let found = self.cards.iter_mut().enumerate().find(|(_, card)| card.seat == seat);
        let Some((place, card)) = found else { bail!("seat {seat} has no card") };
        card.seed = fresh;
        self.voided.push(Voided { seat, day });
        Ok(place)
    }
}
