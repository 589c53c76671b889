//! Whether a sitting as it was read is the sitting that was written: the record against what a reader made of its text.
//!
//! Compared is what a release prints. Left out, because no text can carry it: identifiers and sources, the stable words of
//! groups, reports and subjects (the reader derives its own), the year (the genre prints month and day), remarks, and the
//! traditional form of a name in a simplified text. A title is printed at its first mention, so later ones may lack it.

use yishi_names::Script;

use crate::read::{self, Sitting};
use crate::record::{self, Record, Wording};

mod business;
mod people;

/// One fact that was read otherwise than it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The member of the record.
    pub field: String,
    /// What the record has.
    pub expected: String,
    /// What was read.
    pub found: String,
}

/// Every difference between a record and the sitting read from its release, in the order of the record's members.
pub fn differences(record: &Record, sitting: &Sitting) -> Vec<Difference> {
    let script = record.source.as_ref().map_or(sitting.source.script, |source| source.script);
    let mut compared = Compared { script, differences: Vec::new() };
    headline(record, sitting, &mut compared);
    body(record, sitting, &mut compared);
    meeting(record, sitting, &mut compared);
    attendance(record, sitting, &mut compared);
    people::compare(record, sitting, &mut compared);
    business::compare(record, sitting, &mut compared);
    compared.differences
}

/// The differences in what met, when and where, and in the figures of attendance.
pub(crate) fn figures(record: &Record, sitting: &Sitting) -> Vec<Difference> {
    let mut compared = Compared { script: sitting.source.script, differences: Vec::new() };
    body(record, sitting, &mut compared);
    meeting(record, sitting, &mut compared);
    attendance(record, sitting, &mut compared);
    compared.differences
}

struct Compared {
    script: Script,
    differences: Vec<Difference>,
}

impl Compared {
    /// Notes a difference where the two forms are not the same.
    fn same(&mut self, field: impl Into<String>, expected: impl Into<String>, found: impl Into<String>) {
        let (expected, found) = (expected.into(), found.into());
        if expected != found {
            self.differences.push(Difference { field: field.into(), expected, found });
        }
    }

    /// As [`Self::same`], where either may be absent.
    fn option(&mut self, field: impl Into<String>, expected: Option<&str>, found: Option<&str>) {
        self.same(field, expected.unwrap_or(NOTHING), found.unwrap_or(NOTHING));
    }

    fn number(&mut self, field: impl Into<String>, expected: Option<u32>, found: Option<u32>) {
        let written = |number: Option<u32>| number.map_or(NOTHING.to_owned(), |number| number.to_string());
        self.same(field, written(expected), written(found));
    }
}

/// What stands in a difference for an absent fact.
const NOTHING: &str = "–";

fn text(wording: Option<&Wording>) -> Option<&str> {
    wording.map(|wording| wording.text.as_str())
}

fn quoted(quote: Option<&read::Quote>) -> Option<&str> {
    quote.map(|quote| quote.text.as_str())
}

fn headline(record: &Record, sitting: &Sitting, compared: &mut Compared) {
    let (wrote, read) = (&record.headline, &sitting.headline);
    compared.option("headline.kicker", text(wrote.kicker.as_ref()), quoted(read.kicker.as_ref()));
    compared.option("headline.main", Some(&wrote.main.text), quoted(read.main.as_ref()));
    compared.option("headline.deck", text(wrote.deck.as_ref()), quoted(read.deck.as_ref()));
}

/// `written` is left out: a reader may quote the headline's short form or the full one of the opening line.
fn body(record: &Record, sitting: &Sitting, compared: &mut Compared) {
    let (wrote, read) = (&record.body, &sitting.body);
    compared.same("body.kind", format!("{:?}", Some(wrote.kind)), format!("{:?}", read.kind));
    compared.option("body.name", Some(&wrote.name), read.name.as_deref());
    compared.option("body.place", Some(&wrote.place), read.place.as_deref());
    compared.option("body.level", Some(&wrote.level), read.level.as_deref());
    compared.number("body.term", Some(wrote.term.into()), read.term.map(u32::from));
    compared.number("session", Some(record.session.into()), sitting.session.map(u32::from));
}

fn meeting(record: &Record, sitting: &Sitting, compared: &mut Compared) {
    let (wrote, read) = (&record.meeting, &sitting.meeting);
    compared.same("meeting.kind", format!("{:?}", Some(kind(wrote.kind))), format!("{:?}", read.kind));
    compared.number("meeting.plenary", wrote.plenary.map(u32::from), read.plenary.map(u32::from));
    let day = |date: &str| date.get(4..).unwrap_or_default().to_owned();
    compared.same("meeting.date", day(&wrote.date.to_string()), day(read.date.as_deref().unwrap_or_default()));
    compared.option("meeting.date_written", Some(&wrote.date_written.text), quoted(read.date_written.as_ref()));
    compared.same("meeting.part_of_day", format!("{:?}", wrote.part_of_day), format!("{:?}", read.part_of_day));
    compared.option("meeting.place", wrote.place.as_deref(), read.place.as_deref());
}

fn kind(kind: record::MeetingKind) -> read::sitting::Kind {
    match kind {
        record::MeetingKind::Preparatory => read::sitting::Kind::Preparatory,
        record::MeetingKind::Opening => read::sitting::Kind::Opening,
        record::MeetingKind::Plenary => read::sitting::Kind::Plenary,
        record::MeetingKind::Closing => read::sitting::Kind::Closing,
    }
}

fn attendance(record: &Record, sitting: &Sitting, compared: &mut Compared) {
    let (wrote, read) = (record.attendance.as_ref(), sitting.attendance.as_ref());
    compared.option("attendance.unit", wrote.map(|w| w.unit.as_str()), read.map(|r| r.unit.as_str()));
    compared.option("attendance.measure", wrote.map(|w| w.measure.as_str()), read.map(|r| r.measure.as_str()));
    compared.number("attendance.should", wrote.map(|w| w.should), read.and_then(|r| r.should));
    compared.number("attendance.attended", wrote.map(|w| w.attended), read.and_then(|r| r.attended));
    let (said, heard) = (wrote.and_then(|w| w.quorum.as_ref()), read.and_then(|r| r.quorum.as_ref()));
    compared.option("attendance.quorum", text(said), quoted(heard));
    let (said, heard) = (wrote.and_then(|w| w.quorum_basis.as_deref()), read.and_then(|r| r.quorum_basis.as_deref()));
    compared.option("attendance.quorum_basis", said, heard);
}
