//! Closing a session: after its last sitting, and for good; and what it makes known.

use jiff::civil::date;
use yishi_names::Text;
use yishi_procedure::closing::announcement::{AnnouncementSubject, IssueAnnouncement};
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::ids::{InspectionNo, SpecialReportNo};
use yishi_procedure::supervision::document_review::ReviewResult;
use yishi_procedure::supervision::follow_up::FollowedUp;
use yishi_procedure::supervision::special_report::ReportKind;
use yishi_procedure::{Command, Event};
use yishi_rulebook::{LeadingOrgan, Tier};

use crate::support::supervision::{
    a_committee_at_work, file_document, follow_up, plan_inspection, plan_report, record_rating, report_inspection,
    review, send_opinions,
};

use crate::support::{
    DAY, PLENARY, Story, a_congress_of, a_cppcc_of, a_roll_of, check_in, close_session, close_sitting, convene,
    figures, given, name_leaders, open_doors, schedule, withdraw,
};

#[test]
fn a_session_is_not_closed_while_a_sitting_is_at_work() {
    let mut story = given(a_congress_of(9).prepared().with_plenary_called().with_doors_open());
    story.when(close_session()).refused("K.601 sitting=2");
    let mut story = story.attended_by(6).after(crate::support::open_sitting(2));
    story.when(close_session()).refused("K.601 sitting=2");
    story.closed().when(close_session()).gives(&["SessionClosed"]);
}

#[test]
fn a_session_without_a_sitting_has_nothing_to_close() {
    let mut story = given(a_congress_of(9));
    story.when(close_session()).refused("K.602");
    story.when(schedule(PLENARY, &[&[]])).happens();
    story.when(close_session()).refused("K.602");
}

#[test]
fn a_closed_session_takes_no_further_acts() {
    let mut story = given(a_congress_of(9).prepared().with_plenary_called()).after(close_session());
    assert!(story.session().closed_at.is_some());
    for act in [open_doors(2), check_in(1), withdraw(1), name_leaders(2, &[]), close_session()] {
        story.when(act).refused("C.103");
    }
    story.when(convene(a_roll_of(9))).refused("C.101");
}

/// law: SL 15–17
/// law: SL 31–37
#[test]
fn what_the_organs_did_is_recorded_months_after_the_close() {
    let planned = [plan_report(ReportKind::SpecialWork, None), file_document(date(2023, 12, 1), date(2023, 12, 20))];
    let inspected = [plan_inspection(1, &[1, 2], date(2023, 11, 1), date(2023, 11, 3)), report_inspection(DAY)];
    let story = a_committee_at_work(Tier::City, &["mingchuan-sc-2023"], 12);
    let story = planned.into_iter().chain(inspected).fold(story, Story::after);
    let mut story = story.after(close_sitting(1)).after(close_session());
    story.when(send_opinions(date(2023, 12, 29), None)).gives(&["OpinionsSent"]);
    let report = FollowedUp::SpecialReport(SpecialReportNo(1));
    story.when(follow_up(report, date(2024, 3, 20))).gives(&["FollowUpRecorded"]);
    let inspection = FollowedUp::Inspection(InspectionNo(1));
    story.when(follow_up(inspection, date(2024, 5, 20))).gives(&["FollowUpRecorded"]);
    story.when(review(1, date(2024, 1, 20), ReviewResult::InOrder, None)).gives(&["DocumentReviewed"]);
    // What belongs to the meeting itself stays closed.
    story.when(file_document(date(2023, 12, 1), date(2023, 12, 20))).refused("C.103");
    story.when(record_rating([9, 2, 1])).refused("C.103");
}

fn announce(text: &str, figures: Option<PresidiumFigures>) -> Command {
    IssueAnnouncement { subject: AnnouncementSubject::Resolution, text: Text::alike(text), figures }.into()
}

/// law: GD 63
#[test]
fn the_presidium_issues_announcements_which_are_numbered_within_the_session() {
    let mut story = given(a_congress_of(24).prepared());
    story.when(announce("现予公告。", None)).refused("D.306");
    story.when(announce(" ", Some(figures(12, 12)))).refused("K.603");
    story.when(announce("现予公告。", Some(figures(7, 7)))).refused_by("C.126 count=7 needed=8 total=12", "YI 0003");
    for no in 1..=2 {
        let events = story.when(announce("现予公告。", Some(figures(12, 7)))).gives(&["AnnouncementIssued"]);
        let Event::AnnouncementIssued(issued) = &events[0] else { panic!("it is issued") };
        assert_eq!((issued.announcement.0, issued.grounds.len()), (no, 2));
    }
}

#[test]
fn where_no_presidium_leads_the_standing_committee_issues_announcements() {
    let mut story = given(a_cppcc_of(24));
    let events = story.when(announce("现予公告。", None)).gives(&["AnnouncementIssued"]);
    let Event::AnnouncementIssued(issued) = &events[0] else { panic!("it is issued") };
    assert_eq!((issued.by, issued.grounds.len()), (LeadingOrgan::StandingCommittee, 0));
}
