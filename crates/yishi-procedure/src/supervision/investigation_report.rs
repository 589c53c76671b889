//! A committee that investigated a certain question (特定问题调查委员会) reports to the body.
//!
//! Law: Organic Law art 36 and 58: the body hears the report and may pass a resolution on it. Invariant: only a committee that was
//! formed for an investigation reports, and it reports once.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Citation, Rulebook, SupervisionFlag};

use crate::convening::agenda::Business;
use crate::convening::committee::CommitteeTask;
use crate::event::Event;
use crate::ids::{CommitteeNo, ItemNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::supervision::{SupervisionRefusal, wording};

/// A report of an investigation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InvestigationReport {
    /// The committee.
    pub committee: CommitteeNo,
    /// What was investigated.
    pub subject: Text,
    /// What was found.
    pub findings: Text,
    /// The item of the agenda under which a resolution on it is voted on.
    pub resolution: Option<ItemNo>,
    /// When it was given.
    pub at: Timestamp,
}

/// Records the report of an investigation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordInvestigationReport {
    /// The committee.
    pub committee: CommitteeNo,
    /// What was investigated.
    pub subject: Text,
    /// What was found.
    pub findings: Text,
    /// The item of the agenda under which a resolution on it is voted on, where one is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolution: Option<ItemNo>,
}

/// An investigation was reported on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InvestigationReported {
    /// The committee.
    pub committee: CommitteeNo,
    /// What was investigated.
    pub subject: Text,
    /// What was found.
    pub findings: Text,
    /// The item of the agenda under which a resolution on it is voted on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolution: Option<ItemNo>,
    /// The rule that wants the report.
    pub required_by: Citation,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &RecordInvestigationReport,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let rule = rules::flag(book, SupervisionFlag::InvestigationReport)?;
    let committee = session.committee(command.committee)?;
    if committee.list.task != CommitteeTask::Investigation || !committee.formed {
        return Err(SupervisionRefusal::NotAnInvestigation(committee.no).into());
    }
    if session.supervision.investigations.iter().any(|report| report.committee == committee.no) {
        return Err(SupervisionRefusal::InvestigationReportedAlready(committee.no).into());
    }
    wording::require(&command.subject, "subject")?;
    wording::require(&command.findings, "findings")?;
    if let Some(item) = command.resolution {
        require_resolution(session, item)?;
    }
    let RecordInvestigationReport { committee, subject, findings, resolution } = command.clone();
    let required_by = rule.citation.clone();
    let event = InvestigationReported { committee, subject, findings, resolution, required_by, at };
    Ok(vec![Event::InvestigationReported(event)])
}

fn require_resolution(session: &Session, item: ItemNo) -> Result<(), Refusal> {
    match session.item(item)?.business {
        Business::Resolution(_) => Ok(()),
        Business::HearReport(_) | Business::ExaminationReport(_) | Business::Address => {
            Err(SupervisionRefusal::NotAResolution(item).into())
        }
    }
}

pub(crate) fn apply(session: &mut Session, event: &InvestigationReported) {
    let InvestigationReported { committee, subject, findings, resolution, at, .. } = event.clone();
    let report = InvestigationReport { committee, subject, findings, resolution, at };
    session.supervision.investigations.push(report);
}
