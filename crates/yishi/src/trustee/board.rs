//! What the program knows, for its own page, and what the trustee has tapped there.
//!
//! Invariant: a tap is for one tally of one ballot; it opens no other.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;
use yishi_web::pages::trustee::{OwnBallot, OwnPage, Progress};

/// What the program knows.
#[derive(Default)]
pub(super) struct Board {
    shown: Mutex<OwnPage>,
    taps: Mutex<BTreeMap<String, String>>,
    tapped: Notify,
}

impl Board {
    /// The page as it is to be shown.
    pub(super) fn shown(&self) -> OwnPage {
        self.page().clone()
    }

    /// Changes what is shown.
    pub(super) fn show(&self, change: impl FnOnce(&mut OwnPage)) {
        change(&mut self.page());
    }

    /// The trustee wants this tally of this ballot decrypted.
    pub(super) fn tap(&self, uuid: String, tally: String) {
        self.show(|page| {
            let tapped =
                |ballot: &&mut OwnBallot| ballot.uuid == uuid && ballot.progress == Progress::Ready(tally.clone());
            page.ballots.iter_mut().filter(tapped).for_each(|ballot| ballot.progress = Progress::Sending);
        });
        self.taps().insert(uuid, tally);
        self.tapped.notify_one();
    }

    /// Whether the trustee wants this tally of this ballot decrypted.
    pub(super) fn wants(&self, uuid: &str, tally: &str) -> bool {
        self.taps().get(uuid).is_some_and(|tapped| tapped == tally)
    }

    /// Waits for a tap.
    pub(super) async fn tapped(&self) {
        self.tapped.notified().await;
    }

    fn page(&self) -> MutexGuard<'_, OwnPage> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn taps(&self) -> MutexGuard<'_, BTreeMap<String, String>> {
        self.taps.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
