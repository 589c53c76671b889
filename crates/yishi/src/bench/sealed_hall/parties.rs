//! Who takes part in the secret votes that are measured: the house with its phones, the authority's cards, the trustees' programs.
//!
//! Invariant: the house gets what it gets in a hall, over HTTP: names of trustees, lists of public credentials, the trustees' messages.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use serde_json::Value;
use tokio::process::{Child, Command};
use tokio::time::sleep;
use yishi_ballot::credential::PrivateCredential;
use yishi_procedure::ids::{SeatNo, TrusteeNo};
use yishi_procedure::sealed::trustees::NameTrustees;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};

use crate::bench::http::{self, Connection};
use crate::bench::order;
use crate::bench::seed::SESSION;
use crate::bench::session::Session;
use crate::bench::stream::Streams;
use crate::programs::{self, Authority, trustees_folder};

/// How many trustees answer when a vote is closed, of those who made the keys; as many as have to.
pub const ANSWERING: usize = 3;
/// How long the trustees' programs may take for anything.
const PATIENCE: Duration = Duration::from_secs(180);
/// Before a vote is closed nothing has come for a while, and whoever was held is up to date again.
const QUIET: Duration = Duration::from_secs(3);

/// A hall that is ready to vote secretly.
pub struct SealedHall {
    /// The session at work; its phones show the voting page.
    pub session: Session,
    /// The code on the card of each seat, in the order of their numbers.
    pub cards: Arc<Vec<PrivateCredential>>,
    /// The identifiers that were prepared and not used yet.
    pub prepared: Vec<String>,
    /// Sealed ballots opened so far.
    pub opened: u16,
    folder: PathBuf,
    programs: Vec<Child>,
}

/// The data folder of the house.
pub fn house(dir: &Path) -> PathBuf {
    dir.join("house")
}

impl SealedHall {
    /// Convenes the hall, names the trustees, makes cards, lists and keys.
    pub async fn begin(dir: &Path, seats: u32) -> anyhow::Result<Self> {
        let mut session = Session::begin(&house(dir), seats).await?;
        session.phones = Streams::connect(session.server.address, voting_pages(session.phones.count)).await?;
        let trustees = (1..).map(SeatNo).take(session.seeded.trustees.len()).collect();
        session.desk(NameTrustees { trustees }).await?;
        let authority = Authority::begin(dir.join("scrutineers"))?;
        let page = format!("{}/s/{SESSION}/vote", address(&session));
        let cards = authority.make_cards(&order::roll_file(seats), SESSION, &page).await?;
        let prepared = hand_in_lists(&session, &authority).await?;
        let cards = Arc::new(cards.into_values().collect());
        let mut hall = Self { session, cards, prepared, opened: 0, folder: dir.to_owned(), programs: Vec::new() };
        hall.make_keys().await?;
        hall.session.desk(ChooseMethod { method: VoteMethod::Secret, figures: Some(order::figures()) }).await?;
        Ok(hall)
    }

    /// All trustees make the keys together; then two of them go, and only as many as have to are left.
    async fn make_keys(&mut self) -> anyhow::Result<()> {
        let house = address(&self.session);
        let cards = &self.session.seeded.trustees;
        for (place, card) in (1..).map(TrusteeNo).zip(cards) {
            self.programs.push(programs::trustee(&house, card, &self.folder, place)?);
        }
        self.until(cards.len(), "made no keys", has_keys).await?;
        for mut gone in self.programs.split_off(ANSWERING) {
            gone.kill().await?;
        }
        Ok(())
    }

    /// Holds the trustees' programs where they are: their devices take nothing of the server's processors while a storm lasts.
    pub async fn hold_trustees(&self) -> anyhow::Result<()> {
        self.signal("STOP").await
    }

    /// Lets the trustees' programs go on and verify a ballot's archive, so far of this many bytes; gives how long all of them took.
    pub async fn let_trustees_catch_up(&self, uuid: &str, length: u64) -> anyhow::Result<Duration> {
        let begun = Instant::now();
        self.signal("CONT").await?;
        self.until(ANSWERING, "did not verify the archive", |folder| verified(folder, uuid) == Some(length)).await?;
        let took = begun.elapsed();
        sleep(QUIET).await;
        Ok(took)
    }

    /// Sends a signal to the trustees' programs.
    async fn signal(&self, signal: &str) -> anyhow::Result<()> {
        let ids: Vec<String> = self.programs.iter().filter_map(Child::id).map(|id| id.to_string()).collect();
        ensure!(ids.len() == ANSWERING, "a trustee's program has ended");
        let line = format!("kill -{signal} {}", ids.join(" "));
        let done = Command::new("sh").args(["-c", &line]).status().await?;
        ensure!(done.success(), "{line}: {done}");
        Ok(())
    }

    /// Waits until something is so in the folders of the first trustees.
    async fn until(&self, count: usize, problem: &str, so: impl Fn(&Path) -> bool) -> anyhow::Result<()> {
        let begun = Instant::now();
        for place in (1..).map(TrusteeNo).take(count) {
            let folder = trustees_folder(&self.folder, place);
            while !so(&folder) {
                ensure!(begun.elapsed() < PATIENCE, "trustee {place} {problem}");
                sleep(Duration::from_millis(5)).await;
            }
        }
        Ok(())
    }
}

/// Where the phones find the house.
fn address(session: &Session) -> String {
    format!("http://{}", session.server.address)
}

/// A voting page on every phone; nobody is logged in there.
fn voting_pages(count: usize) -> Vec<(String, String)> {
    vec![(format!("/s/{SESSION}/vote/live"), String::new()); count]
}

/// Has the desk prepare identifiers and hand in the authority's lists for them; gives the identifiers.
async fn hand_in_lists(session: &Session, authority: &Authority) -> anyhow::Result<Vec<String>> {
    let (desk, path) = (&session.seeded.desk, format!("/desk/{SESSION}/sealed"));
    let mut connection = Connection::open(session.server.address).await?;
    connection.send(&http::post_form(&format!("{path}/prepare"), desk, "prepare", "")).await?.answered(303)?;
    let votes = connection.send(&http::get(&format!("{path}/votes.txt"), desk)).await?.granted()?;
    let votes = String::from_utf8(votes).context("identifiers are text")?;
    let lists = authority.make_lists(&votes).await?;
    connection.send(&http::post_file(&format!("{path}/lists"), desk, "lists", &lists)).await?.granted()?;
    Ok(votes.lines().map(str::to_owned).collect())
}

/// Whether the secrets in a trustee's folder have become a key of a group.
fn has_keys(folder: &Path) -> bool {
    let Ok(files) = std::fs::read_dir(folder) else { return false };
    let mut keys = files.flatten().filter(|file| file.file_name().to_string_lossy().starts_with("keys-"));
    keys.any(|file| read(&file.path()).is_some_and(|keys| keys["record"].is_string()))
}

/// How many bytes of a ballot's archive a trustee has verified.
fn verified(folder: &Path, uuid: &str) -> Option<u64> {
    read(&folder.join(format!("ballot-{uuid}.json")))?["length"].as_u64()
}

fn read(file: &Path) -> Option<Value> {
    serde_json::from_slice(&std::fs::read(file).ok()?).ok()
}
