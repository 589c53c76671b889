//! Who is in the hall, as the auditor counts it: three plain sets, and from when to when each seat was there.
//!
//! Law: attendance is a fact of a sitting (rules of procedure N6). Invariant: a seat is in at most one of the sets, and
//! the number present is the size of the first.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use yishi_procedure::ids::SeatNo;

use crate::finding::{Finding, demand};

/// The attendance of one sitting.
#[derive(Default)]
pub(crate) struct Hall {
    here: BTreeSet<SeatNo>,
    gone: BTreeSet<SeatNo>,
    on_leave: BTreeSet<SeatNo>,
    stays: BTreeMap<SeatNo, Vec<Stay>>,
}

/// From when to when a seat was in the hall; still there where it has no end.
struct Stay {
    from: Timestamp,
    to: Option<Timestamp>,
}

impl Hall {
    /// How many seats are present.
    pub(crate) fn present(&self) -> u32 {
        u32::try_from(self.here.len()).unwrap_or(u32::MAX)
    }

    /// How many seats came and went.
    pub(crate) fn left(&self) -> u32 {
        u32::try_from(self.gone.len()).unwrap_or(u32::MAX)
    }

    /// The seats present, in ascending order.
    pub(crate) fn seats(&self) -> Vec<SeatNo> {
        self.here.iter().copied().collect()
    }

    /// A seat arrives for the first time, with leave or without.
    pub(crate) fn arrive(&mut self, seat: SeatNo, at: Timestamp) -> Result<(), Finding> {
        demand!(!self.here.contains(&seat), Attendance, "seat {seat} checks in, but is in the hall already");
        demand!(!self.gone.contains(&seat), Attendance, "seat {seat} checks in, but left before and can only return");
        self.on_leave.remove(&seat);
        self.enter(seat, at);
        Ok(())
    }

    /// A seat leaves.
    pub(crate) fn leave(&mut self, seat: SeatNo, at: Timestamp) -> Result<(), Finding> {
        demand!(self.here.remove(&seat), Attendance, "seat {seat} leaves the hall, but is not in it");
        self.gone.insert(seat);
        self.end_stay(seat, at);
        Ok(())
    }

    /// A seat comes back.
    pub(crate) fn come_back(&mut self, seat: SeatNo, at: Timestamp) -> Result<(), Finding> {
        demand!(self.gone.remove(&seat), Attendance, "seat {seat} returns to the hall, but had not left it");
        self.enter(seat, at);
        Ok(())
    }

    /// A seat has leave of absence; who has arrived has none.
    pub(crate) fn excuse(&mut self, seat: SeatNo) -> Result<(), Finding> {
        let arrived = self.here.contains(&seat) || self.gone.contains(&seat);
        demand!(!arrived, Attendance, "seat {seat} is granted leave, but has arrived");
        demand!(self.on_leave.insert(seat), Attendance, "seat {seat} is granted leave twice");
        Ok(())
    }

    /// Whether a seat has arrived, whether it is still here or not.
    pub(crate) fn has_arrived(&self, seat: SeatNo) -> bool {
        self.here.contains(&seat) || self.gone.contains(&seat)
    }

    /// A seat has leave of the whole session, whether it had leave of this sitting before or not.
    pub(crate) fn excuse_again(&mut self, seat: SeatNo) {
        self.on_leave.insert(seat);
    }

    /// A seat goes out of office and is counted nowhere.
    pub(crate) fn strike(&mut self, seat: SeatNo, at: Timestamp) {
        self.gone.remove(&seat);
        self.on_leave.remove(&seat);
        if self.here.remove(&seat) {
            self.end_stay(seat, at);
        }
    }

    /// Whether a seat was in the hall at that time. A stay counts with both its ends: the record knows milliseconds only,
    /// and within one of them a ballot may lie before or after a departure.
    pub(crate) fn was_here(&self, seat: SeatNo, at: Timestamp) -> bool {
        let covers = |stay: &Stay| stay.from <= at && stay.to.is_none_or(|to| at <= to);
        self.stays.get(&seat).is_some_and(|stays| stays.iter().any(covers))
    }

    fn enter(&mut self, seat: SeatNo, at: Timestamp) {
        self.here.insert(seat);
        self.stays.entry(seat).or_default().push(Stay { from: at, to: None });
    }

    fn end_stay(&mut self, seat: SeatNo, at: Timestamp) {
        if let Some(stay) = self.stays.get_mut(&seat).and_then(|stays| stays.last_mut()) {
            stay.to = Some(at);
        }
    }
}
