//! The body's opinions on a special work report go to the organ (审议意见交办), with the day by which it says what it did.
//!
//! Law: Supervision Law art 15 to 17; the period is local. Invariant: a day that is set by hand is never later than the rulebook's.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Rulebook, SupervisionNumber};

use crate::event::Event;
use crate::ids::SpecialReportNo;
use crate::refusal::Refusal;
use crate::session::Session;
use crate::supervision::{SupervisionRefusal, wording};

/// Opinions sent to the organ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Opinions {
    /// What they say.
    pub text: Text,
    /// When they were sent.
    pub on: Date,
    /// By when the organ reports what it did.
    pub due: Option<Date>,
}

/// Sends the opinions on a report to the organ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SendOpinions {
    /// The report.
    pub report: SpecialReportNo,
    /// What they say.
    pub text: Text,
    /// The day they are sent.
    pub on: Date,
    /// By when the organ reports what it did, where the body says so itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
}

/// Opinions were sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OpinionsSent {
    /// The report.
    pub report: SpecialReportNo,
    /// What they say.
    pub text: Text,
    /// The day they were sent.
    pub on: Date,
    /// By when the organ reports what it did; absent where neither rule nor body says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &SendOpinions) -> Result<Vec<Event>, Refusal> {
    let report = session.supervision.special_report(command.report)?;
    if report.opinions.is_some() {
        return Err(SupervisionRefusal::OpinionsSentAlready(report.no).into());
    }
    wording::require(&command.text, "opinions")?;
    if command.on < report.meeting {
        return Err(SupervisionRefusal::DaysReversed { from: report.meeting, to: command.on }.into());
    }
    let due = due(book, command)?;
    let SendOpinions { report, text, on, .. } = command.clone();
    Ok(vec![Event::OpinionsSent(OpinionsSent { report, text, on, due })])
}

fn due(book: &Rulebook, command: &SendOpinions) -> Result<Option<Date>, Refusal> {
    if let Some(due) = command.due.filter(|due| *due < command.on) {
        return Err(SupervisionRefusal::DaysReversed { from: command.on, to: due }.into());
    }
    let Some(period) = book.find_number(SupervisionNumber::ReportFollowUp) else { return Ok(command.due) };
    let latest = book.due(command.on, period);
    match command.due {
        Some(due) if due > latest => {
            let citation = Box::new(period.citation.clone());
            Err(SupervisionRefusal::DueTooLate { due, latest, citation }.into())
        }
        due => Ok(Some(due.unwrap_or(latest))),
    }
}

pub(crate) fn apply(session: &mut Session, event: &OpinionsSent) {
    let OpinionsSent { report, text, on, due } = event.clone();
    if let Some(report) = session.supervision.special_report_mut(report) {
        report.opinions = Some(Opinions { text, on, due });
    }
}
