//! A delegation (代表团) or sector has elected its leader and deputy leaders.
//!
//! Law: Law on Deputies art 14; NPC rules of procedure art 7. Invariant: whoever leads is a seat of that delegation in office.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::convening::ConveningRefusal;
use crate::event::Event;
use crate::ids::{GroupNo, PersonRef, SeatNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// The officers of a delegation or sector.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Officers {
    /// Who leads it (团长, 召集人); nobody after the leader went out of office.
    pub leader: Option<SeatNo>,
    /// Who stands in (副团长).
    pub deputy_leaders: Vec<SeatNo>,
}

/// Names the officers of a delegation; a later act replaces an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NameDelegationOfficers {
    /// The delegation or sector.
    pub group: GroupNo,
    /// Who leads it.
    pub leader: SeatNo,
    /// Who stands in.
    #[serde(default)]
    pub deputy_leaders: Vec<SeatNo>,
}

/// The officers of a delegation were named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DelegationOfficersNamed {
    /// The delegation or sector.
    pub group: GroupNo,
    /// Who leads it.
    pub leader: SeatNo,
    /// Who stands in.
    pub deputy_leaders: Vec<SeatNo>,
}

pub(crate) fn decide(session: &Session, command: &NameDelegationOfficers) -> Result<Vec<Event>, Refusal> {
    let group = session.roll.require_group(command.group)?.no;
    let mut seen = BTreeSet::new();
    for seat in [command.leader].iter().chain(&command.deputy_leaders) {
        if session.roll.require(*seat)?.group != group {
            return Err(ConveningRefusal::NotOfDelegation { seat: *seat, group }.into());
        }
        if !seen.insert(*seat) {
            return Err(ConveningRefusal::NamedTwice(PersonRef::Seat(*seat)).into());
        }
    }
    let NameDelegationOfficers { group, leader, deputy_leaders } = command.clone();
    Ok(vec![Event::DelegationOfficersNamed(DelegationOfficersNamed { group, leader, deputy_leaders })])
}

pub(crate) fn apply(session: &mut Session, event: &DelegationOfficersNamed) {
    let officers = Officers { leader: Some(event.leader), deputy_leaders: event.deputy_leaders.clone() };
    session.arrangements.delegations.insert(event.group, officers);
}

/// Whoever goes out of office leads no delegation.
pub(crate) fn strike(session: &mut Session, seat: SeatNo) {
    for officers in session.arrangements.delegations.values_mut() {
        officers.leader = officers.leader.filter(|leader| *leader != seat);
        officers.deputy_leaders.retain(|deputy| *deputy != seat);
    }
}
