//! Committed batches as they come.
//!
//! Invariant: a watcher gets every batch committed after it began to watch, once, in commit order, and only after the
//! sync. Nothing is dropped for a slow watcher: its queue grows instead, so it must keep reading or be dropped.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::mpsc;

use crate::envelope::Envelope;
use crate::store::receipt::block_on;

/// A watcher of committed batches. A batch holds what one transaction committed, perhaps of several streams; batches
/// of ballots or shelf values alone are not announced.
#[derive(Debug)]
pub struct Watch(mpsc::UnboundedReceiver<Arc<[Envelope]>>);

impl Watch {
    /// The next batch, or `None` once the journal is closed and everything was seen. Safe to cancel.
    pub async fn next(&mut self) -> Option<Arc<[Envelope]>> {
        self.0.recv().await
    }

    /// Blocks the thread until the next batch; `None` as in [`Watch::next`].
    pub fn wait(&mut self) -> Option<Arc<[Envelope]>> {
        block_on(self.next())
    }

    /// The next batch if one is there already.
    pub fn ready(&mut self) -> Option<Arc<[Envelope]>> {
        self.0.try_recv().ok()
    }
}

/// The watchers of one journal.
#[derive(Debug, Default)]
pub(crate) struct Watchers(Mutex<Vec<mpsc::UnboundedSender<Arc<[Envelope]>>>>);

impl Watchers {
    /// Adds a watcher.
    pub(crate) fn add(&self) -> Watch {
        let (sender, receiver) = mpsc::unbounded_channel();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(sender);
        Watch(receiver)
    }

    /// Announces a committed batch and forgets the watchers that are gone.
    pub(crate) fn announce(&self, batch: Vec<Envelope>) {
        if batch.is_empty() {
            return;
        }
        let batch: Arc<[Envelope]> = batch.into();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|watcher| watcher.send(batch.clone()).is_ok());
    }

    /// Ends all watches: each sees what was announced, then `None`.
    #[cfg(feature = "sqlite")]
    pub(crate) fn close(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}
