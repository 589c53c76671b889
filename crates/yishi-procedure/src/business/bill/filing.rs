//! A regulation bill is handed in (提出法规案), within what the place may regulate and before the body that may adopt it.
//!
//! Law: Legislation Law art 80, 81 (what regulations may be about; four fields in a city), art 86 (what is especially important is
//! adopted by the congress itself), art 87 (who may move follows the Organic Law).

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{BillField, BillFieldRule, BillFlag, Ground, Rulebook};

use crate::business::BusinessRefusal;
use crate::business::bill::stage::{Bill, BillStage};
use crate::business::leading::{next_number, require_wording};
use crate::business::motion::mover;
use crate::business::movers::Mover;
use crate::event::Event;
use crate::ids::BillNo;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Hands in a bill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FileBill {
    /// Its title.
    pub title: Text,
    /// What it is about.
    pub field: BillField,
    /// Whether it is about something especially important for the place.
    #[serde(default)]
    pub especially_important: bool,
    /// The regulations it changes, where it changes several at once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Text>,
    /// Who moves.
    pub mover: Mover,
    /// Where a delegation moves as such: how many of its members are for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approvals: Option<u32>,
}

/// A bill was handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BillFiled {
    /// Its number in the session.
    pub bill: BillNo,
    /// Its title.
    pub title: Text,
    /// What it is about.
    pub field: BillField,
    /// Whether it is about something especially important for the place.
    pub especially_important: bool,
    /// The regulations it changes, where it changes several at once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Text>,
    /// Who moved.
    pub mover: Mover,
    /// The number of joint movers, or the majority of the delegation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &FileBill,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    require_field(book, command.field)?;
    require_body(book, command.especially_important)?;
    require_titles(&command.title, &command.changes)?;
    let grounds = mover::judge(session, book, &command.mover, command.approvals)?;
    Ok(vec![Event::BillFiled(BillFiled {
        bill: BillNo(next_number(session.bills.len())?),
        title: command.title.clone(),
        field: command.field,
        especially_important: command.especially_important,
        changes: command.changes.clone(),
        mover: command.mover.clone(),
        grounds,
        at,
    })])
}

/// The field is one in which this body may make regulations.
pub(crate) fn require_field(book: &Rulebook, field: BillField) -> Result<(), Refusal> {
    let fields = rules::choice(book, BillFieldRule::Fields)?;
    let allowed = fields.allows(&field);
    let citation = fields.citation;
    if allowed { Ok(()) } else { Err(BusinessRefusal::BillOutsideCompetence(Box::new(citation)).into()) }
}

/// What is especially important does not pass in a standing committee.
fn require_body(book: &Rulebook, especially_important: bool) -> Result<(), BusinessRefusal> {
    let reserved = book.find_flag(BillFlag::CongressOnly).filter(|flag| flag.value && especially_important);
    match reserved {
        Some(flag) => Err(BusinessRefusal::BillForCongress(Box::new(flag.citation.clone()))),
        None => Ok(()),
    }
}

/// Bill and changed regulations are named; a part is counted in one byte, as no bill changes more than 255 regulations.
pub(crate) fn require_titles(title: &Text, changes: &[Text]) -> Result<(), BusinessRefusal> {
    require_wording(title)?;
    changes.iter().try_for_each(require_wording)?;
    u8::try_from(changes.len()).map(|_| ()).map_err(|_| BusinessRefusal::RegisterFull)
}

pub(crate) fn apply(session: &mut Session, event: &BillFiled) {
    session.bills.push(Bill {
        no: event.bill,
        title: event.title.clone(),
        field: event.field,
        changes: event.changes.clone(),
        mover: Some(event.mover.clone()),
        stage: BillStage::Filed,
        readings_needed: None,
        readings_done: 0,
        shelved_on: None,
        examined: false,
        published: false,
        separately: false,
        parts: Vec::new(),
    });
}
