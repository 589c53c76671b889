//! What was late or out of season (逾期提示): the warnings of the registers, each with its figures.
//!
//! Law: Supervision Law art 15 to 17, 19, 20, 27; Legislation Law art 109. Invariant: a warning is read from the record and never
//! judged anew.

use serde::Serialize;

use crate::ids::{DocumentNo, SpecialReportNo};
use crate::session::Session;
use crate::supervision::follow_up::{FollowUp, FollowedUp};
use crate::supervision::report_received::ReportStep;
use crate::supervision::special_report::SpecialReport;
use crate::supervision::timing::Season;

/// Something that was late or out of season.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Late {
    /// A paper of a special work report.
    Paper {
        /// The report.
        report: SpecialReportNo,
        /// The step.
        step: ReportStep,
        /// By how many days.
        days: u32,
    },
    /// A report planned for a month outside the season of the law.
    OutOfSeason {
        /// The report.
        report: SpecialReportNo,
        /// The season.
        season: Season,
    },
    /// A report on the audit planned after its period.
    Planned {
        /// The report.
        report: SpecialReportNo,
        /// By how many days.
        days: u32,
    },
    /// A follow-up.
    FollowUp {
        /// Of what.
        of: FollowedUp,
        /// By how many days.
        days: u32,
    },
    /// A document filed after its period.
    Document {
        /// The document.
        document: DocumentNo,
        /// By how many days.
        days: u32,
    },
}

/// Everything that was late, register by register in the order of the numbers.
pub fn late(session: &Session) -> Vec<Late> {
    let supervision = &session.supervision;
    let reports = supervision.special_reports.iter().flat_map(of_report);
    let inquiries = supervision
        .special_inquiries
        .iter()
        .filter_map(|one| followed(FollowedUp::SpecialInquiry(one.no), one.follow_up.as_ref()));
    let inspections = supervision
        .inspections
        .iter()
        .filter_map(|one| followed(FollowedUp::Inspection(one.no), one.follow_up.as_ref()));
    let documents = supervision.documents.iter().filter(|document| document.filed.is_late());
    let documents = documents.map(|document| Late::Document { document: document.no, days: document.filed.late });
    reports.chain(inquiries).chain(inspections).chain(documents).collect()
}

fn of_report(report: &SpecialReport) -> Vec<Late> {
    let season = report.season.as_ref().filter(|season| !season.within);
    let season = season.map(|season| Late::OutOfSeason { report: report.no, season: season.clone() });
    let within = report.within.as_ref().filter(|timing| timing.is_late());
    let within = within.map(|timing| Late::Planned { report: report.no, days: timing.late });
    let papers = report.received.iter().filter(|received| received.timing.is_late());
    let papers =
        papers.map(|received| Late::Paper { report: report.no, step: received.step, days: received.timing.late });
    let follow_up = followed(FollowedUp::SpecialReport(report.no), report.follow_up.as_ref());
    season.into_iter().chain(within).chain(papers).chain(follow_up).collect()
}

fn followed(of: FollowedUp, follow_up: Option<&FollowUp>) -> Option<Late> {
    let days = follow_up.map(|follow_up| follow_up.late).filter(|days| *days > 0)?;
    Some(Late::FollowUp { of, days })
}
