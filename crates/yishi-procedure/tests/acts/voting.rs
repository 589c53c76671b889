//! Voting: the method, hands and presses, fixed time, the four figures, and the declared result.

use yishi_procedure::Explained;
use yishi_procedure::voting::choice::{Choice, Counts};
use yishi_procedure::voting::method::VoteMethod;
use yishi_rulebook::Press;

use crate::support::story::four;
use crate::support::{
    AGENDA, PLENARY, PRESIDIUM_LIST, Story, a_congress_of, a_congress_under, a_cppcc_of, a_cppcc_under, check_in,
    choose_method, close_vote, come_back, congress, convene, declare, figures, given, hands, item, leave_hall,
    open_vote, without,
};

/// Nine deputies, all present, vote by hands.
fn by_hands() -> Story {
    given(a_congress_of(9).in_plenary_with(9))
}

/// Nine deputies, eight of them present, vote by name; the last press counts.
fn by_name() -> Story {
    given(a_congress_of(9).prepared()).voting(VoteMethod::Named).with_plenary_called().opened_with(8)
}

/// Mingchuan's third session: by name, ninety seconds, the first press counts.
fn in_mingchuan() -> Story {
    given(a_congress_under(&["mingchuan-2023", "mingchuan-16-3"], 9).prepared()).with_plenary_called().opened_with(8)
}

fn refusal(pressed: Result<yishi_procedure::voting::ballot_box::Admitted, yishi_procedure::Refusal>) -> String {
    let refusal = pressed.expect_err("refused");
    assert!(refusal.grounds().is_none());
    refusal.to_string()
}

// ---- The method ----

/// law: NR 60
#[test]
fn a_vote_that_must_be_secret_is_refused_with_the_article() {
    let mut story = given(a_congress_of(9).prepared().with_plenary_called().opened_with(9));
    story.when(open_vote(item(2))).refused_citing("V.504", "NR 60");
    assert!(story.session().votes.len() == 2, "only the preparatory meeting's own");
}

/// law: GD 62
#[test]
fn in_guangdong_the_refusal_cites_the_provinces_article() {
    let mut story = given(a_congress_under(&["guangdong-2022"], 9).prepared().with_plenary_called().opened_with(9));
    story.when(open_vote(item(2))).refused_citing("V.504", "GD 62");
}

/// The province's article is on plenaries; the preparatory meeting votes by another.
/// law: NR 60
#[test]
fn a_preparatory_meeting_that_must_vote_in_secret_cites_its_own_article() {
    let mut json = serde_json::to_value(congress(&["guangdong-2022"])).unwrap();
    json["rules"]["vote.method.preparatory"]["value"]["choice"]["value"] = "secret".into();
    let story = Story::under(serde_json::from_value(json).unwrap()).after(convene(crate::support::a_roll_of(9)));
    let mut story = story.with_preparatory_meeting_called().opened_with(9);
    story.when(open_vote(AGENDA)).refused_citing("V.504", "NR 60");
}

/// What the presidium has chosen is enforced by the article that lets it choose.
/// law: NR 60
#[test]
fn a_secret_vote_the_presidium_has_chosen_cites_the_article_that_lets_it_choose() {
    let mut story = given(a_congress_under(&["guangdong-2022"], 9).prepared().with_plenary_called().opened_with(9));
    story.when(choose_method(VoteMethod::Secret, Some(figures(5, 5)))).gives(&["MethodChosen"]);
    story.when(open_vote(item(2))).refused_citing("V.504", "NR 60");
}

/// law: NR 60
#[test]
fn the_presidium_may_choose_another_method_for_the_plenaries() {
    let mut story = given(a_congress_of(523).prepared().with_plenary_called().opened_with(400));
    let method = VoteMethod::ShowOfHands;
    story.when(choose_method(method, None)).refused("D.306");
    let refused = "C.126 count=30 needed=31 total=46";
    story.when(choose_method(method, Some(figures(30, 30)))).refused_by(refused, "YI 0003");
    story.when(choose_method(method, Some(figures(31, 24)))).gives(&["MethodChosen"]);
    story.when(open_vote(item(2))).gives(&["VoteOpened"]);
    assert_eq!(story.vote(3).method, VoteMethod::ShowOfHands);
    story.when(choose_method(VoteMethod::Named, Some(figures(46, 46)))).refused("V.502 vote=3");
}

/// law: NR 60
/// law: MC 10
#[test]
fn the_choice_does_not_reach_the_preparatory_meeting() {
    let story = given(a_congress_of(9).with_preparatory_meeting_called().opened_with(9));
    let story = story.voted(PRESIDIUM_LIST, [9, 0, 0]).voting(VoteMethod::Named).after(open_vote(AGENDA));
    assert_eq!(story.vote(2).method, VoteMethod::ShowOfHands);
    let story = given(a_congress_under(&["mingchuan-2023"], 9).prepared());
    assert!(story.session().votes.iter().all(|vote| vote.method == VoteMethod::ShowOfHands));
}

/// law: MC-16-3 2
#[test]
fn a_method_the_session_excludes_is_not_chosen() {
    let mut story = in_mingchuan();
    story.when(choose_method(VoteMethod::Secret, Some(figures(5, 5)))).refused("V.505 method=secret");
    story.when(choose_method(VoteMethod::ShowOfHands, Some(figures(5, 5)))).gives(&["MethodChosen"]);
}

/// law: NR 60
#[test]
fn where_the_rulebook_leaves_no_choice_none_is_made() {
    let book = without(&congress(&[]), "vote.method.alternatives");
    let story = Story::under(book).after(convene(crate::support::a_roll_of(9))).prepared();
    let mut story = given(story);
    let refused = "V.505 method=show-of-hands";
    story.when(choose_method(VoteMethod::ShowOfHands, Some(figures(5, 5)))).refused(refused);
}

/// law: YI 0012
#[test]
fn a_cppcc_committee_votes_by_hands_where_nothing_else_is_said() {
    let story = given(a_cppcc_of(9).prepared().with_plenary_called().opened_with(9)).after(open_vote(item(2)));
    assert_eq!(story.vote(2).method, VoteMethod::ShowOfHands);
    // The standing committee chooses without figures of a presidium.
    let story = given(a_cppcc_of(9)).after(choose_method(VoteMethod::Named, None));
    assert_eq!(story.session().method, Some(VoteMethod::Named));
}

/// law: MCZ 18
#[test]
fn in_mingchuan_the_cppcc_never_votes_in_secret() {
    let mut story = given(a_cppcc_under(&["mingchuan-cppcc-2023"], 9));
    story.when(choose_method(VoteMethod::Secret, None)).refused("V.505 method=secret");
    story.when(choose_method(VoteMethod::Named, None)).gives(&["MethodChosen"]);
}

// ---- Opening ----

#[test]
fn only_resolutions_and_examination_reports_are_voted_on() {
    let mut story = by_hands();
    story.when(open_vote(item(1))).refused("V.506 item=1");
    story.when(open_vote(item(4))).refused("V.506 item=4");
    story.when(open_vote(item(3))).gives(&["VoteOpened"]);
}

#[test]
fn the_entitled_are_the_seats_present_as_the_vote_opens() {
    let story = by_hands().after(leave_hall(4)).after(open_vote(item(2)));
    assert_eq!(story.vote(3).entitled, crate::support::seats([1, 2, 3, 5, 6, 7, 8, 9]));
    let story = story.after(come_back(4));
    assert_eq!(story.vote(3).entitled_count(), 8, "who comes back does not enter a running vote");
}

/// law: YI 0004
#[test]
fn where_the_rulebook_does_not_ask_for_it_the_quorum_is_not_judged_again() {
    let book = without(&congress(&[]), "quorum.before-vote");
    let story = Story::under(book).after(convene(crate::support::a_roll_of(9))).in_plenary_with(6);
    let mut story = given(story).after(leave_hall(6));
    story.when(open_vote(item(2))).gives(&["VoteOpened"]);
    assert_eq!(story.vote(3).grounds, []);
}

// ---- Show of hands ----

#[test]
fn a_show_of_hands_is_closed_with_the_tellers_figures() {
    let mut story = by_hands().after(open_vote(item(2)));
    story.when(close_vote(3)).refused("V.513 vote=3");
    story.when(hands(3, [5, 2, 1])).gives(&["HandsEntered"]);
    story.when(close_vote(3)).gives(&["VoteClosed", "ItemAdopted"]);
    assert_eq!(four(story.result(3).tally), [5, 2, 1, 1]);
    assert_eq!(story.result(3).digest, None);
}

#[test]
fn figures_may_be_corrected_until_the_vote_is_closed() {
    let mut story = by_hands().after(open_vote(item(2))).after(hands(3, [9, 0, 0]));
    story.when(hands(3, [4, 5, 0])).gives(&["HandsEntered"]);
    story.when(close_vote(3)).gives(&["VoteClosed"]);
    assert_eq!(four(story.result(3).tally), [4, 5, 0, 0]);
    story.when(hands(3, [9, 0, 0])).refused("V.510 vote=3");
    story.when(close_vote(3)).refused("V.510 vote=3");
}

#[test]
fn more_hands_than_deputies_entitled_are_refused() {
    let mut story = by_hands().after(leave_hall(9)).after(open_vote(item(2)));
    story.when(hands(3, [8, 1, 0])).refused("V.512 count=9 total=8");
    let refused = "V.512 count=12884901885 total=8";
    story.when(hands(3, [u32::MAX, u32::MAX, u32::MAX])).refused(refused);
    story.when(hands(3, [8, 0, 0])).gives(&["HandsEntered"]);
}

#[test]
fn a_box_brought_to_a_show_of_hands_changes_nothing() {
    let mut story = by_hands().after(open_vote(item(2))).after(hands(3, [5, 4, 0]));
    story.when_the_box_holds(3, [0, 9, 0]).gives(&["VoteClosed", "ItemAdopted"]);
    assert_eq!((four(story.result(3).tally), story.result(3).digest.clone()), ([5, 4, 0, 0], None));
}

#[test]
fn nothing_is_pressed_in_a_show_of_hands_and_no_hands_are_counted_in_a_named_vote() {
    let story = by_hands().after(open_vote(item(2)));
    assert_eq!(refusal(story.press(3, 1, 0)), "V.516 vote=3");
    by_name().after(open_vote(item(2))).when(hands(3, [1, 0, 0])).refused("V.517 vote=3");
}

// ---- Named votes ----

#[test]
fn a_named_vote_takes_presses_of_the_entitled_while_it_runs() {
    let story = by_name().after(open_vote(item(2)));
    assert_eq!(story.press(3, 1, 0).unwrap().press, 1);
    assert_eq!(refusal(story.press(4, 1, 0)), "V.501 vote=4");
    assert_eq!(refusal(story.press(3, 10, 0)), "C.111 seat=10");
    assert_eq!(refusal(story.press(3, 9, 0)), "V.508 seat=9");
    let mut story = story.after(check_in(9));
    assert_eq!(refusal(story.press(3, 9, 0)), "V.508 seat=9", "who comes late waits for the next vote");
    story.when_the_box_holds(3, [8, 0, 0]).happens();
    assert_eq!(refusal(story.press(3, 1, 0)), "V.510 vote=3");
}

#[test]
fn who_has_left_the_hall_cannot_press_and_who_came_back_can() {
    let story = by_name().after(open_vote(item(2))).after(leave_hall(8));
    assert_eq!(refusal(story.press(3, 8, 0)), "V.509 seat=8");
    let story = story.after(come_back(8));
    assert_eq!(story.press(3, 8, 0).unwrap().press, 1);
}

#[test]
fn nothing_is_pressed_before_a_vote_is_opened() {
    assert_eq!(refusal(by_name().press(3, 1, 0)), "V.501 vote=3");
    assert_eq!(refusal(by_name().press(1, 1, 0)), "V.516 vote=1");
}

/// law: YI 0006
#[test]
fn where_nothing_else_is_said_a_deputy_may_press_again_and_the_last_press_counts() {
    let story = by_name().after(open_vote(item(2)));
    assert_eq!(story.vote(3).press, Press::Last);
    assert_eq!(story.press(3, 1, 1).unwrap().press, 2);
    assert_eq!(story.press(3, 1, 41).unwrap().press, 42);
}

/// law: MC 52
#[test]
fn in_mingchuan_the_first_press_counts_and_a_second_is_refused() {
    let story = in_mingchuan().after(open_vote(item(2)));
    assert_eq!(story.vote(3).press, Press::First);
    assert_eq!(story.press(3, 1, 0).unwrap().press, 1);
    assert_eq!(refusal(story.press(3, 1, 1)), "V.511 seat=1");
}

#[test]
fn a_named_vote_is_closed_with_its_counted_box() {
    let mut story = by_name().after(open_vote(item(2)));
    story.when(close_vote(3)).refused("V.514 vote=3");
    story.when_the_box_holds(3, [9, 0, 0]).refused("V.512 count=9 total=8");
    story.when_the_box_holds(3, [5, 1, 1]).gives(&["VoteClosed", "ItemAdopted"]);
    assert_eq!(four(story.result(3).tally), [5, 1, 1, 1]);
    assert_eq!(story.result(3).digest.as_deref(), Some("ab".repeat(32).as_str()));
}

/// law: YI 0007
#[test]
fn where_nothing_else_is_said_the_chair_closes_a_vote_at_any_time() {
    let mut story = by_name().after(open_vote(item(2)));
    assert_eq!(story.vote(3).closes_at, None);
    story.when_the_box_holds(3, [8, 0, 0]).gives(&["VoteClosed", "ItemAdopted"]);
    let story = by_name().after(open_vote(item(2))).later(100_000);
    assert!(story.press(3, 1, 0).is_ok());
}

/// law: MC-16-3 4
/// law: MC-16-3 2
#[test]
fn in_mingchuans_session_a_named_vote_runs_ninety_seconds() {
    let story = in_mingchuan();
    let opened_at = story.clock;
    let mut story = story.after(open_vote(item(2)));
    assert_eq!(story.vote(3).method, VoteMethod::Named);
    assert_eq!(story.vote(3).closes_at.unwrap().as_second() - opened_at.as_second(), 90);
    // One second has passed since the opening; at the 89th the last press is taken.
    story = story.later(88);
    assert!(story.press(3, 1, 0).is_ok());
    let mut early = story.clone();
    early.when_the_box_holds(3, [8, 0, 0]).refused("V.515 vote=3");
    let mut story = story.later(1);
    assert_eq!(refusal(story.press(3, 2, 0)), "V.510 vote=3");
    story.when_the_box_holds(3, [8, 0, 0]).gives(&["VoteClosed", "ItemAdopted"]);
}

/// law: MC-16-3 4
#[test]
fn a_fixed_time_does_not_bind_a_show_of_hands() {
    let story = in_mingchuan().voting(VoteMethod::ShowOfHands).after(open_vote(item(2)));
    assert_eq!(story.vote(3).closes_at, None);
    let mut story = story.after(hands(3, [8, 0, 0]));
    story.when(close_vote(3)).gives(&["VoteClosed", "ItemAdopted"]);
}

// ---- Results ----

#[test]
fn the_fourth_figure_is_who_did_not_press_and_never_counts_as_approval() {
    let mut story = by_name().after(open_vote(item(2)));
    story.when_the_box_holds(3, [4, 0, 0]).gives(&["VoteClosed"]);
    assert_eq!(four(story.result(3).tally), [4, 0, 0, 4]);
    assert_eq!(story.result(3).tally.entitled(), 8);
    assert!(!story.result(3).passed, "4 of 9, and 4 silent");
}

#[test]
fn votes_are_numbered_through_the_session_and_unknown_numbers_refused() {
    let mut story = by_hands();
    for act in [close_vote(3), declare(3), hands(3, [0, 0, 0])] {
        story.when(act).refused("V.501 vote=3");
    }
    story.when(close_vote(0)).refused("V.501 vote=0");
    story.when(declare(u32::MAX)).refused("V.501 vote=4294967295");
    story.when(open_vote(item(2))).happens();
    assert_eq!(story.session().votes.iter().map(|vote| vote.no.0).collect::<Vec<_>>(), [1, 2, 3]);
}

/// law: NR 59
#[test]
fn a_result_is_declared_once_and_not_before_the_vote_is_closed() {
    let mut story = by_hands().after(open_vote(item(2)));
    story.when(declare(3)).refused("V.502 vote=3");
    let mut story = story.after(hands(3, [9, 0, 0])).after(close_vote(3));
    assert!(story.result(3).declared_at.is_none());
    story.when(declare(3)).gives(&["ResultDeclared"]);
    story.when(declare(3)).refused("V.518 vote=3");
    assert!(story.result(3).declared_at.is_some());
}

#[test]
fn a_resolution_that_passed_is_not_voted_on_again() {
    let mut story = by_hands().voted(item(2), [5, 4, 0]);
    story.when(open_vote(item(2))).refused("V.507 item=2");
    let mut story = story.closed().called(PLENARY, &[&[2]]).opened_with(9);
    story.when(open_vote(item(2))).refused("V.507 item=2");
}

#[test]
fn a_resolution_that_failed_can_be_put_again() {
    let story = by_hands().voted(item(2), [4, 5, 0]);
    assert!(story.session().adopted.is_empty());
    let story = story.voted(item(2), [5, 4, 0]);
    assert_eq!((story.session().adopted[0].item.0, story.session().adopted[0].vote.0), (2, 4));
}

#[test]
fn choices_keep_the_names_a_box_writes() {
    for choice in Choice::ALL {
        assert_eq!(Choice::parse(choice.as_str()), Some(choice));
        assert_eq!(serde_json::to_value(choice).unwrap(), choice.as_str());
    }
    assert_eq!(Choice::parse("For"), None);
    let counted: Counts = [Choice::For, Choice::Abstain, Choice::For, Choice::Against].into_iter().collect();
    assert_eq!((counted.approvals, counted.against, counted.abstain, counted.voted()), (2, 1, 1, 4));
}
