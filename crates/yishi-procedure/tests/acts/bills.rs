//! Regulation bills: what they may be about, their readings, and what makes them stand.

use jiff::civil::date;
use yishi_names::Text;
use yishi_procedure::Event;
use yishi_procedure::business::amendment::TextRef;
use yishi_procedure::business::bill::BillStage;
use yishi_procedure::business::bill::carrying::CarryBillOver;
use yishi_procedure::business::bill::decision::{BillDecision, DecideBill, ReadingPlan};
use yishi_procedure::business::bill::filing::FileBill;
use yishi_procedure::business::bill::lapse::LapseBill;
use yishi_procedure::business::bill::publication::PublishDraft;
use yishi_procedure::business::bill::vote::PutBillToVote;
use yishi_procedure::business::motion::referral::Examiner;
use yishi_procedure::business::movers::{Mover, Organ};
use yishi_procedure::convening::committee::CommitteeTask;
use yishi_procedure::ids::{BillNo, CommitteeNo};
use yishi_procedure::voting::question::Question;
use yishi_rulebook::{BillField, Tier};

use crate::parts::propose_committee;
use crate::support::motion::{
    SEVERAL, a_committee_of, announce, approval, bill_of, carried, decided_bill, jointly, on_agenda, publish, put_bill,
    read, shelve, special, split, unified,
};
use crate::support::{Story, a_congress_of, a_cppcc_of, close_session, given, open_vote, take_up};

const BILL: Question = Question::Bill(BillNo(1));

fn part(part: u8) -> Question {
    Question::BillPart { bill: BillNo(1), part }
}

fn of_government(changes: &[&str]) -> FileBill {
    bill_of(Mover::Organ(Organ::Government), changes)
}

fn committee() -> Story {
    a_committee_of(15, Tier::City)
}

/// A bill that is on the agenda by that plan.
fn planned(story: Story, plan: ReadingPlan) -> Story {
    let act = on_agenda(&story, 1, plan);
    story.after(act)
}

/// A bill of that government, read and examined in a single reading.
fn ripe(changes: &[&str]) -> Story {
    let story = planned(committee().after(of_government(changes)), ReadingPlan::SingleOrUrgent);
    let until = publish(1, date(2023, 11, 1), date(2023, 12, 1));
    story.after(until).after(read(1)).after(unified(1, special()))
}

fn voted_on(story: Story, separately: bool) -> Story {
    let act = put_bill(&story, 1, separately);
    story.after(act)
}

fn stage(story: &Story) -> BillStage {
    story.session().bill(BillNo(1)).unwrap().stage
}

/// law: LL 81
/// law: LL 80
#[test]
fn a_city_regulates_four_fields_and_a_province_any() {
    let elsewhere = || FileBill { field: BillField::Other, ..of_government(&[]) };
    let mut city = committee();
    city.when(elsewhere()).refused_citing("B.435", "LL 81");
    for field in [BillField::UrbanRural, BillField::Ecology, BillField::Heritage, BillField::GrassRoots] {
        city.when(FileBill { field, ..of_government(&[]) }).gives(&["BillFiled"]);
    }
    a_committee_of(15, Tier::Province).when(elsewhere()).gives(&["BillFiled"]);
    a_committee_of(15, Tier::County).when(of_government(&[])).refused("C.131 rule=bill.fields");
    given(a_cppcc_of(28)).when(of_government(&[])).refused("C.131 rule=bill.fields");
}

/// law: LL 86
#[test]
fn what_is_especially_important_is_adopted_by_the_congress_itself() {
    let important = || FileBill { especially_important: true, ..of_government(&[]) };
    committee().when(important()).refused_citing("B.436", "LL 86");
    given(a_congress_of(28)).when(important()).gives(&["BillFiled"]);
}

/// law: OL 52
#[test]
fn a_bill_is_moved_by_those_who_may_move() {
    let mut story = committee();
    story.when(bill_of(jointly(1..=4), &[])).refused_by("B.405 count=4 needed=5 total=15", "OL 52");
    story.when(bill_of(Mover::Organ(Organ::Court), &[])).refused_citing("B.408", "OL 52");
    story.when(FileBill { title: Text::alike(""), ..of_government(&[]) }).refused("B.410");
    story.when(of_government(&["市容条例", ""])).refused("B.410");
    story.when(of_government(&["条例"; 256])).refused("B.444");
    story.when(bill_of(jointly(1..=5), &[])).gives(&["BillFiled"]);
}

/// law: LL 32
/// law: LL 33
#[test]
fn three_two_or_one_readings_one_in_each_session() {
    let plans = [(ReadingPlan::Usual, 3), (ReadingPlan::LargelyAgreed, 2), (ReadingPlan::SingleOrUrgent, 1)];
    for (plan, needed) in plans {
        // The earlier sessions left one reading too few, or just enough.
        for done in (0..needed).rev() {
            let story = planned(committee().after(carried(done, None)), plan);
            let mut story = story.after(read(1)).after(unified(1, special()));
            story.when(read(1)).refused("B.434 bill=1 stage=read");
            let act = put_bill(&story, 1, false);
            if done + 1 == needed {
                story.when(act).gives(&["BillPutToVote"]);
            } else {
                story.when(act).refused(&format!("B.437 bill=1 done={} needed={needed}", done + 1));
            }
        }
    }
}

/// law: YI 0066
#[test]
fn a_congress_reads_a_bill_in_one_session_and_knows_no_shorter_way() {
    let mut story = given(a_congress_of(28).in_plenary_with(28)).after(of_government(&[]));
    let act = on_agenda(&story, 1, ReadingPlan::LargelyAgreed);
    story.when(act).refused("C.131 rule=bill.readings.agreed");
    let mut story = planned(story, ReadingPlan::Usual).after(read(1)).after(unified(1, special()));
    let act = PutBillToVote { figures: None, ..put_bill(&story, 1, false) };
    story.when(act).refused("D.306");
    let story = voted_on(story, false).voted(BILL, [15, 0, 0]);
    assert_eq!(stage(&story), BillStage::Adopted);
}

/// law: LL 87
#[test]
fn a_bill_is_voted_on_after_its_unified_examination() {
    let story = planned(committee().after(carried(2, None)), ReadingPlan::Usual);
    let mut story = story.after(propose_committee(CommitteeTask::Bills, 1, &[1, 2])).after(read(1));
    let act = put_bill(&story, 1, false);
    story.when(act.clone()).refused("B.438 bill=1");
    story.when(unified(1, Examiner::Committee(CommitteeNo(1)))).refused("B.419 committee=1");
    story.when(unified(1, special())).gives(&["UnifiedExaminationRecorded"]);
    story.when(act).gives(&["BillPutToVote"]);
}

/// law: LL 40
#[test]
fn a_draft_is_published_for_thirty_days_unless_there_is_a_reason() {
    let mut story = planned(committee().after(of_government(&[])), ReadingPlan::SingleOrUrgent);
    let (from, short, enough) = (date(2023, 12, 1), date(2023, 12, 30), date(2023, 12, 31));
    story.when(publish(1, from, date(2023, 11, 30))).refused("B.442");
    story.when(publish(1, from, short)).refused("B.440 until=2023-12-31");
    let because = Some(Text::alike("情况紧急"));
    story.clone().when(PublishDraft { shorter_because: because.clone(), ..publish(1, from, short) }).happens();
    let mut bare = story.clone().after(read(1)).after(unified(1, special()));
    let act = put_bill(&bare, 1, false);
    bare.when(act.clone()).refused("B.439 bill=1");
    bare.when(PutBillToVote { unpublished_because: because, ..act }).gives(&["BillPutToVote"]);
    story.when(publish(1, from, enough)).gives(&["DraftPublished"]);
    given(a_congress_of(28)).when(publish(1, from, enough)).refused("C.131 rule=bill.publication");
}

/// law: LL 45
#[test]
fn a_bill_laid_aside_may_be_ended_after_two_years() {
    let lapse = |on| LapseBill { bill: BillNo(1), on, figures: None };
    let mut story = committee().after(carried(1, Some(date(2023, 6, 21))));
    story.when(lapse(date(2025, 6, 20))).refused("B.441 from=2025-06-21");
    story.when(lapse(date(2025, 6, 21))).gives(&["BillLapsed"]);
    story.when(lapse(date(2025, 6, 21))).refused("B.434 bill=1 stage=lapsed");
    // What is put back on the agenda and laid aside again begins anew.
    let story = planned(committee().after(carried(1, Some(date(2023, 6, 21)))), ReadingPlan::Usual);
    let act = shelve(&story, 1, date(2023, 12, 26));
    let mut story = story.after(act);
    story.when(lapse(date(2025, 12, 25))).refused("B.441 from=2025-12-26");
    given(a_congress_of(28)).when(lapse(date(2025, 6, 21))).refused("C.131 rule=bill.lapse");
}

#[test]
fn a_bill_is_carried_over_with_what_the_earlier_session_did() {
    let mut story = committee();
    story.when(CarryBillOver { from_session: Text::alike(""), ..carried(1, None) }).refused("B.410");
    story.when(CarryBillOver { field: BillField::Other, ..carried(1, None) }).refused_citing("B.435", "LL 81");
    story.when(carried(1, Some(date(2023, 6, 19)))).refused("B.442");
    story.when(carried(2, None)).gives(&["BillCarriedOver"]);
    let bill = story.session().bill(BillNo(1)).unwrap();
    assert_eq!((bill.readings_done, bill.mover.clone(), bill.published), (2, None, true));
    story.when(read(1)).refused("B.434 bill=1 stage=filed");
    story.when(read(2)).refused("B.433 bill=2");
    story.when(read(0)).refused("B.433 bill=0");
}

/// law: OL 52
#[test]
fn a_bill_is_put_aside_with_a_reason() {
    let mut story = committee().after(of_government(&[]));
    let bare = DecideBill { bill: BillNo(1), decision: BillDecision::NotOnAgenda, reason: None, figures: None };
    story.when(bare).refused("B.420");
    let act = decided_bill(&story, 1, BillDecision::NotOnAgenda);
    story.when(act.clone()).gives(&["BillDecided"]);
    story.when(act).refused("B.434 bill=1 stage=not-on-agenda");
}

/// law: LL 46
#[test]
fn changes_to_several_regulations_are_voted_on_one_by_one_where_it_is_decided_so() {
    let mut single = ripe(&["市容条例"]);
    let act = put_bill(&single, 1, true);
    single.when(act).refused("B.443 bill=1");
    let mut jointly = voted_on(ripe(&SEVERAL), false);
    jointly.when(open_vote(part(1))).refused("B.443 bill=1");
    let mut story = voted_on(ripe(&SEVERAL), true);
    story.when(open_vote(BILL)).refused("B.443 bill=1");
    story.when(open_vote(part(0))).refused("B.443 bill=1");
    story.when(open_vote(part(4))).refused("B.443 bill=1");
    let mut story = story.voted(part(2), [3, 12, 0]);
    assert_eq!(part(2).title(story.session()).unwrap().hans, "水土条例");
    story.when(open_vote(part(2))).refused("B.445");
    let story = story.voted(part(1), [15, 0, 0]);
    assert_eq!(stage(&story), BillStage::PutToVote);
    let story = story.voted(part(3), [0, 15, 0]);
    assert_eq!(stage(&story), BillStage::Adopted);
    let parts = story.session().bill(BillNo(1)).unwrap().parts.clone();
    assert_eq!(parts, [Some(true), Some(false), Some(false)]);
    let none = (1..=3).fold(voted_on(ripe(&SEVERAL), true), |story, no| story.voted(part(no), [0, 15, 0]));
    assert_eq!(stage(&none), BillStage::Rejected);
    let mut congress = given(a_congress_of(28).in_plenary_with(28)).after(of_government(&SEVERAL));
    congress = planned(congress, ReadingPlan::Usual).after(read(1)).after(unified(1, special()));
    let act = put_bill(&congress, 1, true);
    congress.when(act).refused("C.131 rule=bill.amending-texts");
}

#[test]
fn a_rulebook_may_allow_only_one_vote_on_all_changes() {
    let mut story = ripe(&SEVERAL);
    let mut json = serde_json::to_value(&story.book).unwrap();
    json["rules"]["bill.amending-texts"]["value"]["choice"]["allowed"] = serde_json::json!(["jointly"]);
    story.book = serde_json::from_value(json).unwrap();
    let act = put_bill(&story, 1, true);
    story.when(act).refused("C.131 rule=bill.amending-texts");
}

/// law: LL 44
#[test]
fn a_clause_of_a_bill_is_voted_on_by_itself_before_the_bill() {
    let story = voted_on(ripe(&[]), false);
    let act = split(&story, TextRef::Bill(BillNo(1)));
    let mut story = story.after(act);
    story.when(open_vote(BILL)).refused("B.432 clause=1");
    let clause = Question::Clause(story.session().clauses[0].no);
    let story = story.voted(clause, [15, 0, 0]).voted(BILL, [8, 7, 0]);
    assert_eq!(stage(&story), BillStage::Adopted);
}

/// law: LL 81
/// law: LL 88
#[test]
fn a_citys_regulation_is_approved_within_four_months_and_then_announced_even_after_the_close() {
    let mut story = voted_on(ripe(&[]), false).voted(BILL, [15, 0, 0]);
    story.when(announce(1, date(2024, 1, 2))).refused("B.434 bill=1 stage=adopted");
    let story = story.closed().after(close_session());
    let (asked, last) = (date(2024, 1, 5), date(2024, 5, 5));
    let mut early = story.clone();
    early.when(approval(1, asked, date(2024, 1, 4), true)).refused("B.442");
    for (day, in_time) in [(last, true), (date(2024, 5, 6), false)] {
        let mut story = story.clone();
        let events = story.when(approval(1, asked, day, true)).gives(&["BillApprovalRecorded"]);
        let Event::BillApprovalRecorded(event) = &events[0] else { panic!("{events:?}") };
        assert_eq!((event.due, event.in_time), (last, in_time));
        story.when(announce(1, day)).gives(&["BillAnnounced"]);
        story.when(read(1)).refused("C.103");
    }
    a_committee_of(15, Tier::Province).when(approval(1, asked, last, true)).refused("C.131 rule=bill.approval");
}

#[test]
fn a_bill_is_taken_up_once_it_is_on_the_agenda() {
    let mut story = committee().after(of_government(&[]));
    story.when(take_up(BILL)).refused("B.434 bill=1 stage=filed");
    let mut story = planned(story, ReadingPlan::SingleOrUrgent);
    story.when(take_up(BILL)).gives(&["TakenUp"]);
    story.when(open_vote(BILL)).refused("B.434 bill=1 stage=on-agenda");
}
