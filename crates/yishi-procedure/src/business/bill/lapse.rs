//! A bill that was laid aside for too long is ended (终止审议).
//!
//! Law: Legislation Law art 45: after two years the chairs' meeting may end it, and reports that to the body.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{BillNumber, Ground, Rulebook};

use crate::business::BusinessRefusal;
use crate::business::bill::stage::BillStage;
use crate::business::leading;
use crate::convening::presidium::PresidiumFigures;
use crate::event::Event;
use crate::ids::BillNo;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Ends a bill that was laid aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LapseBill {
    /// The bill.
    pub bill: BillNo,
    /// The day.
    pub on: Date,
    /// The presidium's figures; absent where a chairs' meeting decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// A bill was ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BillLapsed {
    /// The bill.
    pub bill: BillNo,
    /// The day.
    pub on: Date,
    /// From which day on it could be ended.
    pub lapses_from: Date,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &LapseBill) -> Result<Vec<Event>, Refusal> {
    let period = rules::number(book, BillNumber::Lapse)?;
    let bill = session.bill(command.bill)?;
    bill.require_stage(&[BillStage::Shelved])?;
    let (no, on) = (bill.no, command.on);
    let lapses_from = bill.shelved_on.map_or(on, |day| book.due(day, period));
    if on < lapses_from {
        return Err(BusinessRefusal::NotLapsedYet(lapses_from).into());
    }
    let grounds = leading::judge(session, book, command.figures)?;
    Ok(vec![Event::BillLapsed(BillLapsed { bill: no, on, lapses_from, grounds })])
}

pub(crate) fn apply(session: &mut Session, event: &BillLapsed) {
    session.move_bill(event.bill, BillStage::Lapsed);
}
