//! The roll (代表名册): who is entitled to sit, in which delegation or sector.
//!
//! Law: the base of every threshold is the number of deputies in office (rules of procedure N4), so the roll counts them.
//! Invariant: seat numbers are unique; a withdrawn seat stays in the roll and is counted nowhere.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::person::{NameProblem, PersonName};
use yishi_names::text::Text;
use yishi_rulebook::SuspendedSeats;

use crate::convening::ConveningRefusal;
use crate::ids::{GroupNo, GuestNo, PersonRef, SeatNo};

/// The largest roll the house is built and measured for.
pub const LARGEST_ROLL: usize = 10_000;

/// One entitled seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Seat {
    /// The certificate number.
    pub no: SeatNo,
    /// The holder's name; absent where a reconstructed roll does not know it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<PersonName>,
    /// The delegation or sector.
    pub group: GroupNo,
    /// The office named with the person, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<Text>,
    /// The place in protocol order, 1 first; absent for most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u16>,
}

/// A delegation or sector.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Group {
    /// Its number.
    pub no: GroupNo,
    /// Its name.
    pub name: Text,
}

/// A person without a seat who is named in the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Guest {
    /// The number.
    pub no: GuestNo,
    /// The name.
    pub name: PersonName,
    /// The office named with the person, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<Text>,
    /// The place in protocol order, 1 first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u16>,
}

/// A roll as it is handed in at convening.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RollDraft {
    /// Delegations or sectors, in the house's order.
    pub groups: Vec<Group>,
    /// All seats.
    pub seats: Vec<Seat>,
    /// Persons without a seat.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guests: Vec<Guest>,
}

/// The roll of a convened session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Roll {
    groups: Vec<Group>,
    seats: BTreeMap<SeatNo, Seat>,
    guests: Vec<Guest>,
    withdrawn: BTreeMap<SeatNo, Text>,
    /// Seats in office whose duties are suspended, and whether each stays in the base.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    suspended: BTreeMap<SeatNo, SuspendedSeats>,
}

/// What keeps a name out of the roll.
///
/// A roll that knows no traditional forms gives the simplified one for both; its simplified characters are then no fault.
pub fn name_problems(name: &PersonName) -> Vec<NameProblem> {
    let only_simplified = name.hans == name.hant;
    let counts = |problem: &NameProblem| !(only_simplified && matches!(problem, NameProblem::SimplifiedInHant { .. }));
    name.problems().into_iter().filter(counts).collect()
}

impl RollDraft {
    /// Finds the first thing that makes the roll unusable.
    pub(crate) fn check(&self) -> Result<(), ConveningRefusal> {
        if self.seats.is_empty() {
            return Err(ConveningRefusal::RollEmpty);
        }
        if self.seats.len() > LARGEST_ROLL {
            return Err(ConveningRefusal::RollTooLarge { seats: self.seats.len(), most: LARGEST_ROLL });
        }
        self.check_groups()?;
        let mut seen = std::collections::BTreeSet::new();
        for seat in &self.seats {
            if !seen.insert(seat.no) {
                return Err(ConveningRefusal::DuplicateSeat(seat.no));
            }
            if !self.groups.iter().any(|group| group.no == seat.group) {
                return Err(ConveningRefusal::UnknownGroup { seat: seat.no, group: seat.group });
            }
            if seat.name.as_ref().is_some_and(|name| !name_problems(name).is_empty()) {
                return Err(ConveningRefusal::BadName(PersonRef::Seat(seat.no)));
            }
        }
        self.check_guests()
    }

    /// Two delegations under one number could not be told apart by any seat of theirs.
    fn check_groups(&self) -> Result<(), ConveningRefusal> {
        let mut seen = std::collections::BTreeSet::new();
        let twice = self.groups.iter().find(|group| !seen.insert(group.no));
        twice.map_or(Ok(()), |group| Err(ConveningRefusal::DuplicateGroup(group.no)))
    }

    fn check_guests(&self) -> Result<(), ConveningRefusal> {
        let mut seen = std::collections::BTreeSet::new();
        for guest in &self.guests {
            if !seen.insert(guest.no) {
                return Err(ConveningRefusal::DuplicateGuest(guest.no));
            }
            if !name_problems(&guest.name).is_empty() {
                return Err(ConveningRefusal::BadName(PersonRef::Guest(guest.no)));
            }
        }
        Ok(())
    }
}

impl From<&RollDraft> for Roll {
    fn from(draft: &RollDraft) -> Self {
        Self {
            groups: draft.groups.clone(),
            seats: draft.seats.iter().map(|seat| (seat.no, seat.clone())).collect(),
            guests: draft.guests.clone(),
            withdrawn: BTreeMap::new(),
            suspended: BTreeMap::new(),
        }
    }
}

impl Roll {
    /// All delegations or sectors in the house's order.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// All seats by number, withdrawn ones included.
    pub fn seats(&self) -> impl Iterator<Item = &Seat> {
        self.seats.values()
    }

    /// All seats that are in office, by number.
    pub fn in_office(&self) -> impl Iterator<Item = &Seat> {
        self.seats.values().filter(|seat| !self.withdrawn.contains_key(&seat.no))
    }

    /// The base N of every threshold: seats in office, without those whose suspension takes them out (rules of procedure N4).
    pub fn entitled(&self) -> u32 {
        let left_out = self.suspended.values().filter(|base| **base == SuspendedSeats::NotCounted).count();
        u32::try_from(self.seats.len() - self.withdrawn.len() - left_out).unwrap_or(u32::MAX)
    }

    /// Says whether a seat counts in the base of shares.
    pub fn counts(&self, no: SeatNo) -> bool {
        let in_office = self.seats.contains_key(&no) && !self.withdrawn.contains_key(&no);
        in_office && self.suspended.get(&no) != Some(&SuspendedSeats::NotCounted)
    }

    /// Says whether the duties of a seat's holder are suspended.
    pub fn is_suspended(&self, no: SeatNo) -> bool {
        self.suspended.contains_key(&no)
    }

    /// Persons without a seat.
    pub fn guests(&self) -> &[Guest] {
        &self.guests
    }

    /// The seat of that number, withdrawn or not.
    pub fn seat(&self, no: SeatNo) -> Option<&Seat> {
        self.seats.get(&no)
    }

    /// The guest of that number.
    pub fn guest(&self, no: GuestNo) -> Option<&Guest> {
        self.guests.iter().find(|guest| guest.no == no)
    }

    /// Why a seat was withdrawn, if it was.
    pub fn withdrawn(&self, no: SeatNo) -> Option<&Text> {
        self.withdrawn.get(&no)
    }

    /// The seat of that number if it is in office.
    pub fn require(&self, no: SeatNo) -> Result<&Seat, ConveningRefusal> {
        let seat = self.seats.get(&no).ok_or(ConveningRefusal::UnknownSeat(no))?;
        if self.withdrawn.contains_key(&no) {
            return Err(ConveningRefusal::SeatWithdrawn(no));
        }
        Ok(seat)
    }

    /// The delegation or sector of that number.
    pub fn require_group(&self, no: GroupNo) -> Result<&Group, ConveningRefusal> {
        self.groups.iter().find(|group| group.no == no).ok_or(ConveningRefusal::NoSuchGroup(no))
    }

    /// Says whether the record knows that person.
    pub fn require_person(&self, person: PersonRef) -> Result<(), ConveningRefusal> {
        match person {
            PersonRef::Seat(no) => self.require(no).map(|_| ()),
            PersonRef::Guest(no) => self.guest(no).map(|_| ()).ok_or(ConveningRefusal::UnknownGuest(no)),
        }
    }

    /// The name of a person, where it is known.
    pub fn name(&self, person: PersonRef) -> Option<&PersonName> {
        match person {
            PersonRef::Seat(no) => self.seat(no)?.name.as_ref(),
            PersonRef::Guest(no) => Some(&self.guest(no)?.name),
        }
    }

    /// The office of a person, where there is one.
    pub fn office(&self, person: PersonRef) -> Option<&Text> {
        match person {
            PersonRef::Seat(no) => self.seat(no)?.office.as_ref(),
            PersonRef::Guest(no) => self.guest(no)?.office.as_ref(),
        }
    }

    /// The place of a person in protocol order; persons without a rank come after all who have one.
    pub fn protocol_rank(&self, person: PersonRef) -> u16 {
        let rank = match person {
            PersonRef::Seat(no) => self.seat(no).and_then(|seat| seat.rank),
            PersonRef::Guest(no) => self.guest(no).and_then(|guest| guest.rank),
        };
        rank.unwrap_or(u16::MAX)
    }

    /// A guest under a number that is taken already changes nothing.
    pub(crate) fn register(&mut self, guest: Guest) {
        if self.guest(guest.no).is_none() {
            self.guests.push(guest);
        }
    }

    pub(crate) fn withdraw(&mut self, no: SeatNo, reason: Text) {
        if self.seats.contains_key(&no) {
            self.suspended.remove(&no);
            self.withdrawn.insert(no, reason);
        }
    }

    pub(crate) fn suspend(&mut self, no: SeatNo, base: SuspendedSeats) {
        if self.seats.contains_key(&no) && !self.withdrawn.contains_key(&no) {
            self.suspended.insert(no, base);
        }
    }

    pub(crate) fn resume(&mut self, no: SeatNo) {
        self.suspended.remove(&no);
    }
}
