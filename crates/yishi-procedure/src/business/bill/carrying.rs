//! A bill is carried over from an earlier session (继续审议), with the readings it has had there.
//!
//! Law: Legislation Law art 32 (three readings are held at three meetings). Each session's record explains itself, so what the
//! earlier one did stands here with its source.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{BillField, Rulebook};

use crate::business::BusinessRefusal;
use crate::business::bill::filing::{require_field, require_titles};
use crate::business::bill::stage::{Bill, BillStage};
use crate::business::leading::{next_number, require_wording};
use crate::event::Event;
use crate::ids::BillNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Carries a bill over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CarryBillOver {
    /// The session that had it last, and where its record is found.
    pub from_session: Text,
    /// Its title.
    pub title: Text,
    /// What it is about.
    pub field: BillField,
    /// The regulations it changes, where it changes several at once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Text>,
    /// How many readings it has had.
    pub readings_done: u32,
    /// The day of the first of them.
    pub first_read_on: Date,
    /// Whether its draft was published for comments since.
    #[serde(default)]
    pub published: bool,
    /// Since when it is laid aside, where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shelved_on: Option<Date>,
}

/// A bill was carried over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BillCarriedOver {
    /// Its number in this session.
    pub bill: BillNo,
    /// The session that had it last, and where its record is found.
    pub from_session: Text,
    /// Its title.
    pub title: Text,
    /// What it is about.
    pub field: BillField,
    /// The regulations it changes, where it changes several at once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Text>,
    /// How many readings it has had.
    pub readings_done: u32,
    /// The day of the first of them.
    pub first_read_on: Date,
    /// Whether its draft was published for comments since.
    pub published: bool,
    /// Since when it is laid aside, where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shelved_on: Option<Date>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &CarryBillOver) -> Result<Vec<Event>, Refusal> {
    require_field(book, command.field)?;
    require_wording(&command.from_session)?;
    require_titles(&command.title, &command.changes)?;
    if command.shelved_on.is_some_and(|day| day < command.first_read_on) {
        return Err(BusinessRefusal::DatesReversed.into());
    }
    Ok(vec![Event::BillCarriedOver(BillCarriedOver {
        bill: BillNo(next_number(session.bills.len())?),
        from_session: command.from_session.clone(),
        title: command.title.clone(),
        field: command.field,
        changes: command.changes.clone(),
        readings_done: command.readings_done,
        first_read_on: command.first_read_on,
        published: command.published,
        shelved_on: command.shelved_on,
    })])
}

pub(crate) fn apply(session: &mut Session, event: &BillCarriedOver) {
    session.bills.push(Bill {
        no: event.bill,
        title: event.title.clone(),
        field: event.field,
        changes: event.changes.clone(),
        mover: None,
        stage: if event.shelved_on.is_some() { BillStage::Shelved } else { BillStage::Filed },
        readings_needed: None,
        readings_done: event.readings_done,
        shelved_on: event.shelved_on,
        examined: false,
        published: event.published,
        separately: false,
        parts: Vec::new(),
    });
}
