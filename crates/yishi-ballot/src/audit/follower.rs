//! Following an archive while it grows, or verifying a whole one.
//!
//! Invariant: after each push everything that has come in is verified; a follower that has failed stays failed.

use super::fault::{Fault, Reason};
use super::report::Report;
use super::state::{Failed, State};
use crate::archive::{Chain, Content, EventKind, Link};
use crate::election::Election;
use crate::group::{Belenios2048, Ed25519, Group};
use crate::hash::Hash;
use crate::pairs::{Pairs, PairsFault};
use crate::setting::{Setting, SetupFault};
use crate::tally::EncryptedTally;

/// Follows an archive.
#[derive(Clone, Debug, Default)]
pub struct Follower {
    chain: Chain,
    state: AnyGroup,
    /// The proofs beside the archive, until the setup tells how to read them.
    beside: Option<Vec<u8>>,
    failed: Option<Fault>,
}

/// The state in the election's group.
#[derive(Clone, Debug, Default)]
enum AnyGroup {
    #[default]
    Unknown,
    Ed25519(Box<State<Ed25519>>),
    Belenios2048(Box<State<Belenios2048>>),
}

/// Verifies a whole archive; one that ends before the result is verified as far as it goes.
///
/// # Errors
/// The first thing that does not hold.
pub fn verify(bytes: &[u8]) -> Result<Report, Fault> {
    run(Follower::default(), bytes)
}

/// The same, and that the proofs beside the archive hold for every ballot.
///
/// # Errors
/// The first thing that does not hold.
pub fn verify_with_pairs(bytes: &[u8], pairs: &[u8]) -> Result<Report, Fault> {
    run(Follower::with_pairs(pairs), bytes)
}

fn run(mut follower: Follower, bytes: &[u8]) -> Result<Report, Fault> {
    follower.push(bytes)?;
    follower.finish()
}

impl Follower {
    /// Demands of every ballot the proofs in this file beside the archive.
    pub fn with_pairs(pairs: &[u8]) -> Self {
        Self { beside: Some(pairs.to_vec()), ..Self::default() }
    }

    /// The state of an election in Ed25519, once it is set up.
    pub(crate) fn into_state(self) -> Option<State<Ed25519>> {
        match self.state {
            AnyGroup::Ed25519(state) => Some(*state),
            AnyGroup::Unknown | AnyGroup::Belenios2048(_) => None,
        }
    }

    /// Takes more bytes and verifies what they complete.
    ///
    /// # Errors
    /// The first thing that does not hold, now or earlier.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        if let Some(fault) = &self.failed {
            return Err(fault.clone());
        }
        self.chain.push(bytes);
        let followed = self.follow();
        self.failed = followed.as_ref().err().cloned();
        followed
    }

    /// Takes further whole lines of the file of proofs beside the archive. They come in before the ballots that they belong to;
    /// the first of them before the setup, to a follower made by [`Follower::with_pairs`].
    ///
    /// # Errors
    /// The first thing that does not hold, now or earlier.
    pub fn push_pairs(&mut self, lines: &[u8]) -> Result<(), Fault> {
        if let Some(fault) = &self.failed {
            return Err(fault.clone());
        }
        let height = self.chain.height();
        let taken = match &mut self.state {
            AnyGroup::Unknown => {
                self.beside.get_or_insert_default().extend_from_slice(lines);
                Ok(())
            }
            AnyGroup::Ed25519(state) => state.append_pairs(lines),
            AnyGroup::Belenios2048(state) => state.append_pairs(lines),
        };
        let taken = taken.map_err(|fault| Fault { height, event: None, reason: Reason::Pairs(fault) });
        self.failed = taken.as_ref().err().cloned();
        taken
    }

    /// What is verified so far.
    pub fn report(&self) -> Report {
        match &self.state {
            AnyGroup::Unknown => Report::before_setup(&self.chain),
            AnyGroup::Ed25519(state) => Report::of(&self.chain, state),
            AnyGroup::Belenios2048(state) => Report::of(&self.chain, state),
        }
    }

    /// The setting of an election in Ed25519, once it is set up.
    pub fn setting(&self) -> Option<&Setting<Ed25519>> {
        match &self.state {
            AnyGroup::Ed25519(state) => Some(&state.setting),
            AnyGroup::Unknown | AnyGroup::Belenios2048(_) => None,
        }
    }

    /// Setting and tally for a trustee that opens elections in Ed25519, once the vote is closed and added up: the tally is the
    /// one recomputed here, and the archive's is the same.
    pub fn to_open(&self) -> Option<(&Setting<Ed25519>, &EncryptedTally<Ed25519>)> {
        match &self.state {
            AnyGroup::Ed25519(state) => Some((&state.setting, state.opening.tally()?)),
            AnyGroup::Unknown | AnyGroup::Belenios2048(_) => None,
        }
    }

    /// The report, where the archive ends here.
    ///
    /// # Errors
    /// A file that ends within a record or an event.
    pub fn finish(self) -> Result<Report, Fault> {
        let ended = self.chain.finish();
        ended.map_err(|fault| Fault { height: self.chain.height(), event: None, reason: Reason::Chain(fault) })?;
        Ok(self.report())
    }

    fn follow(&mut self) -> Result<(), Fault> {
        loop {
            let height = self.chain.height();
            match self.chain.next_link() {
                Ok(Some(link)) => self.take(link)?,
                Ok(None) => return self.state.settle().map_err(|failed| named(failed, None)),
                Err(fault) => {
                    // Ballots that wait stand before the fault and are named first.
                    self.state.settle().map_err(|failed| named(failed, None))?;
                    return Err(Fault { height, event: None, reason: Reason::Chain(fault) });
                }
            }
        }
    }

    fn take(&mut self, Link { height, hash, content }: Link) -> Result<(), Fault> {
        let kind = content.kind();
        let here = Some((height, kind, hash));
        if let Content::Setup { election, trustees, credentials } = &content {
            let state = AnyGroup::set_up([election, trustees, credentials], self.beside.as_deref());
            self.state = state.map_err(|reason| named((None, reason), here))?;
        }
        self.state.take(height, hash, content).map_err(|failed| named(failed, here))
    }
}

/// The fault with its event: an earlier ballot, or the one at hand.
fn named((earlier, reason): Failed, here: Option<(u64, EventKind, Hash)>) -> Fault {
    let place = earlier.map(|(height, hash)| (height, EventKind::Ballot, hash)).or(here);
    let (height, event) = place.map_or((0, None), |(height, kind, hash)| (height, Some((kind, hash))));
    Fault { height, event, reason }
}

impl AnyGroup {
    fn set_up([election, trustees, credentials]: [&[u8]; 3], beside: Option<&[u8]>) -> Result<Self, Reason> {
        let read = Election::read(election).map_err(|problem| Reason::Setup(SetupFault::Election(problem)))?;
        let records = [election, trustees, credentials];
        match read.group.as_str() {
            Ed25519::NAME => state(records, beside).map(Self::Ed25519),
            Belenios2048::NAME => state(records, beside).map(Self::Belenios2048),
            other => Err(Reason::Setup(SetupFault::Group(other.to_owned()))),
        }
    }

    fn take(&mut self, height: u64, hash: Hash, content: Content) -> Result<(), Failed> {
        match self {
            // The chain lets nothing through before the setup.
            Self::Unknown => Ok(()),
            Self::Ed25519(state) => state.take(height, hash, content),
            Self::Belenios2048(state) => state.take(height, hash, content),
        }
    }

    fn settle(&mut self) -> Result<(), Failed> {
        match self {
            Self::Unknown => Ok(()),
            Self::Ed25519(state) => state.settle(),
            Self::Belenios2048(state) => state.settle(),
        }
    }
}

fn state<G: Group>(
    [election, trustees, credentials]: [&[u8]; 3],
    beside: Option<&[u8]>,
) -> Result<Box<State<G>>, Reason> {
    let setting = Setting::read(election, trustees, credentials).map_err(Reason::Setup)?;
    let pairs = beside.map(|bytes| Pairs::read(bytes, &setting)).transpose();
    let pairs = pairs.map_err(|fault: PairsFault| Reason::Pairs(fault))?;
    Ok(Box::new(State::new(setting, pairs)))
}
