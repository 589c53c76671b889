//! The steps of a paper ballot: issued, returned, valid or void, and the table of its stages.

use std::collections::BTreeSet;

use yishi_procedure::Event;
use yishi_procedure::ballot::returning::RecordReturned;
use yishi_procedure::ballot::stage::BallotStage;
use yishi_procedure::ids::{BallotNo, SeatNo};
use yishi_procedure::machines;
use yishi_procedure::voting::method::VoteMethod;

use crate::support::drawing::is_drawn;
use crate::support::story::shown;
use crate::support::{
    Story, a_plenary_with_scrutineers, abandon_machine_count, announce_ballot, check_void_paper, confirm_count, count,
    declare_validity, enter_count, enter_machine_count, issue, item, open_question_ballot, order_recount, paper,
    report_count, take_back,
};
use yishi_procedure::ballot::entry::Entry;

fn balloting() -> Story {
    a_plenary_with_scrutineers(&[], 28, VoteMethod::Secret).balloting_on([20, 21, 22], 2)
}

#[test]
fn no_more_papers_are_in_hand_than_there_are_voters_and_spoiled_ones_are_replaced() {
    let mut story = balloting();
    story.when(issue(1, 29, 0)).refused("T.923 entitled=28 issued=29");
    story.when(issue(1, 2, 3)).refused("T.922 issued=2 spoiled=3");
    story.when(issue(1, 27, 0)).happens();
    story.when(issue(1, 30, 2)).gives(&["PapersIssued"]);
    assert_eq!(story.ballot().issued_papers(), 28);
    story.when(take_back(1, 28)).happens();
    story.when(issue(1, 28, 0)).refused("T.921 ballot=1 stage=returned");
}

#[test]
fn a_report_is_signed_by_a_chief_scrutineer() {
    let mut story = balloting().after(issue(1, 28, 0));
    let signed = |seat| RecordReturned { ballot: BallotNo(1), returned: 28, signed_by: SeatNo(seat) };
    story.when(signed(2)).refused("T.924 seat=2");
    story.when(signed(99)).refused("C.111 seat=99");
    story.when(signed(1)).gives(&["PapersReturned"]);
    story.when(take_back(1, 27)).gives(&["PapersReturned"]);
    assert_eq!(story.ballot().returned_papers(), 27);
}

/// law: EL 44
#[test]
fn as_many_papers_as_were_issued_or_fewer_are_a_valid_ballot() {
    for returned in [0, 27, 28] {
        let story = balloting().after(issue(1, 28, 0)).after(take_back(1, returned)).after(declare_validity(1));
        assert_eq!(story.ballot().stage, BallotStage::Counting);
        let excess = story.ballot().excess.clone().unwrap();
        assert_eq!(shown(&excess), format!("ballot.excess {returned}/28 needs 29: not met by EL 44"));
    }
}

/// law: EL 44
#[test]
fn one_paper_more_than_was_issued_voids_the_whole_ballot() {
    let mut story = balloting().after(issue(1, 28, 0)).after(take_back(1, 29));
    story.when(declare_validity(1)).gives(&["BallotValidityDeclared", "ElectionBallotVoided"]);
    let ballot = story.ballot();
    assert_eq!((ballot.stage, ballot.over_at.is_some()), (BallotStage::Void, true));
    assert_eq!(shown(ballot.excess.as_ref().unwrap()), "ballot.excess 29/28 needs 29: met by EL 44");
    story.when(enter_count(1, Entry::First, 1, count(28, 29, &[[0; 3]; 3]))).refused("T.921 ballot=1 stage=void");
    let story = story.balloting_on([20, 21, 22], 2);
    assert_eq!((story.ballot().no.0, story.ballot().stage), (2, BallotStage::Opened));
}

#[test]
fn steps_follow_each_other() {
    let mut story = balloting();
    let off = |stage: &str| format!("T.921 ballot=1 stage={stage}");
    story.when(take_back(1, 28)).refused(&off("opened"));
    story.when(declare_validity(1)).refused(&off("opened"));
    let mut story = story.after(issue(1, 28, 0));
    story.when(declare_validity(1)).refused(&off("issued"));
    story.when(confirm_count(1)).refused(&off("issued"));
    let mut story = story.after(take_back(1, 28));
    story.when(enter_machine_count(1, Vec::new())).refused(&off("returned"));
    let mut story = story.after(declare_validity(1));
    story.when(declare_validity(1)).refused(&off("counting"));
    story.when(report_count(1)).refused(&off("counting"));
    let three = count(28, 28, &[[28, 0, 0], [0, 28, 0], [0, 0, 28]]);
    let mut story = story.counted_as(three.clone()).after(confirm_count(1));
    story.when(enter_count(1, Entry::First, 1, three)).refused(&off("confirmed"));
    story.when(announce_ballot(1)).refused(&off("confirmed"));
}

fn edges(story: &Story) -> BTreeSet<(BallotStage, &'static str, BallotStage)> {
    let mut seen = BTreeSet::new();
    let mut state = None;
    for event in &story.events {
        let stages = |state: &Option<yishi_procedure::Session>| {
            let ballots = state.iter().flat_map(|session| &session.ballots);
            ballots.map(|ballot| ballot.stage).collect::<Vec<_>>()
        };
        let before = stages(&state);
        yishi_procedure::apply(&mut state, event);
        let after = stages(&state);
        let acts_on_it = matches!(event, Event::BallotOpened(_)) || !event_names_a_ballot(event);
        if !acts_on_it {
            seen.extend(before.last().zip(after.last()).map(|(from, to)| (*from, event.kind(), *to)));
        }
    }
    seen
}

fn event_names_a_ballot(event: &Event) -> bool {
    BallotStage::EDGES.iter().any(|(_, kind, _)| *kind == event.kind())
}

#[test]
fn every_step_is_in_the_table_and_every_line_of_the_table_is_a_step() {
    let question = a_plenary_with_scrutineers(&[], 28, VoteMethod::Paper).after(open_question_ballot(item(2)));
    let story = question.after(issue(1, 27, 0)).after(issue(1, 28, 0)).after(take_back(1, 29)).after(take_back(1, 30));
    let story = story.after(declare_validity(1)).after(open_question_ballot(item(2)));
    let story = story.after(issue(2, 3, 0)).after(take_back(2, 3)).after(declare_validity(2));
    let papers = vec![paper("o"), paper("?"), paper("x")];
    let story = story.after(enter_machine_count(2, papers)).after(check_void_paper(2, 2, None));
    let story = story.after(abandon_machine_count(2));
    let figures = story.unanimous();
    let story = story.after(order_recount(2, figures)).counted_as(count(3, 3, &[[3, 0, 0]]));
    let story = story.after(confirm_count(2)).after(order_recount(2, figures)).counted_as(count(3, 3, &[[2, 1, 0]]));
    let story = story.after(confirm_count(2)).after(report_count(2)).after(announce_ballot(2));
    let table: BTreeSet<_> = BallotStage::EDGES.iter().copied().collect();
    assert_eq!(edges(&story), table);
    is_drawn(&machines::ballot::MACHINE, table.iter().map(|(from, by, to)| (from.key(), *by, to.key())), [&story]);
    assert!(BallotStage::EDGES.iter().all(|(from, _, to)| !from.is_over() && from.key() != "" && to.key() != ""));
}
