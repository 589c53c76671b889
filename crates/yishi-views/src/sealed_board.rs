//! A sealed ballot in the hall: what is voted on, how full the box is and its seal, who opens the count, and what it came to.
//!
//! Law: NPC rules of procedure art 59 (announced on the spot); the house's own note YI 0047 (key trustees). Invariant: nothing
//! of any seat and of any choice is known before the trustees have opened the count, and then only sums.

use jiff::Timestamp;
use serde::Serialize;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::ballot::subject::{BallotLine, BallotSubject};
use yishi_procedure::deliberation::sitting::Sitting;
use yishi_procedure::ids::{PersonRef, SealedBallotNo, SessionId, TrusteeNo, VoteNo};
use yishi_procedure::sealed::ballot::SealedBallot;
use yishi_procedure::sealed::stage::SealedStage;
use yishi_procedure::voting::choice::Counts;
use yishi_rulebook::CredentialsFrom;

use crate::hall::nothing_since;
use crate::person::Person;
use crate::sealed_title::sealed_title;
use crate::secret_vote::{BoxSoFar, elected};

/// A sealed ballot, as hall, chair and desk see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedBoard {
    /// The session, which is part of the voting page's address.
    pub session: SessionId,
    /// Its number.
    pub no: SealedBallotNo,
    /// The election's identifier, under which its archive is found.
    pub uuid: String,
    /// What it is about.
    pub subject: BallotSubject,
    /// What it is called.
    pub title: Text,
    /// The vote it decides, where it is about a question.
    pub vote: Option<VoteNo>,
    /// Seats to be filled, and those who stand in the order of the ballot; nobody for a question.
    pub slate: (u32, Vec<Person>),
    /// Whether the server handed out the credentials, so that its operator could tell which sealed ballot is whose.
    pub through_server: bool,
    /// How far it has come.
    pub stage: SealedStage,
    /// Seats entitled to vote.
    pub entitled: u32,
    /// Ballots that count: so far, or as the ballot was closed.
    pub ballots: u32,
    /// The hash of the archive's last event, in hexadecimal: so far, or as the ballot was closed.
    pub head: String,
    /// When it ends by itself, where it does.
    pub closes_at: Option<Timestamp>,
    /// Who opens the count.
    pub keys: Keys,
    /// What each line got, once the count is opened; nothing for a question, whose vote has it.
    pub lines: Vec<LineVotes>,
}

/// Who opens the count of a sealed ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    /// How many are needed.
    pub needed: u32,
    /// Those who have given their parts.
    pub given: Vec<KeyTrustee>,
    /// Those who have not.
    pub lacking: Vec<KeyTrustee>,
}

/// A key trustee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyTrustee {
    /// The place.
    pub place: TrusteeNo,
    /// Who holds it.
    pub person: Person,
}

/// The votes of a candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LineVotes {
    /// The candidate.
    pub person: Person,
    /// For, against and abstaining.
    pub votes: Counts,
    /// Whether elected, or through a preliminary vote.
    pub elected: bool,
}

impl SealedBoard {
    /// What the pages of the hall show of a ballot; `so_far` is what stands in its archive while it is at work.
    pub fn of(session: &Session, ballot: &SealedBallot, so_far: &BoxSoFar) -> Self {
        let persons = ballot.lines.iter().filter_map(BallotLine::person);
        let (ballots, head) = shown(ballot, so_far);
        Self {
            session: session.id.clone(),
            no: ballot.no,
            uuid: ballot.uuid.clone(),
            subject: ballot.subject,
            title: sealed_title(session, ballot.subject),
            vote: ballot.vote,
            slate: (ballot.seats, persons.map(|person| Person::of(session, person)).collect()),
            through_server: ballot.credentials_from == CredentialsFrom::Server,
            stage: ballot.stage,
            entitled: ballot.entitled,
            ballots,
            head,
            closes_at: ballot.closes_at,
            keys: Keys::of(session, ballot, so_far),
            lines: lines(session, ballot),
        }
    }

    /// The ballot the sitting is busy with: one that is going on, or whose end nothing has followed yet. The result of a
    /// question is that of its vote.
    pub fn on(session: &Session, sitting: &Sitting, so_far: &BoxSoFar) -> Option<Self> {
        let ballot = session.sealed_ballots.last().filter(|ballot| ballot.sitting == sitting.no)?;
        let is_on = match ballot.stage {
            SealedStage::Open | SealedStage::Closed => true,
            SealedStage::Counted => ballot.vote.is_none(),
            SealedStage::Void | SealedStage::Abandoned | SealedStage::Announced => {
                ballot.over_at.is_some_and(|over| nothing_since(session, sitting, over))
            }
        };
        is_on.then(|| Self::of(session, ballot, so_far))
    }

    /// Says whether nothing more is taken and the count is still to be opened.
    pub fn waits_for_keys(&self) -> bool {
        self.stage == SealedStage::Closed
    }
}

/// What stands in the box while ballots are taken; afterwards what was read out as it was closed, whatever follows in its archive.
pub(crate) fn shown(ballot: &SealedBallot, so_far: &BoxSoFar) -> (u32, String) {
    match &ballot.closed {
        Some(closed) => (closed.ballots, closed.head.clone()),
        None => (so_far.ballots, so_far.head.clone()),
    }
}

impl Keys {
    fn of(session: &Session, ballot: &SealedBallot, so_far: &BoxSoFar) -> Self {
        let recorded = !ballot.opened_by.is_empty();
        let has_given = |place: TrusteeNo| {
            if recorded { ballot.opened_by.contains(&place) } else { so_far.opened_by.contains(&place) }
        };
        let (given, lacking) = key_trustees(session, ballot).partition(|trustee| has_given(trustee.place));
        Self { needed: ballot.needed, given, lacking }
    }
}

/// The key trustees of a ballot, by place.
pub(crate) fn key_trustees(session: &Session, ballot: &SealedBallot) -> impl Iterator<Item = KeyTrustee> {
    let places = (1..).map(TrusteeNo).zip(&ballot.trustees);
    places.map(|(place, seat)| KeyTrustee { place, person: Person::of(session, PersonRef::Seat(*seat)) })
}

/// What each candidate got; nothing before the count is opened.
pub(crate) fn lines(session: &Session, ballot: &SealedBallot) -> Vec<LineVotes> {
    let Some(count) = ballot.count.as_ref() else { return Vec::new() };
    let elected = elected(session, ballot.subject);
    let of_person = |(line, votes): (&BallotLine, &Counts)| {
        let person = line.person()?;
        Some(LineVotes { person: Person::of(session, person), votes: *votes, elected: elected.contains(&person) })
    };
    ballot.lines.iter().zip(&count.lines).filter_map(of_person).collect()
}

#[cfg(test)]
#[path = "sealed_board_tests.rs"]
mod tests;
