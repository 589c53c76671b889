//! `yishi bench ballots`: secret votes of a full hall, with the credential authority and the key trustees as processes of their own.
//!
//! Every member seals beforehand, as a phone does before it sends. While ballots come in the trustees' programs are held: in a hall they
//! run on devices of their own and take nothing of the server's processors. Invariant: what is counted as
//! accepted was answered so, and every result is held against the choices that went in.

mod parties;
mod rows;
mod sealing;
mod storm;
mod vote;

use std::path::PathBuf;

use clap::Args;
use yishi_procedure::attendance::doors::OpenDoors;
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting};

use crate::bench::hall::GOAL;
use crate::bench::order::{PLENARIES, Plenary};
use crate::bench::row;
use crate::bench::sealed_hall::parties::SealedHall;
use crate::bench::sealed_hall::rows::{page, rows};
use crate::bench::sealed_hall::storm::Arrival;
use crate::bench::sealed_hall::vote::Voted;

/// How the members of the measured votes arrive, in the order of the votes: over two seconds, and at last all at once.
const ARRIVALS: [Arrival; 4] = [Arrival::Scattered, Arrival::Scattered, Arrival::Scattered, Arrival::AtOnce];

/// Arguments of `yishi bench ballots`.
#[derive(Debug, Args)]
pub struct Measure {
    /// Print the rows as JSON instead of a table.
    #[arg(long)]
    json: bool,
    /// A folder on the disk to be measured; the data folders made in it are removed again. [default: target/bench]
    #[arg(long)]
    dir: Option<PathBuf>,
    /// The seats of the hall; the goals are set for 3,000.
    #[arg(long, default_value_t = GOAL)]
    seats: u32,
}

/// Everything that was measured.
pub struct Measured {
    /// Seats.
    pub seats: u32,
    /// The votes in their order.
    pub votes: Vec<Voted>,
    /// Votes whose result in the verified record is another than the plain count of the choices sent.
    pub differing: u64,
    /// The most memory of the server, in KiB.
    pub most_memory: Option<u64>,
}

/// Measures and prints; says whether every goal was reached.
pub async fn measure(args: Measure) -> anyhow::Result<bool> {
    let parent = args.dir.unwrap_or_else(|| PathBuf::from("target/bench"));
    std::fs::create_dir_all(&parent)?;
    let dir = tempfile::Builder::new().prefix("ballots-").tempdir_in(&parent)?;
    eprintln!("making cards and keys for a hall of {} seats …", args.seats);
    let mut hall = SealedHall::begin(dir.path(), args.seats).await?;
    let mut votes = Vec::new();
    for plenary in &PLENARIES {
        hold(&mut hall, plenary, &mut votes).await?;
    }
    let most_memory = hall.session.server.most_memory();
    hall.session.server.stop().await?;
    eprintln!("recomputing the record …");
    let differing = vote::differing(&parties::house(dir.path()), &votes)?;
    let rows = rows(&Measured { seats: args.seats, votes, differing, most_memory });
    println!("{}", if args.json { row::as_json(&rows) } else { page(&rows) });
    Ok(rows.iter().all(|row| row.holds() != Some(false)))
}

/// Holds the votes of a plenary, as far as there are some left to hold.
async fn hold(hall: &mut SealedHall, plenary: &Plenary, votes: &mut Vec<Voted>) -> anyhow::Result<()> {
    if votes.len() == ARRIVALS.len() {
        return Ok(());
    }
    let sitting = plenary.sitting;
    hall.session.desk(OpenDoors { sitting, self_check_in: false }).await?;
    hall.session.check_in(sitting).await?;
    hall.session.chair(OpenSitting { sitting }).await?;
    for item in plenary.items {
        let Some(arrival) = ARRIVALS.get(votes.len()) else { break };
        eprintln!("secret vote {} of {} …", votes.len() + 1, ARRIVALS.len());
        votes.push(vote::vote(hall, *item, *arrival).await?);
    }
    hall.session.chair(CloseSitting { sitting }).await
}
