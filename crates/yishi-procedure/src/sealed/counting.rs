//! A sealed ballot is counted: enough trustees have opened it, and what it decides follows in the same breath.
//!
//! Law: Electoral Law art 44 (more ballots than voters void the whole); Organic Law art 25, 29. Invariant: the count is that of the
//! archive; for, against and abstaining add up to the ballots on every line, and nobody picks more than
//! there are seats.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{BallotThreshold, Ground, Rulebook};

use crate::ballot::count::BallotCount;
use crate::ballot::subject::{self, BallotSubject};
use crate::event::Event;
use crate::ids::{SealedBallotNo, TrusteeNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::sealed::SealedRefusal;
use crate::sealed::ballot::SealedBallot;
use crate::sealed::setup::{Brought, SealedCount};
use crate::sealed::stage::SealedStage;
use crate::session::Session;

/// Takes the count that the trustees have opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CountSealedBallot {
    /// The ballot.
    pub ballot: SealedBallotNo,
}

/// A sealed ballot was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SealedBallotCounted {
    /// The ballot.
    pub ballot: SealedBallotNo,
    /// What it is about.
    pub subject: BallotSubject,
    /// The count; issued are those entitled, returned the ballots that count.
    pub count: BallotCount,
    /// Ballots counted against members entitled; met where there are more.
    pub excess: Ground,
    /// Whether the ballot is valid; a void one is held again.
    pub valid: bool,
    /// The hash of the archive's last event, in hexadecimal.
    pub last_event: String,
    /// The trustees who opened the count.
    pub opened_by: Vec<TrusteeNo>,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &CountSealedBallot,
    brought: &Brought,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let ballot = session.sealed_ballot_for(command.ballot, "SealedBallotCounted")?;
    let opened = match brought {
        Brought::Count(Some(count)) => count,
        Brought::Count(None) => return Err(SealedRefusal::NotOpened { needed: ballot.needed }.into()),
        Brought::Nothing | Brought::Setup(_) | Brought::Head(_) => return Err(SealedRefusal::BoxMissing.into()),
    };
    require_sound(ballot, opened)?;
    let (issued, returned) = (ballot.entitled, opened.ballots);
    let excess = rules::threshold(book, BallotThreshold::Excess)?.judge(returned, issued);
    let valid = !excess.met;
    let lines = if valid { opened.lines.clone() } else { Vec::new() };
    let count = BallotCount { issued, returned, lines, ..BallotCount::default() };
    let mut events = vec![Event::SealedBallotCounted(Box::new(SealedBallotCounted {
        ballot: ballot.no,
        subject: ballot.subject,
        count: count.clone(),
        excess,
        valid,
        last_event: opened.last_event.clone(),
        opened_by: opened.opened_by.clone(),
        at,
    }))];
    // A void ballot decides no question; its vote goes on. An election notes that its ballot is to be held again.
    if valid || !matches!(ballot.subject, BallotSubject::Question(_)) {
        events.extend(subject::consequence(session, book, ballot.subject, &count, at)?);
    }
    Ok(events)
}

/// As many ballots as were closed on, on every line one mark of each, and no more picks than the seats allow.
fn require_sound(ballot: &SealedBallot, opened: &SealedCount) -> Result<(), SealedRefusal> {
    let closed = ballot.closed.as_ref().map_or(0, |closed| closed.ballots);
    let complete = opened.ballots == closed && opened.lines.len() == ballot.lines.len();
    let marked = opened.lines.iter().all(|line| line.voted() == u64::from(opened.ballots));
    let picks: u64 = opened.lines.iter().map(|line| u64::from(line.approvals)).sum();
    let most = u64::from(ballot.seats) * u64::from(opened.ballots);
    if complete && marked && picks <= most { Ok(()) } else { Err(SealedRefusal::CountUnsound(ballot.no)) }
}

pub(crate) fn apply(session: &mut Session, event: &SealedBallotCounted) {
    let Some(ballot) = session.sealed_ballot_mut(event.ballot) else { return };
    ballot.stage = if event.valid { SealedStage::Counted } else { SealedStage::Void };
    ballot.excess = Some(event.excess.clone());
    ballot.count = event.valid.then(|| event.count.clone());
    ballot.last_event = Some(event.last_event.clone());
    ballot.opened_by = event.opened_by.clone();
    // What is left of a question is to declare its vote; the count of an election waits for the chair.
    let over = !event.valid || ballot.vote.is_some();
    ballot.over_at = over.then_some(event.at);
}
