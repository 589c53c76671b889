//! What a report is held against: the record of the house, or another report, and how near its sitting is to ours.
//!
//! Invariant: a record decides, another report only raises a question; which meeting another text tells of is judged by body,
//! ordinals, kind and day, so that one wrong figure does not make it another meeting.

use crate::read::Sitting;
use crate::record::Record;

/// Whether what another text says settles a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authority {
    /// The record of the house.
    Record,
    /// Another report, which may be wrong itself.
    Report,
}

/// Another telling of a sitting.
#[derive(Clone, Debug)]
pub struct Other {
    /// Its file or identifier, as findings name it.
    pub source: String,
    /// Whether it settles a question.
    pub authority: Authority,
    /// What it tells.
    pub sitting: Sitting,
}

impl Other {
    /// Another report.
    pub fn report(source: impl Into<String>, sitting: Sitting) -> Self {
        Self { source: source.into(), authority: Authority::Report, sitting }
    }

    /// The record of the house.
    pub fn record(source: impl Into<String>, record: &Record) -> Self {
        let sitting = super::record_side::sitting(record);
        Self { source: source.into(), authority: Authority::Record, sitting }
    }
}

/// How near the sitting of another text is to ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// The same meeting, told once more.
    SameMeeting,
    /// Another meeting of the same session.
    SameSession,
    /// Another session of the same body.
    SameBody,
    /// Another body, or nobody can tell.
    Elsewhere,
}

/// How near two sittings are.
pub fn relation(ours: &Sitting, theirs: &Sitting) -> Relation {
    if !same_body(ours, theirs) {
        return Relation::Elsewhere;
    }
    let same_session = ours.session.is_some()
        && ours.session == theirs.session
        && agree(ours.body.term.as_ref(), theirs.body.term.as_ref());
    if same_day(ours, theirs) || (same_session && same_number(ours, theirs)) {
        return Relation::SameMeeting;
    }
    if same_session { Relation::SameSession } else { Relation::SameBody }
}

fn same_body(ours: &Sitting, theirs: &Sitting) -> bool {
    let (ours, theirs) = (&ours.body, &theirs.body);
    ours.kind.is_some() && ours.kind == theirs.kind && agree(ours.place.as_ref(), theirs.place.as_ref())
}

/// The same kind of meeting on the same day and half of the day.
fn same_day(ours: &Sitting, theirs: &Sitting) -> bool {
    let (ours, theirs) = (&ours.meeting, &theirs.meeting);
    let days = ours.date.as_deref().zip(theirs.date.as_deref());
    days.is_some_and(|(ours, theirs)| dates_agree(ours, theirs))
        && ours.kind == theirs.kind
        && agree(ours.plenary.as_ref(), theirs.plenary.as_ref())
        && agree(ours.part_of_day.as_ref(), theirs.part_of_day.as_ref())
}

/// A meeting of which a session has only one, or one with the same number.
fn same_number(ours: &Sitting, theirs: &Sitting) -> bool {
    use crate::read::sitting::Kind;
    let (ours, theirs) = (&ours.meeting, &theirs.meeting);
    let unique = match ours.kind {
        Some(Kind::Preparatory | Kind::Opening | Kind::Closing) => true,
        Some(Kind::Plenary | Kind::Presidium) => ours.plenary.is_some() && ours.plenary == theirs.plenary,
        Some(Kind::GroupReview | Kind::Meeting) | None => false,
    };
    unique && ours.kind == theirs.kind
}

/// True where neither contradicts the other: what is not told may be the same.
pub(crate) fn agree<T: PartialEq>(ours: Option<&T>, theirs: Option<&T>) -> bool {
    ours.zip(theirs).is_none_or(|(ours, theirs)| ours == theirs)
}

/// True where two days may be one; a year that is open fits any.
pub(crate) fn dates_agree(ours: &str, theirs: &str) -> bool {
    let parts = |date: &str| date.split_once('-').map(|(year, day)| (year.to_owned(), day.to_owned()));
    let (Some((our_year, our_day)), Some((their_year, their_day))) = (parts(ours), parts(theirs)) else {
        return ours == theirs;
    };
    our_day == their_day && (our_year == their_year || our_year == "????" || their_year == "????")
}
