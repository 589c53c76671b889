//! What secret ballots by device need: the credential authority and the key trustees, each a process of its own, as in a hall.
//!
//! The authority works in a folder of the demonstration; the trustees' programs reach the house over HTTP like everybody's.
//! Invariant: the programs end with the demonstration.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;

use anyhow::{Context, ensure};
use serde::Deserialize;
use tokio::process::{Child, Command};
use yishi_app::login::Holder;
use yishi_app::{Actor, Hall};
use yishi_ballot::credential::PrivateCredential;
use yishi_names::script::Script;
use yishi_procedure::ids::{SeatNo, TrusteeNo};
use yishi_procedure::sealed::trustees::NameTrustees;
use yishi_rulebook::TrusteeNumber;
use yishi_web::web::Shared;

use crate::private_file::{self, Keep};

/// Identifiers prepared: one for the script's vote, the others for whoever opens one more.
const VOTES: usize = 3;

/// What stands ready.
pub struct Secret {
    /// The cards, by seat.
    pub cards: Arc<Cards>,
    /// The trustees' programs; they end when this is dropped.
    programs: Vec<Child>,
}

/// The cards of a session.
pub struct Cards {
    /// The code of each seat.
    pub codes: BTreeMap<SeatNo, PrivateCredential>,
    /// The seat whose card lies on the table for whoever looks on; nobody simulated votes with it.
    pub free: SeatNo,
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

impl Secret {
    /// Names the trustees, has cards and lists made, and begins the trustees' programs.
    pub async fn prepare(hall: &Hall, web: &Shared, folder: &Path) -> anyhow::Result<Self> {
        let authority = folder.join("scrutineers");
        private_file::folder(&authority)?;
        let places = name_trustees(hall).await?;
        let cards = make_cards(hall, web, &authority).await?;
        hand_in_lists(hall, &authority).await?;
        let programs = places.map(|place| program(hall, web, folder, place)).collect::<anyhow::Result<_>>()?;
        Ok(Self { cards: Arc::new(cards), programs })
    }

    /// How many trustees' programs were begun.
    pub fn trustees(&self) -> usize {
        self.programs.len()
    }
}

/// Deputies from the front of the roll, as many as the rulebook says; gives their places.
async fn name_trustees(hall: &Hall) -> anyhow::Result<impl Iterator<Item = TrusteeNo> + use<>> {
    let wanted = hall.book().find_number(TrusteeNumber::Trustees).map_or(0, |number| number.value);
    let trustees: Vec<SeatNo> = {
        let published = hall.published();
        published.session.roll.in_office().map(|seat| seat.no).take(usize::try_from(wanted)?).collect()
    };
    let count = u8::try_from(trustees.len())?;
    hall.execute(Actor::Desk, NameTrustees { trustees }.into(), None).await?;
    Ok((1..=count).map(TrusteeNo))
}

async fn make_cards(hall: &Hall, web: &Shared, folder: &Path) -> anyhow::Result<Cards> {
    let (roll, cards) = (folder.join("roll.csv"), folder.join("cards"));
    std::fs::write(&roll, roll_of(hall))?;
    let page = format!("{}/s/{}/vote", web.address, hall.id());
    let session = hall.id().to_string();
    let mut make = own_program()?;
    make.args(["cards", "make"]).arg(&roll).args(["--session", &session, "--page", &page, "--out"]).arg(&cards);
    carried_out(make).await?;
    let book: Book = serde_json::from_slice(&std::fs::read(cards.join("cards.json"))?)?;
    let codes = book.cards.into_iter().map(|line| Ok((line.seat, PrivateCredential::read(&line.seed)?)));
    let codes: BTreeMap<SeatNo, PrivateCredential> = codes.collect::<anyhow::Result<_>>()?;
    let free = codes.keys().nth(codes.len() / 2).copied().context("the roll is empty")?;
    Ok(Cards { codes, free })
}

/// The roll as the desk convenes with it.
fn roll_of(hall: &Hall) -> String {
    let published = hall.published();
    let roll = &published.session.roll;
    let mut text = "证号,姓名,姓名（繁体）,代表团,代表团（繁体）\n".to_owned();
    for seat in roll.in_office() {
        let group = roll.groups().iter().find(|group| group.no == seat.group).map(|group| &group.name);
        if let (Some(name), Some(group)) = (&seat.name, group) {
            let (hans, hant) = (name.in_script(Script::Hans), name.in_script(Script::Hant));
            text.push_str(&format!("{},{hans},{hant},{},{}\n", seat.no, group.hans, group.hant));
        }
    }
    text
}

async fn hand_in_lists(hall: &Hall, folder: &Path) -> anyhow::Result<()> {
    hall.prepare(VOTES).await?;
    let (votes, lists) = (folder.join("votes.txt"), folder.join("lists.json"));
    let lines: String = hall.prepared()?.iter().map(|one| format!("{}\n", one.uuid)).collect();
    std::fs::write(&votes, lines)?;
    let mut make = own_program()?;
    make.args(["cards", "lists"]).arg(folder.join("cards")).arg("--elections").arg(&votes).arg("--out").arg(&lists);
    carried_out(make).await?;
    hall.take_lists(&std::fs::read(&lists)?).await?;
    Ok(())
}

/// A trustee's program; it waits for the house by itself.
fn program(hall: &Hall, web: &Shared, folder: &Path, place: TrusteeNo) -> anyhow::Result<Child> {
    let card = web.links.card(hall.id(), Holder::Trustee(place))?;
    let keep = folder.join(format!("trustee-{place}"));
    let pin: PathBuf = folder.join(format!("trustee-{place}.pin"));
    private_file::write(&pin, Keep::Old, |file| write!(file, "{}", card.pin.as_deref().unwrap_or_default()))?;
    let mut program = own_program()?;
    program.arg("trustee").arg(format!("{}{}", web.address, card.path)).arg("--keep").arg(keep);
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
