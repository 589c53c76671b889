//! One sitting as the auditor keeps it: how far it has come, who is in the hall, what it is busy with.
//!
//! Law: Organic Law art 14. Invariant: a sitting goes from scheduled through open doors and in progress to closed, never back but from
//! a break to in progress.

use jiff::civil::Date;
use yishi_procedure::convening::schedule::{Segment, SittingScheduled};
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::ids::{ItemNo, PersonRef, SittingNo};
use yishi_procedure::voting::question::Question;
use yishi_rulebook::Ground;

use super::hall::Hall;

/// How far a sitting has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    Scheduled,
    DoorsOpen,
    InProgress,
    Adjourned,
    Closed,
    CalledOff,
}

/// One sitting.
pub(crate) struct Sitting {
    pub(crate) no: SittingNo,
    pub(crate) kind: SittingKind,
    pub(crate) date: Date,
    pub(crate) segments: Vec<Segment>,
    pub(crate) segment: u8,
    pub(crate) stage: Stage,
    pub(crate) self_check_in: bool,
    pub(crate) hall: Hall,
    /// Who presides, as long as the person is in office.
    pub(crate) presiding: Option<PersonRef>,
    pub(crate) current: Option<Question>,
    pub(crate) somebody_speaks: bool,
    pub(crate) quorum: Option<Ground>,
    /// The limit of the speech that is made, in seconds.
    pub(crate) limit: Option<u32>,
    pub(crate) secret: bool,
}

impl Sitting {
    pub(crate) fn scheduled(event: &SittingScheduled) -> Self {
        Self {
            no: event.sitting,
            kind: event.kind,
            date: event.date,
            segments: event.segments.clone(),
            segment: 1,
            stage: Stage::Scheduled,
            self_check_in: false,
            hall: Hall::default(),
            presiding: None,
            current: None,
            somebody_speaks: false,
            quorum: None,
            limit: None,
            secret: false,
        }
    }

    /// Whether its schedule takes up an item.
    pub(crate) fn takes_up(&self, item: ItemNo) -> bool {
        self.items().any(|one| one == item)
    }

    /// All items of its schedule in their order.
    pub(crate) fn items(&self) -> impl Iterator<Item = ItemNo> {
        self.segments.iter().flat_map(|segment| segment.items.iter().copied())
    }

    /// Whether the sitting has not been opened yet.
    pub(crate) fn is_to_come(&self) -> bool {
        matches!(self.stage, Stage::Scheduled | Stage::DoorsOpen)
    }

    /// Whether deputies are or may be in the hall.
    pub(crate) fn is_at_work(&self) -> bool {
        matches!(self.stage, Stage::DoorsOpen | Stage::InProgress | Stage::Adjourned)
    }
}
