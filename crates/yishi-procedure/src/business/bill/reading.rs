//! A bill is read (审议): its explanation or the report on its changes is heard, and the sitting deliberates on it.
//!
//! Law: Legislation Law art 32, 33: each reading is held at a meeting of its own, so a session reads a bill once.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::business::bill::stage::BillStage;
use crate::business::leading::quiet_plenary;
use crate::deliberation::sitting::Current;
use crate::event::Event;
use crate::ids::{BillNo, PersonRef, SittingNo};
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::question::Question;

/// Holds a reading of a bill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReadBill {
    /// The bill.
    pub bill: BillNo,
    /// Who explains the bill, or reports on its changes.
    pub speaker: PersonRef,
    /// The sitting, where several are in progress at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sitting: Option<SittingNo>,
}

/// A bill was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BillRead {
    /// The bill.
    pub bill: BillNo,
    /// Which reading it is, earlier sessions included, from 1.
    pub reading: u32,
    /// Who explained the bill, or reported on its changes.
    pub speaker: PersonRef,
    /// The sitting.
    pub sitting: SittingNo,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(session: &Session, command: &ReadBill, at: Timestamp) -> Result<Vec<Event>, Refusal> {
    let sitting = quiet_plenary(session, command.sitting)?;
    let bill = session.bill(command.bill)?;
    bill.require_stage(&[BillStage::OnAgenda])?;
    session.roll.require_person(command.speaker)?;
    let (reading, speaker) = (bill.readings_done.saturating_add(1), command.speaker);
    Ok(vec![Event::BillRead(BillRead { bill: bill.no, reading, speaker, sitting: sitting.no, at })])
}

pub(crate) fn apply(session: &mut Session, event: &BillRead) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.current = Some(Current { question: Question::Bill(event.bill), since: event.at });
    }
    if let Some(bill) = session.bill_mut(event.bill) {
        bill.readings_done = event.reading;
        bill.stage = BillStage::Read;
    }
}
