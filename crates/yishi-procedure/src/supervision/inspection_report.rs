//! The team of an inspection reports (执法检查报告): how the law is enforced, and what it advises.
//!
//! Law: Supervision Law art 31 to 37: the report holds an assessment and advice. Invariant: an inspection is reported on once, and
//! not before it began.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::event::Event;
use crate::ids::InspectionNo;
use crate::refusal::Refusal;
use crate::session::Session;
use crate::supervision::{SupervisionRefusal, wording};

/// The report of an inspection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InspectionReport {
    /// The day of the report.
    pub on: Date,
    /// How the law is enforced.
    pub assessment: Text,
    /// What the team advises.
    pub advice: Text,
}

/// Records the report of an inspection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordInspectionReport {
    /// The inspection.
    pub inspection: InspectionNo,
    /// The day of the report.
    pub on: Date,
    /// How the law is enforced.
    pub assessment: Text,
    /// What the team advises.
    pub advice: Text,
}

/// An inspection was reported on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InspectionReported {
    /// The inspection.
    pub inspection: InspectionNo,
    /// The day of the report.
    pub on: Date,
    /// How the law is enforced.
    pub assessment: Text,
    /// What the team advises.
    pub advice: Text,
}

pub(crate) fn decide(session: &Session, command: &RecordInspectionReport) -> Result<Vec<Event>, Refusal> {
    let inspection = session.supervision.inspection(command.inspection)?;
    if inspection.report.is_some() {
        return Err(SupervisionRefusal::InspectionReportedAlready(inspection.no).into());
    }
    if command.on < inspection.from {
        return Err(SupervisionRefusal::DaysReversed { from: inspection.from, to: command.on }.into());
    }
    wording::require(&command.assessment, "assessment")?;
    wording::require(&command.advice, "advice")?;
    let RecordInspectionReport { inspection, on, assessment, advice } = command.clone();
    Ok(vec![Event::InspectionReported(InspectionReported { inspection, on, assessment, advice })])
}

pub(crate) fn apply(session: &mut Session, event: &InspectionReported) {
    let InspectionReported { inspection, on, assessment, advice } = event.clone();
    if let Some(inspection) = session.supervision.inspection_mut(inspection) {
        inspection.report = Some(InspectionReport { on, assessment, advice });
    }
}
