//! What may become of a sitting: moved, called off, interrupted and resumed, held in secret.

use jiff::civil::date;
use yishi_procedure::Event;
use yishi_procedure::attendance::non_voting::Standing;
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::ids::GroupNo;

use crate::support::meeting::{adjourn, admit, call_off, hold_in_secret, reschedule, resume};
use crate::support::story::shown;
use crate::support::{
    Story, a_congress_of, a_cppcc_of, begin_speech, check_in, close_sitting, come_back, deputy, end_speech, figures,
    given, item, leave_hall, name_chairs, open_doors, open_sitting, schedule, take_up, withdraw,
};

fn nine_in_plenary() -> Story {
    given(a_congress_of(9).in_plenary_with(9))
}

/// law: OL 14
#[test]
fn a_sitting_that_was_interrupted_goes_on_with_its_quorum_alone() {
    let mut story = nine_in_plenary();
    story.when(resume(2)).refused("D.314 sitting=2");
    let mut story = story.after(begin_speech(deputy(1)));
    story.when(adjourn(2)).refused("D.309 seat=1");
    let mut story = story.after(end_speech());
    story.when(adjourn(2)).gives(&["SittingAdjourned"]);
    story.when(take_up(item(1))).refused("D.301");
    story.when(open_sitting(2)).refused("D.302 sitting=2");
    story.when(name_chairs(2, &[], deputy(1), Some(figures(5, 5)))).refused("D.302 sitting=2");
    let story = (4..=7).fold(story, |story, seat| story.after(leave_hall(seat)));
    let mut story = story;
    story.when(resume(2)).refused_by("A.215 count=5 needed=6 total=9", "OL 14");
    let mut story = story.after(come_back(4));
    let events = story.when(resume(2)).gives(&["SittingResumed"]);
    let Event::SittingResumed(resumed) = &events[0] else { panic!("it goes on") };
    assert_eq!(shown(resumed.quorum.as_ref().unwrap()), "quorum.sitting 6/9 needs 6: met by OL 14");
    story.when(take_up(item(1))).gives(&["TakenUp"]);
}

#[test]
fn a_sitting_that_never_goes_on_is_closed_from_its_break() {
    let mut story = nine_in_plenary().after(adjourn(2));
    story.when(close_sitting(2)).gives(&["SittingClosed"]);
    story.when(close_sitting(2)).refused("D.311 sitting=2");
}

/// law: OL 14
#[test]
fn a_sitting_without_its_quorum_is_called_off_and_the_record_shows_the_figures() {
    let story = given(a_congress_of(9).prepared().with_plenary_called()).after(open_doors(2)).attended_by(5);
    let mut story = story;
    story.when(open_sitting(2)).refused_by("A.215 count=5 needed=6 total=9", "OL 14");
    let events = story.when(call_off(2)).gives(&["SittingCalledOff"]);
    let Event::SittingCalledOff(off) = &events[0] else { panic!("it is called off") };
    assert_eq!(shown(off.quorum.as_ref().unwrap()), "quorum.sitting 5/9 needs 6: not met by OL 14");
    story.when(call_off(2)).refused("A.217 sitting=2");
    story.when(open_doors(2)).refused("A.217 sitting=2");
    story.when(open_sitting(2)).refused("A.217 sitting=2");
    story.when(check_in(6)).refused("A.202");
    let mut story = story.after(withdraw(9)).with_plenary_called();
    story.when(open_doors(3)).gives(&["DoorsOpened"]);
    let mut story = nine_in_plenary();
    story.when(call_off(2)).refused("D.302 sitting=2");
}

#[test]
fn a_sitting_is_moved_until_its_doors_open() {
    let mut story = given(a_congress_of(9).prepared().with_plenary_called());
    story.when(reschedule(2, date(2023, 12, 27))).gives(&["SittingRescheduled"]);
    assert_eq!(story.last().date, date(2023, 12, 27));
    let mut story = story.after(open_doors(2));
    story.when(reschedule(2, date(2023, 12, 28))).refused("A.203 sitting=2");
    story.when(reschedule(1, date(2023, 12, 28))).refused("A.205 sitting=1");
    story.when(reschedule(8, date(2023, 12, 28))).refused("A.201 sitting=8");
}

/// law: NR 17, 19
#[test]
fn a_secret_sitting_asks_every_delegation_and_clears_the_gallery() {
    let all = figures(14, 14);
    let mut story = given(a_congress_of(28).prepared().with_plenary_called()).after(admit(2, Standing::Observer));
    story.when(hold_in_secret(2, 1..=13, all)).refused("D.323 group=14");
    story.when(hold_in_secret(2, 1..=15, all)).refused("C.132 group=15");
    story.when(hold_in_secret(2, 1..=14, figures(9, 9))).refused_by("C.126 count=9 needed=10 total=14", "YI 0003");
    let events = story.when(hold_in_secret(2, 1..=14, all)).gives(&["SittingHeldInSecret"]);
    let Event::SittingHeldInSecret(secret) = &events[0] else { panic!("it is secret") };
    assert_eq!((secret.citation.to_string().as_str(), secret.consulted.len()), ("NR 17, 19", 14));
    assert!(story.last().secret && story.last().non_voting.is_empty());
    story.when(hold_in_secret(2, 1..=14, all)).refused("D.322 sitting=2");
    story.when(admit(2, Standing::Observer)).refused("A.218 sitting=2");
    story.when(admit(2, Standing::ByRight)).gives(&["NonVotingAdmitted"]);
    let mut story = given(a_cppcc_of(9).prepared().with_plenary_called());
    story.when(hold_in_secret(2, 1..=9, all)).refused("C.131 rule=sitting.secret");
}

#[test]
fn parts_without_a_quorum_rule_go_on_whoever_is_there() {
    let story = given(a_congress_of(28).prepared());
    let story = story.after(schedule(SittingKind::Delegation { group: GroupNo(1) }, &[&[]]));
    let story = story.after(name_chairs(2, &[], deputy(1), None)).after(open_doors(2)).after(check_in(1));
    let mut story = story.after(open_sitting(2)).after(adjourn(2)).after(leave_hall(1));
    let events = story.when(resume(2)).gives(&["SittingResumed"]);
    let Event::SittingResumed(resumed) = &events[0] else { panic!("it goes on") };
    assert_eq!(resumed.quorum, None);
}
