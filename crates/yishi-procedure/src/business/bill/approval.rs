//! The higher standing committee decides on the approval of an adopted regulation (报请批准).
//!
//! Law: Legislation Law art 81: a city's regulation comes into force with the approval of the province, given within four months. It
//! may follow the close of the session.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{BillNumber, Rulebook};

use crate::business::BusinessRefusal;
use crate::business::bill::stage::BillStage;
use crate::business::leading::require_wording;
use crate::event::Event;
use crate::ids::BillNo;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Records what the higher standing committee decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordBillApproval {
    /// The bill.
    pub bill: BillNo,
    /// Who decided.
    pub by: Text,
    /// The day on which approval was asked for.
    pub asked_on: Date,
    /// The day of the decision.
    pub decided_on: Date,
    /// Whether the regulation was approved.
    pub approved: bool,
}

/// It was decided on the approval.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BillApprovalRecorded {
    /// The bill.
    pub bill: BillNo,
    /// Who decided.
    pub by: Text,
    /// The day on which approval was asked for.
    pub asked_on: Date,
    /// The last day for the decision.
    pub due: Date,
    /// The day of the decision.
    pub decided_on: Date,
    /// Whether the regulation was approved.
    pub approved: bool,
    /// Whether it was decided in time.
    pub in_time: bool,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &RecordBillApproval) -> Result<Vec<Event>, Refusal> {
    let period = rules::number(book, BillNumber::Approval)?;
    let bill = session.bill(command.bill)?;
    bill.require_stage(&[BillStage::Adopted])?;
    require_wording(&command.by)?;
    let RecordBillApproval { asked_on, decided_on, approved, .. } = *command;
    if decided_on < asked_on {
        return Err(BusinessRefusal::DatesReversed.into());
    }
    let due = book.due(asked_on, period);
    let (bill, by, in_time) = (bill.no, command.by.clone(), decided_on <= due);
    Ok(vec![Event::BillApprovalRecorded(BillApprovalRecorded {
        bill,
        by,
        asked_on,
        due,
        decided_on,
        approved,
        in_time,
    })])
}

pub(crate) fn apply(session: &mut Session, event: &BillApprovalRecorded) {
    let stage = if event.approved { BillStage::Approved } else { BillStage::NotApproved };
    session.move_bill(event.bill, stage);
}
