//! Proving ballots outside the box, many at once, so that the box itself is held for a moment only.
//!
//! Invariant: what the prover calls [`Proved`] is what the box's own verifier would accept; proving changes nothing.

use std::sync::Arc;

use super::BoxFault;
use crate::ballot::{Ballot, BallotFault, Unproven};
use crate::group::Ed25519;
use crate::hash::Hash;
use crate::pairs::{BallotPairs, Pairs, PairsFault};
use crate::setting::Setting;

/// Tests ballots for one box; clones share the setting.
#[derive(Clone, Debug)]
pub struct Prover {
    setting: Arc<Setting<Ed25519>>,
    /// The questions with pairs, without any ballot's line.
    pairs: Option<Pairs<Ed25519>>,
}

/// A ballot as it came, with its line of proofs where the election wants one.
#[derive(Clone, Debug)]
pub struct Offered {
    /// The ballot.
    pub ballot: Vec<u8>,
    /// Its line.
    pub pairs: Option<BallotPairs>,
}

/// A ballot in which everything holds, with its bytes.
#[derive(Clone, Debug)]
pub struct Proved {
    pub(super) bytes: Vec<u8>,
    pub(super) line: Option<String>,
    pub(super) ballot: Ballot<Ed25519>,
}

impl Proved {
    /// The public credential that signed it.
    pub fn credential(&self) -> &str {
        &self.ballot.credential
    }

    /// The hash by which the archive names it.
    pub fn hash(&self) -> Hash {
        self.ballot.hash
    }
}

impl Prover {
    pub(super) fn new(setting: Arc<Setting<Ed25519>>, pairs: Option<Pairs<Ed25519>>) -> Self {
        Self { setting, pairs }
    }

    /// Whether ballots come with a line of proofs.
    pub fn wants_pairs(&self) -> bool {
        self.pairs.is_some()
    }

    /// Proves a ballot without its line of proofs; gives the public credential that signed it.
    ///
    /// # Errors
    /// What does not hold.
    pub fn prove_alone(&self, ballot: &[u8]) -> Result<String, BoxFault> {
        let proved = Unproven::read(ballot, &self.setting).and_then(|ballot| ballot.prove(&self.setting));
        proved.map(|ballot| ballot.credential).map_err(BoxFault::Ballot)
    }

    /// Proves ballots together; each has its own verdict, in the order given.
    pub fn prove_all(&self, offered: Vec<Offered>) -> Vec<Result<Proved, BoxFault>> {
        let read: Vec<_> = offered.iter().map(|one| Unproven::read(&one.ballot, &self.setting)).collect();
        let sound: Vec<_> = read.iter().filter_map(|one| one.as_ref().ok().cloned()).collect();
        let together = Unproven::prove_all(sound, &self.setting);
        let mut proved = together.map(Vec::into_iter).ok();
        let mut verdict = |read: Result<Unproven<Ed25519>, BallotFault>| {
            let read = read?;
            // Where one of them fails, each is proved by itself, so that the others are not refused with it.
            proved.as_mut().and_then(Iterator::next).map_or_else(|| read.prove(&self.setting), Ok)
        };
        let verdicts: Vec<_> = read.into_iter().map(&mut verdict).collect();
        offered.into_iter().zip(verdicts).map(|(offered, verdict)| self.with_line(offered, verdict)).collect()
    }

    fn with_line(&self, offered: Offered, verdict: Result<Ballot<Ed25519>, BallotFault>) -> Result<Proved, BoxFault> {
        let ballot = verdict.map_err(BoxFault::Ballot)?;
        let line = self.test_line(&ballot, offered.pairs).map_err(BoxFault::Pairs)?;
        Ok(Proved { bytes: offered.ballot, line, ballot })
    }

    fn test_line(&self, ballot: &Ballot<Ed25519>, line: Option<BallotPairs>) -> Result<Option<String>, PairsFault> {
        match (&self.pairs, line) {
            (None, None) => Ok(None),
            (Some(pairs), Some(line)) if line.ballot == ballot.hash => {
                let (text, mut pairs) = (line.line(), pairs.clone());
                pairs.replace(line);
                pairs.test(ballot, &self.setting)?;
                Ok(Some(text))
            }
            (Some(_), Some(_)) | (None, Some(_)) => Err(PairsFault::NoBallot),
            (Some(_), None) => Err(PairsFault::Missing),
        }
    }
}
