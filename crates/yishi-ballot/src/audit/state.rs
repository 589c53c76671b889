//! An election as far as it is verified, in its group.
//!
//! Invariant: ballots wait a little, so that many are tested together; nothing but further ballots is looked at while any wait.

use std::collections::BTreeMap;

use super::fault::Reason;
use super::opening::Opening;
use super::report::Tracked;
use crate::archive::Content;
use crate::ballot::{Ballot, Unproven};
use crate::group::Group;
use crate::hash::Hash;
use crate::pairs::Pairs;
use crate::setting::Setting;
use crate::tally::Running;

/// Ballots tested together: enough that the shared test of membership costs little, few enough to be held in memory.
const TOGETHER: usize = 512;

/// An election as far as it is verified.
#[derive(Clone, Debug)]
pub(super) struct State<G: Group> {
    pub(super) setting: Setting<G>,
    pub(super) running: Running<G>,
    pub(super) ballots: Vec<Tracked>,
    pub(super) opening: Opening<G>,
    /// The proofs beside the archive that every ballot needs, where there are any.
    pub(super) pairs: Option<Pairs<G>>,
    /// The place in `ballots` of each credential's last one.
    latest: BTreeMap<String, usize>,
    waiting: Vec<(u64, Hash, Unproven<G>)>,
}

/// A fault at an event that may be earlier than the one at hand.
pub(super) type Failed = (Option<(u64, Hash)>, Reason);

impl<G: Group> State<G> {
    pub(super) fn new(setting: Setting<G>, pairs: Option<Pairs<G>>) -> Self {
        let running = Running::new(&setting.election);
        let (ballots, latest, waiting) = (Vec::new(), BTreeMap::new(), Vec::new());
        Self { setting, running, ballots, opening: Opening::default(), pairs, latest, waiting }
    }

    /// Takes what an event after the setup is about.
    pub(super) fn take(&mut self, height: u64, hash: Hash, content: Content) -> Result<(), Failed> {
        let here = |reason| (None, reason);
        if !matches!(content, Content::Ballot(_)) {
            self.settle()?;
        }
        match content {
            // The chain lets no second setup through.
            Content::Setup { .. } => Ok(()),
            Content::Ballot(bytes) => self.take_ballot(height, hash, &bytes),
            Content::EndBallots => self.finish_pairs().map_err(here),
            Content::EncryptedTally { tally, size } => {
                self.opening.encrypted_tally(&tally, size, &self.running).map_err(here)
            }
            Content::Shuffle { owner, shuffle } => self.opening.shuffle(owner, &shuffle, &self.setting).map_err(here),
            Content::EndShuffles => Ok(()),
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
    pub(super) fn settle(&mut self) -> Result<(), Failed> {
        let waiting = std::mem::take(&mut self.waiting);
        let places: Vec<_> = waiting.iter().map(|(height, hash, _)| (*height, *hash)).collect();
        let ballots = waiting.into_iter().map(|(.., ballot)| ballot).collect();
        let ballots = Unproven::prove_all(ballots, &self.setting)
            .map_err(|(at, fault)| (places.get(at).copied(), Reason::Ballot(fault)))?;
        for (place, ballot) in places.into_iter().zip(ballots) {
            self.count(place, ballot).map_err(|reason| (Some(place), reason))?;
        }
        Ok(())
    }

    fn count(&mut self, (height, event): (u64, Hash), ballot: Ballot<G>) -> Result<(), Reason> {
        if let Some(pairs) = &mut self.pairs {
            pairs.test(&ballot, &self.setting).map_err(Reason::Pairs)?;
        }
        let (tracker, credential) = (ballot.tracker.clone(), ballot.credential.clone());
        let earlier = self.latest.insert(credential.clone(), self.ballots.len());
        if let Some(earlier) = earlier.and_then(|at| self.ballots.get_mut(at)) {
            earlier.replaced = true;
        }
        self.ballots.push(Tracked { height, event, tracker, credential, replaced: false });
        self.running.count(ballot);
        Ok(())
    }

    /// Once the vote is closed, no proof may be left that belongs to no ballot.
    fn finish_pairs(&self) -> Result<(), Reason> {
        self.pairs.as_ref().map_or(Ok(()), Pairs::finish).map_err(Reason::Pairs)
    }
}
