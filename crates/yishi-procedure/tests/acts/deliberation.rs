//! Deliberation: opening and closing a sitting, the rostrum, speeches, and the quiet an act needs.

use yishi_procedure::Event;
use yishi_procedure::ids::ItemNo;
use yishi_procedure::voting::method::VoteMethod;

use crate::support::{
    PLENARY, Story, a_congress_of, arrange_rostrum, begin_segment, begin_speech, check_in, close_sitting, close_vote,
    declare, deputy, end_speech, figures, given, hands, hear_report, item, name_chairs, name_leaders, open_doors,
    open_sitting, open_vote, schedule, take_up, visitor, withdraw,
};

fn nine_in_plenary() -> Story {
    given(a_congress_of(9).in_plenary_with(9))
}

#[test]
fn acts_of_a_sitting_need_a_sitting_in_progress() {
    let mut story = given(a_congress_of(9).prepared().with_plenary_called().with_doors_open());
    for act in [
        begin_speech(deputy(1)),
        end_speech(),
        take_up(item(1)),
        hear_report(1, deputy(1)),
        open_vote(item(2)),
        begin_segment(2),
    ] {
        story.when(act).refused("D.301");
    }
    story.when(close_sitting(2)).refused("D.311 sitting=2");
}

#[test]
fn a_sitting_is_opened_once() {
    let mut story = nine_in_plenary();
    story.when(open_sitting(2)).refused("D.302 sitting=2");
    story.when(open_sitting(3)).refused("A.201 sitting=3");
}

#[test]
fn the_chair_closes_the_sitting_that_is_in_progress_and_no_other() {
    let mut story = nine_in_plenary().after(schedule(PLENARY, &[&[1]]));
    story.when(close_sitting(3)).refused("D.311 sitting=3");
    story.when(close_sitting(2)).gives(&["SittingClosed"]);
    story.when(check_in(1)).refused("A.202");
    story.when(open_doors(3)).gives(&["DoorsOpened"]);
}

#[test]
fn the_close_of_a_sitting_names_what_was_left_undone() {
    let story = nine_in_plenary().after(hear_report(1, visitor(1))).voted(item(2), [9, 0, 0]);
    let mut story = story;
    let closed = story.when(close_sitting(2)).gives(&["SittingClosed"]);
    let Event::SittingClosed(closed) = &closed[0] else { panic!("it closes") };
    assert_eq!(closed.unfinished, [ItemNo(3), ItemNo(4)]);
}

/// Seat 1 presides and goes out of office before the sitting is opened.
#[test]
fn a_sitting_whose_presiding_chair_went_out_of_office_waits_for_another() {
    let story = given(a_congress_of(12).prepared().with_plenary_called());
    let story = story.after(name_chairs(2, &[deputy(1), deputy(2), deputy(3)], deputy(1), Some(figures(6, 6))));
    let mut story = story.after(open_doors(2)).attended_by(12).after(withdraw(1));
    story.when(open_sitting(2)).refused("D.303 sitting=2");
    assert_eq!(story.last().executive_chairs, [deputy(2), deputy(3)]);
    story.when(name_chairs(2, &[deputy(2), deputy(3)], deputy(1), Some(figures(5, 5)))).refused("C.112 seat=1");
    story.when(name_chairs(2, &[deputy(2), deputy(3)], deputy(2), Some(figures(5, 5)))).happens();
    story.when(open_sitting(2)).gives(&["SittingOpened"]);
}

#[test]
fn lists_of_a_sitting_to_come_lose_who_goes_out_of_office_and_those_of_one_opened_stay() {
    let lists = |story: Story, no: u16| {
        let story = story.after(name_leaders(no, &[deputy(3), deputy(4)]));
        story.after(arrange_rostrum(no, &[&[deputy(3), deputy(4)], &[deputy(5)]]))
    };
    let held = lists(given(a_congress_of(12).prepared().with_plenary_called()), 2).opened_with(12);
    let story = lists(held.after(schedule(PLENARY, &[&[]])), 3).after(withdraw(3)).after(withdraw(5));
    let named = |no: usize| {
        let sitting = &story.session().sittings[no - 1];
        let rows: Vec<usize> = sitting.rostrum.iter().map(|group| group.persons.len()).collect();
        (sitting.leaders_present.len(), rows)
    };
    assert_eq!(named(2), (2, vec![2, 1]));
    // A list that named nobody else is gone with the person.
    assert_eq!(named(3), (1, vec![1]));
}

#[test]
fn one_speaks_at_a_time() {
    let mut story = nine_in_plenary();
    story.when(end_speech()).refused("D.310");
    story.when(begin_speech(deputy(5))).gives(&["SpeechBegun"]);
    story.when(begin_speech(deputy(6))).refused("D.309 seat=5");
    story.when(end_speech()).gives(&["SpeechEnded"]);
    story.when(end_speech()).refused("D.310");
    story.when(begin_speech(visitor(2))).gives(&["SpeechBegun"]);
    story.when(begin_speech(deputy(6))).refused("D.309 guest=2");
    let speeches = &story.last().speeches;
    assert!(speeches[0].ended_at.is_some() && speeches[1].ended_at.is_none());
}

#[test]
fn only_persons_of_the_roll_speak() {
    let mut story = nine_in_plenary();
    story.when(begin_speech(deputy(10))).refused("C.111 seat=10");
    story.when(begin_speech(visitor(9))).refused("C.113 guest=9");
}

#[test]
fn nothing_is_taken_up_while_somebody_speaks() {
    let mut story = given(a_congress_of(9).prepared()).called(PLENARY, &[&[1, 2], &[4]]).opened_with(9);
    story.when(begin_speech(deputy(5))).happens();
    for act in [take_up(item(1)), hear_report(1, deputy(1)), open_vote(item(2)), close_sitting(2), begin_segment(2)] {
        story.when(act).refused("D.309 seat=5");
    }
    story.when(end_speech()).happens();
    story.when(take_up(item(1))).gives(&["TakenUp"]);
}

#[test]
fn nothing_is_taken_up_while_a_vote_runs() {
    let mut story = given(a_congress_of(9).prepared()).voting(VoteMethod::ShowOfHands);
    story = story.called(PLENARY, &[&[1, 2, 3], &[4]]).opened_with(9).after(open_vote(item(2)));
    for act in [
        take_up(item(3)),
        hear_report(1, deputy(1)),
        open_vote(item(3)),
        close_sitting(2),
        begin_speech(deputy(1)),
        begin_segment(2),
    ] {
        story.when(act).refused("D.307 vote=3");
    }
}

/// law: NR 59
#[test]
fn a_result_is_declared_before_the_next_act() {
    let story = given(a_congress_of(9).prepared().voting(VoteMethod::ShowOfHands));
    let story = story.called(PLENARY, &[&[1, 2, 3], &[4]]).opened_with(9);
    let mut story = story.after(open_vote(item(2))).after(hands(3, [9, 0, 0])).after(close_vote(3));
    for act in [
        take_up(item(3)),
        hear_report(1, deputy(1)),
        open_vote(item(3)),
        close_sitting(2),
        begin_speech(deputy(1)),
        begin_segment(2),
    ] {
        story.when(act).refused("D.308 vote=3");
    }
    story.when(declare(3)).gives(&["ResultDeclared"]);
    story.when(take_up(item(3))).gives(&["TakenUp"]);
}

#[test]
fn each_group_on_the_rostrum_stands_in_protocol_order_and_nobody_sits_twice() {
    let mut story = given(a_congress_of(9).prepared()).after(schedule(PLENARY, &[&[1]]));
    story.when(arrange_rostrum(2, &[&[deputy(1)], &[deputy(2), deputy(1)]])).refused("C.115 seat=1");
    story.when(arrange_rostrum(2, &[&[visitor(1), visitor(1)]])).refused("C.115 guest=1");
    story.when(arrange_rostrum(2, &[&[deputy(12)]])).refused("C.111 seat=12");
    story.when(arrange_rostrum(2, &[&[visitor(8)]])).refused("C.113 guest=8");
    story.when(arrange_rostrum(8, &[])).refused("A.201 sitting=8");
    story.when(arrange_rostrum(2, &[&[deputy(1), deputy(4)], &[visitor(1), deputy(2)]])).gives(&["RostrumArranged"]);
    let rows: Vec<Vec<_>> =
        story.last().rostrum.iter().map(|group| group.persons.iter().map(|p| p.person).collect()).collect();
    assert_eq!(rows, [vec![deputy(4), deputy(1)], vec![deputy(2), visitor(1)]]);
}

/// The chair who introduces a report has not delivered it.
#[test]
fn words_spoken_before_a_report_do_not_count_as_the_report() {
    let story = nine_in_plenary().after(take_up(item(1)));
    let mut story = story.after(begin_speech(deputy(1))).after(end_speech());
    story.when(hear_report(1, visitor(1))).gives(&["ReportHeard"]);
}

/// A resolution that was debated and not voted on is unfinished.
#[test]
fn words_spoken_on_a_resolution_do_not_finish_it() {
    let story = nine_in_plenary().after(take_up(item(2)));
    let mut story = story.after(begin_speech(deputy(1))).after(end_speech());
    let closed = story.when(close_sitting(2)).happens();
    let Event::SittingClosed(closed) = &closed[0] else { panic!("it closes") };
    assert!(closed.unfinished.contains(&ItemNo(2)));
}

#[test]
fn an_address_is_dealt_with_when_it_was_spoken_to_its_end() {
    let story = nine_in_plenary().after(take_up(item(4))).after(begin_speech(deputy(1)));
    assert!(!story.session().is_dealt_with(ItemNo(4)));
    let story = story.after(end_speech());
    assert!(story.session().is_dealt_with(ItemNo(4)));
}
