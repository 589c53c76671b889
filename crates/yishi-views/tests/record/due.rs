//! Deadlines: which are pending on a day, by which rule, and when they are gone.

use jiff::civil::{Date, date};
use yishi_procedure::business::motion::MotionStage;
use yishi_procedure::convening::notice::Convening;
use yishi_procedure::election::office::Office;
use yishi_procedure::ids::SpecialReportNo;
use yishi_procedure::supervision::follow_up::FollowedUp;
use yishi_procedure::supervision::report_received::ReportStep;
use yishi_procedure::supervision::special_report::ReportKind;
use yishi_rulebook::{Tier, Unit};
use yishi_views::record::due::{Bound, DueLine, DuePage, Pending};

use crate::support::elections::{TERM, a_plenary_of};
use crate::support::meeting::{convene_after, in_good_time};
use crate::support::motion::{motion_at, result_report};
use crate::support::supervision::{a_committee_at_work, follow_up, plan_report, received, send_opinions};
use crate::support::{Story, close_session, close_sitting, congress, given};
use crate::{history, session};

fn due(story: &Story, today: Date) -> DuePage {
    DuePage::of(session(story), &story.book, &history(story), today)
}

fn line(page: &DuePage, what: Pending) -> Option<&DueLine> {
    page.lines.iter().find(|line| line.what == what)
}

/// law: SL 15–17
#[test]
fn the_papers_of_a_special_report_are_due_until_they_come() {
    let story = a_committee_at_work(Tier::City, &[], 12).after(plan_report(ReportKind::SpecialWork, None));
    let page = due(&story, date(2023, 12, 10));
    let days: Vec<_> = page.lines.iter().map(|line| (line.what, line.day, line.days_left)).collect();
    assert_eq!(
        days,
        [
            (Pending::DraftToCommittee, Some(date(2023, 12, 6)), Some(-4)),
            (Pending::ReportHandedIn, Some(date(2023, 12, 16)), Some(6)),
            (Pending::ReportToMembers, Some(date(2023, 12, 19)), Some(9)),
        ]
    );
    assert_eq!(page.overdue().count(), 1);
    let rule = page.lines[0].rule.as_ref().unwrap();
    assert_eq!((rule.id.as_str(), rule.value, rule.unit), ("report.draft-to-committee", 20, Unit::Days));
    assert_eq!(rule.cited.article, "15–17");
    let story = story.after(received(ReportStep::DraftToCommittee, date(2023, 12, 11)));
    assert_eq!(due(&story, date(2023, 12, 12)).overdue().count(), 0);
}

#[test]
fn what_an_organ_owes_on_opinions_is_due_until_it_reports() {
    let story =
        a_committee_at_work(Tier::City, &["mingchuan-sc-2023"], 12).after(plan_report(ReportKind::SpecialWork, None));
    let story = story.after(send_opinions(date(2023, 12, 28), None));
    let page = due(&story, date(2023, 12, 28));
    let owed = line(&page, Pending::ReportFollowUp).unwrap();
    assert!(owed.day > Some(date(2023, 12, 28)) && owed.rule.is_some());
    let of = FollowedUp::SpecialReport(SpecialReportNo(1));
    let story = story.after(follow_up(of, date(2024, 1, 30)));
    assert_eq!(line(&due(&story, date(2024, 2, 1)), Pending::ReportFollowUp), None);
}

/// law: NR 31
#[test]
fn a_motion_left_to_others_is_reported_on_within_the_time_that_runs_from_the_close() {
    let story = motion_at(MotionStage::NotOnAgenda);
    let open = due(&story, date(2023, 12, 26));
    let waiting = line(&open, Pending::MotionResult).unwrap();
    assert_eq!((waiting.day, waiting.days_left), (None, None), "it has not begun to run");
    let story = story.after(close_sitting(2)).after(close_session());
    let page = due(&story, date(2023, 12, 26));
    let owed = line(&page, Pending::MotionResult).unwrap();
    assert_eq!(owed.day, yishi_procedure::business::motion::result_report::due(session(&story), &story.book));
    assert!(owed.day.is_some());
    let story = story.after(result_report(1, date(2024, 2, 1)));
    assert_eq!(line(&due(&story, date(2024, 2, 2)), Pending::MotionResult), None);
}

/// law: OL 27
#[test]
fn nominations_have_a_last_day_and_the_list_a_first_one() {
    let story = given(a_plenary_of(60)).nominating(Office::DeputyHeadsOfGovernment, TERM, 2, 1);
    let page = due(&story, date(2023, 12, 26));
    assert!(line(&page, Pending::Nominating).is_some());
    let first = line(&page, Pending::Candidates).unwrap();
    assert_eq!((first.bound, first.day, first.is_overdue()), (Bound::Earliest, Some(date(2023, 12, 28)), false));
}

#[test]
fn a_notice_that_was_not_sent_is_due_a_month_before_the_opening() {
    let convening = Convening { notice_sent_on: None, ..in_good_time() };
    let opens = convening.opens_on;
    let story = Story::under(congress(&[])).after(convene_after(convening, 9));
    let page = due(&story, opens);
    let notice = line(&page, Pending::Notice).unwrap();
    assert_eq!(notice.counted_from, Some(opens));
    assert!(notice.is_overdue(), "the day of the opening is too late");
    let story = Story::under(congress(&[])).after(convene_after(in_good_time(), 9));
    assert_eq!(line(&due(&story, opens), Pending::Notice), None, "it was sent");
}

/// law: OL 51
#[test]
fn after_the_meeting_a_standing_committee_meets_again_within_two_months() {
    let story = a_committee_at_work(Tier::City, &[], 12).after(close_sitting(1)).after(close_session());
    let page = due(&story, date(2024, 1, 26));
    let next = line(&page, Pending::NextMeeting).unwrap();
    assert_eq!((next.day, next.days_left), (Some(date(2024, 2, 26)), Some(31)));
}
