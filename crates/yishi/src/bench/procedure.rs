//! `yishi bench procedure`: how long the procedure takes to decide an act, and how fast a journal is replayed.
//!
//! The session has 3,000 seats and thousands of events behind it; it is filled through the same use cases as everywhere. Both
//! figures are of one core: nothing here runs beside anything else.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use clap::Args;
use yishi_app::{Actor, Hall, replayed};
use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
use yishi_procedure::attendance::doors::OpenDoors;
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting};
use yishi_procedure::ids::SeatNo;
use yishi_procedure::{Command, Context, Session, apply, decide};
use yishi_rulebook::Rulebook;

use crate::bench::acts::{self, Step};
use crate::bench::order::PLENARIES;
use crate::bench::row::{self, Goal, Row};
use crate::bench::{sealed_box, seed};
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
    let (folder, hall) = session_at_work(place, SEATS).await?;
    let events = hall.published().version;
    let mut rows = vec![Row::once("events behind the session", events, "events").with_goal(Goal::AtLeast(5_000))];
    rows.extend(decisions(&medians(&hall, &folder, SEATS, TIMES)?)?);
    rows.push(replay(&folder, events)?);
    Ok(rows)
}

/// A folder with a session in its third plenary.
async fn session_at_work(place: &std::path::Path, seats: u32) -> anyhow::Result<(Folder, Arc<Hall>)> {
    seed::seed(place, seats).await?;
    let folder = Folder::open(place)?;
    tokio::spawn(folder.house.clone().tend());
    let hall = folder.house.hall(&seed::session_id()?)?;
    hold_sittings(&hall, seats).await?;
    Ok((folder, hall))
}

/// Two plenaries are held and a third is in progress, each with most of the deputies in the hall.
async fn hold_sittings(hall: &Arc<Hall>, seats: u32) -> anyhow::Result<()> {
    for (at, plenary) in PLENARIES.iter().enumerate() {
        let sitting = plenary.sitting;
        act(hall, OpenDoors { sitting, self_check_in: false }).await?;
        for seat in (1..=seats * 9 / 10).map(SeatNo) {
            act(hall, CheckIn { seat, at: CheckInPlace::Door }).await?;
        }
        act(hall, OpenSitting { sitting }).await?;
        if at + 1 < PLENARIES.len() {
            act(hall, CloseSitting { sitting }).await?;
        }
    }
    Ok(())
}

async fn act(hall: &Arc<Hall>, command: impl Into<Command>) -> anyhow::Result<()> {
    let command = command.into();
    let name = command.name();
    let done = hall.execute(Actor::Desk, command, None).await;
    done.map(drop).map_err(|failure| anyhow::anyhow!("{name}: {failure}"))
}

/// The median of each act of the walks, the slowest of them held against the goal.
fn decisions(medians: &Medians) -> anyhow::Result<Vec<Row>> {
    let rows = medians.iter().map(|(name, median)| Row::once(format!("decide {name}"), *median, "ns"));
    let slowest = medians.iter().max_by_key(|(_, median)| **median).map_or(("", 0), |(name, median)| (*name, *median));
    let name = format!("decide, median of the slowest act ({})", slowest.0);
    let goal = Row::once(name, slowest.1.div_ceil(1_000), "µs").with_goal(Goal::AtMost(200));
    let measured = Row::once("acts measured", u64::try_from(medians.len())?, "acts");
    Ok(rows.chain([measured, goal]).collect())
}

/// Every act on the state that it finds. An act that comes more than once is told by its slowest time.
fn medians(hall: &Hall, folder: &Folder, seats: u32, times: usize) -> anyhow::Result<Medians> {
    let mut medians = Medians::new();
    let session = hall.published().session.clone();
    walk_through(Some(session), hall.book(), &acts::walk(seats)?, times, &mut medians)?;
    for held in &acts::HELD {
        walk_through(None, &held.book(folder)?, &held.steps(seats)?, times, &mut medians)?;
    }
    Ok(medians)
}

/// The nanoseconds of each act, by its name.
type Medians = BTreeMap<&'static str, u64>;

fn walk_through(
    mut state: Option<Session>,
    book: &Rulebook,
    steps: &[Step],
    times: usize,
    medians: &mut Medians,
) -> anyhow::Result<()> {
    for step in steps {
        let median = median(&mut state, book, step, times)?;
        if step.measured {
            let slowest = medians.entry(step.command.name()).or_default();
            *slowest = median.max(*slowest);
        }
    }
    Ok(())
}

/// How long an act takes to decide; what follows from it is applied, so that the next act finds it.
fn median(state: &mut Option<Session>, book: &Rulebook, step: &Step, times: usize) -> anyhow::Result<u64> {
    let brought = sealed_box::brought(state.as_ref(), &step.command);
    let context = Context { brought, ..Context::at(step.at) };
    let name = step.command.name();
    let times = if step.measured { times } else { 1 };
    let mut took: Vec<Duration> = Vec::with_capacity(times);
    let mut events = Vec::new();
    for _ in 0..times {
        let begun = Instant::now();
        let decided = decide(state.as_ref(), book, &step.command, &context);
        took.push(begun.elapsed());
        events = decided.map_err(|refusal| anyhow::anyhow!("{name} was refused: {refusal}"))?;
    }
    events.iter().for_each(|event| apply(state, event));
    took.sort_unstable();
    Ok(u64::try_from(took[times / 2].as_nanos()).unwrap_or(u64::MAX))
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// A small session takes the same walk, so that an act that no longer goes through is found before anything is measured.
    #[tokio::test(flavor = "multi_thread")]
    async fn the_walk_that_is_measured_goes_through_to_the_end() {
        let place = tempfile::tempdir().unwrap();
        let (folder, hall) = session_at_work(place.path(), 60).await.unwrap();
        let measured = medians(&hall, &folder, 60, 1).unwrap();
        let mut generator = schemars::SchemaGenerator::default();
        let left_out = Command::shapes(&mut generator).into_iter().map(|shape| shape.name);
        let left_out: Vec<&str> = left_out.filter(|name| !measured.contains_key(name)).collect();
        assert_eq!(left_out, ["ConveneSession", "EnterMachineCount"]);
    }
}
