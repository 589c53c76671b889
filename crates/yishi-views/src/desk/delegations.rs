//! Attendance by delegation or sector: a line each, and the sum.

use serde::Serialize;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::attendance::presence::Presence;
use yishi_procedure::deliberation::sitting::Sitting;
use yishi_procedure::ids::GroupNo;

/// One line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GroupAttendance {
    /// The delegation's number.
    pub no: GroupNo,
    /// Its name.
    pub name: Text,
    /// Its figures.
    pub counts: Counts,
}

/// The figures of a line, in people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// 应到.
    pub entitled: u32,
    /// 实到.
    pub present: u32,
    /// 请假.
    pub on_leave: u32,
    /// 离席.
    pub left: u32,
    /// 未到.
    pub absent: u32,
}

impl Counts {
    fn add(&mut self, presence: Presence) {
        self.entitled += 1;
        match presence {
            Presence::Present => self.present += 1,
            Presence::OnLeave => self.on_leave += 1,
            Presence::Left => self.left += 1,
            Presence::Absent => self.absent += 1,
        }
    }

    /// The sum of both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            entitled: self.entitled + other.entitled,
            present: self.present + other.present,
            on_leave: self.on_leave + other.on_leave,
            left: self.left + other.left,
            absent: self.absent + other.absent,
        }
    }
}

/// A line for every delegation with a seat in office, in the house's order.
pub fn attendance(session: &Session, sitting: &Sitting) -> Vec<GroupAttendance> {
    let mut lines: Vec<GroupAttendance> = session
        .roll
        .groups()
        .iter()
        .map(|group| GroupAttendance { no: group.no, name: group.name.clone(), counts: Counts::default() })
        .collect();
    for seat in session.roll.in_office() {
        if let Some(line) = lines.iter_mut().find(|line| line.no == seat.group) {
            line.counts.add(sitting.attendance.of(seat.no));
        }
    }
    lines.retain(|line| line.counts.entitled > 0);
    lines
}

/// The sum of all lines.
pub fn total(lines: &[GroupAttendance]) -> Counts {
    lines.iter().fold(Counts::default(), |sum, line| sum.and(line.counts))
}
