//! All sittings of the session, each with its figures and what may be done with it.

use yishi_procedure::Session;
use yishi_procedure::deliberation::sitting::{Sitting, Stage};

use crate::desk::action::{self, Action};
use crate::heading::{Heading, SittingHead};

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SittingsPage {
    /// Session and sitting.
    pub heading: Heading,
    /// The sittings by number.
    pub rows: Vec<SittingRow>,
}

/// One sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SittingRow {
    /// Which sitting.
    pub head: SittingHead,
    /// How many items it takes up.
    pub items: usize,
    /// 应到 and 实到: as it opened, or as they stand while the doors are open.
    pub attendance: Option<(u32, u32)>,
    /// What may be done with it.
    pub actions: Vec<Action>,
}

impl SittingsPage {
    /// The sittings of a session.
    pub fn of(session: &Session) -> Self {
        Self { heading: Heading::of(session), rows: rows(session) }
    }
}

pub(crate) fn rows(session: &Session) -> Vec<SittingRow> {
    session.sittings.iter().map(|sitting| row(session, sitting)).collect()
}

fn row(session: &Session, sitting: &Sitting) -> SittingRow {
    let opened = sitting.opening_quorum.as_ref().map(|quorum| (quorum.total, quorum.count));
    let now = (sitting.stage == Stage::DoorsOpen).then(|| (session.roll.entitled(), sitting.attendance.present()));
    SittingRow {
        head: SittingHead::of(sitting),
        items: sitting.items().count(),
        attendance: opened.or(now),
        actions: action::on_sitting(session, sitting),
    }
}
