//! Persons on a page: name and position in the order the language wants, lists of names, seats without a name.

use maud::{Markup, html};
use yishi_procedure::ids::PersonRef;
use yishi_views::person::Person;

use crate::pages::place::Place;

/// Position and name in running text.
pub fn with_title(at: Place, person: &Person) -> Markup {
    html! {
        (name(at, person))
        @if let Some(title) = &person.title { " " span.role { (at.wording(title)) } }
    }
}

/// The name alone; a seat whose holder is not known is named by its number.
pub fn name(at: Place, person: &Person) -> Markup {
    match (&person.name, person.who) {
        (Some(name), _) => at.person(name),
        (None, who) => html! { span.person { (unnamed(at, who)) } },
    }
}

/// The name as on a chair or in a column.
pub fn name_in_column(at: Place, person: &Person) -> Markup {
    match (&person.name, person.who) {
        (Some(name), _) => at.person_in_column(name),
        (None, who) => html! { span.person { (unnamed(at, who)) } },
    }
}

/// Position and name as plain text, for sentences that are spoken.
pub fn spoken(at: Place, person: &Person) -> String {
    let name = person.name.as_ref().map_or_else(|| unnamed(at, person.who), |name| at.name(name).to_owned());
    match &person.title {
        Some(title) => at.tw("person-spoken", &[("title", at.plain(title).into()), ("name", name.into())]),
        None => name,
    }
}

fn unnamed(at: Place, who: PersonRef) -> String {
    match who {
        PersonRef::Seat(seat) => at.tw("seat-number", &[("seat", seat.0.into())]),
        PersonRef::Guest(guest) => at.tw("guest-number", &[("guest", guest.0.into())]),
    }
}

/// Names in a row.
pub fn names(at: Place, people: &[Person]) -> Markup {
    html! { ul.names { @for person in people { li { (name_in_column(at, person)) } } } }
}
