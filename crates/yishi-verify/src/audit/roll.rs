//! The roll as the auditor counts it: which seats are in office, and whom the record knows.
//!
//! Law: the base of every threshold is the number of seats in office (rules of procedure N4). Invariant: a seat is in
//! office from convening until it is withdrawn, and never again.

use std::collections::{BTreeMap, BTreeSet};

use yishi_names::person::{NameProblem, PersonName};
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::convening::convocation::SessionConvened;
use yishi_procedure::convening::roll::{Guest, RollDraft};
use yishi_procedure::ids::{GroupNo, PersonRef, SeatNo};

use super::rules::{Rules, id};
use crate::finding::{Code, Finding, demand};

/// The largest roll a session may be convened with.
const LARGEST: usize = 10_000;

/// Seats and guests with their places in protocol order.
#[derive(Default)]
pub(crate) struct Roll {
    in_office: BTreeMap<SeatNo, u16>,
    groups: BTreeMap<SeatNo, GroupNo>,
    known_groups: BTreeSet<GroupNo>,
    guests: BTreeMap<u16, u16>,
    /// The simplified names, as far as the record has them.
    names: BTreeMap<PersonRef, String>,
    /// Seats whose duties are suspended, and whether each counts in the base.
    suspended: BTreeMap<SeatNo, bool>,
}

impl Roll {
    /// Takes the roll of a convened session, if a session can be convened with it.
    pub(crate) fn convened(event: &SessionConvened, rules: Rules<'_>) -> Result<Self, Finding> {
        let draft = &event.roll;
        let seats = draft.seats.len();
        demand!((1..=LARGEST).contains(&seats), Roll, "the roll has {seats} seats; a session has 1 to {LARGEST}");
        let most = rules.number(id::ROLL_SIZE).unwrap_or(u32::MAX);
        demand!(seats <= most as usize, Roll, "the roll has {seats} seats, but the law allows {most}");
        let mut roll = Self::default();
        roll.take_seats(draft)?;
        roll.take_guests(draft)?;
        Ok(roll)
    }

    fn take_seats(&mut self, draft: &RollDraft) -> Result<(), Finding> {
        let groups: BTreeSet<_> = draft.groups.iter().map(|group| group.no).collect();
        demand!(groups.len() == draft.groups.len(), Roll, "two groups of the roll have one number");
        for seat in &draft.seats {
            let (no, group) = (seat.no, seat.group);
            self.groups.insert(no, group);
            demand!(groups.contains(&group), Roll, "seat {no} belongs to group {group}, which the roll does not have");
            sound(seat.name.as_ref(), &format!("seat {no}"))?;
            self.names.extend(seat.name.as_ref().map(|name| (PersonRef::Seat(no), name.hans.clone())));
            let twice = self.in_office.insert(no, seat.rank.unwrap_or(u16::MAX)).is_some();
            demand!(!twice, Roll, "seat {no} stands in the roll twice");
        }
        self.known_groups = groups;
        Ok(())
    }

    fn take_guests(&mut self, draft: &RollDraft) -> Result<(), Finding> {
        for guest in &draft.guests {
            let no = guest.no;
            sound(Some(&guest.name), &format!("guest {no}"))?;
            self.names.insert(PersonRef::Guest(no), guest.name.hans.clone());
            let twice = self.guests.insert(no.0, guest.rank.unwrap_or(u16::MAX)).is_some();
            demand!(!twice, Roll, "guest {no} stands in the roll twice");
        }
        Ok(())
    }

    /// A person without a seat is added; the number follows the highest there is.
    pub(crate) fn register(&mut self, guest: &Guest) -> Result<(), Finding> {
        let next = self.guests.keys().max().map_or(1, |last| last.saturating_add(1));
        let no = guest.no;
        demand!(no.0 == next, Person, "guest {no} is registered where guest {next} comes next");
        sound(Some(&guest.name), &format!("guest {no}"))?;
        self.names.insert(PersonRef::Guest(no), guest.name.hans.clone());
        self.guests.insert(no.0, guest.rank.unwrap_or(u16::MAX));
        Ok(())
    }

    /// The simplified name of a person, where the record has it.
    pub(crate) fn name(&self, person: PersonRef) -> Option<&str> {
        self.names.get(&person).map(String::as_str)
    }

    /// How many seats count in the base: those in office, without the suspended ones the rules leave out.
    pub(crate) fn size(&self) -> u32 {
        u32::try_from(self.in_office.keys().filter(|seat| self.counts(**seat)).count()).unwrap_or(u32::MAX)
    }

    /// Whether a seat counts in the base.
    pub(crate) fn counts(&self, seat: SeatNo) -> bool {
        self.in_office.contains_key(&seat) && self.suspended.get(&seat) != Some(&false)
    }

    /// Demands that a seat is in office and its duties are not suspended.
    pub(crate) fn require_active(&self, seat: SeatNo) -> Result<(), Finding> {
        self.require(seat)?;
        demand!(!self.suspended.contains_key(&seat), Roll, "seat {seat} takes part while its duties are suspended");
        Ok(())
    }

    /// The duties of a seat are suspended; somebody still counts.
    pub(crate) fn suspend(&mut self, seat: SeatNo, counted: bool) -> Result<(), Finding> {
        demand!(counted || self.size() > 1, Roll, "seat {seat} is the last that counts and is suspended");
        self.suspended.insert(seat, counted);
        Ok(())
    }

    /// The suspension of a seat ends.
    pub(crate) fn resume(&mut self, seat: SeatNo) -> Result<(), Finding> {
        self.require(seat)?;
        demand!(self.suspended.remove(&seat).is_some(), Roll, "seat {seat} resumes duties that were not suspended");
        Ok(())
    }

    /// The seats in office.
    pub(crate) fn seats(&self) -> impl Iterator<Item = SeatNo> {
        self.in_office.keys().copied()
    }

    /// The delegation or sector of a seat, in office or not.
    pub(crate) fn group_of(&self, seat: SeatNo) -> Option<GroupNo> {
        self.groups.get(&seat).copied()
    }

    /// Whether the roll has that delegation or sector.
    pub(crate) fn has_group(&self, group: GroupNo) -> bool {
        self.known_groups.contains(&group)
    }

    /// Demands that a seat is in office.
    pub(crate) fn require(&self, seat: SeatNo) -> Result<(), Finding> {
        demand!(self.in_office.contains_key(&seat), Roll, "seat {seat} is not in office");
        Ok(())
    }

    /// Takes a seat out of office; the last one stays.
    pub(crate) fn withdraw(&mut self, seat: SeatNo) -> Result<(), Finding> {
        self.require(seat)?;
        demand!(self.size() > 1, Roll, "seat {seat} is the last in office and cannot be withdrawn");
        self.in_office.remove(&seat);
        self.suspended.remove(&seat);
        Ok(())
    }

    /// Demands that a person is a seat in office or a guest of the roll.
    pub(crate) fn require_person(&self, person: PersonRef) -> Result<(), Finding> {
        match person {
            PersonRef::Seat(seat) => {
                demand!(self.in_office.contains_key(&seat), Person, "seat {seat} is named, but is not in office");
            }
            PersonRef::Guest(no) => {
                demand!(self.guests.contains_key(&no.0), Person, "guest {no} is named, but not on the roll");
            }
        }
        Ok(())
    }

    /// Demands that all persons are known and none stands before one of a higher place.
    pub(crate) fn require_protocol_order(&self, placements: &[Placement]) -> Result<(), Finding> {
        for placement in placements {
            self.require_person(placement.person)?;
        }
        let persons: Vec<PersonRef> = placements.iter().map(|placement| placement.person).collect();
        let sorted = persons.is_sorted_by_key(|person| self.rank(*person));
        demand!(sorted, Protocol, "the persons named do not stand in protocol order");
        Ok(())
    }

    /// The place in protocol order; persons without one come last.
    pub(crate) fn rank(&self, person: PersonRef) -> u16 {
        let rank = match person {
            PersonRef::Seat(seat) => self.in_office.get(&seat),
            PersonRef::Guest(no) => self.guests.get(&no.0),
        };
        rank.copied().unwrap_or(u16::MAX)
    }
}

/// A roll that knows no traditional forms gives the simplified one for both; that alone is no fault.
fn sound(name: Option<&PersonName>, who: &str) -> Result<(), Finding> {
    let Some(name) = name else { return Ok(()) };
    let one_form = name.hans == name.hant;
    let counts = |problem: &NameProblem| !(one_form && matches!(problem, NameProblem::SimplifiedInHant { .. }));
    match name.problems().into_iter().find(counts) {
        Some(problem) => Err(Finding::new(Code::Roll, format!("the name of {who} cannot be one: {problem:?}"))),
        None => Ok(()),
    }
}
