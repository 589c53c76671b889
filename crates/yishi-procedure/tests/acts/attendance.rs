//! Attendance: doors, check-in, leave, going and coming back, segments, and who sits in.

use yishi_procedure::attendance::presence::Presence;
use yishi_procedure::ids::SeatNo;

use crate::support::{
    PLENARY, PREPARATORY, Story, a_congress_of, admit_nobody, admit_observers, begin_segment, check_in,
    check_in_by_phone, come_back, deputy, given, grant_leave, item, leave_hall, name_leaders, open_doors,
    open_doors_for_phones, open_sitting, open_vote, schedule, visitor, withdraw,
};

/// Nine deputies, six of them in the hall of an opened plenary.
fn nine_with_six_present() -> Story {
    given(a_congress_of(9).in_plenary_with(6))
}

fn presence(story: &Story, seat: u32) -> Presence {
    story.last().attendance.of(SeatNo(seat))
}

#[test]
fn nobody_checks_in_before_the_doors_are_open() {
    let mut story = given(a_congress_of(9).with_preparatory_meeting_called());
    for act in [check_in(1), leave_hall(1), come_back(1), open_sitting(1)] {
        story.when(act).refused("A.202");
    }
    story.when(open_doors(1)).gives(&["DoorsOpened"]);
    story.when(check_in(1)).gives(&["SeatCheckedIn"]);
}

#[test]
fn doors_open_once_and_only_for_a_sitting_that_is_scheduled() {
    let mut story = given(a_congress_of(9).with_preparatory_meeting_called());
    story.when(open_doors(7)).refused("A.201 sitting=7");
    story.when(open_doors(0)).refused("A.201 sitting=0");
    story.when(open_doors(1)).happens();
    story.when(open_doors(1)).refused("A.203 sitting=1");
}

#[test]
fn one_sitting_is_at_work_at_a_time() {
    let mut story = given(a_congress_of(9).with_preparatory_meeting_called().with_doors_open());
    story.when(schedule(PREPARATORY, &[&[]])).happens();
    story.when(open_doors(2)).refused("A.204 sitting=1");
}

#[test]
fn nobody_is_named_as_attending_twice() {
    let mut story = given(a_congress_of(9).prepared().with_plenary_called());
    story.when(name_leaders(2, &[deputy(1), visitor(1), deputy(1)])).refused("C.115 seat=1");
    story.when(name_leaders(2, &[visitor(1), visitor(1)])).refused("C.115 guest=1");
    story.when(name_leaders(2, &[deputy(1), visitor(1)])).gives(&["LeadersPresentNamed"]);
}

#[test]
fn a_closed_sitting_takes_no_further_acts() {
    let mut story = given(a_congress_of(9).prepared());
    for act in [
        open_doors(1),
        open_sitting(1),
        grant_leave(1, 3),
        admit_observers(1, None),
        name_leaders(1, &[deputy(1)]),
        crate::support::arrange_rostrum(1, &[]),
        crate::support::name_chairs(1, &[], deputy(1), None),
    ] {
        story.when(act).refused("A.205 sitting=1");
    }
}

#[test]
fn check_in_by_phone_waits_until_the_desk_allows_it() {
    let mut story = given(a_congress_of(9).with_preparatory_meeting_called().with_doors_open());
    story.when(check_in_by_phone(4)).refused("A.206");
    story.when(open_doors_for_phones(1)).gives(&["DoorsOpened"]);
    story.when(check_in_by_phone(4)).gives(&["SeatCheckedIn"]);
    story.when(open_doors(1)).gives(&["DoorsOpened"]);
    story.when(check_in_by_phone(5)).refused("A.206");
    assert_eq!(story.present(), 1);
}

#[test]
fn a_deputy_checks_in_once_at_whichever_place() {
    let mut story = given(a_congress_of(9).with_preparatory_meeting_called()).after(open_doors_for_phones(1));
    story.when(check_in(4)).happens();
    story.when(check_in(4)).refused("A.207 seat=4");
    story.when(check_in_by_phone(4)).refused("A.207 seat=4");
    assert_eq!(story.present(), 1);
}

#[test]
fn unknown_and_withdrawn_seats_do_not_come_in() {
    let mut story = given(a_congress_of(9).with_preparatory_meeting_called().with_doors_open()).after(withdraw(8));
    for act in [check_in(10), leave_hall(10), come_back(10), grant_leave(1, 10)] {
        story.when(act).refused("C.111 seat=10");
    }
    for act in [check_in(8), leave_hall(8), come_back(8), grant_leave(1, 8)] {
        story.when(act).refused("C.112 seat=8");
    }
    story.when(check_in(u32::MAX)).refused("C.111 seat=4294967295");
    assert_eq!(story.present(), 0);
}

#[test]
fn a_late_deputy_is_present_from_the_moment_of_arrival() {
    let mut story = nine_with_six_present();
    story.when(check_in(9)).gives(&["SeatCheckedIn"]);
    assert_eq!(story.present(), 7);
    story.when(open_vote(item(2))).happens();
    assert_eq!(story.vote(3).entitled_count(), 7);
}

#[test]
fn a_deputy_who_left_comes_back_by_returning_and_not_by_a_second_check_in() {
    let mut story = nine_with_six_present();
    story.when(leave_hall(6)).gives(&["SeatLeft"]);
    assert_eq!((presence(&story, 6), story.present()), (Presence::Left, 5));
    story.when(check_in(6)).refused("A.208 seat=6");
    story.when(come_back(6)).gives(&["SeatReturned"]);
    assert_eq!((presence(&story, 6), story.present()), (Presence::Present, 6));
    story.when(come_back(6)).refused("A.207 seat=6");
}

#[test]
fn only_who_is_in_the_hall_can_leave_it_and_only_who_left_can_return() {
    let mut story = nine_with_six_present().after(grant_leave(2, 8));
    story.when(leave_hall(7)).refused("A.209 seat=7");
    story.when(leave_hall(8)).refused("A.209 seat=8");
    story.when(come_back(7)).refused("A.210 seat=7");
    story.when(come_back(8)).refused("A.210 seat=8");
    story.when(leave_hall(6)).happens();
    story.when(leave_hall(6)).refused("A.209 seat=6");
}

/// law: OL 14
/// law: YI 0004
#[test]
fn leaving_and_returning_changes_the_quorum_before_the_next_vote() {
    let mut story = nine_with_six_present().after(leave_hall(3));
    story.when(open_vote(item(2))).refused_by("V.503 count=5 needed=6 total=9", "OL 14");
    story.when(come_back(3)).happens();
    story.when(open_vote(item(2))).gives(&["VoteOpened"]);
}

/// law: OL 14
#[test]
fn a_sitting_once_opened_goes_on_below_its_quorum_as_long_as_nothing_is_voted_on() {
    let mut story = nine_with_six_present().after(leave_hall(3));
    story.when(crate::support::hear_report(1, deputy(1))).gives(&["ReportHeard"]);
}

#[test]
fn leave_is_granted_before_or_during_a_sitting_to_who_has_not_arrived() {
    let mut story = given(a_congress_of(9).with_preparatory_meeting_called());
    story.when(grant_leave(1, 9)).gives(&["LeaveGranted"]);
    story.when(grant_leave(1, 9)).refused("A.212 seat=9");
    story.when(grant_leave(4, 9)).refused("A.201 sitting=4");
    let mut story = story.opened_with(6);
    story.when(grant_leave(1, 6)).refused("A.211 seat=6");
    story.when(leave_hall(6)).happens();
    story.when(grant_leave(1, 6)).refused("A.211 seat=6");
    story.when(grant_leave(1, 8)).gives(&["LeaveGranted"]);
    assert_eq!(story.last().attendance.marked(Presence::OnLeave), 2);
}

#[test]
fn a_deputy_on_leave_who_comes_after_all_is_present() {
    let mut story =
        given(a_congress_of(9).with_preparatory_meeting_called()).after(grant_leave(1, 9)).with_doors_open();
    story.when(check_in(9)).gives(&["SeatCheckedIn"]);
    assert_eq!((story.present(), story.last().attendance.marked(Presence::OnLeave)), (1, 0));
}

#[test]
fn leave_and_presence_belong_to_one_sitting() {
    let story = given(a_congress_of(9).with_preparatory_meeting_called());
    let story = story.after(grant_leave(1, 9)).opened_with(8).closed().after(schedule(PREPARATORY, &[&[]]));
    assert_eq!((presence(&story, 9), presence(&story, 1)), (Presence::Absent, Presence::Absent));
    assert_eq!(story.session().sittings[0].attendance.present(), 8);
}

/// law: OL 14
#[test]
fn a_withdrawn_seat_leaves_the_hall_and_the_base_of_the_quorum() {
    let mut story = given(a_congress_of(9).with_preparatory_meeting_called().with_doors_open().attended_by(5));
    story.when(open_sitting(1)).refused_by("A.215 count=5 needed=6 total=9", "OL 14");
    story.when(withdraw(8)).happens();
    story.when(open_sitting(1)).refused_by("A.215 count=5 needed=6 total=8", "OL 14");
    story.when(withdraw(9)).happens();
    story.when(open_sitting(1)).gives(&["SittingOpened"]);
    story.when(withdraw(5)).happens();
    assert_eq!((story.present(), story.session().roll.entitled()), (4, 6));
}

#[test]
fn a_withdrawn_seat_loses_the_leave_it_had_for_a_later_sitting_and_keeps_its_place_in_the_past() {
    let story = given(a_congress_of(9).prepared()).after(schedule(PREPARATORY, &[&[]]));
    let story = story.after(grant_leave(2, 9)).after(withdraw(9));
    assert_eq!(story.last().attendance.marked(Presence::OnLeave), 0);
    assert_eq!(story.session().sittings[0].attendance.present(), 9, "nine were present that day");
}

#[test]
fn segments_follow_each_other() {
    let story = given(a_congress_of(9).prepared()).called(PLENARY, &[&[1], &[2], &[3, 4]]).opened_with(6);
    assert_eq!(story.last().segment, 1);
    let mut story = story;
    story.when(begin_segment(1)).refused("A.213 asked=1 next=2");
    story.when(begin_segment(3)).refused("A.213 asked=3 next=2");
    story.when(begin_segment(0)).refused("A.213 asked=0 next=2");
    story.when(begin_segment(2)).gives(&["SegmentBegun"]);
    story.when(begin_segment(3)).gives(&["SegmentBegun"]);
    story.when(begin_segment(4)).refused("A.213 asked=4 next=4");
    assert_eq!(story.last().segment, 3);
}

#[test]
fn a_sitting_with_more_segments_than_can_be_numbered_stops_at_the_last_number() {
    let segments: Vec<&[u16]> = vec![&[]; 256];
    let story = given(a_congress_of(3).with_agenda_drafted()).called(PREPARATORY, &segments).opened_with(3);
    let mut story = (2..=u8::MAX).fold(story, |story, no| story.after(begin_segment(no)));
    story.when(begin_segment(255)).refused("A.213 asked=255 next=255");
    story.when(begin_segment(0)).refused("A.213 asked=0 next=255");
}

#[test]
fn a_segment_keeps_the_attendance_of_its_beginning() {
    let story = given(a_congress_of(9).prepared()).called(PLENARY, &[&[1], &[2]]).opened_with(7);
    let mut story = story.after(leave_hall(7));
    let begun = story.when(begin_segment(2)).happens();
    let yishi_procedure::Event::SegmentBegun(begun) = &begun[0] else { panic!("a segment begins") };
    assert_eq!((begun.segment, begun.present), (2, 6));
}

#[test]
fn observers_may_be_admitted_to_one_segment_only() {
    let mut story = given(a_congress_of(9).prepared()).after(schedule(PLENARY, &[&[1], &[2]]));
    story.when(admit_observers(2, Some(3))).refused("A.214 segment=3");
    story.when(admit_observers(2, Some(0))).refused("A.214 segment=0");
    story.when(admit_nobody(2)).refused("C.114");
    story.when(admit_observers(9, None)).refused("A.201 sitting=9");
    story.when(admit_observers(2, Some(2))).gives(&["NonVotingAdmitted"]);
    assert_eq!(story.last().non_voting[0].segment, Some(2));
}

#[test]
fn observers_are_counted_in_no_attendance() {
    let mut story = nine_with_six_present();
    story.when(admit_observers(2, None)).happens();
    assert_eq!(story.present(), 6);
}

#[test]
fn persons_named_as_attending_stand_in_protocol_order() {
    let mut story = given(a_congress_of(9).prepared()).after(schedule(PLENARY, &[&[1]]));
    story.when(name_leaders(2, &[deputy(1), visitor(1), deputy(3)])).gives(&["LeadersPresentNamed"]);
    // Seat 3 stands before seat 1 in protocol order; a guest without a rank comes last.
    let named: Vec<_> = story.last().leaders_present.iter().map(|placement| placement.person).collect();
    assert_eq!(named, [deputy(3), deputy(1), visitor(1)]);
    story.when(name_leaders(2, &[visitor(5)])).refused("C.113 guest=5");
    story.when(name_leaders(2, &[deputy(55)])).refused("C.111 seat=55");
    story.when(name_leaders(9, &[])).refused("A.201 sitting=9");
}
