//! The exchange form of a reported sitting, schema `press-record/1`.
//!
//! Facts stand in simplified script (`name`, `label`, `full`, …), a person's traditional form stands whole in `hant`, and
//! `written` is the text as it is printed, in the script of the record. Invariant: unknown members of a file read, such
//! as the positions of a parsed text, are dropped; what is written back is only what is named here.

use serde::{Deserialize, Serialize};

mod business;
mod sitting;
mod source;

pub use business::{Election, ReportHeard, Resolution, Resolutions, Speaker};
pub use sitting::{Attendance, Body, Meeting, MeetingKind, NonVoting, RostrumGroup, Row};
pub use source::{Byline, Headline, Source};

/// The name of the schema, written into every record.
pub const SCHEMA: &str = "press-record/1";

/// One sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// Identifies the sitting among the records of a house.
    pub id: String,
    /// Where the sitting was read, or that the record is the house's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The headline as printed.
    pub headline: Headline,
    /// The assembly and its term.
    pub body: Body,
    /// 次会议, counted within the term.
    pub session: u16,
    /// Which meeting of the session.
    pub meeting: Meeting,
    /// Who presides.
    #[serde(default)]
    pub host: Vec<Person>,
    /// The clause on who presides, as printed.
    #[serde(default)]
    pub host_written: Option<Wording>,
    /// The figures, where they are printed.
    #[serde(default)]
    pub attendance: Option<Attendance>,
    /// Persons named as attending without a place on the rostrum.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub present_named: Vec<Person>,
    /// The groups on the rostrum in the order printed.
    #[serde(default)]
    pub rostrum: Vec<RostrumGroup>,
    /// All executive chairs of the sitting, the presiding one among them.
    #[serde(default)]
    pub executive_chairs: Vec<Person>,
    /// How the list of executive chairs was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub executive_chairs_note: Option<String>,
    /// Attendees without a vote, by category.
    #[serde(default)]
    pub non_voting: Vec<NonVoting>,
    /// Reports heard, in order.
    #[serde(default)]
    pub reports_heard: Vec<ReportHeard>,
    /// What was adopted.
    #[serde(default)]
    pub resolutions: Resolutions,
    /// Speeches, in order.
    #[serde(default)]
    pub speakers: Vec<Speaker>,
    /// Elections, in order.
    #[serde(default)]
    pub elections: Vec<Election>,
}

/// A wording as printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The wording.
    pub text: String,
}

/// A person as printed: `name` in simplified script, `written` in the record's, `hant` whole in traditional script.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The name in simplified script.
    pub name: String,
    /// As printed, in the record's script.
    pub written: String,
    /// The name whole in traditional script.
    pub hant: String,
    /// Other traditional forms met in print.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hant_alt: Vec<String>,
    /// The title before the name, in simplified script.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

impl Record {
    /// Reads a record from JSON; members that the schema does not name are dropped.
    ///
    /// # Errors
    /// The JSON error with line and column where the text is no record.
    pub fn from_json(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// The record as indented JSON with a final line break.
    ///
    /// # Errors
    /// Those of the JSON writer; none is known to occur for this type.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self).map(|json| json + "\n")
    }
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands the member over by reference.
fn is_false(flag: &bool) -> bool {
    !*flag
}
