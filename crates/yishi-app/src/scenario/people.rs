//! Persons as the acts of a script call them: by name, by seat number, or with the position a list names them in.

use yishi_names::Text;
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::ids::{PersonRef, SeatNo};

use crate::scenario::page::{Table, Value};
use crate::scenario::roll::Cast;

/// A person by name, or a seat by number.
pub(super) fn person(value: Value<'_>, cast: &Cast) -> Option<PersonRef> {
    if value.value.is_integer() {
        return value.number().map(|no| PersonRef::Seat(SeatNo(no)));
    }
    let name = value.text()?;
    let person = cast.person(name);
    if person.is_none() {
        value.wrong(format!("there is no [[person]] «{name}»"));
    }
    person
}

/// The persons of a list who must have a seat.
pub(super) fn seats(table: Table<'_>, key: &str, cast: &Cast) -> Vec<SeatNo> {
    table.list(key).into_iter().filter_map(|value| seat(value, cast)).collect()
}

fn seat(value: Value<'_>, cast: &Cast) -> Option<SeatNo> {
    match person(value, cast)? {
        PersonRef::Seat(seat) => Some(seat),
        PersonRef::Guest(_) => {
            value.wrong("that person has no seat");
            None
        }
    }
}

/// The persons of a list, each by name or with a title of its own: `"甲"`, or `{ name = "甲", title = […] }`.
///
/// Where the table says `titles = "office"`, persons without a title of their own are named with their office.
pub(super) fn placements(table: Table<'_>, key: &str, cast: &Cast) -> Vec<Placement> {
    let by_office = table.get("titles").and_then(|value| value.word(&[("office", true), ("none", false)]));
    let by_office = by_office.unwrap_or_default();
    table.list(key).into_iter().filter_map(|value| placement(value, by_office, cast)).collect()
}

/// One person, by name or with a title of its own; `by_office` says whether a name alone stands for person and office.
pub(super) fn placement(value: Value<'_>, by_office: bool, cast: &Cast) -> Option<Placement> {
    if !value.value.is_table() {
        let title = value.value.as_str().filter(|_| by_office).and_then(|name| cast.office(name)).cloned();
        return Some(Placement { person: person(value, cast)?, title });
    }
    let table = value.table()?;
    table.only(&["name", "title"]);
    let person = person(table.need("name")?, cast)?;
    Some(Placement { person, title: table.need("title").and_then(Value::wording) })
}

/// The one person of an act with the title beside: `reporter = "甲"`, `title = […]` or `title = "office"`.
pub(super) fn titled(table: Table<'_>, key: &str, cast: &Cast) -> Option<Placement> {
    let name = table.need(key)?;
    Some(Placement { person: person(name, cast)?, title: title(table, name, cast) })
}

fn title(table: Table<'_>, name: Value<'_>, cast: &Cast) -> Option<Text> {
    let value = table.get("title")?;
    if value.value.as_str() == Some("office") {
        return cast.office(name.value.as_str()?).cloned();
    }
    value.wording()
}
