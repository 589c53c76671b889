//! The journal in memory, for tests and for replays that leave nothing behind.
//!
//! Written separately from the store on disk on purpose: the conformance suite and the agreement test compare two
//! independent readings of one contract. Invariant: a request is executed whole under one lock.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ed25519_dalek::SigningKey;

use crate::ballot::Ballot;
use crate::checkpoint::Checkpoint;
use crate::envelope::{Envelope, Head};
use crate::store::encoded::{self, Encoded};
use crate::store::watch::Watchers;
use crate::store::{
    Append, AppendError, Appended, BallotCast, CastError, Extend, ExtendError, Journal, PutError, ReadError, Receipt,
    Watch,
};

/// The journal in memory.
#[derive(Debug)]
pub struct Memory {
    key: SigningKey,
    kept: Mutex<Kept>,
    watchers: Watchers,
}

#[derive(Debug, Default)]
struct Kept {
    streams: BTreeMap<String, Stream>,
    shelves: HashMap<String, BTreeMap<String, Vec<u8>>>,
}

#[derive(Debug, Default)]
struct Stream {
    envelopes: Vec<Envelope>,
    keys: HashMap<String, (u64, u64)>,
    boxes: BTreeMap<u32, BallotBox>,
    archives: BTreeMap<String, Vec<u8>>,
    checkpoint: Option<String>,
}

#[derive(Debug, Default)]
struct BallotBox {
    /// By seat and press.
    ballots: BTreeMap<(u32, u32), Ballot>,
    /// Seat and press by idempotency key.
    keys: HashMap<String, (u32, u32)>,
}

impl Stream {
    fn head(&self, name: &str) -> Head {
        let last = self.envelopes.last();
        last.map_or(Head::genesis(name), |last| Head { version: last.version, digest: last.hash })
    }
}

impl Memory {
    /// An empty journal that signs its checkpoints with this key.
    #[must_use]
    pub fn new(key: SigningKey) -> Self {
        Self { key, kept: Mutex::default(), watchers: Watchers::default() }
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self, append: Append) -> Result<Appended, AppendError> {
        let encoded = Encoded::of(append)?;
        let mut kept = self.kept();
        let head = expect(&kept, &encoded)?;
        let sealed = encoded.seal(head);
        let (appended, head) = encoded::placed(&sealed, head);
        let written: Vec<Envelope> = sealed.into_iter().map(|sealed| sealed.envelope).collect();
        let stream = kept.streams.entry(encoded.stream.clone()).or_default();
        if let Some(key) = encoded.key {
            stream.keys.insert(key, (appended.first, appended.last));
        }
        stream.checkpoint = Some(Checkpoint { stream: encoded.stream, head }.sign(&self.key));
        stream.envelopes.extend(written.iter().cloned());
        // Announced while the lock is held, so that watchers see the order of the commits.
        self.watchers.announce(written);
        Ok(appended)
    }

    fn drop_in(&self, cast: BallotCast) -> Result<(), CastError> {
        let (cast, _) = encoded::fit(cast)?;
        let mut kept = self.kept();
        let since = cast.since.max(1);
        let stream = kept.streams.get_mut(&cast.stream).ok_or(CastError::TooEarly { since, actual: 0 })?;
        let actual = stream.head(&cast.stream).version;
        if actual < since {
            return Err(CastError::TooEarly { since, actual });
        }
        stream.boxes.entry(cast.vote).or_default().put(Arc::unwrap_or_clone(cast.ballot))
    }

    fn lengthen(&self, extend: &Extend) -> Result<u64, ExtendError> {
        if extend.bytes.is_empty() {
            return Err(ExtendError::Nothing);
        }
        let mut kept = self.kept();
        let stream = kept.streams.get_mut(&extend.stream).ok_or(ExtendError::NoStream)?;
        let actual = stream.archives.get(&extend.archive).map_or(0, |bytes| bytes.len() as u64);
        if actual != extend.length {
            return Err(ExtendError::Length { expected: extend.length, actual });
        }
        let archive = stream.archives.entry(extend.archive.clone()).or_default();
        archive.extend_from_slice(&extend.bytes);
        Ok(archive.len() as u64)
    }

    /// Looks something up in a stream, if there is one.
    fn look<T>(&self, stream: &str, what: impl FnOnce(&Stream) -> T) -> Option<T> {
        self.kept().streams.get(stream).map(what)
    }
}

/// The head an append may build on: key first, then version.
fn expect(kept: &Kept, append: &Encoded) -> Result<Head, AppendError> {
    let stream = kept.streams.get(&append.stream);
    let used = append.key.as_ref().and_then(|key| stream?.keys.get(key));
    if let Some(&(first, last)) = used {
        return Err(AppendError::KeyUsed { first, last });
    }
    let head = stream.map_or(Head::genesis(&append.stream), |stream| stream.head(&append.stream));
    if head.version != append.expected {
        return Err(AppendError::Conflict { expected: append.expected, actual: head.version });
    }
    Ok(head)
}

impl BallotBox {
    /// Puts a ballot into the box: the key is looked at first, then seat and press.
    fn put(&mut self, ballot: Ballot) -> Result<(), CastError> {
        let place = (ballot.seat, ballot.press);
        if let Some(earlier) = self.keys.get(&ballot.key).and_then(|place| self.ballots.get(place)) {
            let replay = earlier.seat == ballot.seat && earlier.choice == ballot.choice;
            return if replay { Ok(()) } else { Err(CastError::KeyUsed) };
        }
        if self.ballots.contains_key(&place) {
            return Err(CastError::AlreadyCast);
        }
        self.keys.insert(ballot.key.clone(), place);
        self.ballots.insert(place, ballot);
        Ok(())
    }
}

impl Journal for Memory {
    fn append(&self, append: Append) -> Receipt<Appended, AppendError> {
        Receipt::settled(self.write(append))
    }

    fn cast(&self, cast: BallotCast) -> Receipt<(), CastError> {
        Receipt::settled(self.drop_in(cast))
    }

    fn extend(&self, extend: Extend) -> Receipt<u64, ExtendError> {
        Receipt::settled(self.lengthen(&extend))
    }

    fn seen(&self, stream: &str, key: &str) -> Result<Option<(u64, u64)>, ReadError> {
        Ok(self.look(stream, |stream| stream.keys.get(key).copied()).flatten())
    }

    fn read(&self, stream: &str, after: u64) -> Result<Vec<Envelope>, ReadError> {
        let skip = usize::try_from(after).unwrap_or(usize::MAX);
        Ok(self.look(stream, |stream| stream.envelopes.iter().skip(skip).cloned().collect()).unwrap_or_default())
    }

    fn streams(&self) -> Result<Vec<String>, ReadError> {
        Ok(self.kept().streams.keys().cloned().collect())
    }

    fn head(&self, stream: &str) -> Result<Head, ReadError> {
        Ok(self.look(stream, |found| found.head(stream)).unwrap_or(Head::genesis(stream)))
    }

    fn ballots(&self, stream: &str, vote: u32) -> Result<Vec<Ballot>, ReadError> {
        let held = |stream: &Stream| stream.boxes.get(&vote).map(|held| held.ballots.values().cloned().collect());
        Ok(self.look(stream, held).flatten().unwrap_or_default())
    }

    fn boxes(&self, stream: &str) -> Result<Vec<u32>, ReadError> {
        Ok(self.look(stream, |stream| stream.boxes.keys().copied().collect()).unwrap_or_default())
    }

    fn archive(&self, stream: &str, archive: &str, from: u64) -> Result<Vec<u8>, ReadError> {
        let from = usize::try_from(from).unwrap_or(usize::MAX);
        let rest = |stream: &Stream| stream.archives.get(archive)?.get(from..).map(<[u8]>::to_vec);
        Ok(self.look(stream, rest).flatten().unwrap_or_default())
    }

    fn checkpoint(&self, stream: &str) -> Result<Option<String>, ReadError> {
        Ok(self.look(stream, |stream| stream.checkpoint.clone()).flatten())
    }

    fn watch(&self) -> Watch {
        self.watchers.add()
    }

    fn put(&self, shelf: &str, key: &str, value: Option<Vec<u8>>) -> Receipt<(), PutError> {
        let mut kept = self.kept();
        let shelf = kept.shelves.entry(shelf.to_owned()).or_default();
        match value {
            Some(value) => shelf.insert(key.to_owned(), value),
            None => shelf.remove(key),
        };
        Receipt::settled(Ok(()))
    }

    fn get(&self, shelf: &str, key: &str) -> Result<Option<Vec<u8>>, ReadError> {
        Ok(self.kept().shelves.get(shelf).and_then(|shelf| shelf.get(key).cloned()))
    }

    fn keys(&self, shelf: &str) -> Result<Vec<String>, ReadError> {
        let kept = self.kept();
        Ok(kept.shelves.get(shelf).map(|shelf| shelf.keys().cloned().collect()).unwrap_or_default())
    }

    fn scan(&self, shelf: &str) -> Result<Vec<(String, Vec<u8>)>, ReadError> {
        let kept = self.kept();
        let pairs = kept.shelves.get(shelf).map(|shelf| shelf.iter().map(|(k, v)| (k.clone(), v.clone())).collect());
        Ok(pairs.unwrap_or_default())
    }
}
