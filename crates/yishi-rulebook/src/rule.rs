//! One rule as the files hold it, after every check: value, citation, notes and the days between which it holds.
//!
//! Invariant: the value is of the kind the catalogue gives the rule's id.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::RuleKind;
use crate::citation::Citation;
use crate::keyed::keyed;
use crate::range::Bound;
use crate::threshold::{Base, Cmp, Counted, Share};

keyed! {
    /// Unit of a number.
    Unit by key {
        /// People.
        People = "people",
        /// Seconds.
        Seconds = "seconds",
        /// Minutes.
        Minutes = "minutes",
        /// Hours.
        Hours = "hours",
        /// Calendar days.
        Days = "days",
        /// Working days, by the holiday table.
        WorkingDays = "working-days",
        /// Calendar months.
        Months = "months",
        /// Calendar years.
        Years = "years",
        /// Sessions of the body.
        Sessions = "sessions",
        /// Readings of a draft (审次).
        Readings = "readings",
        /// How often something may be done.
        Times = "times",
        /// A month of the year: 6 is June.
        MonthOfYear = "month-of-year",
    }
}

/// What a rule says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum RuleValue {
    /// A share of a base.
    Threshold {
        /// How count and share are compared.
        cmp: Cmp,
        /// The share.
        share: Share,
        /// What the share is taken of.
        of: Base,
        /// What is counted.
        count: Counted,
        /// People asked for on top of the share.
        #[serde(default)]
        plus: u32,
    },
    /// A number with its unit.
    Number {
        /// The number.
        value: u32,
        /// Its unit.
        unit: Unit,
    },
    /// Between how few and how many, out of a base.
    Range {
        /// The fewest.
        least: Bound,
        /// The most.
        most: Bound,
        /// What shares are taken of.
        of: Base,
    },
    /// One option out of those allowed.
    Choice {
        /// The option.
        value: String,
        /// The options there are.
        allowed: Vec<String>,
    },
    /// Yes or no.
    Flag(bool),
}

impl RuleValue {
    /// What sort of value this is.
    pub const fn kind(&self) -> RuleKind {
        match self {
            Self::Threshold { .. } => RuleKind::Threshold,
            Self::Number { .. } => RuleKind::Number,
            Self::Range { .. } => RuleKind::Range,
            Self::Choice { .. } => RuleKind::Choice,
            Self::Flag(_) => RuleKind::Flag,
        }
    }
}

/// One rule of a file or of a resolved rulebook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// What the rule says.
    pub value: RuleValue,
    /// Where it comes from.
    pub citation: Citation,
    /// A note for readers, in Chinese.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note_zh: Option<String>,
    /// The same note in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note_en: Option<String>,
    /// First day on which the rule holds, where it differs from its file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Last day on which the rule holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

impl Rule {
    /// Whether the rule holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// One number of a resolved rulebook, with its citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Id of the rule.
    pub id: String,
    /// The number.
    pub value: u32,
    /// Its unit.
    pub unit: Unit,
    /// Where the rule comes from.
    pub citation: Citation,
}

/// One flag of a resolved rulebook, with its citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    /// Id of the rule.
    pub id: String,
    /// Yes or no.
    pub value: bool,
    /// Where the rule comes from.
    pub citation: Citation,
}
