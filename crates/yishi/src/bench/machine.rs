//! The machine's own limits in the same run: the disk with nothing in the way, and a bare server with the same clients.

use std::path::Path;
use std::time::Duration;

use yishi_journal::bare::{Reached as Written, write_ballots};
use yishi_procedure::ids::VoteNo;

use crate::bench::child::{Server, free_address};
use crate::bench::http::{self, Connection};
use crate::bench::press::{Ballot, Sustained, sustained};
use crate::bench::stream::Streams;

/// Connections that press without a pause, at the bare server and at the real one.
pub const PRESSING: usize = 512;
/// How long each run of pressing lasts.
pub const WINDOW: Duration = Duration::from_secs(3);
/// Runs of each measure.
pub const RUNS: usize = 3;

/// What the disk does for a bare writer.
pub struct Disk {
    /// Batches of a thousand rows.
    pub thousands: Vec<Written>,
    /// Batches of one row.
    pub singles: Vec<Written>,
}

/// Writes ballot rows with nothing in the way.
pub fn disk(folder: &Path) -> anyhow::Result<Disk> {
    let run = |rows, batch| (0..RUNS).map(|_| write_ballots(folder, rows, batch)).collect::<Result<Vec<_>, _>>();
    Ok(Disk { thousands: run(100_000, 1_000)?, singles: run(1_000, 1)? })
}

/// The bare server, as a process of its own.
pub async fn bare_server(folder: &Path) -> anyhow::Result<Server> {
    let address = free_address()?;
    let data = folder.display().to_string();
    let arguments = ["bench", "bare-server", "--data", &data, "--listen", &address.to_string()];
    Server::start(address, arguments.map(str::to_owned).to_vec(), "/health").await
}

/// Ballots a second of one vote that are synced and answered by a server.
pub async fn press_without_pause(server: &Server, vote: VoteNo, cookies: Vec<String>) -> anyhow::Result<Sustained> {
    let of = move |connection: usize, number: u64| {
        // A seat has one press on its way at a time, so every connection presses for seats of its own.
        let turn = usize::try_from(number).unwrap_or_default() % (cookies.len() / PRESSING).max(1);
        let cookie = cookies.get(connection + turn * PRESSING).map(String::as_str).unwrap_or_default();
        Ballot::new(vote, number, cookie)
    };
    let before = server.processor_time();
    let mut run = sustained(server.address, PRESSING, WINDOW, of).await?;
    run.processor = before.zip(server.processor_time()).and_then(|(before, after)| {
        let taken = u64::try_from(after.saturating_sub(before).as_nanos()).ok()?;
        Some(taken / run.accepted.max(1))
    });
    Ok(run)
}

/// The time until the last of so many streams of the bare server has read so many bytes, several times.
pub async fn push(server: &Server, streams: usize, bytes: u64) -> anyhow::Result<Vec<Duration>> {
    let places = vec![("/live".to_owned(), String::new()); streams];
    let streams = Streams::connect(server.address, places).await?;
    let mut pushing = Connection::open(server.address).await?;
    let mut runs = Vec::new();
    for run in 0..RUNS {
        let mark = format!("pushed-{run}");
        let padding = "x".repeat(usize::try_from(bytes).unwrap_or_default().saturating_sub(mark.len() + 22));
        let body = format!("event: patch\ndata: {padding}{mark}\n\n");
        let awaited = streams.board.expect(&[mark], streams.count);
        pushing.send(&http::post_json("/push", "", None, &body)).await?.granted()?;
        runs.push(awaited.reached().await?.last);
    }
    Ok(runs)
}
