//! The journal on disk: one SQLite file in one data folder, which any auditor can open with the `sqlite3` command.
//!
//! One thread owns the only writing connection and commits all that is pending at once (group commit), with
//! `synchronous=FULL` in WAL mode: the log is synced inside COMMIT, and receipts are settled after it, so nothing is
//! acknowledged that a power cut could take. Readers have connections of their own and never wait for the writer.
//! Invariant: one process writes a folder at a time; the lock file says so plainly to the second.

mod backup;
mod batch;
mod folder;
mod readers;
mod schema;
mod writer;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};

use ed25519_dalek::SigningKey;

pub use backup::{BackupError, Progress, backup, restore};

use self::folder::Folder;
use self::readers::Readers;
use self::writer::{Job, Request, Writer};
use crate::ballot::Ballot;
use crate::envelope::{Envelope, Head};
use crate::store::encoded::{self, Encoded};
use crate::store::watch::Watchers;
use crate::store::{
    Append, AppendError, Appended, BallotCast, CastError, Extend, ExtendError, Journal, PutError, ReadError, Receipt,
    Watch,
};

pub(crate) use batch::INSERT_BALLOT;
pub(crate) use schema::prepare_writer;

/// The name of the database file in the data folder.
pub const FILE: &str = "journal.sqlite";

/// Why a data folder could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Another process (or another part of this one) has it open for writing.
    #[error("{} is in use by another process", .0.display())]
    InUse(PathBuf),
    /// The file is a database of something else.
    #[error("{} is not a journal", .0.display())]
    NotAJournal(PathBuf),
    /// The file was written by a later version of this program.
    #[error("{} was written by a later version (format {found})", path.display())]
    Later {
        /// The database file.
        path: PathBuf,
        /// The format number found in it.
        found: i64,
    },
    /// The folder or its lock file could not be made or opened.
    #[error("{}: {cause}", path.display())]
    Folder {
        /// The folder or file.
        path: PathBuf,
        /// The system's reason.
        cause: std::io::Error,
    },
    /// SQLite's own reason.
    #[error("the journal could not be opened: {0}")]
    Sqlite(#[from] rusqlite::Error),
}

/// The journal on disk. Dropping it answers what is pending, then closes the file and frees the folder.
#[derive(Debug)]
pub struct Sqlite {
    /// Taken when the journal is dropped: the writer ends when the channel does.
    requests: Option<Sender<Request>>,
    writer: Option<JoinHandle<()>>,
    readers: Readers,
    watchers: Arc<Watchers>,
    path: PathBuf,
    /// Freed last, after the writer has closed its connection.
    _folder: Folder,
}

impl Sqlite {
    /// Opens the journal in this folder, making both where they are not there; checkpoints are signed with the key.
    ///
    /// # Errors
    /// A folder in use, a file that is no journal or a later one, and what the system or SQLite report.
    pub fn open(dir: &Path, key: SigningKey) -> Result<Self, OpenError> {
        let folder = Folder::lock(dir)?;
        let path = folder.path().join(FILE);
        let connection = schema::open_for_writing(&path)?;
        folder.sync()?;
        let watchers = Arc::new(Watchers::default());
        let (requests, pending) = mpsc::channel();
        let writer = Writer::new(connection, key, watchers.clone());
        let writer = thread::Builder::new()
            .name("journal".to_owned())
            .spawn(move || writer.run(&pending))
            .map_err(|cause| OpenError::Folder { path: path.clone(), cause })?;
        let readers = Readers::of(&path);
        Ok(Self { requests: Some(requests), writer: Some(writer), readers, watchers, path, _folder: folder })
    }

    /// Copies the live journal to a new file, as it stood at the moment of the call, and checks the copy's integrity.
    /// The file appears under its name only once it is whole.
    ///
    /// # Errors
    /// A file that is there already, a failed copy, or a copy that does not pass the check.
    pub fn backup(&self, to: &Path, progress: impl FnMut(Progress)) -> Result<(), BackupError> {
        backup::copy(&self.path, to, progress)
    }

    /// Lets the disk appear full at this many pages, for tests of full disks; `None` lifts the limit.
    #[cfg(any(test, feature = "faults"))]
    pub fn limit_pages(&self, pages: Option<u32>) {
        let pages = pages.unwrap_or(u32::MAX - 1);
        let (done, waiter) = mpsc::channel();
        self.interfere(move |connection| {
            drop(done.send(connection.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))));
        });
        drop(waiter.recv());
    }

    /// Queues something to be done on the writer's connection, inside the transaction its turn falls into.
    #[cfg(any(test, feature = "faults"))]
    fn interfere(&self, act: impl FnOnce(&rusqlite::Connection) + Send + 'static) {
        self.send(Request::Interfere(Some(Box::new(act))));
    }

    /// Queues a request. If the writer is gone the request is dropped with its reply, and its receipt says so.
    fn send(&self, request: Request) {
        if let Some(requests) = &self.requests {
            drop(requests.send(request));
        }
    }
}

impl Drop for Sqlite {
    fn drop(&mut self) {
        // The last connection to close moves the log into the file, and only the writer's may: so it closes last.
        self.readers.close();
        drop(self.requests.take());
        if let Some(writer) = self.writer.take() {
            // A writer that ended badly has dropped its replies; their receipts say `Closed`.
            drop(writer.join());
        }
    }
}

impl Journal for Sqlite {
    fn append(&self, append: Append) -> Receipt<Appended, AppendError> {
        match Encoded::of(append) {
            Ok(encoded) => {
                let (job, receipt) = Job::queue(encoded);
                self.send(Request::Append(job));
                receipt
            }
            Err(error) => Receipt::settled(Err(error)),
        }
    }

    fn cast(&self, cast: BallotCast) -> Receipt<(), CastError> {
        match encoded::fit(cast) {
            Ok(fit) => {
                let (job, receipt) = Job::queue(fit);
                self.send(Request::Cast(job));
                receipt
            }
            Err(error) => Receipt::settled(Err(error)),
        }
    }

    fn extend(&self, extend: Extend) -> Receipt<u64, ExtendError> {
        let (job, receipt) = Job::queue(extend);
        self.send(Request::Extend(job));
        receipt
    }

    fn seen(&self, stream: &str, key: &str) -> Result<Option<(u64, u64)>, ReadError> {
        self.readers.with(|reader| readers::seen(reader, stream, key))
    }

    fn read(&self, stream: &str, after: u64) -> Result<Vec<Envelope>, ReadError> {
        self.readers.with(|reader| readers::envelopes(reader, stream, after))
    }

    fn streams(&self) -> Result<Vec<String>, ReadError> {
        self.readers.with(readers::streams)
    }

    fn head(&self, stream: &str) -> Result<Head, ReadError> {
        self.readers.with(|reader| Ok(schema::head(reader, stream)?.map_or(Head::genesis(stream), |(_, head)| head)))
    }

    fn ballots(&self, stream: &str, vote: u32) -> Result<Vec<Ballot>, ReadError> {
        self.readers.with(|reader| readers::ballots(reader, stream, vote))
    }

    fn boxes(&self, stream: &str) -> Result<Vec<u32>, ReadError> {
        self.readers.with(|reader| readers::boxes(reader, stream))
    }

    fn archive(&self, stream: &str, archive: &str, from: u64) -> Result<Vec<u8>, ReadError> {
        self.readers.with(|reader| readers::archive(reader, stream, archive, from))
    }

    fn checkpoint(&self, stream: &str) -> Result<Option<String>, ReadError> {
        self.readers.with(|reader| readers::checkpoint(reader, stream))
    }

    fn watch(&self) -> Watch {
        self.watchers.add()
    }

    fn put(&self, shelf: &str, key: &str, value: Option<Vec<u8>>) -> Receipt<(), PutError> {
        let (job, receipt) = Job::queue((shelf.to_owned(), key.to_owned(), value));
        self.send(Request::Put(job));
        receipt
    }

    fn get(&self, shelf: &str, key: &str) -> Result<Option<Vec<u8>>, ReadError> {
        self.readers.with(|reader| readers::get(reader, shelf, key))
    }

    fn keys(&self, shelf: &str) -> Result<Vec<String>, ReadError> {
        self.readers.with(|reader| readers::keys(reader, shelf))
    }

    fn scan(&self, shelf: &str) -> Result<Vec<(String, Vec<u8>)>, ReadError> {
        self.readers.with(|reader| readers::scan(reader, shelf))
    }
}

#[cfg(test)]
#[path = "sqlite/faults_tests.rs"]
mod tests;
