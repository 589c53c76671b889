//! Amendments and clauses: what is decided before the text.

use yishi_names::Text;
use yishi_procedure::Event;
use yishi_procedure::business::amendment::clause::SplitClause;
use yishi_procedure::business::amendment::moving::MoveAmendment;
use yishi_procedure::business::amendment::{AmendmentStage, TextRef};
use yishi_procedure::business::motion::MotionStage;
use yishi_procedure::ids::{AmendmentNo, ClauseNo, ItemNo, MotionNo};
use yishi_procedure::voting::question::Question;
use yishi_rulebook::Tier;

use crate::support::motion::{
    a_committee_of, admit, amend, drop_amendment, mingchuan, motion_at, motion_in, put, split,
};
use crate::support::story::shown;
use crate::support::{
    Story, a_congress_of, a_congress_under, a_cppcc_of, given, item, open_vote, seats, take_up, without,
};

const TEXT: TextRef = TextRef::Motion(MotionNo(1));
const MOTION: Question = Question::Motion(MotionNo(1));
const AMENDMENT: Question = Question::Amendment(AmendmentNo(1));
const CLAUSE: Question = Question::Clause(ClauseNo(1));

/// An amendment of seats 11 to 20 to the motion, which is put to the vote.
fn moved() -> Story {
    let story = motion_in(given(a_congress_of(28).in_plenary_with(28)), MotionStage::Explained);
    let story = story.after(amend(TEXT, 11..=20, None));
    let act = put(&story, 1);
    story.after(act)
}

fn admitted() -> Story {
    let story = moved();
    let act = admit(&story, 1, true);
    story.after(act)
}

fn stage(story: &Story, no: u16) -> AmendmentStage {
    story.session().amendment(AmendmentNo(no)).unwrap().stage
}

/// law: GD 25
/// law: YI 0062
#[test]
fn an_amendment_is_moved_by_ten_in_writing() {
    for (overlays, article) in [(&[][..], "YI 0062"), (&["guangdong-2022"][..], "GD 25")] {
        let story = given(a_congress_under(overlays, 28).in_plenary_with(28));
        let mut story = motion_in(story, MotionStage::OnAgenda);
        story.when(amend(TEXT, 1..=9, None)).refused_by("B.405 count=9 needed=10 total=28", article);
        let blank = MoveAmendment { text: TEXT, wording: Text::alike(""), movers: seats(1..=10), last_meeting: None };
        story.when(blank).refused("B.410");
        let events = story.when(amend(TEXT, 1..=10, None)).gives(&["AmendmentMoved"]);
        let Event::AmendmentMoved(event) = &events[0] else { panic!("{events:?}") };
        let needs = format!("amendment.joint-movers 10/28 needs 10: met by {article}");
        assert_eq!((shown(&event.ground), event.before_text), (needs, true));
    }
}

/// law: MC 75
#[test]
fn in_the_sample_city_an_amendment_comes_two_hours_before_the_last_meeting() {
    let mut story = motion_at(MotionStage::OnAgenda);
    story.when(amend(TEXT, 1..=10, None)).refused("B.421");
    let (soon, latest) = (story.in_hours(1), story.in_hours(-1));
    story
        .when(amend(TEXT, 1..=10, Some(soon)))
        .refused(&format!("B.422 cutoff={}", latest + jiff::SignedDuration::ZERO));
    let meeting = story.in_hours(2);
    story.when(amend(TEXT, 1..=10, Some(meeting))).gives(&["AmendmentMoved"]);
}

#[test]
fn only_a_text_that_lies_before_the_body_is_amended() {
    let mut story = motion_in(given(a_congress_of(28).in_plenary_with(28)), MotionStage::Checked);
    story.when(amend(TEXT, 1..=10, None)).refused("B.407 motion=1 stage=checked");
    story.when(amend(TextRef::Motion(MotionNo(7)), 1..=10, None)).refused("B.406 motion=7");
    story.when(amend(TextRef::Item(ItemNo(1)), 1..=10, None)).refused("V.506 item=1");
    story.when(amend(TextRef::Item(ItemNo(9)), 1..=10, None)).refused("C.117 item=9");
    let mut story = story.voted(item(2), [28, 0, 0]);
    story.when(amend(TextRef::Item(ItemNo(2)), 1..=10, None)).refused("B.445");
    given(a_cppcc_of(28)).when(amend(TEXT, 1..=10, None)).refused("C.131 rule=amendment.joint-movers");
}

/// law: GD 61
/// law: YI 0063
#[test]
fn the_amendment_is_voted_on_before_the_text() {
    let mut story = moved();
    story.when(open_vote(MOTION)).refused("B.430 amendment=1");
    story.when(open_vote(AMENDMENT)).refused("B.429 amendment=1 stage=moved");
    let act = admit(&story, 1, true);
    story.when(act.clone()).gives(&["AmendmentDecided"]);
    story.when(act).refused("B.429 amendment=1 stage=admitted");
    story.when(open_vote(MOTION)).refused("B.430 amendment=1");
    let mut story = story.voted(AMENDMENT, [20, 8, 0]);
    assert_eq!(stage(&story, 1), AmendmentStage::Adopted);
    story.when(open_vote(AMENDMENT)).refused("B.429 amendment=1 stage=adopted");
    let story = story.voted(MOTION, [20, 8, 0]);
    let Some(Event::MotionAdopted(adopted)) = story.events.iter().rev().nth(1) else { panic!() };
    assert_eq!(adopted.amended_by, [AmendmentNo(1)]);
}

/// law: OL 25
#[test]
fn an_amendment_that_fails_leaves_the_text_as_it_was() {
    let story = admitted().voted(AMENDMENT, [14, 14, 0]);
    assert_eq!(stage(&story, 1), AmendmentStage::Rejected);
    let story = story.voted(MOTION, [28, 0, 0]);
    let Some(Event::MotionAdopted(adopted)) = story.events.iter().rev().nth(1) else { panic!() };
    assert!(adopted.amended_by.is_empty());
}

#[test]
fn what_is_withdrawn_or_not_admitted_holds_nothing_up() {
    let mut story = moved();
    story.when(drop_amendment(1)).gives(&["AmendmentWithdrawn"]);
    story.when(drop_amendment(1)).refused("B.429 amendment=1 stage=withdrawn");
    story.when(drop_amendment(2)).refused("B.428 amendment=2");
    story.when(drop_amendment(0)).refused("B.428 amendment=0");
    story.when(open_vote(MOTION)).gives(&["VoteOpened"]);
    let story = moved();
    let act = admit(&story, 1, false);
    let mut story = story.after(act);
    story.when(open_vote(MOTION)).gives(&["VoteOpened"]);
}

#[test]
fn where_the_text_goes_first_an_amendment_does_not_wait_for_nothing() {
    let mut story = motion_in(given(a_congress_of(28).in_plenary_with(28)), MotionStage::PutToVote);
    story.book = without(&story.book, "amendment.before-text");
    let story = story.after(amend(TEXT, 1..=10, None)).voted(MOTION, [28, 0, 0]);
    assert_eq!(stage(&story, 1), AmendmentStage::Moved);
}

#[test]
fn an_amendment_is_voted_on_when_its_text_has_come_to_the_vote() {
    let story = motion_in(given(a_congress_of(28).in_plenary_with(28)), MotionStage::OnAgenda);
    let story = story.after(amend(TEXT, 1..=10, None));
    let act = admit(&story, 1, true);
    let mut story = story.after(act);
    story.when(take_up(AMENDMENT)).gives(&["TakenUp"]);
    story.when(open_vote(AMENDMENT)).refused("B.407 motion=1 stage=on-agenda");
}

#[test]
fn a_draft_resolution_of_the_agenda_is_amended_too() {
    let story = given(a_congress_of(28).in_plenary_with(28)).after(amend(TextRef::Item(ItemNo(2)), 1..=10, None));
    let act = admit(&story, 1, true);
    let mut story = story.after(act);
    story.when(open_vote(item(2))).refused("B.430 amendment=1");
    let story = story.voted(AMENDMENT, [28, 0, 0]).voted(item(2), [28, 0, 0]);
    assert_eq!(story.session().adopted.len(), 1);
}

/// law: MC 53
/// law: LL 44
#[test]
fn a_clause_in_dispute_is_decided_before_the_whole_and_once() {
    let mut national = motion_in(given(a_congress_of(28).in_plenary_with(28)), MotionStage::PutToVote);
    let act = split(&national, TEXT);
    national.when(act).refused("C.131 rule=vote.clauses-separately");
    let mut story = motion_at(MotionStage::PutToVote);
    let blank = SplitClause { text: TEXT, wording: Text::alike(" "), figures: story.unanimous() };
    story.when(blank).refused("B.410");
    let act = split(&story, TEXT);
    story.when(act).gives(&["ClauseSplit"]);
    story.when(open_vote(MOTION)).refused("B.432 clause=1");
    story.when(open_vote(Question::Clause(ClauseNo(2)))).refused("B.431 clause=2");
    let mut story = story.voted(CLAUSE, [3, 25, 0]);
    assert_eq!(story.session().clause(ClauseNo(1)).unwrap().kept, Some(false));
    story.when(open_vote(CLAUSE)).refused("B.445");
    story.when(open_vote(MOTION)).gives(&["VoteOpened"]);
    let mut committee = a_committee_of(15, Tier::County);
    let act = split(&committee, TEXT);
    committee.when(act).refused("C.131 rule=vote.clauses-separately");
}

#[test]
fn a_rulebook_that_says_no_splits_nothing() {
    let mut story = mingchuan();
    story.book = without(&story.book, "vote.clauses-separately");
    let act = split(&story, TextRef::Item(ItemNo(2)));
    story.when(act).refused("C.131 rule=vote.clauses-separately");
}
