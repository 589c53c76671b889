//! The box of one sealed ballot: its archive, ahead of the disk, and how far the archive is on disk.
//!
//! Invariant: bytes are queued in the order of the archive, under one lock; what observers are given, and what is acknowledged, is
//! on disk. If a batch fails, the box is dropped and read back from the disk.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{Notify, watch};
use yishi_ballot::BallotBox;
use yishi_ballot::ballot_box::{BoxFault, Opened, Prover};
use yishi_journal::store::{Extend, ExtendError, Journal, ReadError, Receipt};
use yishi_procedure::ids::SessionId;
use yishi_rulebook::Press;

use crate::failure::Failure;
use crate::sealed::casting::Pending;
use crate::sealed::under_test::UnderTest;

/// The box of one ballot.
pub struct SealedBox {
    uuid: String,
    pub(super) stream: String,
    pub(super) journal: Arc<dyn Journal>,
    pub(super) prover: Prover,
    pub(super) press: Press,
    state: Mutex<State>,
    pub(super) pending: Mutex<Pending>,
    /// Ballots that were opened for a test and can never be cast.
    pub(super) tested: Mutex<UnderTest>,
    /// How much of the archive is on disk.
    on_disk: watch::Sender<OnDisk>,
    /// Tells whoever closes the ballot that one fewer is on its way.
    pub(super) landed: Notify,
    /// Tells the screens that more is on disk.
    changed: Arc<Notify>,
}

/// Where a box belongs: the journal, the session, and who is told that more is on disk.
#[derive(Clone)]
pub(super) struct Place {
    pub journal: Arc<dyn Journal>,
    pub session: SessionId,
    pub changed: Arc<Notify>,
}

/// How far the two files are on disk, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OnDisk {
    /// The archive.
    pub archive: u64,
    /// The proofs beside it.
    pub pairs: u64,
}

/// The box ahead of the disk.
pub(super) struct State {
    pub ballot_box: BallotBox,
    /// How long the two files are when everything queued is on disk.
    pub queued: OnDisk,
    /// Set while the ballot is being closed: nothing more is taken.
    pub closing: bool,
}

/// Bytes on their way to the disk.
pub(super) struct Queued {
    pub reached: OnDisk,
    pairs: Option<Receipt<u64, ExtendError>>,
    archive: Receipt<u64, ExtendError>,
}

impl SealedBox {
    /// A box that was just opened; the bytes its files begin with are queued.
    pub(super) fn begun(place: Place, uuid: &str, press: Press, opened: Opened) -> (Self, Queued) {
        let Opened { ballot_box, archive, pairs } = opened;
        let own = Self::around(place, uuid, press, ballot_box, OnDisk::default());
        let queued = own.queue(&mut own.state(), archive, pairs);
        (own, queued)
    }

    /// The box as it stands on disk, every ballot proved again.
    pub(super) fn read_back(place: Place, uuid: &str, press: Press) -> Result<Self, ReadError> {
        let (ballot_box, on_disk) = read(place.journal.as_ref(), place.session.as_str(), uuid)?;
        let tested = UnderTest::read_back(place.journal.as_ref(), place.session.as_str(), uuid)?;
        Ok(Self { tested: Mutex::new(tested), ..Self::around(place, uuid, press, ballot_box, on_disk) })
    }

    fn around(place: Place, uuid: &str, press: Press, ballot_box: BallotBox, on_disk: OnDisk) -> Self {
        let Place { journal, session, changed } = place;
        Self {
            uuid: uuid.to_owned(),
            stream: session.as_str().to_owned(),
            journal,
            prover: ballot_box.prover(),
            press,
            state: Mutex::new(State { ballot_box, queued: on_disk, closing: false }),
            pending: Mutex::default(),
            tested: Mutex::default(),
            on_disk: watch::Sender::new(on_disk),
            landed: Notify::new(),
            changed,
        }
    }

    /// The election's identifier.
    pub fn uuid(&self) -> &str {
        &self.uuid
    }

    /// How far the files are on disk, as they grow.
    pub fn on_disk(&self) -> watch::Receiver<OnDisk> {
        self.on_disk.subscribe()
    }

    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Queues bytes for the archive, and lines for the proofs beside it before them.
    pub(super) fn queue(&self, state: &mut State, archive: Vec<u8>, pairs: Option<String>) -> Queued {
        let before = state.queued;
        state.queued.archive += archive.len() as u64;
        state.queued.pairs += pairs.as_ref().map_or(0, |lines| lines.len() as u64);
        let extend = |name: String, length: u64, bytes: Vec<u8>| {
            self.journal.extend(Extend { stream: self.stream.clone(), archive: name, length, bytes })
        };
        let pairs = pairs.map(|lines| extend(pairs_name(&self.uuid), before.pairs, lines.into_bytes()));
        let archive = extend(archive_name(&self.uuid), before.archive, archive);
        Queued { reached: state.queued, pairs, archive }
    }

    /// Waits until queued bytes are on disk. Where they are not, the box is read back as it stands there.
    pub(super) async fn settle(&self, queued: Queued) -> Result<(), Failure> {
        let Queued { reached, pairs, archive } = queued;
        let pairs = match pairs {
            Some(pairs) => pairs.await.map(drop),
            None => Ok(()),
        };
        match pairs.and(archive.await.map(drop)) {
            Ok(()) => {
                self.on_disk.send_if_modified(|known| {
                    let further = known.archive < reached.archive;
                    *known = if further { reached } else { *known };
                    further
                });
                self.changed.notify_one();
                Ok(())
            }
            Err(error) => {
                self.take_back()?;
                Err(Failure::Fault(format!("the archive of ballot {}: {error}", self.uuid)))
            }
        }
    }

    /// Replaces what runs ahead of the disk by what is on it; of many requests that failed together, the first does so.
    fn take_back(&self) -> Result<(), ReadError> {
        let mut state = self.state();
        let (ballot_box, on_disk) = read(self.journal.as_ref(), &self.stream, &self.uuid)?;
        state.ballot_box = ballot_box;
        state.queued = on_disk;
        self.on_disk.send_replace(on_disk);
        Ok(())
    }

    /// Changes the box by an event other than a ballot, and queues the bytes.
    pub(super) fn event(
        &self,
        change: impl FnOnce(&mut BallotBox) -> Result<Vec<u8>, BoxFault>,
    ) -> Result<Queued, BoxFault> {
        let mut state = self.state();
        let bytes = change(&mut state.ballot_box)?;
        Ok(self.queue(&mut state, bytes, None))
    }
}

/// The name under which the journal keeps an archive.
pub fn archive_name(uuid: &str) -> String {
    format!("{uuid}.bel")
}

/// The name under which the journal keeps the proofs beside an archive.
pub fn pairs_name(uuid: &str) -> String {
    format!("{uuid}.pairs")
}

fn read(journal: &dyn Journal, stream: &str, uuid: &str) -> Result<(BallotBox, OnDisk), ReadError> {
    let archive = journal.archive(stream, &archive_name(uuid), 0)?;
    let pairs = journal.archive(stream, &pairs_name(uuid), 0)?;
    let on_disk = OnDisk { archive: archive.len() as u64, pairs: pairs.len() as u64 };
    let beside = (!pairs.is_empty()).then_some(pairs.as_slice());
    let ballot_box = BallotBox::resume(&archive, beside)
        .map_err(|fault| ReadError(format!("the archive of ballot {uuid}: {fault}")))?;
    Ok((ballot_box, on_disk))
}
