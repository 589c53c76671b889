//! Persons whose attendance at a sitting is named in its report, each with the position they attend in.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::convening::ConveningRefusal;
use crate::event::Event;
use crate::ids::{PersonRef, SittingNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// A person named in a list, with the position named there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Placement {
    /// The person.
    pub person: PersonRef,
    /// The position as this list names it; absent where the list names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
}

/// Names the persons; a later list replaces an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NameLeadersPresent {
    /// The sitting.
    pub sitting: SittingNo,
    /// The persons; the record keeps them in protocol order.
    pub persons: Vec<Placement>,
}

/// The persons were named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LeadersPresentNamed {
    /// The sitting.
    pub sitting: SittingNo,
    /// The persons in protocol order.
    pub persons: Vec<Placement>,
}

pub(crate) fn decide(session: &Session, command: &NameLeadersPresent) -> Result<Vec<Event>, Refusal> {
    let sitting = session.sitting(command.sitting)?;
    sitting.require_not_over()?;
    let mut named = BTreeSet::new();
    if let Some(twice) = command.persons.iter().find(|placement| !named.insert(placement.person)) {
        return Err(ConveningRefusal::NamedTwice(twice.person).into());
    }
    let persons = in_protocol_order(session, &command.persons)?;
    Ok(vec![Event::LeadersPresentNamed(LeadersPresentNamed { sitting: command.sitting, persons })])
}

/// The same persons in protocol order; persons of equal rank stay in the order given.
pub(crate) fn in_protocol_order(session: &Session, placements: &[Placement]) -> Result<Vec<Placement>, Refusal> {
    for placement in placements {
        session.roll.require_person(placement.person)?;
    }
    let mut sorted = placements.to_vec();
    sorted.sort_by_key(|placement| session.roll.protocol_rank(placement.person));
    Ok(sorted)
}

pub(crate) fn apply(session: &mut Session, event: &LeadersPresentNamed) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.leaders_present = event.persons.clone();
    }
}
