//! A person as a page names one: name in both scripts, and the position that is named with it.
//!
//! Invariant: names come whole from the roll; a seat whose holder the roll does not name is shown by its number.

use serde::Serialize;
use yishi_names::person::PersonName;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::ids::PersonRef;

/// A person on a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Person {
    /// Who.
    pub who: PersonRef,
    /// The name, where the roll knows it.
    pub name: Option<PersonName>,
    /// The position named with the person.
    pub title: Option<Text>,
}

impl Person {
    /// A person with the office of the roll.
    pub fn of(session: &Session, who: PersonRef) -> Self {
        Self { who, name: session.roll.name(who).cloned(), title: session.roll.office(who).cloned() }
    }

    /// A person with the position a list names; the roll's office where the list names none.
    pub fn placed(session: &Session, placement: &Placement) -> Self {
        let person = Self::of(session, placement.person);
        Self { title: placement.title.clone().or(person.title), ..person }
    }
}

/// Those who may be called up to report or speak: all guests and all seats with a rank, in protocol order.
pub fn callable(session: &Session) -> Vec<Person> {
    let guests = session.roll.guests().iter().map(|guest| PersonRef::Guest(guest.no));
    let ranked = session.roll.in_office().filter(|seat| seat.rank.is_some()).map(|seat| PersonRef::Seat(seat.no));
    let mut all: Vec<PersonRef> = guests.chain(ranked).collect();
    all.sort_by_key(|who| (session.roll.protocol_rank(*who), *who));
    all.into_iter().map(|who| Person::of(session, who)).collect()
}
