//! The voting page of a secret ballot on the members' own phones, the same for everybody: what is voted on and how far it is.
//!
//! Law: Electoral Law art 40 and 42 (secret ballot; for, against, another, or abstain). Invariant: it holds nothing of any seat
//! and nothing of any choice; what an answer is called in the sealed record is said here and nowhere else.

use yishi_names::person::PersonName;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::ballot::subject::{BallotLine, BallotSubject};
use yishi_procedure::election::outcome::{Contender, settle};
use yishi_procedure::ids::{PersonRef, SessionId, TrusteeNo};
use yishi_procedure::sealed::ballot::SealedBallot;
use yishi_procedure::sealed::stage::SealedStage;
use yishi_rulebook::{CredentialsFrom, Press, Rulebook};

use crate::heading::Heading;
use crate::sealed_board::shown;
use crate::sealed_title::sealed_title;
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
    /// More ballots were counted than members were entitled, so it has no result.
    Void(Box<SecretBallot>),
    /// It was abandoned, so it has no result.
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
    /// The hash of the archive's last event so far, or as the ballot was closed, in hexadecimal, as the hall's screen shows it.
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

/// How far a ballot's archive is on disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BoxSoFar {
    /// Ballots that count.
    pub ballots: u32,
    /// The hash of the archive's last event, in hexadecimal.
    pub head: String,
    /// The trustees who have given their parts of the count.
    pub opened_by: Vec<TrusteeNo>,
}

impl VoteNow {
    /// The ballot that is on or was the last.
    pub fn ballot(&self) -> Option<&SecretBallot> {
        match self {
            Self::Nothing => None,
            Self::Open(ballot)
            | Self::Counting(ballot)
            | Self::Counted(ballot, _)
            | Self::Void(ballot)
            | Self::Abandoned(ballot) => Some(ballot),
        }
    }
}

impl SecretVote {
    /// The voting page of a session; `so_far` is what stands in the archive of its last sealed ballot.
    pub fn of(session: &Session, book: &Rulebook, so_far: &BoxSoFar) -> Self {
        let now = session.sealed_ballots.last().map_or(VoteNow::Nothing, |ballot| now(session, book, ballot, so_far));
        Self { session: session.id.clone(), name: Heading::of(session).session, now }
    }
}

/// How far a ballot is.
pub(crate) fn now(session: &Session, book: &Rulebook, ballot: &SealedBallot, so_far: &BoxSoFar) -> VoteNow {
    let shown = Box::new(SecretBallot::of(session, ballot, so_far));
    match ballot.stage {
        SealedStage::Open => VoteNow::Open(shown),
        SealedStage::Closed => VoteNow::Counting(shown),
        SealedStage::Void => VoteNow::Void(shown),
        SealedStage::Abandoned => VoteNow::Abandoned(shown),
        SealedStage::Counted | SealedStage::Announced => match result(session, book, ballot) {
            Some(result) => VoteNow::Counted(shown, result),
            None => VoteNow::Counting(shown),
        },
    }
}

impl SecretBallot {
    /// What the pages show of a ballot.
    pub fn of(session: &Session, ballot: &SealedBallot, so_far: &BoxSoFar) -> Self {
        let (ballots, head) = shown(ballot, so_far);
        Self {
            uuid: ballot.uuid.clone(),
            title: sealed_title(session, ballot.subject),
            questions: vec![question(session, ballot)],
            press: ballot.press,
            through_server: ballot.credentials_from == CredentialsFrom::Server,
            entitled: ballot.entitled,
            ballots,
            head,
        }
    }
}

fn question(session: &Session, ballot: &SealedBallot) -> BallotQuestion {
    match ballot.subject {
        BallotSubject::Question(_) => BallotQuestion::Resolution,
        BallotSubject::Round { .. } | BallotSubject::Preliminary { .. } => {
            let names = ballot.lines.iter().filter_map(BallotLine::person);
            let names = names.map(|person| session.roll.name(person).cloned().unwrap_or_default()).collect();
            BallotQuestion::Candidates { office: sealed_title(session, ballot.subject), seats: ballot.seats, names }
        }
    }
}

/// The result, once the chair may read it out: that of a question as its vote was judged, that of an election line by line.
fn result(session: &Session, book: &Rulebook, ballot: &SealedBallot) -> Option<BallotResult> {
    if let Some(vote) = ballot.vote {
        let vote = session.vote(vote).ok()?;
        return ResultFigures::of(session, vote, book).map(|figures| BallotResult::Resolution(Box::new(figures)));
    }
    let count = ballot.count.as_ref()?;
    let elected = elected(session, ballot.subject);
    let votes = ballot.lines.iter().zip(&count.lines).map(|(line, counts)| CandidateVotes {
        approvals: counts.approvals,
        against: counts.against,
        abstain: counts.abstain,
        elected: line.person().is_some_and(|person| elected.contains(&person)),
    });
    Some(BallotResult::Candidates(vec![votes.collect()]))
}

/// Who got enough votes: those elected in a round, or those who came through a preliminary vote.
pub(crate) fn elected(session: &Session, subject: BallotSubject) -> Vec<PersonRef> {
    let of = |no| session.elections.iter().find(|election| election.no == no);
    match subject {
        BallotSubject::Round { election, round } => {
            let round = of(election).and_then(|election| election.rounds.iter().find(|one| one.no == round));
            let outcome = round.map(|round| settle(round.seats, &round.standings));
            let persons = outcome.map(|outcome| outcome.elected).unwrap_or_default();
            persons.iter().filter_map(Contender::person).collect()
        }
        BallotSubject::Preliminary { election } => {
            let through = of(election).and_then(|election| election.preliminary.as_ref());
            through.map(|preliminary| preliminary.through.clone()).unwrap_or_default()
        }
        BallotSubject::Question(_) => Vec::new(),
    }
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
