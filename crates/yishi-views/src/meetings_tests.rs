#![allow(clippy::unwrap_used)]

use super::*;
use crate::heading::sitting_that_matters;
use crate::house_of_tests::{Congress, doors};
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::convening::delegation::NameDelegationOfficers;
use yishi_procedure::convening::schedule::{ScheduleSitting, Segment};
use yishi_procedure::deliberation::chairs::NameExecutiveChairs;
use yishi_procedure::deliberation::sitting::PartOfDay;
use yishi_procedure::ids::GroupNo;

/// Of 28 deputies in 14 delegations seats 1 and 15 are one; seat 1 presides over its meeting.
fn with_a_meeting() -> (Congress, SittingNo) {
    let mut congress = Congress::after_preparation(28);
    let group = congress.session.roll.seat(SeatNo(1)).unwrap().group;
    congress.act(ScheduleSitting {
        kind: SittingKind::Delegation { group },
        date: jiff::civil::date(2023, 12, 27),
        part_of_day: PartOfDay::Morning,
        place: None,
        segments: vec![Segment { title: None, items: vec![] }],
    });
    let no = congress.session.sittings.last().unwrap().no;
    let presiding = Placement { person: PersonRef::Seat(SeatNo(1)), title: None };
    congress.act(NameExecutiveChairs { sitting: no, chairs: Vec::new(), presiding, figures: None });
    (congress, no)
}

fn words(congress: &Congress, no: SittingNo, seat: u32) -> Vec<ActionWord> {
    let presides = presides_over(&congress.session, no, SeatNo(seat)).unwrap();
    let page = MeetingPage::of(&congress.session, &congress.book, no, presides).unwrap();
    page.actions.iter().map(|action| action.word).collect()
}

#[test]
fn a_meeting_stands_in_the_lists_of_its_members_and_of_no_others() {
    let (congress, no) = with_a_meeting();
    let rows = |seat| meetings_of(&congress.session, SeatNo(seat));
    let mine: Vec<(SittingNo, bool)> = rows(1).iter().map(|row| (row.head.no, row.presides)).collect();
    assert_eq!(mine, [(no, true)]);
    assert_eq!(rows(15).iter().map(|row| row.presides).collect::<Vec<_>>(), [false]);
    assert_eq!(rows(2), []);
    assert_eq!(presides_over(&congress.session, no, SeatNo(2)), None);
}

/// law: DL 14
#[test]
fn whoever_presides_is_offered_what_the_procedure_takes_step_by_step() {
    let (mut congress, no) = with_a_meeting();
    assert_eq!(words(&congress, no, 1), []);
    congress.act(doors(no.0)).arrive(1);
    congress.act(yishi_procedure::attendance::check_in::CheckIn {
        seat: SeatNo(15),
        at: yishi_procedure::attendance::check_in::CheckInPlace::Door,
    });
    assert_eq!(words(&congress, no, 1), [ActionWord::OpenSitting]);
    assert_eq!(words(&congress, no, 15), [], "a member who does not preside leads nothing");
    congress.act(OpenSitting { sitting: no });
    assert_eq!(words(&congress, no, 1), [ActionWord::AdjournSitting, ActionWord::CloseSitting]);
    congress.act(AdjournSitting { sitting: no, until: None });
    assert_eq!(words(&congress, no, 1), [ActionWord::ResumeSitting, ActionWord::CloseSitting]);
    let page = MeetingPage::of(&congress.session, &congress.book, no, true).unwrap();
    assert_eq!((page.attendance, page.absent.len()), ((2, 2), 0));
}

#[test]
fn a_member_s_posts_are_told_the_highest_first() {
    let (mut congress, _) = with_a_meeting();
    let group: GroupNo = congress.session.roll.seat(SeatNo(1)).unwrap().group;
    congress.act(NameDelegationOfficers { group, leader: SeatNo(1), deputy_leaders: vec![SeatNo(15)] });
    let posts = |seat| posts_of(&congress.session, SeatNo(seat));
    assert!(matches!(posts(1).as_slice(), [Post::PresidiumMember, Post::Leader(_)]));
    assert!(matches!(posts(15).as_slice(), [Post::DeputyLeader(_)]));
    assert_eq!(posts(20), []);
}

#[test]
fn the_screens_of_the_hall_never_turn_to_the_meeting_of_a_part() {
    let (mut congress, no) = with_a_meeting();
    let before = sitting_that_matters(&congress.session).unwrap().no;
    congress.act(doors(no.0)).arrive(1);
    congress.act(yishi_procedure::attendance::check_in::CheckIn {
        seat: SeatNo(15),
        at: yishi_procedure::attendance::check_in::CheckInPlace::Door,
    });
    congress.act(OpenSitting { sitting: no });
    congress.act(CloseSitting { sitting: no });
    assert!(congress.session.sitting(no).unwrap().is_over() && before != no);
    assert_eq!(sitting_that_matters(&congress.session).unwrap().no, before);
}
