//! The worked figures of the law, at the edge of every threshold: one too few, and just enough.

use yishi_procedure::voting::method::VoteMethod;

use crate::support::story::{four, shown};
use crate::support::{
    AGENDA, Story, a_congress_of, a_congress_under, a_cppcc_of, check_in, close_vote, given, hands, item, leave_hall,
    open_sitting, open_vote,
};

/// A vote by hands on the resolution, closed with these hands.
fn put_to_the_vote(story: Story, figures: [u32; 3]) -> Story {
    let story = story.after(open_vote(item(2)));
    let vote = story.session().votes.last().unwrap().no.0;
    story.after(hands(vote, figures)).after(close_vote(vote))
}

fn passes(story: &Story) -> bool {
    story.session().votes.last().unwrap().result.as_ref().unwrap().passed
}

/// law: OL 14
/// law: CC 1259
#[test]
fn of_523_deputies_348_are_no_quorum_and_349_are() {
    let mut story = given(a_congress_of(523).prepared().with_plenary_called().with_doors_open().attended_by(348));
    story.when(open_sitting(2)).refused_by("A.215 count=348 needed=349 total=523", "OL 14");
    story.when(check_in(349)).gives(&["SeatCheckedIn"]);
    story.when(open_sitting(2)).gives(&["SittingOpened"]);
    let quorum = story.last().opening_quorum.clone().unwrap();
    assert_eq!(shown(&quorum), "quorum.sitting 349/523 needs 349: met by OL 14");
}

/// law: OL 14
#[test]
fn the_preparatory_meeting_has_the_same_quorum() {
    let mut story = given(a_congress_of(523).with_preparatory_meeting_called().with_doors_open().attended_by(348));
    story.when(open_sitting(1)).refused_by("A.215 count=348 needed=349 total=523", "OL 14");
    story.when(check_in(523)).happens();
    story.when(open_sitting(1)).gives(&["SittingOpened"]);
}

/// law: HZ 2015
#[test]
fn of_446_members_297_are_not_the_effective_number_and_298_are() {
    let mut story = given(a_cppcc_of(446).prepared().with_plenary_called().with_doors_open().attended_by(297));
    story.when(open_sitting(2)).refused_by("A.215 count=297 needed=298 total=446", "HZ 2015");
    story.when(check_in(298)).happens();
    story.when(open_sitting(2)).gives(&["SittingOpened"]);
}

/// law: OL 25
#[test]
fn of_523_deputies_261_do_not_carry_a_resolution_and_262_do_whatever_the_number_present() {
    for present in [349, 502, 523] {
        let story = given(a_congress_of(523).in_plenary_with(present));
        let lost = put_to_the_vote(story.clone(), [261, 0, 0]);
        assert_eq!(four(lost.result(3).tally), [261, 0, 0, present - 261]);
        assert_eq!(shown(&lost.result(3).grounds[0]), "majority.decision 261/523 needs 262: not met by OL 25");
        assert!(!passes(&lost), "261 of {present} present");
        let won = put_to_the_vote(story, [262, 0, 0]);
        assert_eq!(shown(&won.result(3).grounds[0]), "majority.decision 262/523 needs 262: met by OL 25");
        assert!(passes(&won), "262 of {present} present");
    }
}

/// law: OL 25
/// law: CC 1259
#[test]
fn of_500_deputies_exactly_half_do_not_carry_a_resolution_and_one_more_does() {
    let story = given(a_congress_of(500).in_plenary_with(500));
    assert!(!passes(&put_to_the_vote(story.clone(), [250, 0, 0])), "250 for, 250 silent");
    assert!(!passes(&put_to_the_vote(story.clone(), [250, 250, 0])), "a tie");
    assert!(passes(&put_to_the_vote(story, [251, 249, 0])));
}

/// law: OL 25
#[test]
fn with_502_present_262_for_and_240_against_carries_because_the_base_is_523() {
    let story = put_to_the_vote(given(a_congress_of(523).in_plenary_with(502)), [262, 240, 0]);
    assert_eq!(four(story.result(3).tally), [262, 240, 0, 0]);
    assert_eq!(shown(&story.result(3).grounds[0]), "majority.decision 262/523 needs 262: met by OL 25");
    assert!(passes(&story));
}

/// law: OL 25
#[test]
fn more_than_half_of_those_present_is_not_enough() {
    let story = put_to_the_vote(given(a_congress_of(523).in_plenary_with(502)), [261, 0, 0]);
    assert!(!passes(&story), "261 of 502 is more than half, 261 of 523 is not");
}

/// law: ZG unseen
#[test]
fn of_446_members_223_do_not_carry_a_resolution_and_224_do() {
    let story = given(a_cppcc_of(446).in_plenary_with(427));
    // The CPPCC elects no presidium, so the resolution is its second vote.
    let lost = put_to_the_vote(story.clone(), [223, 0, 0]);
    assert_eq!(shown(&lost.result(2).grounds[0]), "majority.decision 223/446 needs 224: not met by ZG unseen");
    assert!(!passes(&lost));
    assert!(passes(&put_to_the_vote(story, [224, 203, 0])));
}

/// law: GD 60
#[test]
fn in_guangdong_261_of_523_fail_as_taking_part_and_as_approving() {
    let story = put_to_the_vote(given(a_congress_under(&["guangdong-2022"], 523).in_plenary_with(349)), [261, 0, 0]);
    let grounds: Vec<String> = story.result(3).grounds.iter().map(shown).collect();
    let taking_part = "majority.participation 261/523 needs 262: not met by GD 60";
    assert_eq!(grounds, [taking_part, "majority.decision 261/523 needs 262: not met by OL 25"]);
    assert!(!passes(&story));
}

/// law: GD 60
#[test]
fn in_guangdong_a_resolution_may_fail_on_approval_alone_though_enough_take_part() {
    let story = put_to_the_vote(given(a_congress_under(&["guangdong-2022"], 523).in_plenary_with(349)), [261, 1, 0]);
    assert_eq!(story.result(3).grounds.iter().map(|ground| ground.met).collect::<Vec<_>>(), [true, false]);
    assert!(!passes(&story));
    let story = put_to_the_vote(given(a_congress_under(&["guangdong-2022"], 523).in_plenary_with(349)), [262, 0, 0]);
    assert!(passes(&story));
}

/// law: OL 14
/// law: YI 0004
#[test]
fn before_each_vote_the_quorum_is_judged_again_at_the_same_edge() {
    let mut story = given(a_congress_of(523).in_plenary_with(349)).after(leave_hall(349));
    story.when(open_vote(item(2))).refused_by("V.503 count=348 needed=349 total=523", "OL 14");
    story.when(check_in(350)).happens();
    story.when(open_vote(item(2))).gives(&["VoteOpened"]);
    assert_eq!(shown(&story.vote(3).grounds[0]), "quorum.sitting 349/523 needs 349: met by OL 14");
    assert_eq!(story.vote(3).entitled_count(), 349);
}

/// law: OL 17
/// law: OL 25
#[test]
fn the_agenda_is_adopted_by_the_majority_of_all_deputies_too() {
    let story = given(a_congress_of(523).with_preparatory_meeting_called().opened_with(400));
    let lost = story.clone().voted(AGENDA, [261, 100, 39]);
    assert!(lost.session().agenda.is_none() && !lost.result(1).passed);
    let won = story.voted(AGENDA, [262, 100, 38]);
    assert!(won.session().agenda.is_some() && won.result(1).passed);
    assert_eq!(won.vote(1).method, VoteMethod::ShowOfHands);
}
