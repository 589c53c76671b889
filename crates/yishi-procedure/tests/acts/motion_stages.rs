//! The drawings of the book: every change of stage that happens is an edge, and every edge happens.

use std::collections::BTreeSet;

use jiff::civil::date;
use yishi_procedure::business::amendment::TextRef;
use yishi_procedure::business::bill::BillStage;
use yishi_procedure::business::bill::decision::{BillDecision, ReadingPlan};
use yishi_procedure::business::bill::lapse::LapseBill;
use yishi_procedure::business::bill::withdrawal::WithdrawBill;
use yishi_procedure::business::motion::MotionStage;
use yishi_procedure::business::motion::check::CheckFinding;
use yishi_procedure::business::motion::decision::MotionDecision;
use yishi_procedure::ids::{AmendmentNo, BillNo, MotionNo};
use yishi_procedure::machines::{Edge, Machine, amendment, bill, motion};
use yishi_procedure::voting::question::Question;
use yishi_rulebook::Tier;

use crate::support::drawing::changes;
use crate::support::motion::{
    a_committee_of, admit, amend, announce, approval, bill_of, carried, charge, decided_bill, drop_amendment, file,
    jointly, leave, look_through, mingchuan, motion_at, on_agenda, put, put_bill, read, result_report, shelve, special,
    take_back, unified,
};
use crate::support::{Story, close_session, without};

/// Every change that happens is drawn, and every line of the drawing happens.
fn agrees(machine: &Machine, stories: &[Story]) {
    let drawn: BTreeSet<Edge> = machine.edges.iter().copied().collect();
    assert_eq!(drawn.len(), machine.edges.len(), "a line is drawn twice");
    let seen: BTreeSet<Edge> = stories.iter().flat_map(|story| changes(story, machine)).collect();
    assert_eq!(seen, drawn);
}

fn motion_stories() -> Vec<Story> {
    let at = motion_at;
    let after_session = |story: Story| story.closed().after(close_session()).after(result_report(1, date(2024, 1, 9)));
    let mut stories = Vec::new();
    for stage in MotionStage::PENDING {
        stories.push(at(stage).after(leave(1, 1)));
        let story = at(stage);
        let consent = story.unanimous();
        stories.push(story.after(take_back(1, consent)));
    }
    stories.push(mingchuan().past_the_deadline().after(file(jointly(1..=10))));
    stories.push(at(MotionStage::Filed).after(look_through(1, CheckFinding::NotInForm, Some("缺方案"))));
    stories.push(at(MotionStage::Checked).decides(MotionDecision::ReferFirst(special())));
    for stage in [MotionStage::Checked, MotionStage::Examined, MotionStage::Reconsidered] {
        stories.push(at(stage).decides(MotionDecision::AsSuggestion));
        stories.push(at(stage).decides(MotionDecision::OnAgenda));
        stories.push(at(stage).decides(MotionDecision::NotOnAgenda));
    }
    for stage in [MotionStage::OnAgenda, MotionStage::Explained] {
        let mut story = at(stage);
        story.book = without(&story.book, "motion.explained-first");
        let act = charge(&story, 1);
        stories.push(story.after(act).voted(Question::CommitteeCharge(MotionNo(1)), [28, 0, 0]));
    }
    for stage in [MotionStage::OnAgenda, MotionStage::ChargeProposed] {
        let mut story = at(stage);
        story.book = without(&story.book, "motion.explained-first");
        let act = put(&story, 1);
        stories.push(story.after(act).voted(Question::Motion(MotionNo(1)), [28, 0, 0]));
    }
    stories.push(at(MotionStage::PutToVote).voted(Question::Motion(MotionNo(1)), [1, 0, 0]));
    stories.push(after_session(at(MotionStage::NotOnAgenda)));
    let story = at(MotionStage::ChargeProposed);
    stories.push(after_session(story.voted(Question::CommitteeCharge(MotionNo(1)), [28, 0, 0])));
    stories
}

#[test]
fn every_change_of_a_motion_is_an_edge_and_every_edge_happens() {
    agrees(&motion::MACHINE, &motion_stories());
}

fn amendment_stories() -> Vec<Story> {
    let moved = || {
        let story = motion_at(MotionStage::PutToVote);
        let meeting = story.in_hours(3);
        story.after(amend(TextRef::Motion(MotionNo(1)), 11..=20, Some(meeting)))
    };
    let decided = |admitted| {
        let story = moved();
        let act = admit(&story, 1, admitted);
        story.after(act)
    };
    let question = Question::Amendment(AmendmentNo(1));
    vec![
        moved().after(drop_amendment(1)),
        decided(false),
        decided(true).after(drop_amendment(1)),
        decided(true).voted(question, [28, 0, 0]),
        decided(true).voted(question, [0, 28, 0]),
    ]
}

#[test]
fn every_change_of_an_amendment_is_an_edge_and_every_edge_happens() {
    agrees(&amendment::MACHINE, &amendment_stories());
}

/// A bill that has come to that stage in a standing committee.
fn bill_at(stage: BillStage, tier: Tier) -> Story {
    let earlier = |stage| bill_at(stage, tier);
    match stage {
        BillStage::Filed => a_committee_of(15, tier).after(carried(2, None)),
        BillStage::OnAgenda => {
            let story = earlier(BillStage::Filed);
            let act = on_agenda(&story, 1, ReadingPlan::Usual);
            story.after(act)
        }
        BillStage::Read => earlier(BillStage::OnAgenda).after(read(1)).after(unified(1, special())),
        BillStage::Shelved => a_committee_of(15, tier).after(carried(2, Some(date(2023, 6, 21)))),
        BillStage::PutToVote => {
            let story = earlier(BillStage::Read);
            let act = put_bill(&story, 1, false);
            story.after(act)
        }
        BillStage::Adopted => earlier(BillStage::PutToVote).voted(Question::Bill(BillNo(1)), [15, 0, 0]),
        BillStage::Approved => earlier(BillStage::Adopted).after(approval(1, date(2024, 1, 5), date(2024, 3, 5), true)),
        BillStage::NotOnAgenda
        | BillStage::Lapsed
        | BillStage::Withdrawn
        | BillStage::Rejected
        | BillStage::NotApproved
        | BillStage::Announced => panic!("{stage:?} is an end"),
    }
}

fn bill_stories() -> Vec<Story> {
    let at = |stage| bill_at(stage, Tier::City);
    let back = || WithdrawBill { bill: BillNo(1), reason: yishi_names::Text::alike("再研究"), figures: None };
    let mut stories: Vec<Story> = BillStage::PENDING.into_iter().map(|stage| at(stage).after(back())).collect();
    let story = at(BillStage::Filed);
    let aside = decided_bill(&story, 1, BillDecision::NotOnAgenda);
    stories.push(story.after(aside));
    for stage in [BillStage::OnAgenda, BillStage::Read] {
        let story = at(stage);
        let act = shelve(&story, 1, date(2023, 12, 26));
        stories.push(story.after(act));
    }
    let story = at(BillStage::Shelved);
    let again = on_agenda(&story, 1, ReadingPlan::Usual);
    stories.push(story.after(again));
    stories.push(at(BillStage::Shelved).after(LapseBill { bill: BillNo(1), on: date(2025, 6, 21), figures: None }));
    stories.push(at(BillStage::PutToVote).voted(Question::Bill(BillNo(1)), [7, 0, 0]));
    stories.push(at(BillStage::Adopted).after(approval(1, date(2024, 1, 5), date(2024, 3, 5), false)));
    stories.push(at(BillStage::Approved).after(announce(1, date(2024, 3, 9))));
    stories.push(bill_at(BillStage::Adopted, Tier::Province).after(announce(1, date(2024, 1, 9))));
    stories.push(a_committee_of(15, Tier::City).after(bill_of(jointly(1..=5), &[])));
    stories
}

#[test]
fn every_change_of_a_bill_is_an_edge_and_every_edge_happens() {
    agrees(&bill::MACHINE, &bill_stories());
}
