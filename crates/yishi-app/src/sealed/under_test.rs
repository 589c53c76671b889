//! Ballots under test: sealed on a phone, opened on a second device, and never cast.
//!
//! The house carries the sealed ballot between the two and sees no opening. Invariant: what was handed over for a test is refused as
//! a vote for as long as the vote runs, also after a restart: its hash is on disk, in a file that grows beside the archive, before the
//! phone is told so. Only ballots that would be taken are kept, so nobody without a card fills the house.

use std::collections::BTreeMap;
use std::sync::{Arc, MutexGuard, PoisonError};

use yishi_ballot::hash::Hash;
use yishi_journal::store::{Extend, ExtendError, Journal, ReadError, Receipt};

use super::SealedFailure;
use super::sealed_box::SealedBox;
use crate::failure::Failure;

/// The most ballots of one card under test in one vote; a voter who tests tests one or two.
const OF_ONE_CARD: usize = 5;

/// The most bytes of ballots under test in one vote.
const MOST_BYTES: usize = 64 << 20;

/// Ballots handed over for a test.
#[derive(Default)]
pub(super) struct UnderTest {
    ballots: BTreeMap<Hash, Tested>,
    by_card: BTreeMap<String, usize>,
    bytes: usize,
    /// How long the file is when everything queued is on disk.
    length: u64,
}

/// A ballot handed over.
struct Tested {
    /// Its text, as far as the second device can still fetch it: a restart forgets the texts.
    text: Option<String>,
    on_disk: bool,
}

impl UnderTest {
    /// What was handed over before, as the file holds it: a line of hash and credential for each.
    pub(super) fn read_back(journal: &dyn Journal, stream: &str, uuid: &str) -> Result<Self, ReadError> {
        let bytes = journal.archive(stream, &file_name(uuid), 0)?;
        let mut known = Self { length: bytes.len() as u64, ..Self::default() };
        for line in String::from_utf8_lossy(&bytes).lines() {
            let read = line.split_once(' ').and_then(|(hash, card)| Some((Hash::read(hash)?, card)));
            let (hash, card) = read.ok_or_else(|| ReadError(format!("the tested ballots of {uuid}: {line}")))?;
            if known.ballots.insert(hash, Tested { text: None, on_disk: true }).is_none() {
                *known.by_card.entry(card.to_owned()).or_default() += 1;
            }
        }
        Ok(known)
    }

    /// Takes a ballot; says whether its line has to be written.
    fn take(&mut self, hash: Hash, card: &str, ballot: String) -> Result<bool, SealedFailure> {
        let of_card = self.by_card.get(card).copied().unwrap_or_default();
        let (is_new, has_text, on_disk) = match self.ballots.get(&hash) {
            Some(known) => (false, known.text.is_some(), known.on_disk),
            None => (true, false, false),
        };
        let bytes = if has_text { 0 } else { ballot.len() };
        if (is_new && of_card >= OF_ONE_CARD) || self.bytes + bytes > MOST_BYTES {
            return Err(SealedFailure::TooManyTests);
        }
        self.by_card.insert(card.to_owned(), of_card + usize::from(is_new));
        self.bytes += bytes;
        self.ballots.insert(hash, Tested { text: Some(ballot), on_disk });
        Ok(!on_disk)
    }
}

impl SealedBox {
    /// Takes a ballot over that is to be tested; it can never be cast.
    ///
    /// # Errors
    /// A ballot that does not hold, that was cast, or too many under test; a disk that cannot be written.
    pub async fn hand_over(self: &Arc<Self>, ballot: String) -> Result<Hash, Failure> {
        let own = self.clone();
        let kept = tokio::task::spawn_blocking(move || own.keep_for_test(ballot)).await;
        let (hash, queued) = kept.map_err(|error| Failure::Fault(error.to_string()))??;
        let Some(queued) = queued else { return Ok(hash) };
        match queued.await {
            Ok(_) => {
                if let Some(known) = self.tested().ballots.get_mut(&hash) {
                    known.on_disk = true;
                }
                Ok(hash)
            }
            Err(error) => {
                // It stays refused as a vote, but the phone is not told that it was tested, and may hand it over again.
                self.tested().length = self.journal.archive(&self.stream, &file_name(self.uuid()), 0)?.len() as u64;
                Err(Failure::Fault(format!("the tested ballots of {}: {error}", self.uuid())))
            }
        }
    }

    fn keep_for_test(&self, ballot: String) -> Result<(Hash, Option<Receipt<u64, ExtendError>>), SealedFailure> {
        let hash = Hash::of(ballot.as_bytes());
        let card = self.prover.prove_alone(ballot.as_bytes()).map_err(SealedFailure::of_ballot)?;
        // Held until it is taken, so that it is not cast in between.
        let state = self.state();
        if state.ballot_box.tracked(&hash).is_some() {
            return Err(SealedFailure::AlreadyCast);
        }
        let mut tested = self.tested();
        let is_to_be_written = tested.take(hash, &card, ballot)?;
        Ok((hash, is_to_be_written.then(|| self.write_down(&mut tested, &hash, &card))))
    }

    fn write_down(&self, tested: &mut UnderTest, hash: &Hash, card: &str) -> Receipt<u64, ExtendError> {
        let (bytes, length) = (format!("{hash} {card}\n").into_bytes(), tested.length);
        tested.length += bytes.len() as u64;
        self.journal.extend(Extend { stream: self.stream.clone(), archive: file_name(self.uuid()), length, bytes })
    }

    /// Whether a ballot was handed over for a test.
    pub(super) fn is_tested(&self, hash: &Hash) -> bool {
        self.tested().ballots.contains_key(hash)
    }

    /// The ballot under test of that hash.
    pub fn under_test(&self, hash: &Hash) -> Option<String> {
        self.tested().ballots.get(hash)?.text.clone()
    }

    fn tested(&self) -> MutexGuard<'_, UnderTest> {
        self.tested.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The name under which the journal keeps what was tested. It is of no use to anybody outside, and no export carries it.
fn file_name(uuid: &str) -> String {
    format!("{uuid}.tested")
}
