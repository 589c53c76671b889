//! `yishi bench procedure`: how long the procedure takes to decide an act, and how fast a journal is replayed.
//!
//! The session has 3,000 seats and thousands of events behind it; it is filled through the same use cases as everywhere. Both
//! figures are of one core: nothing here runs beside anything else.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::Args;
use yishi_app::{Actor, Hall, replayed};
use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
use yishi_procedure::attendance::doors::OpenDoors;
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting};
use yishi_procedure::ids::SeatNo;
use yishi_procedure::{Command, Context, Session, decide};
use yishi_rulebook::Rulebook;

use crate::bench::order::PLENARIES;
use crate::bench::row::{self, Goal, Row};
use crate::bench::{acts, seed};
use crate::folder::Folder;

/// Seats of the session that is measured.
const SEATS: u32 = 3_000;
/// How often each act is decided.
const TIMES: usize = 1_001;
/// How often the journal is replayed.
const REPLAYS: usize = 7;

/// Arguments of `yishi bench procedure`.
#[derive(Debug, Args)]
pub struct Measure {
    /// Print the rows as JSON instead of a table.
    #[arg(long)]
    json: bool,
    /// A folder on the disk to be measured; the data folder made in it is removed again. [default: target/bench]
    #[arg(long)]
    dir: Option<PathBuf>,
}

/// Measures; says whether every goal was reached.
pub async fn measure(args: Measure) -> anyhow::Result<bool> {
    let place = args.dir.unwrap_or_else(|| PathBuf::from("target/bench")).join("procedure");
    let _ = std::fs::remove_dir_all(&place);
    std::fs::create_dir_all(&place)?;
    let measured = rows(&place).await;
    std::fs::remove_dir_all(&place)?;
    let rows = measured?;
    println!("{}", if args.json { row::as_json(&rows) } else { row::as_table(&rows) });
    Ok(rows.iter().all(|row| row.holds() != Some(false)))
}

async fn rows(place: &std::path::Path) -> anyhow::Result<Vec<Row>> {
    seed::seed(place, SEATS).await?;
    let folder = Folder::open(place)?;
    tokio::spawn(folder.house.clone().tend());
    let hall = folder.house.hall(&seed::session_id()?)?;
    let events = hold_sittings(&hall).await?;
    let session = hall.published().session.clone();
    let mut rows = vec![Row::once("events behind the session", events, "events").with_goal(Goal::AtLeast(5_000))];
    rows.extend(decisions(&session, hall.book())?);
    rows.push(replay(&folder, events)?);
    Ok(rows)
}

/// Two plenaries are held and a third is in progress, each with most of the deputies in the hall.
async fn hold_sittings(hall: &std::sync::Arc<Hall>) -> anyhow::Result<u64> {
    for (at, plenary) in PLENARIES.iter().enumerate() {
        let sitting = plenary.sitting;
        act(hall, OpenDoors { sitting, self_check_in: false }).await?;
        for seat in (1..=SEATS * 9 / 10).map(SeatNo) {
            act(hall, CheckIn { seat, at: CheckInPlace::Door }).await?;
        }
        act(hall, OpenSitting { sitting }).await?;
        if at + 1 < PLENARIES.len() {
            act(hall, CloseSitting { sitting }).await?;
        }
    }
    Ok(hall.published().version)
}

async fn act(hall: &std::sync::Arc<Hall>, command: impl Into<Command>) -> anyhow::Result<()> {
    let command = command.into();
    let name = command.name();
    let done = hall.execute(Actor::Desk, command, None).await;
    done.map(drop).map_err(|failure| anyhow::anyhow!("{name}: {failure}"))
}

/// The median of each act, the slowest of them held against the goal.
fn decisions(session: &Session, book: &Rulebook) -> anyhow::Result<Vec<Row>> {
    let mut rows = Vec::new();
    let mut slowest: (u64, &'static str) = (0, "");
    for command in acts::all(session) {
        let median = median(session, book, &command)?;
        slowest = slowest.max((median, command.name()));
        rows.push(Row::once(format!("decide {}", command.name()), median, "ns"));
    }
    let name = format!("decide, median of the slowest act ({})", slowest.1);
    rows.push(Row::once(name, slowest.0.div_ceil(1_000), "µs").with_goal(Goal::AtMost(200)));
    Ok(rows)
}

fn median(session: &Session, book: &Rulebook, command: &Command) -> anyhow::Result<u64> {
    let context = Context::at(jiff::Timestamp::now());
    let mut took: Vec<Duration> = Vec::with_capacity(TIMES);
    for _ in 0..TIMES {
        let begun = Instant::now();
        let decided = decide(Some(session), book, command, &context);
        took.push(begun.elapsed());
        decided.map_err(|refusal| anyhow::anyhow!("{} was refused: {refusal}", command.name()))?;
    }
    took.sort_unstable();
    Ok(u64::try_from(took[TIMES / 2].as_nanos()).unwrap_or(u64::MAX))
}

fn replay(folder: &Folder, events: u64) -> anyhow::Result<Row> {
    let id = seed::session_id()?;
    let mut rates = Vec::new();
    for _ in 0..REPLAYS {
        let begun = Instant::now();
        let session = replayed(folder.journal.as_ref(), &id)?;
        let took = begun.elapsed();
        anyhow::ensure!(session.roll.entitled() == SEATS, "the replayed session has other seats");
        rates.push(u64::try_from(u128::from(events) * 1_000_000_000 / took.as_nanos().max(1)).unwrap_or(u64::MAX));
    }
    Ok(Row::of_runs("replay of the session's journal", &rates, "events a second").with_goal(Goal::AtLeast(200_000)))
}
