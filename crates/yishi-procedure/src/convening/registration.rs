//! A person without a seat is added to the roll during the session: a reporter, a leader, somebody sent to answer.
//!
//! Law: Organic Law art 21, 23 (others attend and answer). Invariant: the name is right in both scripts before it is recorded, and
//! the number follows the last guest's.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::person::PersonName;
use yishi_names::text::Text;

use crate::convening::ConveningRefusal;
use crate::convening::roll::{Guest, name_problems};
use crate::event::Event;
use crate::ids::{GuestNo, PersonRef};
use crate::refusal::Refusal;
use crate::session::Session;

/// Adds a person without a seat to the roll.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RegisterPerson {
    /// The name in both scripts.
    pub name: PersonName,
    /// The office named with the person, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<Text>,
    /// The place in protocol order, 1 first; absent for most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u16>,
}

/// A person without a seat was added to the roll.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PersonRegistered {
    /// The person with the number given.
    pub guest: Guest,
}

pub(crate) fn decide(session: &Session, command: &RegisterPerson) -> Result<Vec<Event>, Refusal> {
    let last = session.roll.guests().iter().map(|guest| guest.no.0).max().unwrap_or(0);
    let no = GuestNo(last.checked_add(1).ok_or(ConveningRefusal::DuplicateGuest(GuestNo(last)))?);
    if !name_problems(&command.name).is_empty() {
        return Err(ConveningRefusal::BadName(PersonRef::Guest(no)).into());
    }
    let guest = Guest { no, name: command.name.clone(), office: command.office.clone(), rank: command.rank };
    Ok(vec![Event::PersonRegistered(PersonRegistered { guest })])
}

pub(crate) fn apply(session: &mut Session, event: &PersonRegistered) {
    session.roll.register(event.guest.clone());
}
