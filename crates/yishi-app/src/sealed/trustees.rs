//! The trustees of a session: their key ceremony, kept on a shelf of the journal.
//!
//! Invariant: a message is answered when it is on disk; one message at a time is judged, against what is on disk. A ceremony that
//! was begun anew leaves the earlier ones on the shelf, for ballots were sealed under their keys.

use std::sync::{Arc, PoisonError, RwLock};

use data_encoding::HEXLOWER;
use tokio::sync::watch;
use yishi_ballot::trustee::TrusteeText;
use yishi_journal::store::Journal;
use yishi_procedure::ids::SessionId;
use yishi_rulebook::TrusteeNumber;

use super::ceremony::{Ceremony, Message};
use super::{CeremonyRefusal, CeremonyState};
use crate::failure::Failure;
use crate::hall::Hall;
use crate::login::keys;

/// The shelf: under session and number, counted from 1 in the order of beginning.
const SHELF: &str = "key-ceremonies";

/// The trustees of one session.
pub struct Trustees {
    journal: Arc<dyn Journal>,
    session: SessionId,
    current: RwLock<Option<Arc<Current>>>,
    turn: tokio::sync::Mutex<()>,
    /// Grows with every message and every part taken.
    changes: watch::Sender<u64>,
}

/// The ceremony that counts, and its place on the shelf.
struct Current {
    number: u32,
    ceremony: Ceremony,
}

impl Hall {
    /// Begins the key ceremony of the trustees who are named, as many of them opening a tally as the rulebook says; gives its name.
    ///
    /// # Errors
    /// Nobody is named, or a shelf that cannot be written.
    pub async fn begin_keys(&self) -> Result<String, Failure> {
        let size = self.published().session.trustees.len();
        let needed = self.book().find_number(TrusteeNumber::Needed).map_or(0, |needed| needed.value);
        let needed = usize::try_from(needed).unwrap_or(usize::MAX);
        let begun = self.trustees().begin(size, needed).await;
        begun.map_err(Failure::from)
    }
}

impl Trustees {
    /// Takes up the trustees of a session where they stand.
    ///
    /// # Errors
    /// A shelf that cannot be read.
    pub fn open(journal: Arc<dyn Journal>, session: SessionId) -> Result<Self, CeremonyRefusal> {
        let own = format!("{session}/");
        let shelf = journal.scan(SHELF)?;
        let found = shelf.iter().filter_map(|(key, bytes)| Some((key.strip_prefix(&own)?.parse().ok()?, bytes)));
        let current = found.max_by_key(|(number, _): &(u32, _)| *number).map(|(number, bytes)| {
            let read = serde_json::from_slice(bytes);
            let ceremony =
                read.map_err(|error| CeremonyRefusal::Fault(format!("key ceremony {own}{number}: {error}")))?;
            Ok::<_, CeremonyRefusal>(Arc::new(Current { number, ceremony }))
        });
        let current = RwLock::new(current.transpose()?);
        Ok(Self { journal, session, current, turn: tokio::sync::Mutex::default(), changes: watch::Sender::new(0) })
    }

    /// Begins a ceremony of so many places of which `needed` open a tally, in place of the one there was; gives its name. Ballots
    /// prepared from now on wait for the new group.
    ///
    /// # Errors
    /// Figures that do not fit together, or a shelf that cannot be written.
    pub async fn begin(&self, size: usize, needed: usize) -> Result<String, CeremonyRefusal> {
        let _turn = self.turn.lock().await;
        let drawn = keys::random().map_err(|error| CeremonyRefusal::Fault(error.to_string()))?;
        let id = HEXLOWER.encode(&drawn[..8]);
        let ceremony = Ceremony::begin(id.clone(), size, needed)?;
        let number = self.current().map_or(1, |current| current.number + 1);
        self.keep(Current { number, ceremony }).await?;
        Ok(id)
    }

    /// The ceremony as this place, from 1, sees it; nothing where none was begun or there is no such place.
    pub fn state_for(&self, place: usize) -> Option<CeremonyState> {
        let current = self.current()?;
        let known = (1..=current.ceremony.size()).contains(&place);
        known.then(|| CeremonyState::of(&current.ceremony, place))
    }

    /// Takes a message of this place, from 1; the same message again is taken as before.
    ///
    /// # Errors
    /// Why it is refused.
    pub async fn take(&self, place: usize, ceremony: &str, message: Message) -> Result<(), CeremonyRefusal> {
        let _turn = self.turn.lock().await;
        let current = self.current().ok_or(CeremonyRefusal::NoCeremony)?;
        if current.ceremony.id != ceremony {
            return Err(CeremonyRefusal::OtherCeremony);
        }
        match current.ceremony.with(place, message)? {
            None => Ok(()),
            Some(ceremony) => self.keep(Current { number: current.number, ceremony }).await,
        }
    }

    /// The group's record, once its key is made; ballots are sealed under it.
    pub fn record(&self) -> Option<TrusteeText> {
        self.current()?.ceremony.record().cloned()
    }

    /// How many places the ceremony has and how many of them open a tally.
    pub fn figures(&self) -> Option<(usize, usize)> {
        self.current().map(|current| (current.ceremony.size(), current.ceremony.needed))
    }

    /// Tells whoever waits that there is news: a message was taken, or a part in opening a ballot.
    pub(super) fn tell(&self) {
        self.changes.send_modify(|changes| *changes += 1);
    }

    /// Tells that something has changed.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    fn current(&self) -> Option<Arc<Current>> {
        self.current.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    async fn keep(&self, current: Current) -> Result<(), CeremonyRefusal> {
        let fault = |error: String| CeremonyRefusal::Fault(error);
        let bytes = serde_json::to_vec(&current.ceremony).map_err(|error| fault(error.to_string()))?;
        let key = format!("{}/{}", self.session, current.number);
        self.journal.put(SHELF, &key, Some(bytes)).await.map_err(|error| fault(error.to_string()))?;
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(current));
        self.tell();
        Ok(())
    }
}
