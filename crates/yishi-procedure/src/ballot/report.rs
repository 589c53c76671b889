//! The chief scrutineer reports the count (报告计票结果): the second signed report, from which all else follows.
//!
//! Law: election method of 2013; Organic Law art 25, 29. Invariant: what the ballot decides follows in the same breath, as events of its own.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::Rulebook;

use crate::ballot::BallotRefusal;
use crate::ballot::count::BallotCount;
use crate::ballot::entry::Entry;
use crate::ballot::secret_ballot;
use crate::ballot::stage::BallotStage;
use crate::ballot::subject::BallotSubject;
use crate::event::Event;
use crate::ids::{BallotNo, SeatNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// Reports the confirmed count, over the signature of the chief scrutineer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReportCount {
    /// The ballot.
    pub ballot: BallotNo,
    /// The chief scrutineer who signs.
    pub signed_by: SeatNo,
}

/// The ballot was counted; the second report is signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BallotCounted {
    /// The ballot.
    pub ballot: BallotNo,
    /// What it is about.
    pub subject: BallotSubject,
    /// The count.
    pub count: BallotCount,
    /// The chief scrutineer who signed.
    pub signed_by: SeatNo,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &ReportCount,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let ballot = session.ballot_for(command.ballot, "BallotCounted")?;
    session.require_chief_scrutineer(command.signed_by)?;
    let count = ballot.count.clone().ok_or(BallotRefusal::EntryMissing(Entry::First))?;
    let (ballot_no, subject, signed_by) = (ballot.no, ballot.subject, command.signed_by);
    let counted = BallotCounted { ballot: ballot_no, subject, count, signed_by, at };
    let mut events = vec![Event::BallotCounted(counted)];
    events.extend(secret_ballot::consequence(session, book, ballot, at)?);
    Ok(events)
}

pub(crate) fn apply(session: &mut Session, event: &BallotCounted) {
    if let Some(ballot) = session.ballot_mut(event.ballot) {
        ballot.stage = BallotStage::Reported;
        ballot.count = Some(event.count.clone());
        ballot.counted_by = Some(event.signed_by);
    }
}
