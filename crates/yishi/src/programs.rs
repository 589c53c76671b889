//! The other parties of a secret ballot, each this very program begun once more: the credential authority and the key trustees.
//!
//! The demonstration and the measurements begin them as a hall does, each with a folder of its own. Invariant: a program ends with
//! whoever began it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, ensure};
use serde::Deserialize;
use tokio::process::{Child, Command};
use yishi_app::login::link::Card;
use yishi_ballot::credential::PrivateCredential;
use yishi_procedure::ids::{SeatNo, TrusteeNo};

use crate::private_file::{self, Keep};

/// The head of a roll as the desk convenes with it.
pub(crate) const ROLL_HEAD: &str = "证号,姓名,姓名（繁体）,代表团,代表团（繁体）\n";

/// The scrutineers' own computer: `yishi cards` in a folder.
pub(crate) struct Authority {
    folder: PathBuf,
}

/// What is read of the authority's file.
#[derive(Deserialize)]
struct Book {
    cards: Vec<Line>,
}

#[derive(Deserialize)]
struct Line {
    seat: SeatNo,
    seed: String,
}

impl Authority {
    /// An authority that works in this folder.
    pub(crate) fn begin(folder: PathBuf) -> anyhow::Result<Self> {
        private_file::folder(&folder)?;
        Ok(Self { folder })
    }

    /// Makes the cards of everybody on a roll; gives the code on each card.
    pub(crate) async fn make_cards(
        &self,
        roll: &str,
        session: &str,
        page: &str,
    ) -> anyhow::Result<BTreeMap<SeatNo, PrivateCredential>> {
        let (file, cards) = (self.folder.join("roll.csv"), self.cards());
        std::fs::write(&file, roll)?;
        let mut make = own_program()?;
        make.args(["cards", "make"]).arg(&file).args(["--session", session, "--page", page, "--out"]).arg(&cards);
        carried_out(make).await?;
        let book: Book = serde_json::from_slice(&std::fs::read(cards.join("cards.json"))?)?;
        book.cards.into_iter().map(|line| Ok((line.seat, PrivateCredential::read(&line.seed)?))).collect()
    }

    /// Makes the lists of public credentials for these votes, one identifier a line; gives the file for the desk.
    pub(crate) async fn make_lists(&self, votes: &str) -> anyhow::Result<Vec<u8>> {
        let (file, lists) = (self.folder.join("votes.txt"), self.folder.join("lists.json"));
        std::fs::write(&file, votes)?;
        let mut make = own_program()?;
        make.args(["cards", "lists"]).arg(self.cards()).arg("--elections").arg(&file).arg("--out").arg(&lists);
        carried_out(make).await?;
        Ok(std::fs::read(&lists)?)
    }

    fn cards(&self) -> PathBuf {
        self.folder.join("cards")
    }
}

/// Where the program of a trustee keeps its secrets, below a folder of all of them.
pub(crate) fn trustees_folder(folder: &Path, place: TrusteeNo) -> PathBuf {
    folder.join(format!("trustee-{place}"))
}

/// Begins a trustee's program, which opens every verified tally by itself; it waits for the house where that is not there yet.
pub(crate) fn trustee(house: &str, card: &Card, folder: &Path, place: TrusteeNo) -> anyhow::Result<Child> {
    let pin = folder.join(format!("trustee-{place}.pin"));
    private_file::write(&pin, Keep::New, |file| write!(file, "{}", card.pin.as_deref().unwrap_or_default()))?;
    let mut program = own_program()?;
    program.arg("trustee").arg(format!("{house}{}", card.path)).arg("--keep").arg(trustees_folder(folder, place));
    program.arg("--pin-file").arg(pin).arg("--by-itself");
    program.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    program.spawn().with_context(|| format!("beginning the program of trustee {place}"))
}

fn own_program() -> anyhow::Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.kill_on_drop(true);
    Ok(command)
}

async fn carried_out(mut command: Command) -> anyhow::Result<()> {
    let done = command.output().await?;
    ensure!(done.status.success(), "the credential authority: {}", String::from_utf8_lossy(&done.stderr));
    Ok(())
}
