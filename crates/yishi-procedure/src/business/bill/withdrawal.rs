//! A bill is withdrawn (撤回) before it is voted on; its deliberation ends.
//!
//! Law: Organic Law art 22, followed in a standing committee (interpretation 0064): once on the agenda with the consent of the organ
//! that leads, before that at its movers' own wish.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Ground, MotionFlag, Rulebook};

use crate::business::bill::stage::BillStage;
use crate::business::leading::{self, require_no_vote, require_wording};
use crate::convening::presidium::PresidiumFigures;
use crate::event::Event;
use crate::ids::BillNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Withdraws a bill at its movers' request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WithdrawBill {
    /// The bill.
    pub bill: BillNo,
    /// Why.
    pub reason: Text,
    /// The presidium's figures, where its consent is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// A bill was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BillWithdrawn {
    /// The bill.
    pub bill: BillNo,
    /// Why.
    pub reason: Text,
    /// Quorum and majority of the presidium, where it consented.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &WithdrawBill) -> Result<Vec<Event>, Refusal> {
    let bill = session.bill(command.bill)?;
    bill.require_stage(&BillStage::PENDING)?;
    require_no_vote(session)?;
    require_wording(&command.reason)?;
    let asked = book.find_flag(MotionFlag::WithdrawalConsent).is_some_and(|flag| flag.value);
    let consent = asked && bill.stage != BillStage::Filed;
    let grounds = if consent { leading::judge(session, book, command.figures)? } else { Vec::new() };
    let (bill, reason) = (bill.no, command.reason.clone());
    Ok(vec![Event::BillWithdrawn(BillWithdrawn { bill, reason, grounds })])
}

pub(crate) fn apply(session: &mut Session, event: &BillWithdrawn) {
    session.move_bill(event.bill, BillStage::Withdrawn);
}
