//! A special work report (专项工作报告) is planned for a meeting, with the days by which its papers are due.
//!
//! Law: Supervision Law art 15 to 17 (20, 10 and 7 days before the meeting), 19, 20, 27 (final accounts and half-year report from
//! June to September; what became of the audit within six months). Invariant: a day outside is a warning, never a refusal.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{AnswerableOrgan, CommitteeNumber, Number, Rulebook};

use crate::convening::ConveningRefusal;
use crate::event::Event;
use crate::ids::{SittingNo, SpecialReportNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::supervision::follow_up::FollowUp;
use crate::supervision::opinions::Opinions;
use crate::supervision::report_received::{Received, ReportStep};
use crate::supervision::timing::{Season, Timing};
use crate::supervision::{SupervisionRefusal, wording};

/// What kind of report it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportKind {
    /// 专项工作报告.
    SpecialWork,
    /// 决算.
    FinalAccounts,
    /// 上半年国民经济和社会发展计划、预算执行情况.
    HalfYear,
    /// 审计工作报告.
    Audit,
    /// 审计查出问题整改情况.
    AuditFollowUp,
}

/// A special work report with all that became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SpecialReport {
    /// Its number.
    pub no: SpecialReportNo,
    /// What kind of report it is.
    pub kind: ReportKind,
    /// The topic.
    pub topic: Text,
    /// What kind of organ reports.
    pub organ: AnswerableOrgan,
    /// The organ by name.
    pub name: Text,
    /// In which sitting it is heard.
    pub sitting: SittingNo,
    /// The day of the meeting, from which the periods run backwards.
    pub meeting: Date,
    /// Whether a season of the law was kept.
    pub season: Option<Season>,
    /// Whether a period of the law was kept.
    pub within: Option<Timing>,
    /// The papers that came in, in order.
    pub received: Vec<Received>,
    /// What the body told the organ.
    pub opinions: Option<Opinions>,
    /// What the organ did afterwards.
    pub follow_up: Option<FollowUp>,
}

/// Plans a special work report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PlanSpecialReport {
    /// What kind of report it is.
    pub kind: ReportKind,
    /// The topic.
    pub topic: Text,
    /// What kind of organ reports.
    pub organ: AnswerableOrgan,
    /// The organ by name.
    pub name: Text,
    /// The sitting in which it is heard.
    pub sitting: SittingNo,
    /// The day the audit report was heard, where this report says what became of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
}

/// A paper of a report, and the last day on which it is in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PaperDue {
    /// The step.
    pub step: ReportStep,
    /// The last day.
    pub latest: Date,
}

/// A report was planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SpecialReportPlanned {
    /// Its number in the session.
    pub report: SpecialReportNo,
    /// What kind of report it is.
    pub kind: ReportKind,
    /// The topic.
    pub topic: Text,
    /// What kind of organ reports.
    pub organ: AnswerableOrgan,
    /// The organ by name.
    pub name: Text,
    /// In which sitting it is heard.
    pub sitting: SittingNo,
    /// The day of the meeting.
    pub meeting: Date,
    /// When its papers are due.
    pub papers: Vec<PaperDue>,
    /// The months in which the law wants it heard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub season: Option<Season>,
    /// The period within which the law wants it heard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Timing>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &PlanSpecialReport) -> Result<Vec<Event>, Refusal> {
    wording::require(&command.topic, "topic")?;
    wording::require(&command.name, "organ")?;
    let meeting = session.sitting(command.sitting)?.date;
    let papers = papers(book, meeting)?;
    let next = u16::try_from(session.supervision.special_reports.len() + 1).map_err(|_| ConveningRefusal::EmptyList)?;
    Ok(vec![Event::SpecialReportPlanned(Box::new(SpecialReportPlanned {
        report: SpecialReportNo(next),
        kind: command.kind,
        topic: command.topic.clone(),
        organ: command.organ,
        name: command.name.clone(),
        sitting: command.sitting,
        meeting,
        papers,
        season: season(book, command.kind, meeting)?,
        within: within(book, command, meeting)?,
    }))])
}

fn papers(book: &Rulebook, meeting: Date) -> Result<Vec<PaperDue>, Refusal> {
    let due = |step: ReportStep| -> Result<PaperDue, Refusal> {
        let latest = book.calendar().latest_start(meeting, step.period(book)?);
        Ok(PaperDue { step, latest })
    };
    ReportStep::ALL.iter().map(|step| due(*step)).collect()
}

fn season(book: &Rulebook, kind: ReportKind, meeting: Date) -> Result<Option<Season>, Refusal> {
    let months = |from, until| -> Result<Option<Season>, Refusal> {
        let (from, until): (&Number, &Number) = (rules::number(book, from)?, rules::number(book, until)?);
        Ok(Some(Season::of(from, until, meeting)))
    };
    match kind {
        ReportKind::FinalAccounts => months(CommitteeNumber::AccountsFrom, CommitteeNumber::AccountsUntil),
        ReportKind::HalfYear => months(CommitteeNumber::HalfYearFrom, CommitteeNumber::HalfYearUntil),
        ReportKind::SpecialWork | ReportKind::Audit | ReportKind::AuditFollowUp => Ok(None),
    }
}

fn within(book: &Rulebook, command: &PlanSpecialReport, meeting: Date) -> Result<Option<Timing>, Refusal> {
    match command.kind {
        ReportKind::AuditFollowUp => {
            let period = rules::number(book, CommitteeNumber::AuditFollowUp)?;
            let since = command.since.ok_or(SupervisionRefusal::SinceWhen)?;
            Ok(Some(Timing::within(book, period, since, meeting)))
        }
        ReportKind::SpecialWork | ReportKind::FinalAccounts | ReportKind::HalfYear | ReportKind::Audit => Ok(None),
    }
}

pub(crate) fn apply(session: &mut Session, event: &SpecialReportPlanned) {
    let SpecialReportPlanned { report, kind, topic, organ, name, sitting, meeting, season, within, .. } = event.clone();
    session.supervision.special_reports.push(SpecialReport {
        no: report,
        kind,
        topic,
        organ,
        name,
        sitting,
        meeting,
        season,
        within,
        received: Vec::new(),
        opinions: None,
        follow_up: None,
    });
}
