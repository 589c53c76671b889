//! The seating chart of the hall: every seat by delegation, with live presence, and in a running vote whether it has pressed.
//!
//! Invariant: a seat is shown as having pressed, never as having pressed something.

use std::collections::BTreeSet;

use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::attendance::presence::Presence;
use yishi_procedure::ids::{GroupNo, SeatNo};

use crate::heading::{Heading, sitting_that_matters};

/// What the chart shows of a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Has not come.
    Absent,
    /// On leave.
    Leave,
    /// In the hall.
    Present,
    /// In the hall, and has pressed in the running vote.
    Pressed,
    /// Came and went.
    Left,
}

impl Mark {
    /// The word the page and the live stream know it by.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::Leave => "leave",
            Self::Present => "present",
            Self::Pressed => "pressed",
            Self::Left => "left",
        }
    }
}

impl From<Presence> for Mark {
    fn from(presence: Presence) -> Self {
        match presence {
            Presence::Absent => Self::Absent,
            Presence::OnLeave => Self::Leave,
            Presence::Present => Self::Present,
            Presence::Left => Self::Left,
        }
    }
}

/// The chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HallChart {
    /// Session and sitting.
    pub heading: Heading,
    /// The delegations or sectors in the house's order; those without a seat in office are left out.
    pub groups: Vec<ChartGroup>,
}

/// One delegation or sector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartGroup {
    /// Its number.
    pub no: GroupNo,
    /// Its name.
    pub name: Text,
    /// Its seats in office by number.
    pub seats: Vec<(SeatNo, Mark)>,
}

/// How many seats stand at each mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MarkCounts {
    /// In the hall, whether they have pressed or not.
    pub present: u32,
    /// Not come.
    pub absent: u32,
    /// On leave.
    pub leave: u32,
    /// Came and went.
    pub left: u32,
    /// Have pressed in the running vote.
    pub pressed: u32,
}

impl HallChart {
    /// The chart with presence; `pressed` are the seats whose ballot of the running vote is in its box.
    pub fn of(session: &Session, pressed: &BTreeSet<SeatNo>) -> Self {
        let mut groups: Vec<ChartGroup> = session
            .roll
            .groups()
            .iter()
            .map(|group| ChartGroup { no: group.no, name: group.name.clone(), seats: Vec::new() })
            .collect();
        for seat in session.roll.in_office() {
            let shown = (seat.no, mark_with(session, seat.no, pressed.contains(&seat.no)));
            if let Some(group) = groups.iter_mut().find(|group| group.no == seat.group) {
                group.seats.push(shown);
            }
        }
        groups.retain(|group| !group.seats.is_empty());
        Self { heading: Heading::of(session), groups }
    }

    /// The counts of the legend.
    pub fn counts(&self) -> MarkCounts {
        let mut counts = MarkCounts::default();
        for (_, mark) in self.groups.iter().flat_map(|group| &group.seats) {
            match mark {
                Mark::Absent => counts.absent += 1,
                Mark::Leave => counts.leave += 1,
                Mark::Present => counts.present += 1,
                Mark::Pressed => {
                    counts.present += 1;
                    counts.pressed += 1;
                }
                Mark::Left => counts.left += 1,
            }
        }
        counts
    }
}

/// What the chart shows of a seat's presence in the sitting that matters now.
pub fn mark(session: &Session, seat: SeatNo) -> Mark {
    sitting_that_matters(session).map_or(Mark::Absent, |sitting| sitting.attendance.of(seat).into())
}

/// The same, for a seat that has pressed in the running vote.
pub fn mark_with(session: &Session, seat: SeatNo, pressed: bool) -> Mark {
    match mark(session, seat) {
        Mark::Present if pressed && session.running_vote().is_some() => Mark::Pressed,
        mark @ (Mark::Absent | Mark::Leave | Mark::Present | Mark::Pressed | Mark::Left) => mark,
    }
}
