//! What a report is held against, as it lies on the disk: records, exports of sessions, other reports, rolls.
//!
//! Invariant: a record of the house and an export decide; what was read from somebody's text raises questions only. An
//! export is checked whole before a word of it is believed.

use std::path::Path;

use anyhow::{Context, bail};
use serde::Deserialize;
use serde_json::Value;
use yishi_app::record;
use yishi_press::Record;
use yishi_press::proof::{Other, References, Roll, Row};
use yishi_press::read::{self, Sitting};
use yishi_procedure::convening::roll::{Group, Guest, Seat};
use yishi_procedure::{Event, Session};

use super::files;

/// Everything a report is held against.
#[derive(Debug, Default)]
pub(super) struct Against {
    /// Rolls, the one that decides first.
    rolls: Vec<Roll>,
    /// Records of the house and what other texts tell.
    others: Vec<Other>,
}

/// The schema of what `yishi press read --json` prints has this one member.
#[derive(Deserialize)]
struct Printed {
    meetings: Vec<Sitting>,
}

impl Against {
    /// Reads the files.
    pub(super) fn read(others: &[impl AsRef<Path>], rolls: &[impl AsRef<Path>]) -> anyhow::Result<Self> {
        let mut against = Self::default();
        for other in others {
            against.other(other.as_ref())?;
        }
        for roll in rolls {
            against.rolls.push(roll_of(roll.as_ref())?);
        }
        Ok(against)
    }

    /// In the form the proofreader takes.
    pub(super) fn references(self) -> References {
        References { rolls: self.rolls, others: self.others }
    }

    fn other(&mut self, path: &Path) -> anyhow::Result<()> {
        let (name, bytes) = files::open(path)?.bytes()?;
        let head = bytes.get(..4096).unwrap_or(&bytes).trim_ascii_start();
        if head.starts_with(b"{\"format\":\"yishi-export") || is_export(head) {
            return self.export(&name, &bytes);
        }
        if head.starts_with(b"{") {
            return self.json(&name, &bytes).with_context(|| format!("{name} is no record"));
        }
        let original = files::original(&name, &bytes)?;
        let sittings = read::read(&original.text, Some(&name)).sittings;
        self.others.extend(sittings.into_iter().map(|sitting| Other::report(&name, sitting)));
        Ok(())
    }

    /// A record, several of them, or what was read from a text.
    fn json(&mut self, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
        let text = std::str::from_utf8(bytes).context("it is not in UTF-8")?;
        let value: Value = serde_json::from_str(text)?;
        if value.get("meetings").is_some() {
            let printed: Printed = serde_json::from_value(value)?;
            self.others.extend(printed.meetings.into_iter().map(|sitting| Other::report(name, sitting)));
            return Ok(());
        }
        let several = value.get("records").and_then(Value::as_array).cloned();
        for record in several.unwrap_or_else(|| vec![value]) {
            self.others.push(Other::record(name, &Record::from_json(&record.to_string())?));
        }
        Ok(())
    }

    fn export(&mut self, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
        let session = session(bytes).with_context(|| format!("{name} is no sound export"))?;
        let records = record::records(&session).map_err(|error| anyhow::anyhow!("{name}: {error}"))?;
        self.others.extend(records.iter().map(|record| Other::record(name, record)));
        self.rolls.push(of_seats(session.roll.groups(), session.roll.seats(), session.roll.guests()));
        Ok(())
    }
}

/// The first line of an export names its format.
fn is_export(head: &[u8]) -> bool {
    let line = head.split(|byte| *byte == b'\n').next().unwrap_or_default();
    memchr::memmem::find(line, b"yishi-export/").is_some()
}

fn session(bytes: &[u8]) -> anyhow::Result<Session> {
    yishi_verify::verify(bytes, None).map_err(|finding| anyhow::anyhow!("{finding}"))?;
    let export = yishi_journal::export::read(bytes).map_err(|error| anyhow::anyhow!("{error}"))?;
    let event = |envelope: &yishi_journal::Envelope| {
        let read = Event::read(&envelope.kind, &envelope.data);
        read.with_context(|| format!("there is no kind {}", envelope.kind))?.context("an event cannot be read")
    };
    let events: Vec<Event> = export.contents.envelopes.iter().map(event).collect::<anyhow::Result<_>>()?;
    yishi_procedure::replay(&events).context("it holds no session")
}

/// A workbook or a table with a heading, or a list of names.
fn roll_of(path: &Path) -> anyhow::Result<Roll> {
    let (name, bytes) = files::open(path)?.bytes()?;
    if !bytes.starts_with(b"PK") {
        let text = files::original(&name, &bytes)?.text;
        let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        if !first.contains([',', '\t']) {
            return Ok(Roll::of_names(&text));
        }
    }
    match yishi_app::roll_file::read(&bytes) {
        Ok(roll) => Ok(of_seats(&roll.groups, roll.seats.iter(), &roll.guests)),
        Err(yishi_app::roll_file::RollFileError::Problems(problems)) => {
            let told: Vec<String> =
                problems.iter().take(10).map(|problem| format!("line {}: {:?}", problem.line, problem.kind)).collect();
            bail!("{name} is no sound roll\n{}", told.join("\n"))
        }
        Err(error) => Err(error).with_context(|| format!("{name} is no roll")),
    }
}

/// The persons of a roll, those with a seat first.
fn of_seats<'s>(groups: &[Group], seats: impl Iterator<Item = &'s Seat>, guests: &[Guest]) -> Roll {
    let seated = seats.filter_map(|seat| {
        let group = groups.iter().find(|group| group.no == seat.group);
        Some(Row {
            number: seat.no.to_string(),
            name: seat.name.clone()?,
            group: group.map(|group| group.name.hans.clone()).unwrap_or_default(),
            titles: seat.office.iter().map(|office| office.hans.clone()).collect(),
            rank: seat.rank.map(u32::from),
            ..Row::default()
        })
    });
    let without = guests.iter().map(|guest| Row {
        name: guest.name.clone(),
        titles: guest.office.iter().map(|office| office.hans.clone()).collect(),
        rank: guest.rank.map(u32::from),
        ..Row::default()
    });
    Roll::new(seated.chain(without).collect())
}
