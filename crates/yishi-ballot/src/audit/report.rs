//! What a verified archive says. Invariant: every figure was recomputed from the ballots, never copied from the archive.

use super::state::State;
use crate::archive::{Chain, Stage};
use crate::group::Group;
use crate::hash::Hash;
use crate::pairs::Pairs;
use crate::tally::{ResultText, TallySize};

/// What a verified archive says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The election's identifier; absent before the setup.
    pub uuid: Option<String>,
    /// The election's fingerprint.
    pub fingerprint: Option<String>,
    /// How far the election has come.
    pub stage: Stage,
    /// How many events there are.
    pub events: u64,
    /// The hash of the last event, which stands for the whole archive.
    pub last_event: Option<Hash>,
    /// How many may vote.
    pub credentials: u64,
    /// Every ballot in the box, in the order of the archive.
    pub ballots: Vec<Tracked>,
    /// How many of them count, and their weight.
    pub counted: TallySize,
    /// The hash of the event with which they were added up; what was read out as the vote was closed.
    pub tallied: Option<Hash>,
    /// The owners that have decrypted, in the order of the archive.
    pub decrypted_by: Vec<usize>,
    /// The result, once it stands.
    pub result: Option<ResultText>,
    /// Questions, counted from 1, of which it was proved beside the archive that for and against exclude each other.
    pub paired_questions: Vec<usize>,
}

/// A ballot in the box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tracked {
    /// The event's place.
    pub height: u64,
    /// The event's hash.
    pub event: Hash,
    /// What its voter compares: SHA-256 of the ballot in base 64.
    pub tracker: String,
    /// The public credential.
    pub credential: String,
    /// Whether a later ballot of the same credential has taken its place.
    pub replaced: bool,
}

impl Report {
    /// What can be said before the setup.
    pub(super) fn before_setup(chain: &Chain) -> Self {
        Self {
            uuid: None,
            fingerprint: None,
            stage: chain.stage(),
            events: chain.height(),
            last_event: chain.head(),
            credentials: 0,
            ballots: Vec::new(),
            counted: TallySize { num_tallied: 0, total_weight: 0 },
            tallied: None,
            decrypted_by: Vec::new(),
            result: None,
            paired_questions: Vec::new(),
        }
    }

    pub(crate) fn of<G: Group>(chain: &Chain, state: &State<G>) -> Self {
        Self {
            uuid: Some(state.setting.election.uuid.to_string()),
            fingerprint: Some(state.setting.fingerprint.clone()),
            credentials: state.setting.credentials.len() as u64,
            ballots: state.ballots.clone(),
            counted: state.running.size(),
            tallied: state.tallied,
            decrypted_by: state.opening.decrypted_by.clone(),
            result: state.opening.result.clone(),
            paired_questions: state.pairs.as_ref().map(Pairs::questions).unwrap_or_default(),
            ..Self::before_setup(chain)
        }
    }
}
