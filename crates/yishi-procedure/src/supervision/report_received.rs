//! A paper of a special work report comes in or goes out: the draft to the committee, the report to the body, the report to its
//! members.
//!
//! Law: Supervision Law art 15 to 17. Invariant: each step is recorded once, in whatever order; a late one is a warning with the
//! day that would have been in time.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{CommitteeNumber, Number, Rulebook};

use crate::event::Event;
use crate::ids::SpecialReportNo;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::supervision::SupervisionRefusal;
use crate::supervision::timing::Timing;

/// A step on the way of a report to the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportStep {
    /// The draft goes to the committee in charge for its opinion (送有关委员会征求意见).
    DraftToCommittee,
    /// The report goes to the standing committee (送交常务委员会).
    ToStandingCommittee,
    /// The report goes to the members (发给组成人员).
    ToMembers,
}

impl ReportStep {
    /// The steps in the order of the law.
    pub const ALL: &'static [Self] = &[Self::DraftToCommittee, Self::ToStandingCommittee, Self::ToMembers];

    /// How long before the meeting the step is due.
    pub(super) fn period(self, book: &Rulebook) -> Result<&Number, Refusal> {
        rules::number(
            book,
            match self {
                Self::DraftToCommittee => CommitteeNumber::ReportDraft,
                Self::ToStandingCommittee => CommitteeNumber::ReportHandedIn,
                Self::ToMembers => CommitteeNumber::ReportToMembers,
            },
        )
    }

    /// The step's word for refusals and pages.
    pub const fn word(self) -> &'static str {
        match self {
            Self::DraftToCommittee => "draft_to_committee",
            Self::ToStandingCommittee => "to_standing_committee",
            Self::ToMembers => "to_members",
        }
    }
}

/// A paper that came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Received {
    /// The step.
    pub step: ReportStep,
    /// The day held against the period.
    pub timing: Timing,
}

/// Records a paper of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordReportReceived {
    /// The report.
    pub report: SpecialReportNo,
    /// The step.
    pub step: ReportStep,
    /// The day.
    pub on: Date,
}

/// A paper of a report came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReportReceived {
    /// The report.
    pub report: SpecialReportNo,
    /// The step.
    pub step: ReportStep,
    /// The day held against the period.
    pub timing: Timing,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &RecordReportReceived,
) -> Result<Vec<Event>, Refusal> {
    let report = session.supervision.special_report(command.report)?;
    if report.received.iter().any(|received| received.step == command.step) {
        return Err(SupervisionRefusal::ReceivedAlready { report: report.no, step: command.step }.into());
    }
    let timing = Timing::ahead(book, command.step.period(book)?, report.meeting, command.on);
    let event = ReportReceived { report: command.report, step: command.step, timing };
    Ok(vec![Event::ReportReceived(event)])
}

pub(crate) fn apply(session: &mut Session, event: &ReportReceived) {
    let ReportReceived { report, step, timing } = event.clone();
    if let Some(report) = session.supervision.special_report_mut(report) {
        report.received.push(Received { step, timing });
    }
}
