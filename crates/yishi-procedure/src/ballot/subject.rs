//! What a paper ballot is about, and the lines printed on it.
//!
//! Law: Organic Law art 28 (elections are secret), art 31 (so is removal). Invariant: a ballot has at least one line, and no person
//! stands on it twice.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::person::PersonName;

use crate::ids::{ElectionNo, PersonRef};
use crate::voting::question::Question;

/// What a paper ballot is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BallotSubject {
    /// A round of an election: the first, or a further election.
    Round {
        /// The election.
        election: ElectionNo,
        /// The round, from 1.
        round: u8,
    },
    /// The preliminary vote (预选) of an election.
    Preliminary {
        /// The election.
        election: ElectionNo,
    },
    /// A question that is decided by secret ballot on paper.
    Question(Question),
}

/// A line of a ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BallotLine {
    /// A person to be voted on.
    Person(PersonRef),
    /// The question itself.
    Question,
}

/// A name that voters wrote in (另选他人), with its votes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WriteIn {
    /// The name as it was read.
    pub name: PersonName,
    /// The votes for it.
    pub votes: u32,
}
