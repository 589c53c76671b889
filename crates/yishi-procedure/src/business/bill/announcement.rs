//! A regulation is announced (公布) and stands.
//!
//! Law: Legislation Law art 88: a city's regulation is announced after its approval, a province's after its adoption. It may follow
//! the close of the session.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{BillNumber, Rulebook};

use crate::business::bill::stage::BillStage;
use crate::business::leading::require_wording;
use crate::event::Event;
use crate::ids::BillNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Announces a regulation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AnnounceBill {
    /// The bill.
    pub bill: BillNo,
    /// The announcement with its number, such as 公告 第3号.
    pub announcement: Text,
    /// The day of the announcement.
    pub on: Date,
    /// The day on which the regulation takes effect.
    pub effective: Date,
}

/// A regulation was announced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BillAnnounced {
    /// The bill.
    pub bill: BillNo,
    /// The announcement with its number.
    pub announcement: Text,
    /// The day of the announcement.
    pub on: Date,
    /// The day on which the regulation takes effect.
    pub effective: Date,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &AnnounceBill) -> Result<Vec<Event>, Refusal> {
    let bill = session.bill(command.bill)?;
    let approved_first = book.find_number(BillNumber::Approval).is_some();
    bill.require_stage(&[if approved_first { BillStage::Approved } else { BillStage::Adopted }])?;
    require_wording(&command.announcement)?;
    let AnnounceBill { on, effective, .. } = *command;
    let (bill, announcement) = (bill.no, command.announcement.clone());
    Ok(vec![Event::BillAnnounced(BillAnnounced { bill, announcement, on, effective })])
}

pub(crate) fn apply(session: &mut Session, event: &BillAnnounced) {
    session.move_bill(event.bill, BillStage::Announced);
}
