//! Special work reports with their days, inspections, and the register of normative documents.

use jiff::civil::date;
use yishi_procedure::Event;
use yishi_procedure::ids::{InspectionNo, SpecialReportNo};
use yishi_procedure::supervision::document_review::ReviewResult;
use yishi_procedure::supervision::follow_up::FollowedUp;
use yishi_procedure::supervision::late::{Late, late};
use yishi_procedure::supervision::report_received::ReportStep;
use yishi_procedure::supervision::special_report::{PlanSpecialReport, ReportKind, SpecialReportPlanned};
use yishi_procedure::supervision::yearly::{YearOfDocuments, yearly};
use yishi_rulebook::Tier;

use crate::support::supervision::{
    a_committee_at_work, file_document, follow_up, plan_inspection, plan_report, received, report_inspection, review,
    send_opinions, words,
};
use crate::support::{Story, a_congress_of, given};

const REPORT: FollowedUp = FollowedUp::SpecialReport(SpecialReportNo(1));
const INSPECTION: FollowedUp = FollowedUp::Inspection(InspectionNo(1));

/// The meeting is on 2023-12-26.
fn committee() -> Story {
    a_committee_at_work(Tier::City, &[], 12)
}

fn local_committee() -> Story {
    a_committee_at_work(Tier::City, &["mingchuan-sc-2023"], 12)
}

fn planned(kind: ReportKind, since: Option<jiff::civil::Date>) -> SpecialReportPlanned {
    let events = committee().when(plan_report(kind, since)).gives(&["SpecialReportPlanned"]);
    let [Event::SpecialReportPlanned(planned)] = events.as_slice() else { panic!("{events:?}") };
    (**planned).clone()
}

/// law: SL 15–17
#[test]
fn the_papers_of_a_report_are_due_twenty_ten_and_seven_days_before_the_meeting() {
    let days: Vec<_> =
        planned(ReportKind::SpecialWork, None).papers.iter().map(|paper| (paper.step, paper.latest)).collect();
    assert_eq!(
        days,
        [
            (ReportStep::DraftToCommittee, date(2023, 12, 6)),
            (ReportStep::ToStandingCommittee, date(2023, 12, 16)),
            (ReportStep::ToMembers, date(2023, 12, 19)),
        ]
    );
    let mut congress = given(a_congress_of(9).in_plenary_with(9));
    congress.when(plan_report(ReportKind::SpecialWork, None)).refused("C.131 rule=report.draft-to-committee");
}

/// law: SL 15–17
#[test]
fn a_paper_that_comes_late_is_recorded_with_the_days() {
    let mut story = committee().after(plan_report(ReportKind::SpecialWork, None));
    story.when(received(ReportStep::DraftToCommittee, date(2023, 12, 6))).gives(&["ReportReceived"]);
    story
        .when(received(ReportStep::DraftToCommittee, date(2023, 12, 6)))
        .refused("S.224 report=1 step=draft_to_committee");
    story.when(received(ReportStep::ToStandingCommittee, date(2023, 12, 17))).happens();
    story.when(received(ReportStep::ToMembers, date(2023, 12, 22))).happens();
    let paper = |step, days| Late::Paper { report: SpecialReportNo(1), step, days };
    assert_eq!(late(story.session()), [paper(ReportStep::ToStandingCommittee, 1), paper(ReportStep::ToMembers, 3)]);
    let unknown = plan_report(ReportKind::SpecialWork, None);
    story.when(unknown).happens();
    let silent = PlanSpecialReport {
        kind: ReportKind::Audit,
        topic: words(""),
        organ: yishi_rulebook::AnswerableOrgan::Government,
        name: words("市审计局"),
        sitting: story.last().no,
        since: None,
    };
    story.when(silent).refused("S.203 part=topic");
}

/// law: SL 19
/// law: SL 20
#[test]
fn final_accounts_and_the_half_year_report_belong_between_june_and_september() {
    for kind in [ReportKind::FinalAccounts, ReportKind::HalfYear] {
        let season = planned(kind, None).season.unwrap();
        assert_eq!((season.first, season.last, season.month, season.within), (6, 9, 12, false));
        let story = committee().after(plan_report(kind, None));
        assert!(matches!(late(story.session()).as_slice(), [Late::OutOfSeason { .. }]));
    }
    assert!(planned(ReportKind::SpecialWork, None).season.is_none());
}

/// law: SL 27
#[test]
fn what_became_of_the_audit_is_reported_within_six_months() {
    committee().when(plan_report(ReportKind::AuditFollowUp, None)).refused("S.223");
    let in_time = planned(ReportKind::AuditFollowUp, Some(date(2023, 6, 26))).within.unwrap();
    assert_eq!((in_time.latest, in_time.late), (date(2023, 12, 26), 0));
    let story = committee().after(plan_report(ReportKind::AuditFollowUp, Some(date(2023, 6, 20))));
    assert_eq!(late(story.session()), [Late::Planned { report: SpecialReportNo(1), days: 6 }]);
}

/// law: SL 15–17
#[test]
fn opinions_go_out_once_after_the_meeting_and_are_followed_up_once() {
    let mut story = committee().after(plan_report(ReportKind::SpecialWork, None));
    story.when(follow_up(REPORT, date(2024, 3, 1))).refused("S.226 report=1");
    story.when(send_opinions(date(2023, 12, 25), None)).refused("S.228 from=2023-12-26 to=2023-12-25");
    let backwards = send_opinions(date(2023, 12, 29), Some(date(2023, 12, 28)));
    story.when(backwards).refused("S.228 from=2023-12-29 to=2023-12-28");
    story.when(send_opinions(date(2023, 12, 29), Some(date(2024, 2, 1)))).gives(&["OpinionsSent"]);
    story.when(send_opinions(date(2023, 12, 29), None)).refused("S.225 report=1");
    story.when(follow_up(REPORT, date(2024, 2, 4))).gives(&["FollowUpRecorded"]);
    assert_eq!(late(story.session()), [Late::FollowUp { of: REPORT, days: 3 }]);
    story.when(follow_up(REPORT, date(2024, 2, 5))).refused("S.221 no=1 register=special_report");
}

#[test]
fn where_neither_rule_nor_body_sets_a_day_nothing_is_late() {
    let story = committee().after(plan_report(ReportKind::SpecialWork, None));
    let story = story.after(send_opinions(date(2023, 12, 29), None)).after(follow_up(REPORT, date(2029, 1, 1)));
    assert_eq!(late(story.session()), []);
}

/// law: MCC 36
#[test]
fn a_local_rule_sets_the_day_and_nobody_sets_a_later_one() {
    let mut story = local_committee().after(plan_report(ReportKind::SpecialWork, None));
    let later = send_opinions(date(2023, 12, 29), Some(date(2024, 3, 30)));
    story.when(later).refused_citing("S.227 due=2024-03-30 latest=2024-03-29", "MCC 36");
    story.when(send_opinions(date(2023, 12, 29), None)).happens();
    let due = story.session().supervision.special_reports[0].opinions.as_ref().unwrap().due;
    assert_eq!(due, Some(date(2024, 3, 29)));
}

/// law: SL 31–37
#[test]
fn an_inspection_has_a_team_a_report_and_a_follow_up() {
    let (from, to) = (date(2023, 9, 1), date(2023, 9, 30));
    let mut story = local_committee();
    story.when(plan_inspection(4, &[1, 2, 3], from, to)).refused("C.135 seat=4");
    story.when(plan_inspection(1, &[1, 2, 2], from, to)).refused("C.115 seat=2");
    story.when(plan_inspection(1, &[1, 2], to, from)).refused("S.228 from=2023-09-30 to=2023-09-01");
    story.when(report_inspection(to)).refused("S.229 inspection=1");
    story.when(plan_inspection(1, &[1, 2, 3], from, to)).gives(&["InspectionPlanned"]);
    story.when(follow_up(INSPECTION, to)).refused("S.231 inspection=1");
    story.when(report_inspection(date(2023, 8, 31))).refused("S.228 from=2023-09-01 to=2023-08-31");
    story.when(report_inspection(date(2023, 10, 8))).gives(&["InspectionReported"]);
    story.when(report_inspection(date(2023, 10, 8))).refused("S.230 inspection=1");
    story.when(follow_up(INSPECTION, date(2024, 4, 9))).gives(&["FollowUpRecorded"]);
    assert_eq!(late(story.session()), [Late::FollowUp { of: INSPECTION, days: 1 }]);
    story.when(follow_up(INSPECTION, date(2024, 4, 9))).refused("S.221 no=1 register=inspection");
    given(a_congress_of(9)).when(plan_inspection(1, &[1], from, to)).refused("C.131 rule=inspection.held");
}

/// law: LL 109
#[test]
fn a_document_is_filed_within_thirty_days_and_a_late_one_all_the_same() {
    let mut story = committee();
    story.when(file_document(date(2023, 5, 1), date(2023, 4, 30))).refused("S.228 from=2023-05-01 to=2023-04-30");
    story.when(file_document(date(2023, 5, 1), date(2023, 5, 31))).gives(&["NormativeDocumentFiled"]);
    story.when(file_document(date(2023, 5, 1), date(2023, 6, 1))).gives(&["NormativeDocumentFiled"]);
    let filed: Vec<u32> = story.session().supervision.documents.iter().map(|document| document.filed.late).collect();
    assert_eq!(filed, [0, 1]);
    given(a_congress_of(9))
        .when(file_document(date(2023, 5, 1), date(2023, 5, 2)))
        .refused("C.131 rule=documents.filed-within");
}

#[test]
fn a_document_is_reviewed_until_it_is_in_order_or_annulled() {
    let mut story = committee().after(file_document(date(2023, 5, 1), date(2023, 5, 2)));
    let amend = ReviewResult::AskedToAmend;
    story.when(review(2, date(2023, 6, 1), amend, Some("超越权限"))).refused("S.232 document=2");
    story.when(review(1, date(2023, 5, 1), amend, Some("超越权限"))).refused("S.228 from=2023-05-02 to=2023-05-01");
    story.when(review(1, date(2023, 6, 1), amend, None)).refused("S.203 part=grounds");
    story.when(review(1, date(2023, 6, 1), ReviewResult::Annulled, Some(" "))).refused("S.203 part=grounds");
    story.when(review(1, date(2023, 6, 1), amend, Some("超越权限"))).gives(&["DocumentReviewed"]);
    story.when(review(1, date(2023, 7, 1), ReviewResult::InOrder, None)).gives(&["DocumentReviewed"]);
    story.when(review(1, date(2023, 8, 1), amend, Some("超越权限"))).refused("S.233 document=1");
}

#[test]
fn the_year_of_documents_adds_up() {
    let filed = |story: Story, year, days| {
        let first = date(year, 3, 1);
        story.after(file_document(first, first.checked_add(jiff::Span::new().days(days)).unwrap()))
    };
    let story = filed(filed(filed(filed(filed(committee(), 2023, 1), 2023, 31), 2023, 2), 2023, 3), 2022, 9);
    let story = story.after(review(1, date(2023, 6, 1), ReviewResult::InOrder, None));
    let story = story.after(review(2, date(2023, 6, 1), ReviewResult::AskedToAmend, Some("违反上位法")));
    let story = story.after(review(3, date(2023, 6, 1), ReviewResult::Annulled, Some("超越权限")));
    let figures = yearly(story.session(), 2023);
    let expected =
        YearOfDocuments { year: 2023, filed: 4, late: 1, in_order: 1, asked_to_amend: 1, annulled: 1, pending: 1 };
    assert_eq!(figures, expected);
    assert_eq!(figures.filed, figures.in_order + figures.asked_to_amend + figures.annulled + figures.pending);
    assert_eq!(yearly(story.session(), 2022).pending, 1);
}
