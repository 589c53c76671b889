//! A bill is laid aside (搁置审议, 暂不付表决) because opinions on it differ too widely.
//!
//! Law: Legislation Law art 45. From that day on the time runs after which the bill may be ended.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{BillNumber, Ground, Rulebook};

use crate::business::bill::stage::BillStage;
use crate::business::leading::{self, require_no_vote, require_wording};
use crate::convening::presidium::PresidiumFigures;
use crate::event::Event;
use crate::ids::BillNo;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Lays a bill aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ShelveBill {
    /// The bill.
    pub bill: BillNo,
    /// The day.
    pub on: Date,
    /// Why.
    pub reason: Text,
    /// The presidium's figures; absent where a chairs' meeting decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// A bill was laid aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BillShelved {
    /// The bill.
    pub bill: BillNo,
    /// The day.
    pub on: Date,
    /// Why.
    pub reason: Text,
    /// From which day on it may be ended.
    pub lapses_from: Date,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &ShelveBill) -> Result<Vec<Event>, Refusal> {
    let period = rules::number(book, BillNumber::Lapse)?;
    let bill = session.bill(command.bill)?;
    bill.require_stage(&[BillStage::OnAgenda, BillStage::Read])?;
    require_no_vote(session)?;
    require_wording(&command.reason)?;
    let grounds = leading::judge(session, book, command.figures)?;
    let (bill, on, reason) = (bill.no, command.on, command.reason.clone());
    let lapses_from = book.due(on, period);
    Ok(vec![Event::BillShelved(BillShelved { bill, on, reason, lapses_from, grounds })])
}

pub(crate) fn apply(session: &mut Session, event: &BillShelved) {
    if let Some(bill) = session.bill_mut(event.bill) {
        bill.shelved_on = Some(event.on);
        bill.stage = BillStage::Shelved;
    }
}
