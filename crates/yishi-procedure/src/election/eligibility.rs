//! Who may be elected to which office.
//!
//! Law: Organic Law art 11, 47: members of the standing committee are elected from among the deputies and hold no office in
//! administration, supervision, courts or procuratorates. Invariant: nobody is elected twice to one office.

use yishi_rulebook::{ElectionFlag, Rulebook};

use crate::election::ElectionRefusal;
use crate::election::contest::Election;
use crate::ids::PersonRef;
use crate::refusal::Refusal;
use crate::session::Session;

/// The person is known, of the body where the office asks for it, and not elected already.
pub(crate) fn require(
    session: &Session,
    book: &Rulebook,
    election: &Election,
    person: PersonRef,
) -> Result<(), Refusal> {
    session.roll.require_person(person)?;
    if election.elected.contains(&person) {
        return Err(ElectionRefusal::AlreadyElected(person).into());
    }
    let from_seats = book.find_flag(ElectionFlag::FromSeats).filter(|flag| flag.value);
    match (from_seats, person) {
        (Some(rule), PersonRef::Guest(_)) if election.office.is_of_the_committee() => {
            Err(ElectionRefusal::NotASeat { person, citation: Box::new(rule.citation.clone()) }.into())
        }
        (Some(_) | None, PersonRef::Seat(_) | PersonRef::Guest(_)) => Ok(()),
    }
}

/// Whoever declares an office that may not be held beside it cannot be nominated for the standing committee.
pub(crate) fn require_compatible(
    book: &Rulebook,
    election: &Election,
    person: PersonRef,
    holds_incompatible_office: bool,
) -> Result<(), ElectionRefusal> {
    let rule = book.find_flag(ElectionFlag::NoIncompatibleOffice).filter(|flag| flag.value);
    match rule {
        Some(rule) if holds_incompatible_office && election.office.is_of_the_committee() => {
            Err(ElectionRefusal::IncompatibleOffice { person, citation: Box::new(rule.citation.clone()) })
        }
        Some(_) | None => Ok(()),
    }
}
