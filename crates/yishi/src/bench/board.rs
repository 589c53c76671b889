//! What all streams of one kind wait for: marks in the bytes, with the time from the act to the last stream that read them.
//!
//! Invariant: a mark names what only the awaited state shows, and it is awaited before the act is sent.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use memchr::memmem;
use tokio::sync::Notify;

/// How long a change may take before a measurement is given up.
const PATIENCE: Duration = Duration::from_secs(60);
/// More than the longest mark; so much of what was read is kept, because a mark may be cut in two by two readings.
const TAIL: usize = 160;

/// What the streams of one kind wait for, and what they have met.
#[derive(Default)]
pub struct Board {
    awaited: RwLock<Arc<Awaited>>,
    /// How often a stream was begun; more than there are streams means that some were lost and came back.
    pub begun: AtomicU64,
    /// Patches read by all streams.
    pub patches: AtomicU64,
}

/// One change that is waited for.
#[derive(Default)]
pub struct Awaited {
    round: u64,
    marks: Vec<memmem::Finder<'static>>,
    since: Option<Instant>,
    left: AtomicUsize,
    last: AtomicU64,
    bytes: AtomicU64,
    streams: usize,
    complete: Notify,
}

/// How a change reached the streams.
#[derive(Debug, Clone, Copy)]
pub struct Reached {
    /// From the act to the last stream that read the change.
    pub last: Duration,
    /// Bytes read by a stream for it, on average.
    pub bytes: u64,
}

/// What one stream has seen of the awaited change.
#[derive(Default)]
pub struct Reader {
    round: u64,
    seen: u32,
    tail: Vec<u8>,
}

impl Board {
    /// From now on `streams` streams wait for all of these marks, in whatever order they come.
    pub fn expect(&self, marks: &[String], streams: usize) -> Arc<Awaited> {
        let mut awaited = self.awaited.write().unwrap_or_else(PoisonError::into_inner);
        *awaited = Arc::new(Awaited {
            round: awaited.round + 1,
            marks: marks.iter().map(|mark| memmem::Finder::new(mark.as_bytes()).into_owned()).collect(),
            since: Some(Instant::now()),
            left: AtomicUsize::new(streams),
            streams,
            ..Awaited::default()
        });
        awaited.clone()
    }

    /// Takes what a stream has read.
    pub fn read(&self, reader: &mut Reader, bytes: &[u8]) {
        let awaited = self.awaited.read().unwrap_or_else(PoisonError::into_inner).clone();
        let patches =
            memmem::find_iter(bytes, b"event: patch").count() + memmem::find_iter(bytes, b"event: seats").count();
        self.patches.fetch_add(u64::try_from(patches).unwrap_or_default(), Ordering::Relaxed);
        reader.read(&awaited, bytes);
    }
}

impl Reader {
    fn read(&mut self, awaited: &Awaited, bytes: &[u8]) {
        if self.round != awaited.round {
            *self = Self { round: awaited.round, seen: 0, tail: Vec::new() };
        }
        let all = (1_u32 << awaited.marks.len()) - 1;
        if self.seen == all {
            return;
        }
        awaited.bytes.fetch_add(u64::try_from(bytes.len()).unwrap_or_default(), Ordering::Relaxed);
        let joined = (!self.tail.is_empty()).then(|| [&self.tail, bytes].concat());
        let text = joined.as_deref().unwrap_or(bytes);
        for (place, mark) in awaited.marks.iter().enumerate() {
            if self.seen & (1 << place) == 0 && mark.find(text).is_some() {
                self.seen |= 1 << place;
            }
        }
        if self.seen == all {
            self.tail = Vec::new();
            awaited.reached_one();
        } else {
            self.tail = text[text.len().saturating_sub(TAIL)..].to_vec();
        }
    }

    /// The connection is gone; what was read of it says nothing about the next one.
    pub fn cut(&mut self) {
        self.tail = Vec::new();
    }
}

impl Awaited {
    fn reached_one(&self) {
        let elapsed = self.since.map(|since| since.elapsed()).unwrap_or_default();
        self.last.fetch_max(u64::try_from(elapsed.as_nanos()).unwrap_or(u64::MAX), Ordering::AcqRel);
        if self.left.fetch_sub(1, Ordering::AcqRel) == 1 {
            self.complete.notify_one();
        }
    }

    /// Waits until every stream has read the change.
    pub async fn reached(&self) -> anyhow::Result<Reached> {
        let marks: Vec<_> = self.marks.iter().map(|mark| String::from_utf8_lossy(mark.needle()).into_owned()).collect();
        let complete = async {
            if self.streams > 0 {
                self.complete.notified().await
            }
        };
        let in_time = tokio::time::timeout(PATIENCE, complete).await.is_ok();
        let left = self.left.load(Ordering::Acquire);
        anyhow::ensure!(in_time, "{left} of {} streams never read {marks:?}", self.streams);
        let streams = u64::try_from(self.streams.max(1)).unwrap_or(1);
        Ok(Reached {
            last: Duration::from_nanos(self.last.load(Ordering::Acquire)),
            bytes: self.bytes.load(Ordering::Relaxed) / streams,
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_change_has_come_when_every_stream_has_read_every_mark_even_in_pieces() {
        let board = Board::default();
        let awaited = board.expect(&["第一号".to_owned(), "value=\"7\"".to_owned()], 2);
        let text = "event: patch\ndata: <p>value=\"7\"</p>第一号\n\n".as_bytes();
        let (mut whole, mut bytewise) = (Reader::default(), Reader::default());
        board.read(&mut whole, text);
        assert_eq!(awaited.left.load(Ordering::Acquire), 1);
        for byte in text {
            board.read(&mut bytewise, std::slice::from_ref(byte));
        }
        assert!(awaited.reached().await.unwrap().last > Duration::ZERO);
    }

    #[test]
    fn what_came_before_an_act_does_not_count_for_it() {
        let board = Board::default();
        let mut reader = Reader::default();
        board.expect(&["first".to_owned()], 1);
        board.read(&mut reader, b"seco");
        let awaited = board.expect(&["second".to_owned()], 1);
        board.read(&mut reader, b"nd");
        assert_eq!(awaited.left.load(Ordering::Acquire), 1);
    }
}
