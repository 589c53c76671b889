//! What comes of the count of a round or a preliminary vote.
//!
//! Law: Organic Law art 29. The rooms of the election draw the consequence; a count alone draws none.

use jiff::Timestamp;
use yishi_rulebook::Rulebook;

use crate::ballot::count::BallotCount;
use crate::ballot::subject::BallotSubject;
use crate::event::Event;
use crate::refusal::Refusal;
use crate::session::Session;

/// What follows from the count of an election's ballot.
pub(crate) fn consequence(
    _session: &Session,
    _book: &Rulebook,
    _subject: BallotSubject,
    _count: &BallotCount,
    _at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    Ok(Vec::new())
}
