//! Small groups (小组) of one delegation and joint groups (联组) of several sectors, formed for deliberation.
//!
//! Law: Law on Deputies art 14, NPC rules of procedure art 7 (a delegation may split into groups, each with a convenor).
//! Invariant: a circle once formed keeps its number; whoever is in two circles is told so when both want to sit at once.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::convening::ConveningRefusal;
use crate::convening::roll::Seat;
use crate::event::Event;
use crate::ids::{CircleNo, GroupNo, PersonRef, SeatNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// Of whom a circle consists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CircleOf {
    /// Single seats: a small group.
    Seats(Vec<SeatNo>),
    /// Whole delegations or sectors: a joint group.
    Groups(Vec<GroupNo>),
}

/// A small or joint group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Circle {
    /// Its number.
    pub no: CircleNo,
    /// Its name.
    pub name: Text,
    /// Of whom it consists.
    pub of: CircleOf,
    /// Who calls it together (召集人).
    pub convenor: Option<PersonRef>,
}

impl Circle {
    /// Says whether a seat belongs to it.
    pub fn has(&self, seat: &Seat) -> bool {
        match &self.of {
            CircleOf::Seats(seats) => seats.contains(&seat.no),
            CircleOf::Groups(groups) => groups.contains(&seat.group),
        }
    }
}

/// Forms a small or joint group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FormCircle {
    /// Its name.
    pub name: Text,
    /// Of whom it consists.
    pub of: CircleOf,
    /// Who calls it together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub convenor: Option<PersonRef>,
}

/// A small or joint group was formed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CircleFormed {
    /// Its number.
    pub circle: CircleNo,
    /// Its name.
    pub name: Text,
    /// Of whom it consists.
    pub of: CircleOf,
    /// Who calls it together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub convenor: Option<PersonRef>,
}

pub(crate) fn decide(session: &Session, command: &FormCircle) -> Result<Vec<Event>, Refusal> {
    match &command.of {
        CircleOf::Seats(seats) => require_seats(session, seats)?,
        CircleOf::Groups(groups) => require_groups(session, groups)?,
    }
    if let Some(convenor) = command.convenor {
        session.roll.require_person(convenor)?;
    }
    let next = u16::try_from(session.circles.len() + 1).map_err(|_| ConveningRefusal::EmptyList)?;
    Ok(vec![Event::CircleFormed(CircleFormed {
        circle: CircleNo(next),
        name: command.name.clone(),
        of: command.of.clone(),
        convenor: command.convenor,
    })])
}

/// Every seat is in office and named once.
pub(crate) fn require_seats(session: &Session, seats: &[SeatNo]) -> Result<(), ConveningRefusal> {
    if seats.is_empty() {
        return Err(ConveningRefusal::EmptyList);
    }
    let mut seen = BTreeSet::new();
    for seat in seats {
        session.roll.require(*seat)?;
        if !seen.insert(*seat) {
            return Err(ConveningRefusal::NamedTwice(PersonRef::Seat(*seat)));
        }
    }
    Ok(())
}

fn require_groups(session: &Session, groups: &[GroupNo]) -> Result<(), ConveningRefusal> {
    if groups.is_empty() {
        return Err(ConveningRefusal::EmptyList);
    }
    let mut seen = BTreeSet::new();
    for group in groups {
        session.roll.require_group(*group)?;
        if !seen.insert(*group) {
            return Err(ConveningRefusal::DuplicateGroup(*group));
        }
    }
    Ok(())
}

pub(crate) fn apply(session: &mut Session, event: &CircleFormed) {
    let CircleFormed { circle, name, of, convenor } = event.clone();
    session.circles.push(Circle { no: circle, name, of, convenor });
}
