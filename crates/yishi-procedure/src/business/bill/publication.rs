//! The draft of a bill is published for comments (向社会公布征求意见).
//!
//! Law: Legislation Law art 40: as a rule for thirty days or longer; a shorter time is kept with its reason.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{BillNumber, Rulebook};

use crate::business::BusinessRefusal;
use crate::business::bill::stage::BillStage;
use crate::event::Event;
use crate::ids::BillNo;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Publishes a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PublishDraft {
    /// The bill.
    pub bill: BillNo,
    /// The day of publication.
    pub from: Date,
    /// The last day for comments.
    pub until: Date,
    /// Why the time is shorter than usual, where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shorter_because: Option<Text>,
}

/// A draft was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DraftPublished {
    /// The bill.
    pub bill: BillNo,
    /// The day of publication.
    pub from: Date,
    /// The last day for comments.
    pub until: Date,
    /// The day until which comments are taken as a rule.
    pub usual: Date,
    /// Why the time is shorter than usual, where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shorter_because: Option<Text>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &PublishDraft) -> Result<Vec<Event>, Refusal> {
    let period = rules::number(book, BillNumber::Publication)?;
    let bill = session.bill(command.bill)?;
    bill.require_stage(&[BillStage::OnAgenda, BillStage::Read, BillStage::Shelved])?;
    let PublishDraft { from, until, .. } = *command;
    if until < from {
        return Err(BusinessRefusal::DatesReversed.into());
    }
    let usual = book.due(from, period);
    let explained = command.shorter_because.as_ref().is_some_and(|reason| !reason.hans.trim().is_empty());
    if until < usual && !explained {
        return Err(BusinessRefusal::PublicationTooShort(usual).into());
    }
    let (bill, shorter_because) = (bill.no, command.shorter_because.clone());
    Ok(vec![Event::DraftPublished(DraftPublished { bill, from, until, usual, shorter_because })])
}

pub(crate) fn apply(session: &mut Session, event: &DraftPublished) {
    if let Some(bill) = session.bill_mut(event.bill) {
        bill.published = true;
    }
}
