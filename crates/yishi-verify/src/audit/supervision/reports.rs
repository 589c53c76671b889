//! Special reports, inspections and filed documents as the auditor follows them, with every day counted again.
//!
//! Law: Supervision Law art 15 to 20, 27, 31 to 45; Legislation Law art 109. Invariant: each paper, report, set of opinions and
//! follow-up stands in the record once.

use jiff::civil::Date;
use yishi_procedure::supervision::document::NormativeDocumentFiled;
use yishi_procedure::supervision::document_review::{DocumentReviewed, ReviewResult};
use yishi_procedure::supervision::follow_up::{FollowUpRecorded, FollowedUp};
use yishi_procedure::supervision::inspection::InspectionPlanned;
use yishi_procedure::supervision::inspection_report::InspectionReported;
use yishi_procedure::supervision::opinions::OpinionsSent;
use yishi_procedure::supervision::report_received::{ReportReceived, ReportStep};
use yishi_procedure::supervision::special_report::{ReportKind, SpecialReportPlanned};

use super::period::{Runs, days_after};
use super::rating::twice;
use super::{place, require_next, require_words};
use crate::audit::Audit;
use crate::finding::{Code, Finding, demand};

/// A special report.
pub(super) struct Report {
    meeting: Date,
    steps: Vec<ReportStep>,
    /// The day the opinions were sent, and by when they are followed up.
    opinions: Option<(Date, Option<Date>)>,
    followed: bool,
}

/// An inspection.
pub(super) struct Inspection {
    from: Date,
    reported: Option<Date>,
    followed: bool,
}

/// A filed document: the day of its last act, and whether its review is over.
pub(super) struct Document {
    last: Date,
    settled: bool,
}

const fn rule_of(step: ReportStep) -> &'static str {
    match step {
        ReportStep::DraftToCommittee => "report.draft-to-committee",
        ReportStep::ToStandingCommittee => "report.to-standing-committee",
        ReportStep::ToMembers => "report.to-members",
    }
}

impl Audit<'_> {
    pub(in crate::audit) fn plan_special_report(&mut self, event: &SpecialReportPlanned) -> Result<(), Finding> {
        require_next("special report", event.report.0, self.supervision.reports.len())?;
        let meeting = self.sitting(event.sitting)?.date;
        demand!(event.meeting == meeting, Time, "the report is heard on {meeting}, not on {}", event.meeting);
        let expected: Option<Vec<_>> = ReportStep::ALL
            .iter()
            .map(|step| self.latest(rule_of(*step), meeting, Runs::Before).map(|latest| (*step, latest)))
            .collect();
        let stated: Vec<_> = event.papers.iter().map(|paper| (paper.step, paper.latest)).collect();
        demand!(expected == Some(stated), Time, "the papers of the report are due on other days by the rules");
        let months = match event.kind {
            ReportKind::FinalAccounts => Some(("final-accounts.from", "final-accounts.until")),
            ReportKind::HalfYear => Some(("half-year-report.from", "half-year-report.until")),
            ReportKind::SpecialWork | ReportKind::Audit | ReportKind::AuditFollowUp => None,
        };
        match (months, &event.season) {
            (Some(months), Some(season)) => self.check_season(season, months, meeting)?,
            (None, None) => {}
            (Some(_), None) | (None, Some(_)) => demand!(false, Time, "a season belongs to this kind of report alone"),
        }
        let follows = event.kind == ReportKind::AuditFollowUp;
        demand!(follows == event.within.is_some(), Time, "the period of the audit belongs to its follow-up alone");
        if let Some(within) = &event.within {
            demand!(within.on == meeting, Time, "the period of the audit is held against another day");
            self.check_timing(within, "audit.follow-up", within.counted_from, Runs::Onwards)?;
        }
        require_words("the topic", &event.topic)?;
        require_words("the organ", &event.name)?;
        self.supervision.reports.push(Report { meeting, steps: Vec::new(), opinions: None, followed: false });
        Ok(())
    }

    pub(in crate::audit) fn receive_report(&mut self, event: &ReportReceived) -> Result<(), Finding> {
        let at = place("special report", event.report.0, self.supervision.reports.len())?;
        let report = &self.supervision.reports[at];
        let first = !report.steps.contains(&event.step);
        demand!(first, Supervision, "a paper of special report {} comes a second time", event.report);
        self.check_timing(&event.timing, rule_of(event.step), report.meeting, Runs::Before)?;
        self.supervision.reports[at].steps.push(event.step);
        Ok(())
    }

    pub(in crate::audit) fn send_opinions(&mut self, event: &OpinionsSent) -> Result<(), Finding> {
        let no = event.report;
        let at = place("special report", no.0, self.supervision.reports.len())?;
        let report = &self.supervision.reports[at];
        demand!(report.opinions.is_none(), Supervision, "the opinions on special report {no} are sent twice");
        demand!(event.on >= report.meeting, Time, "the opinions on special report {no} are sent before its meeting");
        require_words("the opinions", &event.text)?;
        let latest = self.latest("special-report.follow-up", event.on, Runs::Onwards);
        let fits = match (event.due, latest) {
            (Some(due), Some(latest)) => event.on <= due && due <= latest,
            (Some(due), None) => event.on <= due,
            (None, latest) => latest.is_none(),
        };
        demand!(fits, Time, "the follow-up of special report {no} is due on a day the rules do not allow");
        self.supervision.reports[at].opinions = Some((event.on, event.due));
        Ok(())
    }

    pub(in crate::audit) fn follow_up(&mut self, event: &FollowUpRecorded) -> Result<(), Finding> {
        require_words("the report on what was done", &event.report)?;
        let (id, from, by) = self.take_follow_up(event.of)?;
        demand!(event.on >= from, Time, "a follow-up of {} comes before what it follows, {from}", event.on);
        demand!(
            event.timing.is_some() == self.rules.has(id),
            Grounds,
            "the period «{id}» is stated without being a rule, or the reverse"
        );
        if let Some(timing) = &event.timing {
            demand!(timing.on == event.on, Time, "the period «{id}» is held against another day");
            self.check_timing(timing, id, from, Runs::Onwards)?;
        }
        let due = by.or_else(|| self.latest(id, from, Runs::Onwards));
        let late = due.map_or(0, |due| days_after(due, event.on));
        demand!(event.late == late, Time, "the follow-up is {late} days late, not {}", event.late);
        Ok(())
    }

    /// Marks a matter as followed up, and tells the period's rule, the day it runs from, and a day that was set.
    fn take_follow_up(&mut self, of: FollowedUp) -> Result<(&'static str, Date, Option<Date>), Finding> {
        let nothing = |what: &str| Finding::new(Code::Supervision, format!("{what} has nothing to follow up yet"));
        match of {
            FollowedUp::SpecialReport(no) => {
                let at = place("special report", no.0, self.supervision.reports.len())?;
                let report = &mut self.supervision.reports[at];
                let (from, by) = report.opinions.ok_or_else(|| nothing("a special report"))?;
                let again = std::mem::replace(&mut report.followed, true);
                if again { Err(twice("a special report")) } else { Ok(("special-report.follow-up", from, by)) }
            }
            FollowedUp::SpecialInquiry(no) => {
                let at = place("special inquiry", no.0, self.supervision.inquiries.len())?;
                let from = self.sitting(self.supervision.inquiries[at].0)?.date;
                let again = std::mem::replace(&mut self.supervision.inquiries[at].1, true);
                if again { Err(twice("a special inquiry")) } else { Ok(("special-inquiry.follow-up", from, None)) }
            }
            FollowedUp::Inspection(no) => {
                let at = place("inspection", no.0, self.supervision.inspections.len())?;
                let inspection = &mut self.supervision.inspections[at];
                let from = inspection.reported.ok_or_else(|| nothing("an inspection"))?;
                let again = std::mem::replace(&mut inspection.followed, true);
                if again { Err(twice("an inspection")) } else { Ok(("inspection.follow-up", from, None)) }
            }
        }
    }

    pub(in crate::audit) fn plan_inspection(&mut self, event: &InspectionPlanned) -> Result<(), Finding> {
        require_next("inspection", event.inspection.0, self.supervision.inspections.len())?;
        self.require_cited("inspection.held", &event.held_by)?;
        self.require_distinct(&event.team)?;
        demand!(event.team.contains(&event.leader), Part, "who leads the inspection is not of its team");
        demand!(event.from <= event.to, Time, "the inspection ends before it begins");
        require_words("the law inspected", &event.law)?;
        self.supervision.inspections.push(Inspection { from: event.from, reported: None, followed: false });
        Ok(())
    }

    pub(in crate::audit) fn report_inspection(&mut self, event: &InspectionReported) -> Result<(), Finding> {
        let at = place("inspection", event.inspection.0, self.supervision.inspections.len())?;
        let inspection = &mut self.supervision.inspections[at];
        demand!(inspection.reported.is_none(), Supervision, "inspection {} is reported on twice", event.inspection);
        demand!(event.on >= inspection.from, Time, "an inspection is reported on before it began");
        require_words("the assessment", &event.assessment)?;
        require_words("the advice", &event.advice)?;
        inspection.reported = Some(event.on);
        Ok(())
    }

    pub(in crate::audit) fn file_document(&mut self, event: &NormativeDocumentFiled) -> Result<(), Finding> {
        require_next("document", event.document.0, self.supervision.documents.len())?;
        require_words("the title", &event.title)?;
        require_words("the issuer", &event.issuer)?;
        let filed = event.timing.on;
        demand!(filed >= event.issued_on, Time, "document {} is filed before it was published", event.document);
        self.check_timing(&event.timing, "documents.filed-within", event.issued_on, Runs::Onwards)?;
        self.supervision.documents.push(Document { last: filed, settled: false });
        Ok(())
    }

    pub(in crate::audit) fn review_document(&mut self, event: &DocumentReviewed) -> Result<(), Finding> {
        let at = place("document", event.document.0, self.supervision.documents.len())?;
        let document = &mut self.supervision.documents[at];
        demand!(!document.settled, Supervision, "document {} is reviewed after its review was over", event.document);
        demand!(event.on >= document.last, Time, "document {} is reviewed before its last act", event.document);
        let in_order = event.result == ReviewResult::InOrder;
        let grounded = event.grounds.as_ref().is_some_and(|grounds| !grounds.hans.trim().is_empty());
        demand!(in_order || grounded, Supervision, "document {} is found at fault without grounds", event.document);
        (document.last, document.settled) = (event.on, event.result != ReviewResult::AskedToAmend);
        Ok(())
    }
}
