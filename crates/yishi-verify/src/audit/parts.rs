//! Parts of the body as the auditor keeps them: delegations, small and joint groups, committees, and who belongs to which sitting.
//!
//! Law: Organic Law art 17; Law on Deputies art 14. Invariant: no two sittings at work have a seat in common, and nobody checks in
//! to a sitting of which the seat is no part.

use std::collections::BTreeSet;

use yishi_procedure::convening::circle::{CircleFormed, CircleOf};
use yishi_procedure::convening::committee::{CommitteeFormed, CommitteeList, CommitteeProposed};
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::ids::{CommitteeNo, GroupNo, SeatNo};

use super::Audit;
use crate::finding::{Code, Finding, demand};

/// The parts formed so far.
#[derive(Default)]
pub(crate) struct Parts {
    circles: Vec<CircleOf>,
    committees: Vec<(CommitteeList, bool)>,
}

impl Parts {
    /// The list of a committee, formed or not.
    pub(super) fn committee(&self, no: CommitteeNo) -> Result<&(CommitteeList, bool), Finding> {
        let unknown = || Finding::new(Code::Part, format!("there is no committee {no}"));
        usize::from(no.0).checked_sub(1).and_then(|at| self.committees.get(at)).ok_or_else(unknown)
    }

    fn circle(&self, no: u16) -> Result<&CircleOf, Finding> {
        let unknown = || Finding::new(Code::Part, format!("there is no small or joint group {no}"));
        usize::from(no).checked_sub(1).and_then(|at| self.circles.get(at)).ok_or_else(unknown)
    }
}

impl Audit<'_> {
    pub(super) fn form_circle(&mut self, event: &CircleFormed) -> Result<(), Finding> {
        let (no, next) = (usize::from(event.circle.0), self.parts.circles.len() + 1);
        demand!(no == next, Part, "group {no} is formed where group {next} comes next");
        match &event.of {
            CircleOf::Seats(seats) => self.require_distinct(seats)?,
            CircleOf::Groups(groups) => {
                let distinct: BTreeSet<GroupNo> = groups.iter().copied().collect();
                let known = distinct.iter().all(|group| self.roll.has_group(*group));
                let whole = known && !groups.is_empty() && distinct.len() == groups.len();
                demand!(whole, Part, "the joint group {no} does not consist of different delegations or sectors");
            }
        }
        event.convenor.map_or(Ok(()), |convenor| self.roll.require_person(convenor))?;
        self.parts.circles.push(event.of.clone());
        Ok(())
    }

    pub(super) fn propose_committee(&mut self, event: &CommitteeProposed) -> Result<(), Finding> {
        self.require_no_vote()?;
        let (no, next) = (usize::from(event.committee.0), self.parts.committees.len() + 1);
        demand!(no == next, Part, "committee {no} is proposed where committee {next} comes next");
        self.require_distinct(&event.list.members)?;
        let among = event.list.members.contains(&event.list.chair);
        demand!(among, Part, "the chair of committee {no} is not one of its members");
        self.parts.committees.push((event.list.clone(), false));
        Ok(())
    }

    /// That a passed vote stands behind it is checked with the vote.
    pub(super) fn form_committee(&mut self, event: &CommitteeFormed) -> Result<(), Finding> {
        self.parts.committee(event.committee)?;
        let at = usize::from(event.committee.0) - 1;
        self.parts.committees[at].1 = true;
        Ok(())
    }

    /// Demands seats in office, at least one and none twice.
    pub(super) fn require_distinct(&self, seats: &[SeatNo]) -> Result<(), Finding> {
        demand!(!seats.is_empty(), Part, "a list that has to name somebody is empty");
        let mut seen = BTreeSet::new();
        for seat in seats {
            self.roll.require(*seat)?;
            demand!(seen.insert(*seat), Part, "seat {seat} stands on the list twice");
        }
        Ok(())
    }

    /// Demands that the part of the body a sitting is set for exists.
    pub(super) fn require_part(&self, kind: SittingKind) -> Result<(), Finding> {
        match kind {
            SittingKind::Preparatory | SittingKind::Plenary { .. } => Ok(()),
            SittingKind::Presidium { .. } => self.leading.require_presidium_body(),
            SittingKind::Delegation { group } => {
                demand!(self.roll.has_group(group), Part, "there is no delegation or sector {group}");
                Ok(())
            }
            SittingKind::Circle { circle } => self.parts.circle(circle.0).map(|_| ()),
            SittingKind::Committee { committee } => self.parts.committee(committee).map(|_| ()),
        }
    }

    /// The seats in office that belong to sittings of that kind, one by one.
    pub(super) fn members(&self, kind: SittingKind) -> BTreeSet<SeatNo> {
        let active = self.roll.seats().filter(|seat| self.roll.require_active(*seat).is_ok());
        active.filter(|seat| self.is_member(*seat, kind)).collect()
    }

    /// The base of a share of a sitting: a suspended seat may count in it and yet be in no hall.
    pub(super) fn counted_in(&self, kind: SittingKind) -> u32 {
        let counted = self.roll.seats().filter(|seat| self.roll.counts(*seat) && self.is_member(*seat, kind));
        u32::try_from(counted.count()).unwrap_or(u32::MAX)
    }

    pub(super) fn is_member(&self, seat: SeatNo, kind: SittingKind) -> bool {
        match kind {
            SittingKind::Preparatory | SittingKind::Plenary { .. } => true,
            SittingKind::Presidium { .. } => self.leading.elected().is_some_and(|list| list.members.contains(&seat)),
            SittingKind::Delegation { group } => self.roll.group_of(seat) == Some(group),
            SittingKind::Circle { circle } => self.parts.circle(circle.0).is_ok_and(|of| match of {
                CircleOf::Seats(seats) => seats.contains(&seat),
                CircleOf::Groups(groups) => self.roll.group_of(seat).is_some_and(|group| groups.contains(&group)),
            }),
            SittingKind::Committee { committee } => {
                self.parts.committee(committee).is_ok_and(|(list, formed)| *formed && list.members.contains(&seat))
            }
        }
    }
}
