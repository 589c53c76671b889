//! The list of decisions of a session: every vote with its result, every decision of the presidium, every outcome of an election.
//!
//! Law: what each line cites. Invariant: a decision stands here with the figures that made it one; what was put to the vote and did
//! not pass stands here too, and says so.

use jiff::Timestamp;
use serde::Serialize;
use yishi_procedure::ids::{BallotNo, SealedBallotNo};
use yishi_procedure::{Event, Session};
use yishi_rulebook::{Rulebook, ThresholdRule};

use crate::heading::{Heading, SittingHead};
use crate::record::about::{About, grounds};
use crate::record::ballot_sheet::BallotSheet;
use crate::record::history::Recorded;
use crate::record::place::{data, places};
use crate::record::sealed_sheet::SealedSheet;
use crate::vote::ResultFigures;

/// The list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DecisionsPage {
    /// The session.
    pub heading: Heading,
    /// The decisions in their order.
    pub rows: Vec<Decision>,
}

/// One decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// The number of its event in the journal.
    pub no: u64,
    /// When.
    pub at: Timestamp,
    /// In which sitting.
    pub sitting: Option<SittingHead>,
    /// What was decided.
    pub what: Decided,
}

/// What was decided, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Decided {
    /// By a vote.
    Vote(Box<ResultFigures>),
    /// By a ballot on persons.
    Ballot(Box<BallotSheet>),
    /// By a sealed ballot on persons.
    Sealed(Box<SealedSheet>),
    /// By the presidium, with its figures.
    Presidium {
        /// The kind of the event.
        kind: &'static str,
        /// What it is about, with quorum and majority.
        about: Box<About>,
    },
}

impl DecisionsPage {
    /// The decisions of a session.
    pub fn of(session: &Session, book: &Rulebook, history: &[Recorded]) -> Self {
        let lines = history.iter().zip(places(session, history));
        let rows = lines.filter_map(|(line, place)| {
            let what = decided(session, book, &line.event)?;
            let sitting = place.and_then(|no| session.sitting(no).ok()).map(SittingHead::of);
            Some(Decision { no: line.no, at: line.at, sitting, what })
        });
        Self { heading: Heading::with(session, None), rows: rows.collect() }
    }
}

fn decided(session: &Session, book: &Rulebook, event: &Event) -> Option<Decided> {
    if let Event::VoteClosed(closed) = event {
        let vote = session.vote(closed.vote).ok()?;
        return ResultFigures::of(session, vote, book).map(|result| Decided::Vote(Box::new(result)));
    }
    if let Event::BallotCounted(counted) = event {
        return ballot(session, book, counted.ballot);
    }
    if let Event::SealedBallotCounted(counted) = event {
        return sealed(session, book, counted.ballot);
    }
    if is_presidiums(book, event) {
        let about = Box::new(About::of(session, book, event));
        return Some(Decided::Presidium { kind: event.kind(), about });
    }
    None
}

/// A ballot on a question is told by its vote.
fn ballot(session: &Session, book: &Rulebook, no: BallotNo) -> Option<Decided> {
    let sheet = BallotSheet::of(session, book, no).filter(|sheet| sheet.vote.is_none())?;
    Some(Decided::Ballot(Box::new(sheet)))
}

/// A void one decides nothing.
fn sealed(session: &Session, book: &Rulebook, no: SealedBallotNo) -> Option<Decided> {
    let sheet = SealedSheet::of(session, book, no).filter(|sheet| sheet.vote.is_none() && sheet.valid)?;
    Some(Decided::Sealed(Box::new(sheet)))
}

/// The presidium decides by its own majority, which it shows nowhere else.
fn is_presidiums(book: &Rulebook, event: &Event) -> bool {
    if matches!(event, Event::SessionConvened(_) | Event::SeatCheckedIn(_)) {
        return false;
    }
    let majority = book.threshold(ThresholdRule::PresidiumMajority).id();
    grounds(&data(event)).iter().any(|ground| ground.rule == majority)
}
