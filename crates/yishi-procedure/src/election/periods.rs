//! Days of an election: the deadline of nominating, and the time there must be to nominate and to talk the candidates over.
//!
//! Law: Organic Law art 27, Election Law art 32 (at least two days); interpretation 0050 says how they are counted.
//! Days are those of Beijing time, which holds in the whole country.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use yishi_rulebook::{ElectionNumber, Number, Rulebook};

use crate::election::ElectionRefusal;
use crate::election::contest::{Election, ElectionKind};
use crate::election::office::OfficeClass;

/// The day of a time.
pub(crate) fn day(at: Timestamp) -> Date {
    Offset::constant(8).to_datetime(at).date()
}

/// The period there must be, where this body's rules set one for such an election.
fn period<'a>(book: &'a Rulebook, election: &Election) -> Option<&'a Number> {
    match (election.office.class(), election.kind) {
        (OfficeClass::UpperDeputy, _) => book.find_number(ElectionNumber::UpperDeputyNominationDays),
        (_, ElectionKind::TermChange) => book.find_number(ElectionNumber::NominationDays),
        (_, ElectionKind::ByElection) => None,
    }
}

/// Neither a preliminary vote nor the list of candidates comes before that time is over.
pub(crate) fn require_time(book: &Rulebook, election: &Election, at: Timestamp) -> Result<(), ElectionRefusal> {
    let Some(period) = period(book, election) else { return Ok(()) };
    let from = book.due(election.opened_on, period);
    if day(at) >= from {
        return Ok(());
    }
    let citation = Box::new(period.citation.clone());
    Err(ElectionRefusal::TooSoon { election: election.no, from, days: period.value, citation })
}
