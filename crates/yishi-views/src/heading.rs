//! What stands at the head of every page: which session, and which of its sittings.
//!
//! Law: H4, the full name of a session; the place's own English name is used where it has one.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use yishi_names::assembly::{Assembly, AssemblyKind};
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::deliberation::sitting::{PartOfDay, Sitting, SittingKind, Stage};
use yishi_procedure::ids::SittingNo;

/// The head of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Heading {
    /// Congress or CPPCC committee.
    pub kind: AssemblyKind,
    /// The full name of the session.
    pub session: Text,
    /// The sitting the page is about, where there is one.
    pub sitting: Option<SittingHead>,
}

/// What a page says of a sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SittingHead {
    /// Its number in the session.
    pub no: SittingNo,
    /// Preparatory meeting or plenary.
    pub kind: SittingKind,
    /// The day.
    pub date: Date,
    /// The part of the day.
    pub part_of_day: PartOfDay,
    /// Where it is held.
    pub place: Option<Text>,
    /// How far it has come.
    pub stage: Stage,
    /// When it was opened.
    pub opened_at: Option<Timestamp>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
}

impl Heading {
    /// The head of a page about the sitting that matters now.
    pub fn of(session: &Session) -> Self {
        Self::with(session, sitting_that_matters(session))
    }

    /// The head of a page about that sitting.
    pub fn with(session: &Session, sitting: Option<&Sitting>) -> Self {
        let title = &session.title;
        let assembly = Assembly::of(title.kind, title.place.clone());
        let name = assembly.session_full(title.term, title.ordinal);
        Self { kind: title.kind, session: name, sitting: sitting.map(SittingHead::of) }
    }
}

impl SittingHead {
    /// What a page says of that sitting.
    pub fn of(sitting: &Sitting) -> Self {
        Self {
            no: sitting.no,
            kind: sitting.kind,
            date: sitting.date,
            part_of_day: sitting.part_of_day,
            place: sitting.place.clone(),
            stage: sitting.stage,
            opened_at: sitting.opened_at,
            closed_at: sitting.closed_at,
        }
    }
}

/// The sitting of the whole body that is at work; else the one that closed last; else the first that is set.
///
/// A closed sitting stays on the screens until the doors of the next one open, so that the last result can be read. What a part of the
/// body meets about is no matter of the hall.
pub fn sitting_that_matters(session: &Session) -> Option<&Sitting> {
    let whole = || session.sittings.iter().filter(|sitting| sitting.kind.is_of_the_whole_body());
    let closed = || whole().filter(|sitting| sitting.stage == Stage::Closed).max_by_key(|sitting| sitting.closed_at);
    session.sitting_at_work().or_else(closed).or_else(|| whole().next())
}

/// The sitting whose doors open next.
pub fn next_sitting(session: &Session) -> Option<&Sitting> {
    let set = session.sittings.iter().filter(|sitting| sitting.stage == Stage::Scheduled);
    set.min_by_key(|sitting| (sitting.date, part_order(sitting.part_of_day), sitting.no))
}

fn part_order(part: PartOfDay) -> u8 {
    match part {
        PartOfDay::Morning => 0,
        PartOfDay::Afternoon => 1,
        PartOfDay::Evening => 2,
    }
}
