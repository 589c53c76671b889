//! What is due of supervision: the papers of special work reports, and what organs owe after reports, inquiries and inspections.
//!
//! Law: Supervision Law art 15 to 17, 19, 20, 27, 31 to 37; the periods of follow-ups are local. Invariant: where nothing sets a day,
//! nothing is due.

use yishi_procedure::Session;
use yishi_procedure::supervision::rating::{Rating, RatingSubject};
use yishi_procedure::supervision::report_received::ReportStep;
use yishi_procedure::supervision::special_report::{ReportKind, SpecialReport};
use yishi_procedure::voting::question::Question;
use yishi_rulebook::{CommitteeNumber, Rulebook, SupervisionNumber};

use super::{DueLine, Pending};

pub(super) fn pending(session: &Session, book: &Rulebook) -> Vec<DueLine> {
    let reports = &session.supervision.special_reports;
    let mut lines: Vec<DueLine> = reports.iter().flat_map(|report| papers(book, report)).collect();
    lines.extend(reports.iter().filter_map(|report| report_follow_up(book, report)));
    lines.extend(reports.iter().filter_map(|report| audit_follow_up(session, book, report)));
    lines.extend(inquiries(session, book));
    lines.extend(inspections(session, book));
    lines.extend(session.supervision.ratings.iter().filter_map(|rating| rated_again(session, book, rating)));
    lines
}

/// Each paper that has not come, so many days before the meeting.
fn papers(book: &Rulebook, report: &SpecialReport) -> Vec<DueLine> {
    let lacking = ReportStep::ALL.iter().filter(|step| !report.received.iter().any(|received| received.step == **step));
    let line = |step: &ReportStep| {
        let (what, rule) = match step {
            ReportStep::DraftToCommittee => (Pending::DraftToCommittee, CommitteeNumber::ReportDraft),
            ReportStep::ToStandingCommittee => (Pending::ReportHandedIn, CommitteeNumber::ReportHandedIn),
            ReportStep::ToMembers => (Pending::ReportToMembers, CommitteeNumber::ReportToMembers),
        };
        let period = book.find_number(rule)?;
        Some(DueLine::ahead(what, Some(report.topic.clone()), book, period, report.meeting))
    };
    lacking.filter_map(line).collect()
}

/// The body may have set an earlier day than the rule, or a day where there is no rule.
fn report_follow_up(book: &Rulebook, report: &SpecialReport) -> Option<DueLine> {
    let opinions = report.opinions.as_ref().filter(|_| report.follow_up.is_none())?;
    let (what, topic) = (Pending::ReportFollowUp, Some(report.topic.clone()));
    match book.find_number(SupervisionNumber::ReportFollowUp) {
        Some(period) => {
            let line = DueLine::within(what, topic, book, period, Some(opinions.on));
            Some(DueLine { day: opinions.due.or(line.day), ..line })
        }
        None => opinions.due.map(|day| DueLine::set(what, topic, Some(day))),
    }
}

/// Six months after the audit was heard, unless a report on what became of it is planned.
fn audit_follow_up(session: &Session, book: &Rulebook, report: &SpecialReport) -> Option<DueLine> {
    let later = |other: &&SpecialReport| other.no > report.no && other.kind == ReportKind::AuditFollowUp;
    let planned = session.supervision.special_reports.iter().any(|other| later(&other));
    if report.kind != ReportKind::Audit || planned {
        return None;
    }
    let period = book.find_number(CommitteeNumber::AuditFollowUp)?;
    Some(DueLine::within(Pending::AuditFollowUp, Some(report.topic.clone()), book, period, Some(report.meeting)))
}

fn inquiries(session: &Session, book: &Rulebook) -> Vec<DueLine> {
    let Some(period) = book.find_number(SupervisionNumber::InquiryFollowUp) else { return Vec::new() };
    let open = session.supervision.special_inquiries.iter().filter(|inquiry| inquiry.follow_up.is_none());
    open.map(|inquiry| {
        let held = session.sitting(inquiry.sitting).ok().map(|sitting| sitting.date);
        DueLine::within(Pending::InquiryFollowUp, Some(inquiry.topic.clone()), book, period, held)
    })
    .collect()
}

fn inspections(session: &Session, book: &Rulebook) -> Vec<DueLine> {
    let Some(period) = book.find_number(SupervisionNumber::InspectionFollowUp) else { return Vec::new() };
    let open = session.supervision.inspections.iter().filter(|inspection| inspection.follow_up.is_none());
    let reported = open.filter_map(|inspection| Some((inspection, inspection.report.as_ref()?)));
    reported
        .map(|(inspection, report)| {
            DueLine::within(Pending::InspectionFollowUp, Some(inspection.law.clone()), book, period, Some(report.on))
        })
        .collect()
}

fn rated_again(session: &Session, book: &Rulebook, rating: &Rating) -> Option<DueLine> {
    let day = rating.result.as_ref()?.report_again_by?;
    let title = match rating.subject {
        RatingSubject::Item(item) => Question::Item(item).title(session),
        RatingSubject::SpecialReport(no) => {
            session.supervision.special_report(no).ok().map(|report| report.topic.clone())
        }
    };
    let held = session.sitting(rating.sitting).ok().map(|sitting| sitting.date);
    Some(match book.find_number(SupervisionNumber::RatedAgain) {
        Some(period) => {
            let line = DueLine::within(Pending::RatedAgain, title, book, period, held);
            DueLine { day: Some(day), ..line }
        }
        None => DueLine::set(Pending::RatedAgain, title, Some(day)),
    })
}
