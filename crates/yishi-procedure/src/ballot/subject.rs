//! What a paper ballot is about, and the lines printed on it.
//!
//! Law: Organic Law art 28 (elections are secret), art 31 (so is removal). Invariant: a ballot has at least one line, and no person
//! stands on it twice.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::person::PersonName;
use yishi_rulebook::Rulebook;

use crate::ballot::count::BallotCount;
use crate::ballot::question_ballot;
use crate::election::outcome;
use crate::event::Event;
use crate::ids::{ElectionNo, PersonRef};
use crate::refusal::Refusal;
use crate::session::Session;
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

impl BallotLine {
    /// The person of the line, where it has one.
    pub fn person(&self) -> Option<PersonRef> {
        match self {
            Self::Person(person) => Some(*person),
            Self::Question => None,
        }
    }
}

/// What follows from a count: a question is decided by its own majority, a round by the rules of the election.
pub(crate) fn consequence(
    session: &Session,
    book: &Rulebook,
    subject: BallotSubject,
    count: &BallotCount,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    match subject {
        BallotSubject::Question(question) => question_ballot::decided(session, book, question, count, at),
        BallotSubject::Round { .. } | BallotSubject::Preliminary { .. } => {
            outcome::consequence(session, book, subject, count, at)
        }
    }
}
