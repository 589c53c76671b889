//! Live streams as browsers hold them: connected, read, and after a loss connected again with the jitter of `live.js`.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use crate::bench::board::{Board, Reader};
use crate::bench::http::{self, Connection};
use crate::chance::mixed;

/// So many streams connect at once at the beginning; after a restart they come as they will.
const AT_ONCE: usize = 256;
/// The pauses of `live.js` before it connects again, in milliseconds: the shortest, and the longest after many failures.
const RETRY_MIN: u64 = 250;
const RETRY_MAX: u64 = 2_500;

/// Streams that live until they are dropped.
pub struct Streams {
    /// What they read.
    pub board: Arc<Board>,
    /// How many they are.
    pub count: usize,
    _tasks: JoinSet<()>,
}

/// Where a stream is found: the path and the cookie.
pub type Place = (String, String);

impl Streams {
    /// Connects to all these places and waits until each has read the beginning of its stream.
    pub async fn connect(to: SocketAddr, places: Vec<Place>) -> anyhow::Result<Self> {
        let board = Arc::new(Board::default());
        let count = places.len();
        let begun = board.expect(&["event: beat".to_owned()], count);
        let gate = Arc::new(Semaphore::new(AT_ONCE));
        let mut tasks = JoinSet::new();
        for (number, place) in (1_u64..).zip(places) {
            tasks.spawn(watch(to, http::get(&place.0, &place.1), board.clone(), gate.clone(), number));
        }
        begun.reached().await?;
        Ok(Self { board, count, _tasks: tasks })
    }

    /// No streams at all.
    pub fn none() -> Self {
        Self { board: Arc::default(), count: 0, _tasks: JoinSet::new() }
    }

    /// How many streams were lost and came back since they were connected.
    pub fn lost(&self) -> u64 {
        let count = u64::try_from(self.count).unwrap_or(u64::MAX);
        self.board.begun.load(Ordering::Relaxed).saturating_sub(count)
    }
}

/// One browser: its stream, and what `live.js` does when it is lost.
async fn watch(to: SocketAddr, request: Vec<u8>, board: Arc<Board>, gate: Arc<Semaphore>, number: u64) {
    let mut reader = Reader::default();
    let mut failures = 0;
    let mut turn = gate.acquire_owned().await.ok();
    loop {
        if let Ok(stream) = begin(to, &request).await {
            board.begun.fetch_add(1, Ordering::Relaxed);
            // Whatever ends a stream, the browser does the same.
            drop(
                read_to_the_end(&stream, &board, &mut reader, || {
                    failures = 0;
                    turn = None;
                })
                .await,
            );
            reader.cut();
        }
        tokio::time::sleep(pause(failures, number)).await;
        failures += 1;
    }
}

async fn begin(to: SocketAddr, request: &[u8]) -> io::Result<TcpStream> {
    Connection::open(to).await?.begin(request).await
}

/// Reads until the stream ends. The buffer lives only while there is something to read, so that idle streams cost nothing.
async fn read_to_the_end(
    stream: &TcpStream,
    board: &Board,
    reader: &mut Reader,
    mut heard: impl FnMut(),
) -> io::Result<()> {
    loop {
        stream.readable().await?;
        let mut buffer = [0; 16 * 1024];
        match stream.try_read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(length) => {
                heard();
                board.read(reader, &buffer[..length]);
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            Err(error) => return Err(error),
        }
    }
}

/// `live.js` waits between the shortest pause and one that doubles with every failure, at random; here drawn from the number
/// of the stream, so that a run can be repeated.
fn pause(failures: u32, number: u64) -> Duration {
    let longest = RETRY_MAX.min(500_u64.saturating_mul(1 << failures.min(8)));
    let drawn = mixed(number.wrapping_mul(31).wrapping_add(u64::from(failures)));
    Duration::from_millis(RETRY_MIN + drawn % (longest - RETRY_MIN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_are_those_of_the_page() {
        for number in 0..1_000 {
            let first = pause(0, number).as_millis();
            let later = pause(7, number).as_millis();
            assert!((250..500).contains(&first), "{first}");
            assert!((250..2_500).contains(&later), "{later}");
        }
    }
}
