//! What the record of a session holds: its meetings with minutes and attendance report, its votes and ballots with their sheets.
//!
//! Invariant: what is listed can be opened; a vote that runs and a ballot that is being counted are not.

use jiff::Timestamp;
use serde::Serialize;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::ids::{BallotNo, SealedBallotNo, SittingNo, VoteNo};
use yishi_rulebook::Rulebook;

use crate::heading::{Heading, SittingHead};
use crate::matter::Matter;
use crate::record::ballot_sheet::{BallotSheet, Balloted};
use crate::record::convener;
use crate::record::sealed_sheet::SealedSheet;
use crate::vote::ResultFigures;

/// The contents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contents {
    /// The session.
    pub heading: Heading,
    /// Its meetings by number.
    pub meetings: Vec<Meeting>,
    /// Its closed votes by number.
    pub votes: Vec<VoteEntry>,
    /// Its reported ballots on persons by number.
    pub ballots: Vec<BallotEntry>,
    /// Its counted sealed ballots by number, those on questions too: each has an archive that anybody can verify.
    pub sealed: Vec<SealedEntry>,
}

/// A meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Meeting {
    /// Which sitting.
    pub head: SittingHead,
    /// Which delegation, group or committee met.
    pub part: Option<Text>,
    /// Whether it was opened, so that there are minutes.
    pub opened: bool,
    /// Whether it was held in secret.
    pub secret: bool,
}

/// A vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VoteEntry {
    /// Its number.
    pub no: VoteNo,
    /// The sitting.
    pub sitting: SittingNo,
    /// What it was about.
    pub matter: Matter,
    /// Whether it passed.
    pub passed: bool,
    /// When it was closed.
    pub closed_at: Timestamp,
}

/// A ballot on persons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BallotEntry {
    /// Its number.
    pub no: BallotNo,
    /// The office.
    pub title: Option<Text>,
    /// What it was held for.
    pub kind: Option<Balloted>,
    /// Whether it was void as a whole.
    pub void: bool,
}

/// A sealed ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SealedEntry {
    /// Its number.
    pub no: SealedBallotNo,
    /// The office or the question.
    pub title: Option<Text>,
    /// What it was held for, where it was on persons.
    pub kind: Option<Balloted>,
    /// Whether it was void as a whole.
    pub void: bool,
}

impl Contents {
    /// The contents of a session's record.
    pub fn of(session: &Session, book: &Rulebook) -> Self {
        let votes = session.votes.iter().filter_map(|vote| ResultFigures::of(session, vote, book));
        let ballots = session.ballots.iter().filter_map(|ballot| BallotSheet::of(session, book, ballot.no));
        let sealed = session.sealed_ballots.iter().filter_map(|ballot| SealedSheet::of(session, book, ballot.no));
        Self {
            heading: Heading::with(session, None),
            meetings: meetings(session),
            votes: votes.map(vote).collect(),
            ballots: ballots.filter(|sheet| sheet.vote.is_none()).map(ballot).collect(),
            sealed: sealed.map(sealed_ballot).collect(),
        }
    }
}

fn meetings(session: &Session) -> Vec<Meeting> {
    let meeting = |sitting: &yishi_procedure::deliberation::sitting::Sitting| Meeting {
        head: SittingHead::of(sitting),
        part: convener::part(session, sitting.kind),
        opened: sitting.opened_at.is_some(),
        secret: sitting.secret,
    };
    session.sittings.iter().map(meeting).collect()
}

fn vote(result: ResultFigures) -> VoteEntry {
    let ResultFigures { no, sitting, matter, passed, closed_at, .. } = result;
    VoteEntry { no, sitting, matter, passed, closed_at }
}

fn ballot(sheet: BallotSheet) -> BallotEntry {
    BallotEntry {
        no: sheet.no,
        title: sheet.title,
        kind: sheet.kind,
        void: sheet.over_at.is_some() && sheet.valid.is_none(),
    }
}

fn sealed_ballot(sheet: SealedSheet) -> SealedEntry {
    SealedEntry { no: sheet.no, title: sheet.title, kind: sheet.kind, void: !sheet.valid }
}
