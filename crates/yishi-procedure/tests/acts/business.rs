//! Business: items are taken up from the sitting's schedule, and reports are heard once.

use crate::support::{
    AGENDA, PLENARY, PREPARATORY, PRESIDIUM_LIST, Story, a_congress_of, deputy, given, hear_report, item, open_vote,
    propose_agenda, take_up, the_agenda_with, visitor,
};

/// The plenary's schedule takes up items 1 and 2 of four.
fn with_items_one_and_two() -> Story {
    given(a_congress_of(9).prepared()).called(PLENARY, &[&[1, 2]]).opened_with(9)
}

#[test]
fn a_sitting_takes_up_what_its_schedule_names() {
    let mut story = with_items_one_and_two();
    story.when(take_up(item(3))).refused("B.401 item=3");
    story.when(open_vote(item(3))).refused("B.401 item=3");
    story.when(hear_report(4, deputy(1))).refused("B.401 item=4");
    story.when(take_up(item(5))).refused("C.117 item=5");
    story.when(take_up(item(2))).gives(&["TakenUp"]);
    assert_eq!(story.last().current.as_ref().unwrap().question, item(2));
}

/// law: OL 17
#[test]
fn the_preparatory_meetings_questions_are_its_own() {
    let mut story = with_items_one_and_two();
    story.when(take_up(PRESIDIUM_LIST)).refused("B.402");
    story.when(take_up(AGENDA)).refused("B.402");
    story.when(open_vote(PRESIDIUM_LIST)).refused("B.402");
}

#[test]
fn only_a_report_is_heard() {
    let mut story = with_items_one_and_two();
    story.when(hear_report(2, deputy(1))).refused("B.403 item=2");
    story.when(hear_report(1, deputy(77))).refused("C.111 seat=77");
    story.when(hear_report(1, visitor(7))).refused("C.113 guest=7");
}

#[test]
fn a_report_is_heard_once_with_its_reporter_and_on_whose_commission() {
    let mut story = with_items_one_and_two();
    story.when(hear_report(1, visitor(1))).gives(&["ReportHeard"]);
    story.when(hear_report(1, visitor(1))).refused("B.404 item=1");
    let report = &story.last().reports[0];
    assert_eq!(report.reporter.person, visitor(1));
    assert_eq!(report.on_behalf_of.as_ref().unwrap().hans, "市人民政府");
    let mut story = story.closed().called(PLENARY, &[&[1]]).opened_with(9);
    story.when(hear_report(1, visitor(1))).refused("B.404 item=1");
}

/// The agenda's reporter is a plan; who reported is what the sitting heard.
#[test]
fn somebody_else_may_report_than_the_agenda_names() {
    let story = given(a_congress_of(9)).after(propose_agenda(the_agenda_with(0, Some(visitor(1)), None)));
    let story = story.with_presidium_proposed().called(PREPARATORY, &[&[]]).opened_with(9);
    let story = story.voted(PRESIDIUM_LIST, [9, 0, 0]).voted(AGENDA, [9, 0, 0]).closed();
    let mut story = story.called(PLENARY, &[&[1]]).opened_with(9);
    story.when(hear_report(1, deputy(2))).gives(&["ReportHeard"]);
    assert_eq!(story.last().reports[0].reporter.person, deputy(2));
    assert_eq!(story.session().items()[0].reporter.as_ref().unwrap().person, visitor(1));
}

#[test]
fn several_resolutions_are_adopted_in_one_sitting_and_kept_in_order() {
    let story = given(a_congress_of(9).in_plenary_with(9)).voted(item(3), [9, 0, 0]).voted(item(2), [8, 1, 0]);
    let adopted: Vec<_> = story.session().adopted.iter().map(|adopted| (adopted.item.0, adopted.vote.0)).collect();
    assert_eq!(adopted, [(3, 3), (2, 4)]);
}
