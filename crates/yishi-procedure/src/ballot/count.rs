//! The count of a paper ballot (计票结果): issued, returned, void, and the marks on every line.
//!
//! Law: Election Law art 44 (more returned than issued voids the whole), Law on Deputies art 17 (for, against, abstain, write-in).
//! Invariant of a sound count: the marks of every line add up to the valid ballots.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ballot::subject::WriteIn;
use crate::voting::choice::Counts;

/// Why a ballot is void (废票).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum VoidReason {
    /// More picked than there are seats.
    TooMany,
    /// What is meant cannot be made out.
    Unclear,
    /// Not a ballot that was issued.
    NotIssued,
}

/// Void ballots of one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct VoidCount {
    /// The reason.
    pub reason: VoidReason,
    /// How many.
    pub count: u32,
}

/// The count of one ballot.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BallotCount {
    /// Ballots issued (发出).
    pub issued: u32,
    /// Ballots returned (收回).
    pub returned: u32,
    /// Void ballots by reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub void: Vec<VoidCount>,
    /// The marks of each line, in the order of the lines.
    pub lines: Vec<Counts>,
    /// Names written in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub write_ins: Vec<WriteIn>,
}

impl BallotCount {
    /// Void ballots of all reasons.
    pub fn void_total(&self) -> u64 {
        self.void.iter().map(|void| u64::from(void.count)).sum()
    }

    /// Valid ballots; nothing where more are void than were returned.
    pub fn valid(&self) -> Option<u32> {
        u32::try_from(u64::from(self.returned).checked_sub(self.void_total())?).ok()
    }
}
