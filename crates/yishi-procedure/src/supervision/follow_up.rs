//! What an organ did with what the body told it (研究处理情况): after a special report, a special inquiry or an inspection.
//!
//! Law: Supervision Law art 15 to 17, 31 to 37, 47 to 50; how long it may take is local. Invariant: a matter is followed up once,
//! and only after there was something to follow; where nothing sets a day, none is assumed and nothing is late.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{NumberId, Rulebook, SupervisionNumber};

use crate::event::Event;
use crate::ids::{InspectionNo, SpecialInquiryNo, SpecialReportNo};
use crate::refusal::Refusal;
use crate::session::Session;
use crate::supervision::timing::{Timing, days_late};
use crate::supervision::{SupervisionRefusal, wording};

/// What is followed up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FollowedUp {
    /// The opinions on a special work report.
    SpecialReport(SpecialReportNo),
    /// The opinions of a special inquiry.
    SpecialInquiry(SpecialInquiryNo),
    /// The report of an inspection.
    Inspection(InspectionNo),
}

/// A report on what was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FollowUp {
    /// What was done.
    pub report: Text,
    /// When it came.
    pub on: Date,
    /// The period of the rulebook, where it sets one.
    pub timing: Option<Timing>,
    /// By how many days it came after the day it was due; 0 in time or where no day was set.
    pub late: u32,
}

/// Records what an organ reports to have done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordFollowUp {
    /// What is followed up.
    pub of: FollowedUp,
    /// What was done.
    pub report: Text,
    /// When the report came.
    pub on: Date,
}

/// A follow-up was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FollowUpRecorded {
    /// What is followed up.
    pub of: FollowedUp,
    /// What was done.
    pub report: Text,
    /// When the report came.
    pub on: Date,
    /// The period of the rulebook, where it sets one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timing: Option<Timing>,
    /// By how many days it came after the day it was due; 0 in time or where no day was set.
    pub late: u32,
}

/// What a follow-up is held against: the day things began, and a day that was set for it.
struct Due {
    from: Date,
    by: Option<Date>,
    rule: SupervisionNumber,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &RecordFollowUp) -> Result<Vec<Event>, Refusal> {
    let due = due(session, command.of)?;
    wording::require(&command.report, "report")?;
    if command.on < due.from {
        return Err(SupervisionRefusal::DaysReversed { from: due.from, to: command.on }.into());
    }
    let timing = timing(book, due.rule, due.from, command.on);
    let late = match due.by {
        Some(by) => days_late(by, command.on),
        None => timing.as_ref().map_or(0, |timing| timing.late),
    };
    let RecordFollowUp { of, report, on } = command.clone();
    Ok(vec![Event::FollowUpRecorded(FollowUpRecorded { of, report, on, timing, late })])
}

fn timing(book: &Rulebook, rule: impl NumberId, from: Date, on: Date) -> Option<Timing> {
    book.find_number(rule).map(|period| Timing::within(book, period, from, on))
}

fn due(session: &Session, of: FollowedUp) -> Result<Due, Refusal> {
    let twice = || Refusal::from(SupervisionRefusal::FollowedUpAlready(of));
    let supervision = &session.supervision;
    match of {
        FollowedUp::SpecialReport(no) => {
            let report = supervision.special_report(no)?;
            let opinions = report.opinions.as_ref().ok_or(SupervisionRefusal::OpinionsNotSent(no))?;
            report.follow_up.is_none().then_some(()).ok_or_else(twice)?;
            Ok(Due { from: opinions.on, by: opinions.due, rule: SupervisionNumber::ReportFollowUp })
        }
        FollowedUp::SpecialInquiry(no) => {
            let inquiry = supervision.special_inquiry(no)?;
            inquiry.follow_up.is_none().then_some(()).ok_or_else(twice)?;
            let from = session.sitting(inquiry.sitting)?.date;
            Ok(Due { from, by: None, rule: SupervisionNumber::InquiryFollowUp })
        }
        FollowedUp::Inspection(no) => {
            let inspection = supervision.inspection(no)?;
            let report = inspection.report.as_ref().ok_or(SupervisionRefusal::InspectionNotReported(no))?;
            inspection.follow_up.is_none().then_some(()).ok_or_else(twice)?;
            Ok(Due { from: report.on, by: None, rule: SupervisionNumber::InspectionFollowUp })
        }
    }
}

pub(crate) fn apply(session: &mut Session, event: &FollowUpRecorded) {
    let FollowUpRecorded { of, report, on, timing, late } = event.clone();
    let supervision = &mut session.supervision;
    let place = match of {
        FollowedUp::SpecialReport(no) => supervision.special_report_mut(no).map(|report| &mut report.follow_up),
        FollowedUp::SpecialInquiry(no) => {
            supervision.special_inquiries.iter_mut().find(|one| one.no == no).map(|inquiry| &mut inquiry.follow_up)
        }
        FollowedUp::Inspection(no) => supervision.inspection_mut(no).map(|inspection| &mut inspection.follow_up),
    };
    if let Some(place) = place {
        *place = Some(FollowUp { report, on, timing, late });
    }
}
