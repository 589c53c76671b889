//! Persons as a clerk types them: a number, `g` with the number of a guest, or the name in either script.
//!
//! Invariant: a name that fits nobody, or more than one, is named back; nobody is ever guessed.

use serde_json::{Value, json};
use yishi_procedure::Session;
use yishi_procedure::convening::roll::LARGEST_ROLL;
use yishi_procedure::ids::{GuestNo, PersonRef, SeatNo};

use crate::handlers::typed;

/// Why what was typed names no person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// Neither a number nor a name of the roll.
    Nobody(String),
    /// More than one person bears the name; with their numbers.
    Several(String, Vec<PersonRef>),
    /// A person without a seat, where one with a seat is asked for.
    NoSeat(String),
}

/// The person a clerk means.
pub fn person(session: &Session, typed: &str) -> Result<PersonRef, Unclear> {
    // A two-character name pasted from a column has a blank in it.
    let word: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if let Ok([one]) = typed::persons(&word).as_deref() {
        return Ok(*one);
    }
    let bearers = bearers(session, &word);
    match bearers.as_slice() {
        [] => Err(Unclear::Nobody(word)),
        [one] => Ok(*one),
        _ => Err(Unclear::Several(word, bearers)),
    }
}

/// The seat a clerk means.
pub fn seat(session: &Session, typed: &str) -> Result<SeatNo, Unclear> {
    match person(session, typed)? {
        PersonRef::Seat(seat) => Ok(seat),
        PersonRef::Guest(_) => Err(Unclear::NoSeat(typed.trim().to_owned())),
    }
}

/// Persons in a list, with ranges of seats.
pub fn persons(session: &Session, typed: &str) -> Result<Vec<PersonRef>, Unclear> {
    let mut persons = Vec::new();
    for word in typed::words(typed) {
        match typed::range(word).filter(|(first, last)| first < last) {
            Some((first, last)) if (last - first) as usize >= LARGEST_ROLL => {
                return Err(Unclear::Nobody(word.to_owned()));
            }
            Some((first, last)) => persons.extend((first..=last).map(|no| PersonRef::Seat(SeatNo(no)))),
            None => persons.push(person(session, word)?),
        }
        if persons.len() > LARGEST_ROLL {
            return Err(Unclear::Nobody(word.to_owned()));
        }
    }
    Ok(persons)
}

/// Seats in a list, with ranges.
pub fn seats(session: &Session, typed: &str) -> Result<Vec<SeatNo>, Unclear> {
    let seat = |person| match person {
        PersonRef::Seat(seat) => Ok(seat),
        PersonRef::Guest(guest) => Err(Unclear::NoSeat(format!("g{guest}"))),
    };
    persons(session, typed)?.into_iter().map(seat).collect()
}

/// A person as JSON has it.
pub fn json(person: PersonRef) -> Value {
    match person {
        PersonRef::Seat(SeatNo(no)) => json!({ "seat": no }),
        PersonRef::Guest(GuestNo(no)) => json!({ "guest": no }),
    }
}

/// A person as a clerk types one.
pub fn typed_as(person: PersonRef) -> String {
    match person {
        PersonRef::Seat(seat) => seat.to_string(),
        PersonRef::Guest(guest) => format!("g{guest}"),
    }
}

/// Everybody in office and every guest who bears the name, in either script.
fn bearers(session: &Session, name: &str) -> Vec<PersonRef> {
    let bears = |one: &yishi_names::PersonName| {
        one.hans == name || one.hant == name || one.hant_alt.iter().any(|other| other == name)
    };
    let seats = session.roll.in_office().filter(|seat| seat.name.as_ref().is_some_and(bears));
    let guests = session.roll.guests().iter().filter(|guest| bears(&guest.name));
    seats.map(|seat| PersonRef::Seat(seat.no)).chain(guests.map(|guest| PersonRef::Guest(guest.no))).collect()
}
