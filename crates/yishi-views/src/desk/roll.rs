//! The roll by delegation, each seat with its presence in the sitting that matters now.
//!
//! Invariant: a withdrawn seat stays on the page with its reason, and is counted nowhere.

use yishi_names::person::PersonName;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::convening::roll::Seat;
use yishi_procedure::deliberation::sitting::Stage;
use yishi_procedure::ids::{GroupNo, SeatNo, SittingNo};

use crate::hall_chart::{Mark, mark};
use crate::heading::{Heading, sitting_that_matters};

/// The page: all delegations to choose from, and the seats of one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollPage {
    /// Session and sitting.
    pub heading: Heading,
    /// Seats in office.
    pub entitled: u32,
    /// Every delegation with its number of seats in office.
    pub groups: Vec<(GroupNo, Text, u32)>,
    /// The delegation shown.
    pub shown: Option<GroupNo>,
    /// Its seats.
    pub seats: Vec<SeatRow>,
    /// The sitting for which leave may be granted and presence is shown, while it is not closed.
    pub sitting: Option<SittingNo>,
    /// Whether deputies can come and go now.
    pub doors_open: bool,
}

/// One seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatRow {
    /// Its number.
    pub no: SeatNo,
    /// Its holder.
    pub name: Option<PersonName>,
    /// The office named with the holder.
    pub office: Option<Text>,
    /// The place in protocol order.
    pub rank: Option<u16>,
    /// Where the holder is.
    pub mark: Mark,
    /// Why it was withdrawn.
    pub withdrawn: Option<Text>,
}

impl RollPage {
    /// The roll with the seats of that delegation, or of the first.
    pub fn of(session: &Session, group: Option<GroupNo>) -> Self {
        let first = || session.roll.groups().first().map(|group| group.no);
        let shown = group.or_else(first);
        let open = |stage: Stage| matches!(stage, Stage::DoorsOpen | Stage::InProgress | Stage::Adjourned);
        let sitting = sitting_that_matters(session).filter(|sitting| !sitting.is_over());
        Self {
            heading: Heading::of(session),
            entitled: session.roll.entitled(),
            groups: groups(session),
            shown,
            seats: session.roll.seats().filter(|seat| Some(seat.group) == shown).map(|s| row(session, s)).collect(),
            sitting: sitting.map(|sitting| sitting.no),
            doors_open: sitting.is_some_and(|sitting| open(sitting.stage)),
        }
    }
}

fn groups(session: &Session) -> Vec<(GroupNo, Text, u32)> {
    let size = |no: GroupNo| session.roll.in_office().filter(|seat| seat.group == no).count();
    let groups = session.roll.groups().iter();
    groups.map(|group| (group.no, group.name.clone(), u32::try_from(size(group.no)).unwrap_or(u32::MAX))).collect()
}

fn row(session: &Session, seat: &Seat) -> SeatRow {
    SeatRow {
        no: seat.no,
        name: seat.name.clone(),
        office: seat.office.clone(),
        rank: seat.rank,
        mark: mark(session, seat.no),
        withdrawn: session.roll.withdrawn(seat.no).cloned(),
    }
}
