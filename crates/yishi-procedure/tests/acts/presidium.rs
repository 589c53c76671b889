//! The presidium: standing chairs, executive chairs, and the figures its decisions must show.

use yishi_procedure::Event;
use yishi_procedure::ids::SeatNo;

use crate::support::story::shown;
use crate::support::{
    PLENARY, PREPARATORY, Story, a_congress_of, a_congress_under, a_cppcc_of, check_in, deputy, figures, given,
    name_chairs, name_standing_chairs, open_doors, open_sitting, schedule, visitor, withdraw,
};

/// Seats 1 to 46 of 523 are the presidium.
fn with_presidium_of_46() -> Story {
    given(a_congress_of(523).prepared())
}

/// law: YI 0003
/// law: NR 9
#[test]
fn standing_chairs_need_two_thirds_of_the_presidium_present_and_more_than_half_of_it_for() {
    let mut story = with_presidium_of_46();
    let chairs = [1, 2, 3];
    let refused = "C.126 count=30 needed=31 total=46";
    story.when(name_standing_chairs(chairs, figures(30, 30))).refused_by(refused, "YI 0003");
    let refused = "C.127 count=23 needed=24 total=46";
    story.when(name_standing_chairs(chairs, figures(46, 23))).refused_by(refused, "NR 9");
    let named = story.when(name_standing_chairs(chairs, figures(31, 24))).gives(&["StandingChairsNamed"]);
    let Event::StandingChairsNamed(named) = &named[0] else { panic!("chairs are named") };
    assert_eq!(shown(&named.grounds[0]), "quorum.presidium 31/46 needs 31: met by YI 0003");
    assert_eq!(shown(&named.grounds[1]), "majority.presidium 24/46 needs 24: met by NR 9");
}

/// law: GD 11
#[test]
fn in_guangdong_the_presidium_is_judged_by_the_provinces_own_article() {
    let mut story = given(a_congress_under(&["guangdong-2022"], 523).prepared());
    let refused = "C.126 count=30 needed=31 total=46";
    story.when(name_standing_chairs([1], figures(30, 30))).refused_by(refused, "GD 11");
    let refused = "C.127 count=23 needed=24 total=46";
    story.when(name_standing_chairs([1], figures(31, 23))).refused_by(refused, "GD 11");
}

/// law: MC 15
#[test]
fn in_mingchuan_the_quorum_of_the_presidium_is_the_citys_rule() {
    let mut story = given(a_congress_under(&["mingchuan-2023"], 523).prepared());
    let refused = "C.126 count=30 needed=31 total=46";
    story.when(name_standing_chairs([1], figures(30, 30))).refused_by(refused, "MC 15");
}

#[test]
fn standing_chairs_are_members_each_once_and_stand_in_protocol_order() {
    let mut story = with_presidium_of_46();
    let all = figures(46, 46);
    story.when(name_standing_chairs([], all)).refused("C.114");
    story.when(name_standing_chairs([1, 47], all)).refused("C.124 seat=47");
    story.when(name_standing_chairs([1, 2, 1], all)).refused("C.115 seat=1");
    story.when(name_standing_chairs([1, 524], all)).refused("C.111 seat=524");
    story.when(name_standing_chairs([1, 2, 10, 3], all)).happens();
    assert_eq!(story.session().standing_chairs, [SeatNo(3), SeatNo(2), SeatNo(1), SeatNo(10)]);
    assert!(story.session().is_standing_chair(deputy(3)) && !story.session().is_standing_chair(deputy(4)));
    assert!(!story.session().is_standing_chair(visitor(1)));
}

#[test]
fn a_withdrawn_member_is_no_longer_named() {
    let mut story = with_presidium_of_46().after(withdraw(3));
    story.when(name_standing_chairs([3], figures(45, 45))).refused("C.112 seat=3");
}

#[test]
fn figures_that_cannot_be_are_refused() {
    let mut story = with_presidium_of_46();
    let refused = "C.125 approvals=47 members=46 present=47";
    story.when(name_standing_chairs([1], figures(47, 47))).refused(refused);
    story.when(name_standing_chairs([1], figures(40, 41))).refused("C.125 approvals=41 members=46 present=40");
    let refused = "C.125 approvals=0 members=46 present=4294967295";
    story.when(name_standing_chairs([1], figures(u32::MAX, 0))).refused(refused);
}

#[test]
fn there_are_no_standing_chairs_before_there_is_a_presidium() {
    let mut story = given(a_congress_of(9));
    story.when(name_standing_chairs([1], figures(5, 5))).refused("C.123");
    given(a_cppcc_of(9)).when(name_standing_chairs([1], figures(5, 5))).refused("C.121");
}

/// law: NR 9
/// law: YI 0003
#[test]
fn the_presidium_names_the_executive_chairs_of_a_plenary_from_its_members() {
    let mut story = with_presidium_of_46().after(schedule(PLENARY, &[&[1]]));
    let chairs = [deputy(1), deputy(2)];
    story.when(name_chairs(2, &chairs, deputy(1), None)).refused("D.306");
    story.when(name_chairs(2, &[deputy(1), deputy(47)], deputy(1), None)).refused("C.124 seat=47");
    story.when(name_chairs(2, &[], deputy(47), Some(figures(46, 46)))).refused("C.124 seat=47");
    story.when(name_chairs(2, &[visitor(1)], visitor(1), Some(figures(46, 46)))).refused("D.305 guest=1");
    let short = Some(figures(30, 30));
    story.when(name_chairs(2, &chairs, deputy(1), short)).refused_by("C.126 count=30 needed=31 total=46", "YI 0003");
    let split = Some(figures(46, 23));
    story.when(name_chairs(2, &chairs, deputy(1), split)).refused_by("C.127 count=23 needed=24 total=46", "NR 9");
    story.when(name_chairs(2, &chairs, deputy(1), Some(figures(31, 24)))).gives(&["ExecutiveChairsNamed"]);
    assert_eq!(story.last().executive_chairs, chairs);
}

#[test]
fn who_presides_is_one_of_the_executive_chairs_where_there_are_any() {
    let mut story = with_presidium_of_46().after(schedule(PLENARY, &[&[1]]));
    let all = Some(figures(46, 46));
    story.when(name_chairs(2, &[deputy(1), deputy(2)], deputy(3), all)).refused("D.304");
    story.when(name_chairs(2, &[deputy(1), deputy(1)], deputy(1), all)).refused("C.115 seat=1");
    story.when(name_chairs(2, &[], deputy(3), all)).gives(&["ExecutiveChairsNamed"]);
    story.when(name_chairs(9, &[], deputy(3), all)).refused("A.201 sitting=9");
}

/// law: OL 17
#[test]
fn the_standing_committee_names_who_chairs_the_preparatory_meeting() {
    let mut story = given(a_congress_of(9)).after(schedule(PREPARATORY, &[&[]]));
    story.when(name_chairs(1, &[], visitor(1), None)).gives(&["ExecutiveChairsNamed"]);
    assert_eq!(story.last().presiding.as_ref().unwrap().person, visitor(1));
}

#[test]
fn before_the_presidium_is_elected_no_plenary_gets_its_chairs() {
    let mut story = given(a_congress_of(9)).after(schedule(PLENARY, &[&[]]));
    story.when(name_chairs(1, &[], deputy(1), Some(figures(5, 5)))).refused("C.123");
}

/// law: ZG 43
#[test]
fn the_standing_committee_names_the_chairs_of_a_cppcc_plenary() {
    let mut story = given(a_cppcc_of(446).prepared()).after(schedule(PLENARY, &[&[1]]));
    let chairs = [deputy(400), deputy(401), deputy(402), deputy(403)];
    story.when(name_chairs(2, &chairs, deputy(400), None)).gives(&["ExecutiveChairsNamed"]);
}

#[test]
fn chairs_may_be_changed_until_the_sitting_opens() {
    let mut story = given(a_congress_of(9).prepared().with_plenary_called());
    story.when(name_chairs(2, &[], deputy(4), Some(figures(5, 5)))).gives(&["ExecutiveChairsNamed"]);
    let mut story = story.opened_with(6);
    story.when(name_chairs(2, &[], deputy(5), Some(figures(5, 5)))).refused("D.302 sitting=2");
    assert_eq!(story.last().presiding.as_ref().unwrap().person, deputy(4));
}

#[test]
fn a_sitting_without_a_chair_is_not_opened() {
    let mut story = given(a_congress_of(2)).after(schedule(PREPARATORY, &[&[]])).after(open_doors(1));
    let mut story = {
        story.when(check_in(1)).happens();
        story
    }
    .after(check_in(2));
    story.when(open_sitting(1)).refused("D.303 sitting=1");
}

/// A member who is no longer a deputy is no longer a member, so the base of the presidium's figures shrinks as well.
#[test]
fn a_withdrawn_member_shrinks_the_presidium() {
    let mut story = with_presidium_of_46().after(withdraw(44)).after(withdraw(45)).after(withdraw(46));
    // Of 43 members 29 are two thirds and 22 more than half.
    story.when(name_standing_chairs([1], figures(29, 22))).gives(&["StandingChairsNamed"]);
    story.when(name_standing_chairs([1], figures(44, 44))).refused("C.125 approvals=44 members=43 present=44");
}
