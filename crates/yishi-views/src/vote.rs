//! A vote on a page: while it runs, how many have pressed and never how; once closed, the four figures and their grounds.

use jiff::Timestamp;
use serde::Serialize;
use yishi_procedure::Session;
use yishi_procedure::ids::{SittingNo, VoteNo};
use yishi_procedure::voting::choice::Tally;
use yishi_procedure::voting::method::VoteMethod;
use yishi_procedure::voting::vote::Vote;
use yishi_rulebook::{CredentialsFrom, Press, Rulebook};

use crate::cited::Judged;
use crate::matter::Matter;

/// A vote that is open and is pressed or shown by hands; a sealed ballot has a board of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunningVote {
    /// Its number.
    pub no: VoteNo,
    /// What it is about.
    pub matter: Matter,
    /// How it is cast.
    pub method: VoteMethod,
    /// Which press counts.
    pub press: Press,
    /// Seats entitled.
    pub entitled: u32,
    /// Seats that have pressed.
    pub pressed: u32,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it ends by itself, where it does.
    pub closes_at: Option<Timestamp>,
    /// Whether the tellers have entered figures, in a show of hands.
    pub hands_entered: bool,
}

/// A vote that is closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ResultFigures {
    /// Its number.
    pub no: VoteNo,
    /// The sitting it was held in.
    pub sitting: SittingNo,
    /// What it was about.
    pub matter: Matter,
    /// How it was cast.
    pub method: VoteMethod,
    /// The four figures.
    pub tally: Tally,
    /// Every threshold; the majority last.
    pub judged: Vec<Judged>,
    /// Whether all of them are met.
    pub passed: bool,
    /// Whether the chair has declared it.
    pub declared: bool,
    /// Whether the server handed out the credentials of its sealed ballot, so that its operator could link ballots and members.
    pub through_server: bool,
    /// The digest of the ballot box, where ballots were pressed.
    pub digest: Option<String>,
    /// When the vote was closed.
    pub closed_at: Timestamp,
}

impl RunningVote {
    /// The vote that is open now; `pressed` is how many seats' ballots are in its box. Nothing where sealed ballots decide it.
    pub fn of(session: &Session, pressed: u32) -> Option<Self> {
        let vote = session.running_vote().filter(|vote| vote.method != VoteMethod::Secret)?;
        let entitled = vote.entitled_count();
        Some(Self {
            no: vote.no,
            matter: Matter::of(session, vote.question)?,
            method: vote.method,
            press: vote.press,
            entitled,
            pressed: pressed.min(entitled),
            opened_at: vote.opened_at,
            closes_at: vote.closes_at,
            hands_entered: vote.hands.is_some(),
        })
    }
}

impl ResultFigures {
    /// The result of a vote, once it is closed.
    pub fn of(session: &Session, vote: &Vote, book: &Rulebook) -> Option<Self> {
        let result = vote.result.as_ref()?;
        Some(Self {
            no: vote.no,
            sitting: vote.sitting,
            matter: Matter::of(session, vote.question)?,
            method: vote.method,
            tally: result.tally,
            judged: result.grounds.iter().map(|ground| Judged::of(ground, book)).collect(),
            passed: result.passed,
            declared: result.declared_at.is_some(),
            through_server: through_server(session, vote),
            digest: result.digest.clone(),
            closed_at: result.closed_at,
        })
    }

    /// The result the chair has not declared yet.
    pub fn undeclared(session: &Session, book: &Rulebook) -> Option<Self> {
        Self::of(session, session.undeclared_vote()?, book)
    }

    /// The majority it had to reach: the threshold of votes for, which stands last.
    pub fn majority(&self) -> Option<&Judged> {
        self.judged.last()
    }
}

fn through_server(session: &Session, vote: &Vote) -> bool {
    session.sealed_ballot_on(vote.no).is_some_and(|ballot| ballot.credentials_from == CredentialsFrom::Server)
}
