//! Persons of the session as the press names them: the name from the roll, the position from the list.

use yishi_names::{PersonName, Text};
use yishi_press::facts::Participant;
use yishi_procedure::Session;
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::ids::PersonRef;

use crate::failure::Failure;

/// The name of a person; a seat whose holder the roll does not know cannot be named in a list.
pub(super) fn name(session: &Session, person: PersonRef) -> Result<PersonName, Failure> {
    let nameless = || Failure::Fault(format!("a list names {person:?}, whose name the roll does not know"));
    session.roll.name(person).cloned().ok_or_else(nameless)
}

pub(super) fn participant(session: &Session, person: PersonRef, title: Option<Text>) -> Result<Participant, Failure> {
    Ok(Participant { name: name(session, person)?, title })
}

pub(super) fn placed(session: &Session, placement: &Placement) -> Result<Participant, Failure> {
    participant(session, placement.person, placement.title.clone())
}

pub(super) fn all_placed(session: &Session, placements: &[Placement]) -> Result<Vec<Participant>, Failure> {
    placements.iter().map(|placement| placed(session, placement)).collect()
}
