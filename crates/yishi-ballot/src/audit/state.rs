//! An election as far as it is verified, in its group.
//!
//! Invariant: ballots wait a little, so that many are tested together; nothing but further ballots is looked at while any wait.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::fault::Reason;
use super::opening::Opening;
use super::report::Tracked;
use crate::archive::Content;
use crate::ballot::{Ballot, Unproven};
use crate::group::Group;
use crate::hash::Hash;
use crate::pairs::{Pairs, PairsFault};
use crate::setting::Setting;
use crate::tally::Running;

/// Ballots tested together: enough that the shared test of membership costs little, few enough to be held in memory.
const TOGETHER: usize = 512;

/// An election as far as it is verified.
#[derive(Clone, Debug)]
pub(crate) struct State<G: Group> {
    /// Shared with those who prove ballots beside it.
    pub(crate) setting: Arc<Setting<G>>,
    pub(crate) running: Running<G>,
    pub(crate) ballots: Vec<Tracked>,
    pub(crate) opening: Opening<G>,
    /// The event with which the ballots were added up.
    pub(crate) tallied: Option<Hash>,
    /// The proofs beside the archive that every ballot needs, where there are any.
    pub(crate) pairs: Option<Pairs<G>>,
    /// The place in `ballots` of each credential's last one.
    latest: BTreeMap<String, usize>,
    waiting: Vec<(u64, Hash, Unproven<G>)>,
}

/// A fault at an event that may be earlier than the one at hand.
pub(crate) type Failed = (Option<(u64, Hash)>, Reason);

impl<G: Group> State<G> {
    pub(crate) fn new(setting: Setting<G>, pairs: Option<Pairs<G>>) -> Self {
        let running = Running::new(&setting.election);
        let (ballots, latest, waiting) = (Vec::new(), BTreeMap::new(), Vec::new());
        Self {
            setting: Arc::new(setting),
            running,
            ballots,
            opening: Opening::default(),
            tallied: None,
            pairs,
            latest,
            waiting,
        }
    }

    /// Takes what an event after the setup is about.
    pub(crate) fn take(&mut self, height: u64, hash: Hash, content: Content) -> Result<(), Failed> {
        let here = |reason| (None, reason);
        if !matches!(content, Content::Ballot(_)) {
            self.settle()?;
        }
        match content {
            // The chain lets no second setup through.
            Content::Setup { .. } => Ok(()),
            Content::Ballot(bytes) => self.take_ballot(height, hash, &bytes),
            Content::EncryptedTally { tally, size } => {
                self.tallied = Some(hash);
                self.opening.encrypted_tally(&tally, size, &self.running).map_err(here)
            }
            Content::Shuffle { owner, shuffle } => self.opening.shuffle(owner, &shuffle, &self.setting).map_err(here),
            Content::EndBallots | Content::EndShuffles => Ok(()),
            Content::PartialDecryption { owner, decryption } => {
                self.opening.decryption(owner, &decryption, &self.setting).map_err(here)
            }
            Content::Result(result) => self.opening.result(&result, &self.setting).map_err(here),
        }
    }

    fn take_ballot(&mut self, height: u64, hash: Hash, bytes: &[u8]) -> Result<(), Failed> {
        match Unproven::read(bytes, &self.setting) {
            Ok(ballot) => self.waiting.push((height, hash, ballot)),
            Err(fault) => {
                // A ballot that waits stands earlier in the archive and is named first if it fails too.
                self.settle()?;
                return Err((None, Reason::Ballot(fault)));
            }
        }
        if self.waiting.len() < TOGETHER { Ok(()) } else { self.settle() }
    }

    /// Tests and counts the ballots that wait.
    pub(crate) fn settle(&mut self) -> Result<(), Failed> {
        let waiting = std::mem::take(&mut self.waiting);
        let places: Vec<_> = waiting.iter().map(|(height, hash, _)| (*height, *hash)).collect();
        let ballots = waiting.into_iter().map(|(.., ballot)| ballot).collect();
        let ballots = Unproven::prove_all(ballots, &self.setting)
            .map_err(|(at, fault)| (places.get(at).copied(), Reason::Ballot(fault)))?;
        for ((height, event), ballot) in places.into_iter().zip(ballots) {
            self.test_pairs(&ballot).map_err(|reason| (Some((height, event)), reason))?;
            self.count(height, event, ballot);
        }
        Ok(())
    }

    /// Takes further lines of the file of proofs beside the archive.
    pub(super) fn append_pairs(&mut self, lines: &[u8]) -> Result<(), PairsFault> {
        self.pairs.as_mut().map_or(Err(PairsFault::NoBallot), |pairs| pairs.append(lines))
    }

    fn test_pairs(&mut self, ballot: &Ballot<G>) -> Result<(), Reason> {
        let tested = self.pairs.as_mut().map_or(Ok(()), |pairs| pairs.test(ballot, &self.setting));
        tested.map_err(Reason::Pairs)
    }

    /// The ballot whose bytes have that hash.
    pub(crate) fn tracked(&self, ballot: &Hash) -> Option<&Tracked> {
        let tracker = ballot.base64();
        self.ballots.iter().find(|tracked| tracked.tracker == tracker)
    }

    /// Whether a ballot by that credential was counted.
    pub(crate) fn has_ballot_of(&self, credential: &str) -> bool {
        self.latest.contains_key(credential)
    }

    /// Counts a proved ballot; says whether it takes the place of an earlier one.
    pub(crate) fn count(&mut self, height: u64, event: Hash, ballot: Ballot<G>) -> bool {
        let (tracker, credential) = (ballot.tracker.clone(), ballot.credential.clone());
        let earlier = self.latest.insert(credential.clone(), self.ballots.len());
        if let Some(earlier) = earlier.and_then(|at| self.ballots.get_mut(at)) {
            earlier.replaced = true;
        }
        self.ballots.push(Tracked { height, event, tracker, credential, replaced: false });
        self.running.count(ballot)
    }
}
