//! Who sits in which sitting: the whole body, or which part of it.
//!
//! Law: Organic Law art 17 (the presidium), Law on Deputies art 14 (delegations and their groups). Check-in, leave and quorum
//! of a sitting ask this file. Invariant: whoever is out of office belongs to no sitting.

use std::collections::BTreeSet;

use crate::attendance::AttendanceRefusal;
use crate::deliberation::sitting::{Sitting, SittingKind};
use crate::ids::SeatNo;
use crate::session::Session;

impl Session {
    /// Says whether that seat takes part in sittings of that kind: it is part of them, and its duties are not suspended.
    pub fn belongs(&self, seat: SeatNo, kind: SittingKind) -> bool {
        !self.roll.is_suspended(seat) && self.is_part(seat, kind)
    }

    /// Says whether that seat, in office, is part of those who sit in sittings of that kind.
    fn is_part(&self, seat: SeatNo, kind: SittingKind) -> bool {
        let Ok(held) = self.roll.require(seat) else { return false };
        match kind {
            SittingKind::Preparatory | SittingKind::Plenary { .. } => true,
            SittingKind::Presidium { .. } => {
                self.presidium.as_ref().is_some_and(|presidium| presidium.members.contains(&seat))
            }
            SittingKind::Delegation { group } => held.group == group,
            SittingKind::Circle { circle } => self.circle(circle).is_ok_and(|circle| circle.has(held)),
            SittingKind::Committee { committee } => self
                .committee(committee)
                .is_ok_and(|committee| committee.formed && committee.list.members.contains(&seat)),
        }
    }

    /// The seats that take part in sittings of that kind, by number.
    pub fn members(&self, kind: SittingKind) -> impl Iterator<Item = SeatNo> {
        self.roll.in_office().map(|seat| seat.no).filter(move |seat| self.belongs(*seat, kind))
    }

    /// How many seats are entitled to sit in sittings of that kind (应到).
    pub fn entitled_in(&self, kind: SittingKind) -> u32 {
        if kind.is_of_the_whole_body() {
            return self.roll.entitled();
        }
        let counted = self.roll.in_office().map(|seat| seat.no).filter(|seat| self.roll.counts(*seat));
        u32::try_from(counted.filter(|seat| self.is_part(*seat, kind)).count()).unwrap_or(u32::MAX)
    }

    /// Says whether a seat would have to be in two places if both kinds sat at once.
    pub(crate) fn overlap(&self, one: SittingKind, other: SittingKind) -> bool {
        if one.is_of_the_whole_body() || other.is_of_the_whole_body() {
            return true;
        }
        let seats: BTreeSet<SeatNo> = self.members(one).collect();
        self.members(other).any(|seat| seats.contains(&seat))
    }

    pub(crate) fn require_belongs(&self, seat: SeatNo, sitting: &Sitting) -> Result<(), AttendanceRefusal> {
        let lacking = AttendanceRefusal::NotOfThisSitting { seat, sitting: sitting.no };
        if self.belongs(seat, sitting.kind) { Ok(()) } else { Err(lacking) }
    }
}
