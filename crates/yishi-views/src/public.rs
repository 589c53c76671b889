//! The public page of a session: its agenda, its sittings with attendance and quorum, its results with their grounds.
//!
//! Law: results are announced with their four figures (NPC rules of procedure art 59). Invariant: nothing stands here before
//! the chair has declared it, and a session held again from a report says so.

use jiff::civil::Date;
use serde::Serialize;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::ballot::subject::BallotSubject;
use yishi_procedure::deliberation::sitting::Sitting;
use yishi_procedure::ids::{SealedBallotNo, VoteNo};
use yishi_procedure::sealed::ballot::SealedBallot;
use yishi_procedure::sealed::stage::SealedStage;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::{CredentialsFrom, Layer, Rulebook};

use crate::cited::Judged;
use crate::heading::{Heading, SittingHead};
use crate::matter::Matter;
use crate::sealed_board::{LineVotes, lines};
use crate::sealed_title::sealed_title;
use crate::vote::ResultFigures;

/// The public page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicPage {
    /// The session; its sitting is the one at work.
    pub heading: Heading,
    /// First and last day of its sittings.
    pub days: Option<(Date, Date)>,
    /// Seats in office.
    pub entitled: u32,
    /// The agenda, once it is adopted.
    pub agenda: Vec<Matter>,
    /// All sittings.
    pub sittings: Vec<PublicSitting>,
    /// Declared results in their order.
    pub results: Vec<ResultFigures>,
    /// Sealed ballots in their order.
    pub sealed: Vec<PublicBallot>,
    /// The rulebook the session is held under: its id, its digest and its layers.
    pub rulebook: (String, String, Vec<Layer>),
    /// The identifier of the report a session was held again from.
    pub reconstructed_from: Option<String>,
    /// Whether the session is over.
    pub closed: bool,
}

/// A sitting as the public sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicSitting {
    /// Which sitting.
    pub head: SittingHead,
    /// The quorum as it was judged at the opening.
    pub quorum: Option<Judged>,
}

/// A sealed ballot as the public finds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicBallot {
    /// Its number.
    pub no: SealedBallotNo,
    /// The election's identifier, under which its archive is found.
    pub uuid: String,
    /// What it is called.
    pub title: Text,
    /// What it is about.
    pub subject: BallotSubject,
    /// How far it has come.
    pub stage: SealedStage,
    /// Seats entitled to vote.
    pub entitled: u32,
    /// Ballots that count, once it is closed.
    pub ballots: Option<u32>,
    /// Who handed out the credentials.
    pub credentials_from: CredentialsFrom,
    /// The vote it decides, where it is about a question, and whether it passed, once that is declared.
    pub vote: Option<(VoteNo, Option<bool>)>,
    /// What each candidate got, once the chair has announced it.
    pub lines: Vec<LineVotes>,
}

impl PublicBallot {
    fn of(session: &Session, ballot: &SealedBallot) -> Self {
        let announced = ballot.stage == SealedStage::Announced;
        Self {
            no: ballot.no,
            uuid: ballot.uuid.clone(),
            title: sealed_title(session, ballot.subject),
            subject: ballot.subject,
            stage: ballot.stage,
            entitled: ballot.entitled,
            ballots: ballot.closed.as_ref().map(|closed| closed.ballots),
            credentials_from: ballot.credentials_from,
            vote: ballot.vote.map(|vote| (vote, passed(session, ballot, vote))),
            lines: if announced { lines(session, ballot) } else { Vec::new() },
        }
    }
}

/// Whether the question passed, as the chair has declared it. A ballot before the one that counted decided nothing.
fn passed(session: &Session, ballot: &SealedBallot, vote: VoteNo) -> Option<bool> {
    let result = session.vote(vote).ok()?.result.as_ref()?;
    let counted = ballot.stage == SealedStage::Counted && result.declared_at.is_some();
    counted.then_some(result.passed)
}

impl PublicPage {
    /// The public page of a session.
    pub fn of(session: &Session, book: &Rulebook) -> Self {
        let results = session.votes.iter().filter_map(|vote| ResultFigures::of(session, vote, book));
        let items = session.agenda.as_deref().unwrap_or_default().iter();
        Self {
            heading: Heading::with(session, session.sitting_at_work()),
            days: days(session),
            entitled: session.roll.entitled(),
            agenda: items.filter_map(|item| Matter::of(session, Question::Item(item.no))).collect(),
            sittings: session.sittings.iter().map(|sitting| public_sitting(sitting, book)).collect(),
            results: results.filter(|result| result.declared).collect(),
            sealed: session.sealed_ballots.iter().map(|ballot| PublicBallot::of(session, ballot)).collect(),
            rulebook: (session.rulebook.id.clone(), session.rulebook.digest.clone(), book.layers().to_vec()),
            reconstructed_from: session.reconstruction.as_ref().map(|from| from.id.clone()),
            closed: session.closed_at.is_some(),
        }
    }
}

fn days(session: &Session) -> Option<(Date, Date)> {
    let days = session.sittings.iter().map(|sitting| sitting.date);
    Some((days.clone().min()?, days.max()?))
}

fn public_sitting(sitting: &Sitting, book: &Rulebook) -> PublicSitting {
    let quorum = sitting.opening_quorum.as_ref().map(|ground| Judged::of(ground, book));
    PublicSitting { head: SittingHead::of(sitting), quorum }
}
