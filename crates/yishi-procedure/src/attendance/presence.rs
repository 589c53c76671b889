//! Who is in the hall: the attendance of one sitting.
//!
//! Attendance is a fact of a sitting, never of a session (rules of procedure N6).
//! Invariant: `present` is the number of seats whose presence is `Present`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::SeatNo;

/// Where the holder of a seat is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// Has not come, without leave.
    Absent,
    /// Has leave for this sitting (请假).
    OnLeave,
    /// Is in the hall.
    Present,
    /// Came and went.
    Left,
}

/// The attendance of one sitting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Attendance {
    marks: BTreeMap<SeatNo, Presence>,
    present: u32,
}

impl Attendance {
    /// Where the holder of that seat is.
    pub fn of(&self, seat: SeatNo) -> Presence {
        self.marks.get(&seat).copied().unwrap_or(Presence::Absent)
    }

    /// How many seats are present (实到).
    pub fn present(&self) -> u32 {
        self.present
    }

    /// How many seats stand at that mark. Absent seats have no mark of their own and are not counted here.
    pub fn marked(&self, presence: Presence) -> u32 {
        u32::try_from(self.marks.values().filter(|mark| **mark == presence).count()).unwrap_or(u32::MAX)
    }

    /// The seats in the hall, by number.
    pub fn present_seats(&self) -> impl Iterator<Item = SeatNo> {
        self.marks.iter().filter(|(_, mark)| **mark == Presence::Present).map(|(seat, _)| *seat)
    }

    pub(crate) fn mark(&mut self, seat: SeatNo, presence: Presence) {
        let before = self.marks.insert(seat, presence);
        self.recount(before, Some(presence));
    }

    pub(crate) fn forget(&mut self, seat: SeatNo) {
        let before = self.marks.remove(&seat);
        self.recount(before, None);
    }

    fn recount(&mut self, before: Option<Presence>, after: Option<Presence>) {
        if before == Some(Presence::Present) {
            self.present -= 1;
        }
        if after == Some(Presence::Present) {
            self.present += 1;
        }
    }
}
