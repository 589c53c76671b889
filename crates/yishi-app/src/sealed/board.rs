//! What observers see of a sealed ballot: its archive as far as it is on disk, its figures, and the trackers in it.
//!
//! Invariant: nothing here is ahead of the disk, and nothing here is secret.

use std::sync::PoisonError;

use yishi_ballot::archive::Stage;
use yishi_ballot::hash::Hash;
use yishi_journal::store::ReadError;
use yishi_procedure::ids::TrusteeNo;

use super::SealedFailure;
use super::place::places;
use super::sealed_box::{SealedBox, archive_name, pairs_name};
use crate::failure::Failure;
use crate::hall::Hall;

/// One of the two files of a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoardFile {
    /// The archive.
    Archive,
    /// The proofs beside it.
    Pairs,
}

/// What a phone needs to seal.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct ElectionRecord {
    /// The bytes of the election's record.
    pub election: String,
    /// The first line of the proofs beside the archive, without its end.
    pub pairs: Option<String>,
}

/// The figures of a ballot as it stands on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardFigures {
    /// Ballots that count.
    pub ballots: u32,
    /// The hash of the archive's last event, in hexadecimal.
    pub head: String,
    /// The places of the trustees who have given their parts.
    pub opened_by: Vec<TrusteeNo>,
    /// Whether proofs of pairs stand beside the archive.
    pub paired: bool,
}

impl Hall {
    /// The bytes of a ballot's file from this place on.
    ///
    /// # Errors
    /// A journal that cannot be read.
    pub fn board_file(&self, uuid: &str, file: BoardFile, from: u64) -> Result<Vec<u8>, ReadError> {
        let name = match file {
            BoardFile::Archive => archive_name(uuid),
            BoardFile::Pairs => pairs_name(uuid),
        };
        self.journal.archive(self.id.as_str(), &name, from)
    }
}

impl Hall {
    /// The figures of the session's last sealed ballot, as far as its box is at work.
    pub fn sealed_figures(&self) -> Option<BoardFigures> {
        let uuid = self.published().session.sealed_ballots.last().map(|ballot| ballot.uuid.clone())?;
        let boxes = self.sealed_boxes.lock().unwrap_or_else(PoisonError::into_inner);
        boxes.get(&uuid).map(|own| own.figures())
    }
}

impl SealedBox {
    /// What a phone needs to seal.
    pub fn election(&self) -> ElectionRecord {
        let state = self.state();
        let election = state.ballot_box.setting().election.text();
        ElectionRecord { election, pairs: state.ballot_box.pairs_head().map(|head| head.trim_end().to_owned()) }
    }

    /// SHA-256 of each ballot in hexadecimal, in the order of the archive.
    pub fn trackers(&self) -> Vec<String> {
        let report = self.state().ballot_box.report();
        report.ballots.iter().filter_map(|one| Hash::read_base64(&one.tracker)).map(|hash| hash.to_string()).collect()
    }

    /// The figures so far.
    pub fn figures(&self) -> BoardFigures {
        let state = self.state();
        BoardFigures {
            ballots: u32::try_from(state.ballot_box.size().num_tallied).unwrap_or(u32::MAX),
            head: state.ballot_box.head().map(|hash| hash.to_string()).unwrap_or_default(),
            opened_by: places(state.ballot_box.decrypted_by()),
            paired: self.prover.wants_pairs(),
        }
    }

    /// Whether the result stands, so that the archive grows no more.
    pub fn is_complete(&self) -> bool {
        self.state().ballot_box.stage() == Stage::Done
    }

    /// Says that there is no such ballot.
    pub fn unknown(uuid: &str) -> Failure {
        SealedFailure::UnknownBallot { uuid: uuid.to_owned() }.into()
    }
}
