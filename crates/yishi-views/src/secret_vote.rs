//! The voting page of a secret ballot on the members' own phones, the same for everybody: what is voted on and how far it is.
//!
//! Law: Electoral Law art 40 and 42 (secret ballot; for, against, another, or abstain). Invariant: it holds nothing of any seat
//! and nothing of any choice; what an answer is called in the sealed record is said here and nowhere else.

use yishi_names::person::PersonName;
use yishi_names::text::Text;
use yishi_procedure::ids::SessionId;
use yishi_rulebook::Press;

use crate::vote::ResultFigures;

/// What the voting page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecretVote {
    /// The session, which is part of every address.
    pub session: SessionId,
    /// The session's full name.
    pub name: Text,
    /// What is on.
    pub now: VoteNow,
}

/// How far a secret ballot is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VoteNow {
    /// None is on.
    Nothing,
    /// Ballots are taken.
    Open(Box<SecretBallot>),
    /// The box is closed, and the key trustees open the tally.
    Counting(Box<SecretBallot>),
    /// The result stands.
    Counted(Box<SecretBallot>, BallotResult),
    /// The trustees could not open it, so it has no result.
    Abandoned(Box<SecretBallot>),
}

/// A secret ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecretBallot {
    /// The election's identifier, as the archive has it.
    pub uuid: String,
    /// What is voted on.
    pub title: Text,
    /// The questions, in the order of the sealed record.
    pub questions: Vec<BallotQuestion>,
    /// Which ballot of a voter counts.
    pub press: Press,
    /// Whether the server hands out the credentials, so that its operator could tell which sealed ballot is whose.
    pub through_server: bool,
    /// Seats entitled to vote.
    pub entitled: u32,
    /// Voters whose ballot is in the box.
    pub ballots: u32,
    /// The hash of the archive's last event, in hexadecimal, as the hall's screen shows it.
    pub head: String,
}

/// A question of a secret ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BallotQuestion {
    /// For, against, or abstain: exactly one.
    Resolution,
    /// For or against each candidate, or neither, which is to abstain.
    Candidates {
        /// The office.
        office: Text,
        /// How many are elected, and so how many may be voted for.
        seats: u32,
        /// The candidates, in the order of the ballot.
        names: Vec<PersonName>,
    },
}

/// The result of a secret ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BallotResult {
    /// Of a resolution.
    Resolution(Box<ResultFigures>),
    /// For each question the votes of each candidate, in the order of the ballot.
    Candidates(Vec<Vec<CandidateVotes>>),
}

/// The votes of a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CandidateVotes {
    /// Votes for.
    pub approvals: u32,
    /// Votes against.
    pub against: u32,
    /// Ballots that left the candidate open.
    pub abstain: u32,
    /// Whether the candidate is elected.
    pub elected: bool,
}

impl BallotQuestion {
    /// What the answers are called in the sealed record, in its order. The page is held against the record with it, and the
    /// second device reads it out, so both say it in the house's own script.
    pub fn answers(&self) -> Vec<String> {
        match self {
            Self::Resolution => ["赞成", "反对", "弃权"].map(str::to_owned).to_vec(),
            Self::Candidates { names, .. } => names.iter().flat_map(Self::answers_of).collect(),
        }
    }

    /// What the two answers of a candidate are called in the sealed record: for, then against.
    pub fn answers_of(name: &PersonName) -> [String; 2] {
        ["赞成", "反对"].map(|choice| format!("{choice} {}", name.in_script(yishi_names::script::Script::Hans)))
    }
}

#[cfg(test)]
#[path = "secret_vote_tests.rs"]
mod tests;
