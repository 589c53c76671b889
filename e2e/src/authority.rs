//! The credential authority: the scrutineers' own computer, on which the real `yishi cards` makes the cards and the lists.
//!
//! Invariant: its folder is no part of the house's, and what goes to the desk is the file of lists alone.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use crate::house::{House, program};

/// The scrutineers' computer.
pub struct Authority {
    folder: TempDir,
    codes: BTreeMap<u32, String>,
}

impl Authority {
    /// Makes a card for everybody on the roll of the house's session.
    pub fn of(house: &House) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("roll.csv"), &house.session.roll).unwrap();
        let mut authority = Self { folder, codes: BTreeMap::new() };
        let page = house.server.url(&format!("/s/{}/vote", house.session.id));
        let session = house.session.id.as_str();
        authority.run(&["make", "roll.csv", "--session", session, "--page", &page, "--out", "cards"]);
        authority.codes = authority.read_codes();
        authority
    }

    /// What stands on the card of a seat.
    pub fn code(&self, seat: u32) -> &str {
        &self.codes[&seat]
    }

    /// The file of lists for these votes, one identifier a line.
    pub fn lists(&self, votes: &str) -> PathBuf {
        std::fs::write(self.folder.path().join("votes.txt"), votes).unwrap();
        self.run(&["lists", "cards", "--elections", "votes.txt", "--out", "lists.json"]);
        self.folder.path().join("lists.json")
    }

    fn run(&self, arguments: &[&str]) {
        let done = Command::new(program()).arg("cards").args(arguments).current_dir(self.folder.path()).output();
        let done = done.unwrap();
        assert!(done.status.success(), "yishi cards: {}", String::from_utf8_lossy(&done.stderr));
    }

    fn read_codes(&self) -> BTreeMap<u32, String> {
        let book = std::fs::read(self.folder.path().join("cards/cards.json")).unwrap();
        let book: Value = serde_json::from_slice(&book).unwrap();
        let code = |card: &Value| {
            let seat = card["seat"].as_u64().and_then(|seat| u32::try_from(seat).ok()).unwrap();
            (seat, card["seed"].as_str().unwrap().to_owned())
        };
        book["cards"].as_array().unwrap().iter().map(code).collect()
    }
}
