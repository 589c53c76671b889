//! A day held against a period of the law: in time or late, with the evidence.
//!
//! Law: SL 15 to 17, 19, 20, 27; LL 109, and local rules. Invariant: being late refuses nothing; it stands in the record with the
//! day that would have been in time, so that whoever reads it sees by how much.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Citation, Number, Rulebook, Unit};

/// A day held against a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Timing {
    /// Id of the rule, for example `documents.filed-within`.
    pub rule: String,
    /// How long the period is.
    pub period: u32,
    /// In what it is counted.
    pub unit: Unit,
    /// The day it runs from, or where it runs backwards, the day it must be over by.
    pub counted_from: Date,
    /// The last day that is in time.
    pub latest: Date,
    /// The day it was done.
    pub on: Date,
    /// By how many days it is late; 0 in time.
    pub late: u32,
    /// Where the rule comes from.
    pub citation: Citation,
}

impl Timing {
    /// What had to be done within a period that began on `from`.
    pub(super) fn within(book: &Rulebook, period: &Number, from: Date, on: Date) -> Self {
        Self::held(period, from, book.due(from, period), on)
    }

    /// What had to be done a period before `meeting`.
    pub(super) fn ahead(book: &Rulebook, period: &Number, meeting: Date, on: Date) -> Self {
        Self::held(period, meeting, book.calendar().latest_start(meeting, period), on)
    }

    fn held(period: &Number, counted_from: Date, latest: Date, on: Date) -> Self {
        Self {
            rule: period.id.clone(),
            period: period.value,
            unit: period.unit,
            counted_from,
            latest,
            on,
            late: days_late(latest, on),
            citation: period.citation.clone(),
        }
    }

    /// Says whether it was late.
    pub const fn is_late(&self) -> bool {
        self.late > 0
    }
}

/// Days by which `on` comes after `latest`.
pub(super) fn days_late(latest: Date, on: Date) -> u32 {
    u32::try_from(on.duration_since(latest).as_hours() / 24).unwrap_or(0)
}

/// The months of the year in which the law wants something heard, and whether the meeting lies in them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Season {
    /// Id of the rule of the first month.
    pub rule: String,
    /// The first month, 1 to 12.
    pub first: u32,
    /// The last month, 1 to 12.
    pub last: u32,
    /// The month of the meeting, 1 to 12.
    pub month: u32,
    /// Whether the meeting lies in the season.
    pub within: bool,
    /// Where the rule comes from.
    pub citation: Citation,
}

impl Season {
    pub(super) fn of(from: &Number, until: &Number, meeting: Date) -> Self {
        let month = u32::from(meeting.month().unsigned_abs());
        Self {
            rule: from.id.clone(),
            first: from.value,
            last: until.value,
            month,
            within: (from.value..=until.value).contains(&month),
            citation: from.citation.clone(),
        }
    }
}
