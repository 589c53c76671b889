//! The box of a running vote: every ballot is proved before it goes in, and the archive grows with it.
//!
//! Invariant: what is appended to the archive is what the verifier accepts; the server holds no secret and learns no choice.
//! After a crash the box is read back from the archive on the disk.

mod fault;
mod open;
mod prover;

use crate::archive::{Content, EventKind, Stage, Writer};
use crate::audit::{Report, State, Tracked};
use crate::ballot::BallotFault;
use crate::group::Ed25519;
use crate::hash::Hash;
use crate::pairs::{BallotPairs, Pairs, PairsHead};
use crate::setting::Setting;
use crate::tally::{EncryptedTally, ResultText, TallySize};

pub use fault::BoxFault;
pub use open::{Opened, Setup};
pub use prover::{Offered, Proved, Prover};

/// The box of a running vote.
#[derive(Clone, Debug)]
pub struct BallotBox {
    state: State<Ed25519>,
    writer: Writer,
}

/// What a voter gets for a ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The bytes to append to the archive; the ballot is in the box once they are on the disk.
    pub appended: Vec<u8>,
    /// The line to append to the file of proofs, where the election has one.
    pub line: Option<String>,
    /// The tracker.
    pub tracker: String,
    /// The hash of the ballot's event.
    pub event: Hash,
    /// The place of the ballot's event.
    pub height: u64,
    /// Whether it takes the place of an earlier ballot.
    pub replaces: bool,
}

impl BallotBox {
    /// Proves a ballot and puts it in. An election with pairs of answers wants the ballot's proofs with it.
    ///
    /// # Errors
    /// Why it is refused; the box is then as it was.
    pub fn cast(&mut self, ballot: &[u8], pairs: Option<BallotPairs>) -> Result<Receipt, BoxFault> {
        self.require_voting(ballot)?;
        let offered = Offered { ballot: ballot.to_vec(), pairs };
        let proved = self.prover().prove_all(vec![offered]).pop();
        self.put(proved.ok_or(BoxFault::Ballot(BallotFault::Duplicate))??)
    }

    /// Puts a ballot in that this box's prover has proved.
    ///
    /// # Errors
    /// A vote that is not running, or a ballot that is in the box already; the box is then as it was.
    pub fn put(&mut self, proved: Proved) -> Result<Receipt, BoxFault> {
        let Proved { bytes, line, ballot } = proved;
        self.require_voting(&bytes)?;
        let (tracker, height) = (ballot.tracker.clone(), self.writer.height());
        let appended = self.writer.append(&Content::Ballot(bytes)).map_err(BoxFault::Write)?;
        let event = self.writer.head().ok_or(BoxFault::Stage(Stage::Empty))?;
        let replaces = self.state.count(height, event, ballot);
        Ok(Receipt { appended, line, tracker, event, height, replaces })
    }

    /// A prover for the ballots of this box, which may work beside it.
    pub fn prover(&self) -> Prover {
        Prover::new(self.state.setting.clone(), self.state.pairs.as_ref().map(Pairs::emptied))
    }

    /// The ballot of that hash, where it is in the box.
    pub fn tracked(&self, ballot: &Hash) -> Option<&Tracked> {
        self.writer.holds_hash(ballot).then(|| self.state.tracked(ballot)).flatten()
    }

    /// Whether a ballot by that credential is in the box.
    pub fn has_ballot_of(&self, credential: &str) -> bool {
        self.state.has_ballot_of(credential)
    }

    fn require_voting(&self, ballot: &[u8]) -> Result<(), BoxFault> {
        if self.writer.stage() != Stage::Voting {
            return Err(BoxFault::Stage(self.writer.stage()));
        }
        if self.writer.holds(ballot) { Err(BoxFault::Ballot(BallotFault::Duplicate)) } else { Ok(()) }
    }

    /// Closes the vote and adds up what is in the box; gives the bytes to append.
    ///
    /// # Errors
    /// A vote that is not running.
    pub fn close(&mut self) -> Result<Vec<u8>, BoxFault> {
        let mut bytes = self.append(Content::EndBallots)?;
        let (tally, size) = (self.state.running.tally().text().into_bytes(), self.state.running.size());
        bytes.extend(self.append(Content::EncryptedTally { tally, size })?);
        Ok(bytes)
    }

    /// Proves a trustee's part and adds it; gives the bytes to append.
    ///
    /// # Errors
    /// Why it is refused; the box is then as it was.
    pub fn decryption(&mut self, owner: usize, decryption: &[u8]) -> Result<Vec<u8>, BoxFault> {
        if self.writer.stage().after(EventKind::PartialDecryption).is_none() {
            return Err(BoxFault::Stage(self.writer.stage()));
        }
        self.append(Content::PartialDecryption { owner, decryption: decryption.to_vec() })
    }

    /// Whether enough trustees have given their parts.
    pub fn is_openable(&self) -> bool {
        self.state.opening.is_openable(&self.state.setting)
    }

    /// Opens the tally; gives the result and the bytes to append.
    ///
    /// # Errors
    /// Parts that are missing.
    pub fn result(&mut self) -> Result<(ResultText, Vec<u8>), BoxFault> {
        let result = self.state.opening.opened(&self.state.setting).map_err(BoxFault::Opening)?;
        let bytes = self.append(Content::Result(result.text().into_bytes()))?;
        Ok((result, bytes))
    }

    /// The election.
    pub fn setting(&self) -> &Setting<Ed25519> {
        &self.state.setting
    }

    /// What is to be opened, once the vote is closed.
    pub fn tally(&self) -> Option<&EncryptedTally<Ed25519>> {
        self.state.opening.tally()
    }

    /// The line that the file of proofs begins with, where answers come in pairs.
    pub fn pairs_head(&self) -> Option<String> {
        let questions = self.state.pairs.as_ref()?.paired();
        let election = self.state.setting.fingerprint.clone();
        Some(PairsHead { version: PairsHead::VERSION, election, questions }.line())
    }

    /// The hash of the event with which the ballots were added up.
    pub fn tallied(&self) -> Option<Hash> {
        self.state.tallied
    }

    /// The owners of keys who have given their parts, counted from 1, in the order of the archive.
    pub fn decrypted_by(&self) -> &[usize] {
        &self.state.opening.decrypted_by
    }

    /// How many ballots count.
    pub fn size(&self) -> TallySize {
        self.state.running.size()
    }

    /// How far the election has come.
    pub fn stage(&self) -> Stage {
        self.writer.stage()
    }

    /// The hash of the last event, for the hall's screen.
    pub fn head(&self) -> Option<Hash> {
        self.writer.head()
    }

    /// The same report that a verifier of the archive gives.
    pub fn report(&self) -> Report {
        Report::of(self.writer.chain(), &self.state)
    }

    /// Writes an event and lets the verifier's own state judge it; on refusal nothing is changed.
    fn append(&mut self, content: Content) -> Result<Vec<u8>, BoxFault> {
        let mut writer = self.writer.clone();
        let bytes = writer.append(&content).map_err(BoxFault::Write)?;
        let head = writer.head().ok_or(BoxFault::Stage(Stage::Empty))?;
        self.state.take(self.writer.height(), head, content).map_err(|(_, reason)| BoxFault::Opening(reason))?;
        self.writer = writer;
        Ok(bytes)
    }
}
