//! A hall: one session at work, with its head, its rulebook and what its readers see.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard};

use tokio::sync::{Notify, watch};
use yishi_journal::Envelope;
use yishi_journal::store::{Journal, ReadError};
use yishi_procedure::apply::change;
use yishi_procedure::ids::{SeatNo, SessionId};
use yishi_procedure::{Event, Session};
use yishi_rulebook::Rulebook;

use crate::clock::Clock;
use crate::head::{Head, event_of};
use crate::reach::{Reach, reach};
use crate::sealed::{SealedBox, Trustees};

/// One session at work.
pub struct Hall {
    pub(crate) id: SessionId,
    pub(crate) journal: Arc<dyn Journal>,
    pub(crate) book: Arc<Rulebook>,
    pub(crate) clock: Arc<dyn Clock>,
    head: Mutex<Head>,
    published: RwLock<Published>,
    /// Apart from what is published, so that a ballot waits for nobody who draws.
    touched: Mutex<Touched>,
    /// Seats whose ballot in the running vote is on disk.
    pressed: AtomicU32,
    /// The version of the stream that readers see.
    versions: watch::Sender<u64>,
    /// Who holds the key to the count of sealed ballots.
    trustees: Trustees,
    /// The boxes of sealed ballots, by identifier.
    pub(crate) sealed_boxes: Mutex<BTreeMap<String, Arc<SealedBox>>>,
    /// Tells that a trustee has given a part in opening a count.
    pub(crate) count_due: Notify,
    /// Tells the screens that something they show has changed.
    pub(crate) changed: Arc<Notify>,
    /// Tells the screens that an act of the sitting was recorded.
    urgent: Notify,
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
}

/// The seats whose presence or ballot changed since the screens were last drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// Single seats.
    pub seats: BTreeSet<SeatNo>,
    /// Whether every seat may have changed, as when a vote is opened.
    pub all: bool,
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
        let trustees = Trustees::open(journal.clone(), id.clone()).map_err(|refusal| ReadError(refusal.to_string()))?;
        let pressed = head.running_box().map_or(0, |open| open.pressed.len());
        let published = Published { session, version: head.version };
        Ok(Self {
            id,
            journal,
            book,
            clock,
            versions: watch::Sender::new(head.version),
            head: Mutex::new(head),
            published: RwLock::new(published),
            touched: Mutex::default(),
            pressed: AtomicU32::new(u32::try_from(pressed).unwrap_or(u32::MAX)),
            trustees,
            sealed_boxes: Mutex::default(),
            count_due: Notify::new(),
            changed: Arc::default(),
            urgent: Notify::new(),
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

    /// Who holds the key to the count of sealed ballots, and how far their key has come.
    pub fn trustees(&self) -> &Trustees {
        &self.trustees
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
        head.running_box()?.pressed.get(&seat).map(|pressed| pressed.choice)
    }

    /// The seats that pressed in the running vote, as far as they were queued.
    pub fn pressed_seats(&self) -> BTreeSet<SeatNo> {
        let head = self.head();
        head.running_box().map(|open| open.pressed.keys().copied().collect()).unwrap_or_default()
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

    /// Waits until an act of the sitting was recorded: something no screen may be late with.
    pub async fn urgent(&self) {
        self.urgent.notified().await;
    }

    /// Takes the seats that changed since the last call.
    pub fn take_touched(&self) -> Touched {
        std::mem::take(&mut *self.touched())
    }

    fn touched(&self) -> MutexGuard<'_, Touched> {
        self.touched.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn head(&self) -> MutexGuard<'_, Head> {
        self.head.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Replays the head after a failed batch, once for all requests that failed with it.
    pub(crate) fn reload(&self, failed_epoch: u64) -> Result<(), ReadError> {
        let mut head = self.head();
        if head.epoch == failed_epoch {
            *head = Head::load(self.journal.as_ref(), &self.id, failed_epoch + 1)?;
            let pressed = head.running_box().map_or(0, |open| open.pressed.len());
            self.pressed.store(u32::try_from(pressed).unwrap_or(u32::MAX), Ordering::Release);
        }
        Ok(())
    }

    pub(crate) fn ballot_landed(&self, seat: SeatNo, first_press: bool) {
        if first_press {
            self.pressed.fetch_add(1, Ordering::AcqRel);
        }
        self.touched().seats.insert(seat);
        self.changed.notify_one();
    }

    /// Folds a committed batch into what readers see.
    pub(crate) fn publish(&self, batch: &[Envelope]) -> Result<(), ReadError> {
        let mut urgent = false;
        let mut published = self.published.write().unwrap_or_else(PoisonError::into_inner);
        for envelope in batch.iter().filter(|envelope| envelope.stream == self.id.as_str()) {
            if envelope.version <= published.version {
                continue;
            }
            let event = event_of(envelope)?;
            self.keep_count(&event);
            change(&mut published.session, &event);
            published.version = envelope.version;
            urgent |= self.touch(&event);
        }
        self.versions.send_replace(published.version);
        drop(published);
        if urgent {
            self.urgent.notify_one();
        } else {
            self.changed.notify_one();
        }
        Ok(())
    }

    /// Notes whose marks an event changes; says whether no screen may be late with it.
    fn touch(&self, event: &Event) -> bool {
        match reach(event) {
            Reach::Seat(seat) => {
                self.touched().seats.insert(seat);
                return false;
            }
            Reach::EverySeat => self.touched().all = true,
            Reach::NoSeat => {}
        }
        true
    }

    fn keep_count(&self, event: &Event) {
        if let Event::VoteOpened(_) = event {
            self.pressed.store(0, Ordering::Release);
        }
    }
}
