//! A hall: one session at work, with its head, its rulebook and what its readers see.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard};

use tokio::sync::{Notify, watch};
use yishi_journal::Envelope;
use yishi_journal::store::{Journal, ReadError};
use yishi_procedure::ids::{SeatNo, SessionId};
use yishi_procedure::apply::change;
use yishi_procedure::{Event, Session};
use yishi_rulebook::Rulebook;

use crate::clock::Clock;
use crate::head::{Head, event_of};

/// One session at work.
pub struct Hall {
    pub(crate) id: SessionId,
    pub(crate) journal: Arc<dyn Journal>,
    pub(crate) book: Arc<Rulebook>,
    pub(crate) clock: Arc<dyn Clock>,
    head: Mutex<Head>,
    published: RwLock<Published>,
    /// Seats whose ballot in the running vote is on disk.
    pressed: AtomicU32,
    /// The version of the stream that readers see.
    versions: watch::Sender<u64>,
    /// Tells the screens that something they show has changed.
    pub(crate) changed: Notify,
    /// Tells whoever closes a vote that a queued ballot has landed.
    pub(crate) landed: Notify,
}

/// What readers see: the state as it is on disk.
#[derive(Debug)]
pub struct Published {
    /// The session.
    pub session: Session,
    /// The version of its stream.
    pub version: u64,
    /// Seats whose presence or ballot changed since the screens were last drawn.
    pub touched: BTreeSet<SeatNo>,
}

impl Hall {
    /// Takes up a session that stands in the journal.
    pub(crate) fn take_up(
        id: SessionId,
        journal: Arc<dyn Journal>,
        book: Arc<Rulebook>,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, ReadError> {
        let head = Head::load(journal.as_ref(), &id, 0)?;
        let missing = || ReadError(format!("stream {id} does not begin with a convened session"));
        let session = head.session.clone().ok_or_else(missing)?;
        let pressed = head.ballots.as_ref().map_or(0, |open| open.pressed.len());
        let published = Published { session, version: head.version, touched: BTreeSet::new() };
        Ok(Self {
            id,
            journal,
            book,
            clock,
            versions: watch::Sender::new(head.version),
            head: Mutex::new(head),
            published: RwLock::new(published),
            pressed: AtomicU32::new(u32::try_from(pressed).unwrap_or(u32::MAX)),
            changed: Notify::new(),
            landed: Notify::new(),
        })
    }

    /// The session's address.
    pub fn id(&self) -> &SessionId {
        &self.id
    }

    /// The rulebook the session is held under.
    pub fn book(&self) -> &Rulebook {
        &self.book
    }

    /// The house's time.
    pub fn now(&self) -> jiff::Timestamp {
        self.clock.now()
    }

    /// What is on disk, for reading. Drop the guard before awaiting anything.
    pub fn published(&self) -> RwLockReadGuard<'_, Published> {
        self.published.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many seats' ballots of the running vote are on disk.
    pub fn pressed(&self) -> u32 {
        self.pressed.load(Ordering::Acquire)
    }

    /// What the seat pressed last in the running vote, as far as it was queued.
    pub fn ballot_of(&self, seat: SeatNo) -> Option<yishi_procedure::voting::choice::Choice> {
        let head = self.head();
        head.ballots.as_ref()?.pressed.get(&seat).map(|pressed| pressed.choice)
    }

    /// Waits until something changed that a screen may show.
    pub async fn changed(&self) {
        self.changed.notified().await;
    }

    /// The version readers see, as it grows.
    pub fn versions(&self) -> watch::Receiver<u64> {
        self.versions.subscribe()
    }

    /// Waits until readers see that version, so that whoever acted sees the own act.
    pub(crate) async fn seen_by_readers(&self, version: u64) {
        // The sender lives as long as the hall, so waiting can only end by the version coming.
        let _ = self.versions.subscribe().wait_for(|seen| *seen >= version).await;
    }

    /// Takes the seats that changed since the last call.
    pub fn take_touched(&self) -> BTreeSet<SeatNo> {
        let mut published = self.published.write().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut published.touched)
    }

    pub(crate) fn head(&self) -> MutexGuard<'_, Head> {
        self.head.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Replays the head after a failed batch, once for all requests that failed with it.
    pub(crate) fn reload(&self, failed_epoch: u64) -> Result<(), ReadError> {
        let mut head = self.head();
        if head.epoch == failed_epoch {
            *head = Head::load(self.journal.as_ref(), &self.id, failed_epoch + 1)?;
            let pressed = head.ballots.as_ref().map_or(0, |open| open.pressed.len());
            self.pressed.store(u32::try_from(pressed).unwrap_or(u32::MAX), Ordering::Release);
        }
        Ok(())
    }

    pub(crate) fn ballot_landed(&self, seat: SeatNo, first_press: bool) {
        if first_press {
            self.pressed.fetch_add(1, Ordering::AcqRel);
        }
        let mut published = self.published.write().unwrap_or_else(PoisonError::into_inner);
        published.touched.insert(seat);
        drop(published);
        self.changed.notify_one();
    }

    /// Folds a committed batch into what readers see.
    pub(crate) fn publish(&self, batch: &[Envelope]) -> Result<(), ReadError> {
        let mut published = self.published.write().unwrap_or_else(PoisonError::into_inner);
        for envelope in batch.iter().filter(|envelope| envelope.stream == self.id.as_str()) {
            if envelope.version <= published.version {
                continue;
            }
            let event = event_of(envelope)?;
            self.keep_count(&event);
            published.fold(&event, envelope.version);
        }
        self.versions.send_replace(published.version);
        drop(published);
        self.changed.notify_one();
        Ok(())
    }

    fn keep_count(&self, event: &Event) {
        if let Event::VoteOpened(_) = event {
            self.pressed.store(0, Ordering::Release);
        }
    }
}

impl Published {
    fn fold(&mut self, event: &Event, version: u64) {
        change(&mut self.session, event);
        self.version = version;
        self.touched.extend(seat_touched(event));
    }
}

fn seat_touched(event: &Event) -> Option<SeatNo> {
    if let Event::SeatCheckedIn(event) = event {
        return Some(event.seat);
    }
    if let Event::SeatLeft(event) = event {
        return Some(event.seat);
    }
    if let Event::SeatReturned(event) = event {
        return Some(event.seat);
    }
    if let Event::LeaveGranted(event) = event {
        return Some(event.seat);
    }
    if let Event::SeatWithdrawn(event) = event {
        return Some(event.seat);
    }
    None
}
