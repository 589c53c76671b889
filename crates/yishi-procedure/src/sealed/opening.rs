//! A sealed ballot is opened: what it is about, its archive, how many are entitled and who opens the count are frozen.
//!
//! Law: Organic Law art 14 (quorum), art 28 (secret); NPC rules of procedure art 60 (the device). Invariant: only one ballot is open
//! at a time; nobody who stands on it holds the key to its count; who votes is recorded of nobody.

use std::collections::BTreeSet;

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{
    CredentialsChoice, CredentialsFrom, ElectionBallot, ElectionBallotChoice, Ground, Press, Rulebook, TrusteeNumber,
    WriteInRule,
};

use crate::ballot;
use crate::ballot::BallotRefusal;
use crate::ballot::subject::{BallotLine, BallotSubject};
use crate::deliberation::sitting::Sitting;
use crate::event::Event;
use crate::ids::{PersonRef, SealedBallotNo, SeatNo, SittingNo, VoteNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::sealed::SealedRefusal;
use crate::sealed::ballot::SealedBallot;
use crate::sealed::setup::{Brought, SealedSetup, Unprepared};
use crate::sealed::stage::SealedStage;
use crate::session::Session;
use crate::voting::opening::{closing_time, judge_quorum};
use crate::voting::vote::Vote;

/// A sealed ballot was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SealedBallotOpened {
    /// Its number in the session.
    pub ballot: SealedBallotNo,
    /// The sitting.
    pub sitting: SittingNo,
    /// What it is about.
    pub subject: BallotSubject,
    /// The vote it decides, where it is about a question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vote: Option<VoteNo>,
    /// Its lines, in their order.
    pub lines: Vec<BallotLine>,
    /// How many may be voted for.
    pub seats: u32,
    /// Which press counts.
    pub press: Press,
    /// Who handed out the credentials.
    pub credentials_from: CredentialsFrom,
    /// How many credentials may vote.
    pub credentials: u32,
    /// The election's identifier in its archive.
    pub uuid: String,
    /// The election's fingerprint: SHA-256 of its record, in base 64.
    pub fingerprint: String,
    /// Who holds the key to the count, by place.
    pub trustees: Vec<SeatNo>,
    /// How many of them open it.
    pub needed: u32,
    /// How many are entitled: those present now, or those of the vote it decides.
    pub entitled: u32,
    /// The quorum, where it is judged before each vote.
    pub grounds: Vec<Ground>,
    /// When.
    pub at: Timestamp,
    /// When it ends by itself, where the rulebook sets a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<Timestamp>,
}

/// What a ballot is to be held on.
pub(crate) struct Paper {
    pub subject: BallotSubject,
    pub lines: Vec<BallotLine>,
    pub seats: u32,
}

/// The sealed ballot on a question, for the vote of that number.
pub(crate) fn on_question(
    session: &Session,
    book: &Rulebook,
    sitting: &Sitting,
    vote: (VoteNo, &[SeatNo]),
    paper: Paper,
    brought: &Brought,
    at: Timestamp,
) -> Result<SealedBallotOpened, Refusal> {
    let (vote, entitled) = vote;
    let entitled = u32::try_from(entitled.len()).unwrap_or(u32::MAX);
    Ok(SealedBallotOpened {
        vote: Some(vote),
        entitled,
        closes_at: closing_time(book, at),
        ..opened(session, book, sitting, paper, brought, at)?
    })
}

/// Opens the ballot of an election where its rules want it: by device where nobody can be written in, and on paper otherwise.
pub(crate) fn of_election(
    session: &Session,
    book: &Rulebook,
    sitting: &Sitting,
    paper: Paper,
    brought: &Brought,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    if !is_by_device(book, paper.subject)? {
        let Paper { subject, lines, seats } = paper;
        return ballot::opening::open(session, book, sitting, subject, lines, seats, at);
    }
    let opened = opened(session, book, sitting, paper, brought, at)?;
    Ok(vec![Event::SealedBallotOpened(Box::new(opened))])
}

/// Whether an election's ballot is sealed. A rulebook that says nothing of it holds elections on paper, as it always was.
pub fn is_by_device(book: &Rulebook, subject: BallotSubject) -> Result<bool, Refusal> {
    let Some(rule) = book.find_choice(ElectionBallotChoice::Elections) else { return Ok(false) };
    match rule.value {
        ElectionBallot::Paper => Ok(false),
        ElectionBallot::Device => Ok(ballot::opening::write_in(book, subject)? == WriteInRule::Never),
    }
}

fn opened(
    session: &Session,
    book: &Rulebook,
    sitting: &Sitting,
    paper: Paper,
    brought: &Brought,
    at: Timestamp,
) -> Result<SealedBallotOpened, Refusal> {
    let Paper { subject, lines, seats } = paper;
    let needed = require_trustees(session, book)?;
    ballot::opening::require_lines(session, &lines, seats)?;
    require_no_candidate(session, &lines)?;
    let credentials_from = rules::choice(book, CredentialsChoice::From)?.value;
    let grounds = judge_quorum(session, sitting, book)?;
    let next = u16::try_from(session.sealed_ballots.len() + 1).map_err(|_| BallotRefusal::EmptyPaper)?;
    let SealedSetup { uuid, fingerprint, credentials } = prepared(brought)?;
    Ok(SealedBallotOpened {
        ballot: SealedBallotNo(next),
        sitting: sitting.no,
        subject,
        vote: None,
        lines,
        seats,
        press: book.press().value,
        credentials_from,
        credentials,
        uuid,
        fingerprint,
        trustees: session.trustees.clone(),
        needed,
        entitled: sitting.attendance.present(),
        grounds,
        at,
        closes_at: None,
    })
}

fn prepared(brought: &Brought) -> Result<SealedSetup, SealedRefusal> {
    match brought {
        Brought::Setup(Ok(setup)) => Ok(setup.clone()),
        Brought::Setup(Err(Unprepared::Keys)) => Err(SealedRefusal::KeysMissing),
        Brought::Setup(Err(Unprepared::Credentials)) => Err(SealedRefusal::CredentialsMissing),
        Brought::Nothing | Brought::Head(_) | Brought::Count(_) => Err(SealedRefusal::BoxMissing),
    }
}

/// How many of the trustees open the count, who must have been named.
fn require_trustees(session: &Session, book: &Rulebook) -> Result<u32, Refusal> {
    let needed = rules::number(book, TrusteeNumber::Needed)?;
    if session.trustees.is_empty() {
        let citation = Box::new(needed.citation.clone());
        return Err(SealedRefusal::TrusteesMissing(citation).into());
    }
    Ok(needed.value)
}

/// Nobody on the ballot holds the key to its count.
fn require_no_candidate(session: &Session, lines: &[BallotLine]) -> Result<(), SealedRefusal> {
    let trustees: BTreeSet<PersonRef> = session.trustees.iter().copied().map(PersonRef::Seat).collect();
    match lines.iter().filter_map(BallotLine::person).find(|person| trustees.contains(person)) {
        Some(person) => Err(SealedRefusal::CandidateHoldsKey(person)),
        None => Ok(()),
    }
}

/// The vote whose sealed ballot was void or abandoned, and which goes on with another.
pub(crate) fn going_on(session: &Session) -> Option<&Vote> {
    let vote = session.running_vote()?;
    let last = session.sealed_ballot_on(vote.no)?;
    match last.stage {
        SealedStage::Void | SealedStage::Abandoned => Some(vote),
        SealedStage::Open | SealedStage::Closed | SealedStage::Counted | SealedStage::Announced => None,
    }
}

pub(crate) fn apply(session: &mut Session, event: &SealedBallotOpened) {
    let event = event.clone();
    session.sealed_ballots.push(SealedBallot {
        no: event.ballot,
        sitting: event.sitting,
        subject: event.subject,
        vote: event.vote,
        lines: event.lines,
        seats: event.seats,
        press: event.press,
        credentials_from: event.credentials_from,
        credentials: event.credentials,
        uuid: event.uuid,
        fingerprint: event.fingerprint,
        trustees: event.trustees,
        needed: event.needed,
        entitled: event.entitled,
        grounds: event.grounds,
        opened_at: event.at,
        closes_at: event.closes_at,
        stage: SealedStage::Open,
        closed: None,
        excess: None,
        count: None,
        last_event: None,
        opened_by: Vec::new(),
        over_at: None,
    });
}
