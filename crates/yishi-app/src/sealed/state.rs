//! What a trustee's program is told of the ceremony.
//!
//! Invariant: what was sent in a step is shown when all of the step are in, so that nobody can wait for the others' messages and
//! choose the own one by them.

use serde::{Deserialize, Serialize};
use yishi_ballot::ceremony::DealtText;
use yishi_ballot::hash::Hash;
use yishi_ballot::trustee::{SignedText, TrusteeText};

use super::ceremony::{Ceremony, Step, dealt_to};

/// The ceremony as one place sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CeremonyState {
    /// The ceremony's name.
    pub id: String,
    /// How many places.
    pub size: usize,
    /// How many open a tally.
    pub needed: usize,
    /// The step at which it stands.
    pub step: Step,
    /// The places whose message is missing, from 1.
    pub waits_for: Vec<usize>,
    /// All certificates.
    pub certificates: Option<Vec<SignedText>>,
    /// All commitments.
    pub commitments: Option<Vec<Hash>>,
    /// What this place was dealt.
    pub dealt: Option<DealtText>,
    /// The group's record, alone in its list as it would stand in an archive.
    pub record: Option<String>,
}

impl CeremonyState {
    /// As this place, from 1, sees it.
    pub fn of(ceremony: &Ceremony, place: usize) -> Self {
        let record = ceremony.record().map(|record| TrusteeText::record(std::slice::from_ref(record)));
        Self {
            id: ceremony.id.clone(),
            size: ceremony.size(),
            needed: ceremony.needed,
            step: ceremony.step(),
            waits_for: ceremony.waits_for(),
            certificates: ceremony.certificates(),
            commitments: ceremony.commitments(),
            dealt: dealt_to(ceremony, place),
            record,
        }
    }
}
