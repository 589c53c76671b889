//! The measured session at work: the real server, its phones, its screens, its doors, and whoever acts.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::task::JoinSet;
use yishi_procedure::Command;
use yishi_procedure::ids::{SittingNo, VoteNo};

use crate::bench::child::Server;
use crate::bench::http::{self, Connection};
use crate::bench::press::{Ballot, Storm, connections, storm};
use crate::bench::seed::{SESSION, Seeded, seed};
use crate::bench::stream::{Place, Streams};

/// Doors at which deputies check in.
const DOORS: usize = 8;
/// Open files that are none of the many: database, keys, screens, doors, standard streams.
const OTHER_FILES: usize = 120;

/// The session at work.
pub struct Session {
    /// Everybody's log-ins.
    pub seeded: Arc<Seeded>,
    /// The server.
    pub server: Server,
    /// A stream for each seat.
    pub phones: Streams,
    /// The big screen.
    pub screen: Streams,
    /// Memory that one phone's stream took, in KiB, rounded up.
    pub memory_a_stream: Option<u64>,
    /// The chart of seats, and the pages of desk, chair and public, which are open as well.
    _others: Streams,
    desk: Connection,
    chair: Connection,
    pressing: Vec<Connection>,
}

/// How a crowd came through the doors.
pub struct CheckIns {
    /// From the first to the last.
    pub took: Duration,
    /// The slowest single answer.
    pub slowest: Duration,
    /// How often the big screen was drawn meanwhile.
    pub drawn: u64,
}

impl Session {
    /// Seeds a folder, starts the server, and connects everybody.
    pub async fn begin(data: &Path, seats: u32) -> anyhow::Result<Self> {
        let seeded = Arc::new(seed(data, seats).await?);
        let server = Server::serve(data).await?;
        let at = server.address;
        let screen = Streams::connect(at, vec![("/hall/live".to_owned(), seeded.hall.clone())]).await?;
        let others = Streams::connect(at, other_pages(&seeded)).await?;
        let before = server.memory();
        let phones = Streams::connect(at, phones(&seeded)).await?;
        // What was needed only to begin the streams is given back within a second or two.
        tokio::time::sleep(Duration::from_secs(2)).await;
        let memory_a_stream = a_stream(before, server.memory(), phones.count);
        let (desk, chair) = (Connection::open(at).await?, Connection::open(at).await?);
        Ok(Self { seeded, server, phones, screen, memory_a_stream, _others: others, desk, chair, pressing: Vec::new() })
    }

    /// Connects the phones anew, after they were away.
    pub async fn call_back(&mut self) -> anyhow::Result<()> {
        self.phones = Streams::connect(self.server.address, phones(&self.seeded)).await?;
        Ok(())
    }

    /// Connects desk and chair anew, after a restart.
    pub async fn reconnect(&mut self) -> anyhow::Result<()> {
        self.desk = Connection::open(self.server.address).await?;
        self.chair = Connection::open(self.server.address).await?;
        self.pressing.clear();
        Ok(())
    }

    /// An act of the desk.
    pub async fn desk(&mut self, command: impl Into<Command>) -> anyhow::Result<()> {
        let path = format!("/api/desk/{SESSION}/commands");
        act(&mut self.desk, &path, &self.seeded.desk, &command.into()).await
    }

    /// An act of the chair.
    pub async fn chair(&mut self, command: impl Into<Command>) -> anyhow::Result<()> {
        act(&mut self.chair, "/api/chair/commands", &self.seeded.chair, &command.into()).await
    }

    /// Checks everybody in for a sitting: each door takes one code after the other, as fast as it is answered.
    pub async fn check_in(&self, sitting: SittingNo) -> anyhow::Result<CheckIns> {
        let drawn_before = self.screen.board.patches.load(Ordering::Relaxed);
        let next = Arc::new(AtomicUsize::new(0));
        let begun = Instant::now();
        let mut doors = JoinSet::new();
        for _ in 0..DOORS {
            let connection = Connection::open(self.server.address).await?;
            doors.spawn(door(connection, self.seeded.clone(), sitting, next.clone()));
        }
        let mut slowest = Duration::ZERO;
        for of_a_door in doors.join_all().await {
            slowest = slowest.max(of_a_door?);
        }
        let took = begun.elapsed();
        Ok(CheckIns { took, slowest, drawn: self.screen.board.patches.load(Ordering::Relaxed) - drawn_before })
    }

    /// Lets these seats press in a vote at the same instant, each on a connection of its own that is open already.
    pub async fn storm(&mut self, vote: VoteNo, seats: std::ops::Range<usize>) -> anyhow::Result<Storm> {
        let wanted = seats.len().min(room_for_more(self.phones.count));
        if self.pressing.len() != wanted {
            self.pressing = connections(self.server.address, wanted).await?;
        }
        let ballots = (1_u64..).zip(&self.seeded.seat_cookies).skip(seats.start).take(seats.len());
        let ballots = ballots.map(|(no, cookie)| Ballot::new(vote, no, cookie)).collect();
        Ok(storm(&mut self.pressing, ballots).await)
    }
}

async fn act(connection: &mut Connection, path: &str, cookie: &str, command: &Command) -> anyhow::Result<()> {
    let body = serde_json::to_string(command)?;
    let answer = connection.send(&http::post_json(path, cookie, None, &body)).await?;
    answer.granted().map(drop).map_err(|error| anyhow::anyhow!("{}: {error}", command.name()))
}

async fn door(
    mut connection: Connection,
    seeded: Arc<Seeded>,
    sitting: SittingNo,
    next: Arc<AtomicUsize>,
) -> anyhow::Result<Duration> {
    let path = format!("/desk/{SESSION}/check-in");
    let mut slowest = Duration::ZERO;
    while let Some(code) = seeded.door_codes.get(next.fetch_add(1, Ordering::Relaxed)) {
        let request = http::post_form(&path, &seeded.desk, &format!("{sitting}-{code}"), &format!("code={code}"));
        let begun = Instant::now();
        connection.send(&request).await?.granted()?;
        slowest = slowest.max(begun.elapsed());
    }
    Ok(slowest)
}

fn phones(seeded: &Seeded) -> Vec<Place> {
    let room = open_files().saturating_sub(OTHER_FILES);
    seeded.seat_cookies.iter().take(room).map(|cookie| ("/me/live".to_owned(), cookie.clone())).collect()
}

fn other_pages(seeded: &Seeded) -> Vec<Place> {
    vec![
        ("/hall/seats/live".to_owned(), seeded.hall.clone()),
        ("/chair/live".to_owned(), seeded.chair.clone()),
        (format!("/desk/{SESSION}/live"), seeded.desk.clone()),
        (format!("/s/{SESSION}/live"), String::new()),
    ]
}

fn a_stream(before: Option<u64>, after: Option<u64>, streams: usize) -> Option<u64> {
    let taken = after?.saturating_sub(before?);
    Some(taken.div_ceil(u64::try_from(streams.max(1)).ok()?))
}

/// How many connections can be opened beside so many streams.
pub fn room_for_more(streams: usize) -> usize {
    open_files().saturating_sub(streams + OTHER_FILES).max(1)
}

/// How many files this process, and so the server it starts, may hold open.
pub fn open_files() -> usize {
    let limit = rlimit::increase_nofile_limit(u64::MAX).unwrap_or_default();
    usize::try_from(limit).unwrap_or(usize::MAX)
}
