//! `yishi demo`: two invented sessions, held up to their last sitting, then live, with simulated deputies and a patient chair.
//!
//! Everything simulated goes through the same door as everybody else; whoever takes a seat by its link plays it from then on, and
//! the simulated chair acts only when nobody else has for a while.

mod autopilot;
mod crowd;
mod newsroom;
mod phones;
mod quiet;
mod secret;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Context;
use clap::Args;
use jiff::Timestamp;
use yishi_app::clock::{Clock, ScriptClock, SystemClock};
use yishi_app::login::password::{self, Password};
use yishi_app::login::{Holder, Keys, Links, Logins};
use yishi_app::scenario::{self, Runner, Scenario};
use yishi_app::{Hall, House};
use yishi_journal::Sqlite;
use yishi_journal::store::Journal;
use yishi_procedure::ids::{ItemNo, SeatNo, SessionId};
use yishi_procedure::voting::question::Question;
use yishi_web::web::{Reach, Shared, Web};

use crate::demo::secret::Secret;

const SCRIPTS: [(&str, &str); 2] = [
    ("scenarios/congress.toml", include_str!("../../../../scenarios/congress.toml")),
    ("scenarios/cppcc.toml", include_str!("../../../../scenarios/cppcc.toml")),
];

/// The question of the congress on which the demonstration votes secretly, by sealed ballots.
const BY_SECRET_VOTE: Question = Question::Item(ItemNo(8));

/// Arguments of `yishi demo`.
#[derive(Debug, Args)]
pub struct Demo {
    /// The address to listen on; loopback only.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The simulated chair acts when nobody else has for this many seconds.
    #[arg(long, default_value_t = 15)]
    patience: u64,
}

/// Follows a script while sessions are brought up to the present, and the machine's clock from then on.
struct DemoClock {
    script: Arc<ScriptClock>,
    live: AtomicBool,
}

impl Clock for DemoClock {
    fn now(&self) -> Timestamp {
        if self.live.load(Ordering::Acquire) { SystemClock.now() } else { self.script.now() }
    }
}

/// Runs the demonstration until it is interrupted.
pub async fn demo(args: Demo) -> anyhow::Result<()> {
    anyhow::ensure!(args.listen.ip().is_loopback(), "the demonstration listens on loopback only");
    let folder = tempfile::Builder::new().prefix("yishi-demo-").tempdir()?;
    let keys = Keys::load_or_make(&crate::folder::keys(folder.path()))?;
    let journal: Arc<dyn Journal> = Arc::new(Sqlite::open(folder.path(), keys.signing.clone())?);
    let script_clock = Arc::new(ScriptClock::new(Timestamp::UNIX_EPOCH));
    let clock = Arc::new(DemoClock { script: script_clock.clone(), live: AtomicBool::new(false) });
    let house = Arc::new(House::open(journal.clone(), crate::folder::library(None)?, clock.clone())?);
    tokio::spawn(house.clone().tend());
    let mut halls = Vec::new();
    for (file, text) in SCRIPTS {
        let script = read(file, text)?;
        println!("Holding {file} up to its last sitting …");
        halls.push((bring_up(&script, &house, script_clock.clone()).await?, script));
    }
    if let Some((congress, _)) = halls.first() {
        newsroom::fill(&house, congress).await?;
    }
    clock.live.store(true, Ordering::Release);
    let (web, password) = web(&house, &journal, keys, args.listen).await?;
    let secret = secret_of(&halls, &web, folder.path()).await;
    tell(&web, &halls, &password)?;
    if let Some((congress, secret)) = &secret {
        tell_of_the_secret_vote(&web, congress, secret);
    }
    set_going(halls, &web, &args, secret.as_ref());
    // The trustees' programs live as long as this function.
    crate::serve::run(web, args.listen, None).await.context("the demonstration")
}

/// What the congress needs to vote secretly. Where it cannot be made, all else is still shown, and that is said.
async fn secret_of(halls: &[(Arc<Hall>, Scenario)], web: &Shared, folder: &Path) -> Option<(SessionId, Secret)> {
    let (congress, _) = halls.first()?;
    match Secret::prepare(congress, web, folder).await {
        Ok(secret) => Some((congress.id().clone(), secret)),
        Err(problem) => {
            println!("Nobody will vote secretly: {problem:#}");
            None
        }
    }
}

/// Sends the simulated deputies and the patient chair of each session to work.
fn set_going(halls: Vec<(Arc<Hall>, Scenario)>, web: &Shared, args: &Demo, secret: Option<&(SessionId, Secret)>) {
    for (hall, script) in halls {
        let own = secret.filter(|(congress, _)| congress == hall.id());
        let cards = own.map(|(_, secret)| (args.listen, secret.cards.clone()));
        let by_secret_vote = own.map(|_| BY_SECRET_VOTE);
        tokio::spawn(crowd::vote(hall.clone(), web.clone(), cards));
        tokio::spawn(autopilot::fly(hall, script, web.clone(), args.patience, by_secret_vote));
    }
}

fn read(file: &str, text: &str) -> anyhow::Result<Scenario> {
    scenario::read(file, text).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("{}", lines.join("\n"))
    })
}

async fn bring_up(script: &Scenario, house: &House, clock: Arc<ScriptClock>) -> anyhow::Result<Arc<Hall>> {
    let runner = Runner::convene(script, house, clock).await?;
    for sitting in 0..script.sittings.len().saturating_sub(1) {
        runner.hold(sitting).await?;
    }
    Ok(runner.hall().clone())
}

async fn web(
    house: &Arc<House>,
    journal: &Arc<dyn Journal>,
    keys: Keys,
    listen: SocketAddr,
) -> anyhow::Result<(Shared, String)> {
    let account = Password::new(journal.clone());
    let password = password::made_up()?;
    account.set(&password).await?;
    let links = Links::new(keys.links, journal.clone());
    let logins = Logins::load(journal.clone(), house.clock().now())?;
    let reach = Reach { address: format!("http://{listen}"), fingerprint: None };
    let web = Web::new(house.clone(), links, logins, account, keys, reach);
    Ok((web, password))
}

/// Prints one link per role.
fn tell(web: &Shared, halls: &[(Arc<Hall>, Scenario)], password: &str) -> anyhow::Result<()> {
    println!();
    println!("Desk          {}/desk    password {password}", web.address);
    println!("Public        {}/", web.address);
    for (hall, _) in halls {
        println!();
        println!("{}", hall.id());
        let present: Vec<SeatNo> = hall.published().session.roll.in_office().map(|seat| seat.no).collect();
        // Seats in the middle of the roll: ordinary deputies, not the persons with a part in the script.
        let sample = present.iter().skip(present.len() / 2).take(3).map(|seat| Holder::Seat(*seat));
        let desk = web.house.press(hall.id())?.desk();
        let editors = desk.editors.keys().map(|editor| Holder::Press(*editor));
        for holder in [Holder::Hall, Holder::Chair].into_iter().chain(editors).chain(sample) {
            let card = web.links.card(hall.id(), holder)?;
            let pin = card.pin.map(|pin| format!("    PIN {pin}")).unwrap_or_default();
            println!("  {:<11} {}{}{pin}", name(holder), web.address, card.path);
        }
    }
    println!();
    println!(
        "Simulated deputies arrive, vote and leave by themselves. Any seat's link and PIN: at the desk, under links."
    );
    println!("Stop with Ctrl-C; nothing is kept.");
    Ok(())
}

/// Says how to vote secretly oneself: with the card of a seat that nobody simulated votes for.
fn tell_of_the_secret_vote(web: &Shared, congress: &SessionId, secret: &Secret) {
    let cards = &secret.cards;
    let Some(code) = cards.codes.get(&cards.free) else { return };
    println!();
    println!(
        "Secret vote   in {congress}, on its second resolution, opened by {} trustees’ programs",
        secret.trustees()
    );
    println!("  Vote by the card of seat {}: {}/s/{congress}/vote#{}", cards.free, web.address, code.expose());
}

fn name(holder: Holder) -> String {
    match holder {
        Holder::Hall => "Big screen".to_owned(),
        Holder::Chair => "Chair".to_owned(),
        Holder::Seat(no) => format!("Seat {no}"),
        Holder::Teller(no) => format!("Teller {no}"),
        Holder::Press(no) => format!("Editor {no}"),
        Holder::Trustee(no) => format!("Trustee {no}"),
    }
}
