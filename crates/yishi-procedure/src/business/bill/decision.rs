//! The organ that leads decides whether a bill is on the agenda, and after how many readings it may be voted on.
//!
//! Law: Legislation Law art 32 (three), art 33 (two where opinions largely agree; one for a single matter, a change of a part, or in
//! urgency), art 87; Organic Law art 52 (a reason where it is put aside).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{BillNumber, Ground, Rulebook};

use crate::business::bill::stage::BillStage;
use crate::business::leading;
use crate::business::motion::decision::{RefusalReason, require_reason};
use crate::convening::presidium::PresidiumFigures;
use crate::event::Event;
use crate::ids::BillNo;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// How many readings a bill is to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReadingPlan {
    /// As many as usual.
    Usual,
    /// Fewer, because opinions largely agree.
    LargelyAgreed,
    /// One, because it is about a single matter, changes a part, or is urgent.
    SingleOrUrgent,
}

/// What becomes of a bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BillDecision {
    /// It is on the agenda and has so many readings.
    OnAgenda(ReadingPlan),
    /// It is not on the agenda.
    NotOnAgenda,
}

/// Decides on a bill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DecideBill {
    /// The bill.
    pub bill: BillNo,
    /// The decision.
    pub decision: BillDecision,
    /// Why it is not on the agenda, and who was told; needed in a standing committee.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<RefusalReason>,
    /// The presidium's figures; absent where a chairs' meeting decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// It was decided on a bill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BillDecided {
    /// The bill.
    pub bill: BillNo,
    /// The decision.
    pub decision: BillDecision,
    /// After how many readings it may be voted on, by the rulebook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub readings: Option<u32>,
    /// Why it is not on the agenda, and who was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<RefusalReason>,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &DecideBill) -> Result<Vec<Event>, Refusal> {
    let bill = session.bill(command.bill)?;
    let readings = match command.decision {
        BillDecision::OnAgenda(plan) => {
            bill.require_stage(&[BillStage::Filed, BillStage::Shelved])?;
            Some(needed(book, plan)?)
        }
        BillDecision::NotOnAgenda => {
            bill.require_stage(&[BillStage::Filed])?;
            require_reason(book, command.reason.as_ref())?;
            None
        }
    };
    let grounds = leading::judge(session, book, command.figures)?;
    let (bill, decision, reason) = (bill.no, command.decision, command.reason.clone());
    Ok(vec![Event::BillDecided(BillDecided { bill, decision, readings, reason, grounds })])
}

fn needed(book: &Rulebook, plan: ReadingPlan) -> Result<u32, Refusal> {
    let rule = match plan {
        ReadingPlan::Usual => BillNumber::Readings,
        ReadingPlan::LargelyAgreed => BillNumber::ReadingsAgreed,
        ReadingPlan::SingleOrUrgent => BillNumber::ReadingsSingle,
    };
    Ok(rules::number(book, rule)?.value)
}

pub(crate) fn apply(session: &mut Session, event: &BillDecided) {
    let Some(bill) = session.bill_mut(event.bill) else { return };
    match event.decision {
        BillDecision::NotOnAgenda => bill.stage = BillStage::NotOnAgenda,
        BillDecision::OnAgenda(_) => {
            bill.readings_needed = event.readings;
            bill.shelved_on = None;
            bill.stage = BillStage::OnAgenda;
        }
    }
}
