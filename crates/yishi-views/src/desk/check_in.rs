//! The check-in page at a door: attendance against the quorum line, and the deputy who came last.

use yishi_names::person::PersonName;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::ids::SeatNo;
use yishi_rulebook::Rulebook;

use crate::hall_chart::{Mark, mark};
use crate::heading::Heading;
use crate::quorum::QuorumFigures;

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckInPage {
    /// Session and sitting.
    pub heading: Heading,
    /// Attendance; absent while no doors are open.
    pub quorum: Option<QuorumFigures>,
}

/// The deputy whose code was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// The seat.
    pub seat: SeatNo,
    /// The holder.
    pub name: Option<PersonName>,
    /// The delegation or sector.
    pub group: Text,
    /// Where the holder is now.
    pub mark: Mark,
    /// How many are present with this one.
    pub present: u32,
}

impl CheckInPage {
    /// The page of a door.
    pub fn of(session: &Session, book: &Rulebook) -> Self {
        let sitting = session.sitting_at_work();
        Self {
            heading: Heading::of(session),
            quorum: sitting.and_then(|sitting| QuorumFigures::of(session, sitting, book)),
        }
    }
}

impl Arrival {
    /// The deputy of that seat as the record stands.
    pub fn of(session: &Session, seat: SeatNo) -> Option<Self> {
        let holder = session.roll.seat(seat)?;
        let group = session.roll.groups().iter().find(|group| group.no == holder.group)?;
        Some(Self {
            seat,
            name: holder.name.clone(),
            group: group.name.clone(),
            mark: mark(session, seat),
            present: session.sitting_at_work().map_or(0, |sitting| sitting.attendance.present()),
        })
    }
}
