//! The level above approves, or does not, that a chief procurator leaves office (报经批准).
//!
//! Law: OL 32; the chief procurator of the level above submits it to the standing committee there. Invariant: only a matter that passed
//! its vote and waits for approval is settled by it.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::event::Event;
use crate::ids::{RemovalNo, ResignationNo};
use crate::personnel::PersonnelRefusal;
use crate::personnel::removal_case::RemovalStage;
use crate::personnel::resignation_case::ResignationStage;
use crate::refusal::Refusal;
use crate::session::Session;

/// What is approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ApprovalMatter {
    /// A removal.
    Removal(RemovalNo),
    /// A resignation.
    Resignation(ResignationNo),
}

/// Records what the level above decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordHigherApproval {
    /// What it is about.
    pub matter: ApprovalMatter,
    /// Whether it was approved.
    pub approved: bool,
    /// Who decided.
    pub by: Text,
    /// The day of the decision.
    pub on: Date,
}

/// The level above decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct HigherApprovalRecorded {
    /// What it is about.
    pub matter: ApprovalMatter,
    /// Whether it was approved.
    pub approved: bool,
    /// Who decided.
    pub by: Text,
    /// The day of the decision.
    pub on: Date,
}

pub(crate) fn decide(session: &Session, command: &RecordHigherApproval) -> Result<Vec<Event>, Refusal> {
    let waits = match command.matter {
        ApprovalMatter::Removal(no) => session.personnel.removal(no)?.stage == RemovalStage::AwaitingApproval,
        ApprovalMatter::Resignation(no) => {
            session.personnel.resignation(no)?.stage == ResignationStage::AwaitingApproval
        }
    };
    if !waits {
        return Err(PersonnelRefusal::NoApprovalAwaited.into());
    }
    let RecordHigherApproval { matter, approved, by, on } = command.clone();
    Ok(vec![Event::HigherApprovalRecorded(HigherApprovalRecorded { matter, approved, by, on })])
}

pub(crate) fn apply(session: &mut Session, event: &HigherApprovalRecorded) {
    match event.matter {
        ApprovalMatter::Removal(no) => {
            if let Some(case) = session.personnel.removal_mut(no) {
                case.stage = if event.approved { RemovalStage::Removed } else { RemovalStage::NotApproved };
            }
        }
        ApprovalMatter::Resignation(no) => {
            if let Some(resignation) = session.personnel.resignation_mut(no) {
                resignation.stage =
                    if event.approved { ResignationStage::Accepted } else { ResignationStage::NotApproved };
            }
        }
    }
}
