//! The one thread that writes: waits, drains what is pending, commits once, answers after the commit.
//!
//! Invariant: a receipt is settled as done only after COMMIT returned with the log synced. If anything of a batch
//! cannot be written, the whole batch is rolled back, every request in it hears of it, and the thread goes on.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::thread;
use std::time::Duration;

use ed25519_dalek::SigningKey;
use rusqlite::Connection;

use crate::envelope::{Envelope, Head};
use crate::store::encoded::Encoded;
use crate::store::error::StorageFailed;
use crate::store::receipt::{self, Reply};
use crate::store::sqlite::batch::Batch;
use crate::store::sqlite::schema;
use crate::store::watch::Watchers;
use crate::store::{AppendError, Appended, BallotCast, CastError, Closed, Extend, ExtendError, PutError, Receipt};

/// At most this many requests share one transaction; beyond it larger batches cost latency and win nothing.
const LARGEST_BATCH: usize = 4_096;

/// A batch of so many requests says that many are at work at once.
const MANY: usize = 16;

/// How long the writer then lets others arrive before it commits: a sync shared by all who press together costs each of them
/// less than this wait does.
const GATHERING: Duration = Duration::from_millis(4);

/// A piece of work with the reply it owes and, once executed, the answer that waits for the commit.
#[derive(Debug)]
pub(crate) struct Job<W, T, E> {
    pub(crate) work: W,
    pub(crate) answer: Option<Result<T, E>>,
    reply: Reply<T, E>,
}

/// A ballot fit to be written, with the canonical text of its mark.
pub(crate) type FitBallot = (BallotCast, Option<String>);

/// Shelf, key and value.
pub(crate) type ShelfEntry = (String, String, Option<Vec<u8>>);

/// What a test does on the writer's own connection, in its turn in the queue.
#[cfg(any(test, feature = "faults"))]
pub(crate) type Interference = Box<dyn FnOnce(&Connection) + Send>;

/// What the writer is asked.
pub(crate) enum Request {
    /// Add events.
    Append(Job<Encoded, Appended, AppendError>),
    /// Put a ballot into its box.
    Cast(Job<FitBallot, (), CastError>),
    /// Add bytes to an archive.
    Extend(Job<Extend, u64, ExtendError>),
    /// Set a value on a shelf.
    Put(Job<ShelfEntry, (), PutError>),
    /// Let a test interfere.
    #[cfg(any(test, feature = "faults"))]
    Interfere(Option<Interference>),
}

impl<W, T, E: From<Closed> + StorageFailed> Job<W, T, E> {
    /// A job to be sent and the receipt for it.
    pub(crate) fn queue(work: W) -> (Self, Receipt<T, E>) {
        let (reply, receipt) = receipt::pair();
        (Self { work, answer: None, reply }, receipt)
    }

    /// Settles the receipt: with the answer where the batch is committed, else with the reason why not.
    fn settle(self, committed: Result<(), &str>) {
        let answer = committed.map_err(E::storage).and_then(|()| self.answer.unwrap_or(Err(E::from(Closed))));
        self.reply.settle(answer);
    }
}

impl Request {
    fn settle(self, committed: Result<(), &str>) {
        match self {
            Self::Append(job) => job.settle(committed),
            Self::Cast(job) => job.settle(committed),
            Self::Extend(job) => job.settle(committed),
            Self::Put(job) => job.settle(committed),
            #[cfg(any(test, feature = "faults"))]
            Self::Interfere(_) => (),
        }
    }
}

/// The heads of the streams the writer has met, with their row ids.
pub(crate) type Heads = HashMap<String, (i64, Head)>;

/// The writer with its connection.
#[derive(Debug)]
pub(crate) struct Writer {
    connection: Connection,
    key: SigningKey,
    heads: Heads,
    watchers: Arc<Watchers>,
    /// Whether the log still holds what was taken from a shelf.
    traces: bool,
}

impl Writer {
    /// A writer over the only connection that writes.
    pub(crate) fn new(connection: Connection, key: SigningKey, watchers: Arc<Watchers>) -> Self {
        Self { connection, key, heads: Heads::new(), watchers, traces: false }
    }

    /// Works until the journal is dropped and everything pending is answered.
    pub(crate) fn run(mut self, pending: &Receiver<Request>) {
        let mut last = 0;
        while let Ok(first) = pending.recv() {
            if last >= MANY {
                thread::sleep(GATHERING);
            }
            let mut requests = vec![first];
            requests.extend(pending.try_iter().take(LARGEST_BATCH - 1));
            last = requests.len();
            self.commit(requests);
        }
    }

    /// Executes the requests in one transaction, then announces the events, then answers.
    fn commit(&mut self, mut requests: Vec<Request>) {
        let outcome = self.transact(&mut requests);
        let committed = outcome.map(|events| self.watchers.announce(events)).map_err(|error| {
            self.give_up();
            error.to_string()
        });
        if self.traces {
            self.traces = !schema::wipe_log(&self.connection);
        }
        for request in requests {
            request.settle(committed.as_ref().copied().map_err(String::as_str));
        }
    }

    fn transact(&mut self, requests: &mut [Request]) -> rusqlite::Result<Vec<Envelope>> {
        self.connection.execute_batch("BEGIN IMMEDIATE")?;
        let mut batch = Batch::new(&self.connection, &mut self.heads);
        for request in requests {
            match request {
                Request::Append(job) => job.answer = Some(batch.append(&job.work)?),
                Request::Cast(job) => job.answer = Some(batch.cast(&job.work)?),
                Request::Extend(job) => job.answer = Some(batch.extend(&job.work)?),
                Request::Put(job) => job.answer = Some(Ok(batch.put(&job.work)?)),
                #[cfg(any(test, feature = "faults"))]
                Request::Interfere(act) => act.take().into_iter().for_each(|act| act(batch.connection())),
            }
        }
        let took = batch.took();
        let events = batch.sign(&self.key)?;
        self.connection.execute_batch("COMMIT")?;
        self.traces |= took;
        Ok(events)
    }

    /// Leaves nothing of a failed batch: not in the file, and not in the heads, which are read again when needed.
    fn give_up(&mut self) {
        self.heads.clear();
        // SQLite may have rolled back by itself. If this fails, so will the next BEGIN, and its requests will hear it.
        if !self.connection.is_autocommit() {
            drop(self.connection.execute_batch("ROLLBACK"));
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.watchers.close();
    }
}
