//! The worked figures of the law, at the edge of every threshold: one too few, and just enough.
//!
//! The order of two-character names, the last of them, is proved beside the stroke tables in `yishi-names`.

use yishi_procedure::Event;
use yishi_procedure::ballot::count::VoidReason;
use yishi_procedure::ballot::machine::{MachineCount, VoidPaper};
use yishi_procedure::ballot::paper::MarkedPaper;
use yishi_procedure::ballot::stage::BallotStage;
use yishi_procedure::business::movers::Organ;
use yishi_procedure::election::further::FurtherTime::ThisSession;
use yishi_procedure::election::office::Office;
use yishi_procedure::election::stage::ElectionStage;
use yishi_procedure::voting::method::VoteMethod;

use crate::support::elections::*;
use crate::support::story::{four, shown};
use crate::support::{
    AGENDA, Story, a_congress_of, a_congress_under, a_cppcc_of, a_plenary_with_scrutineers, check_in, close_vote,
    count, declare_validity, enter_machine_count, given, hands, issue, item, leave_hall, name, open_sitting, open_vote,
    paper, take_back, visitor, void, with_name, written,
};
use crate::support::{motion, personnel};

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

// ---- Movers ----

/// law: OL 22
/// law: CC 1259
#[test]
fn a_joint_motion_by_nine_city_deputies_is_refused_and_by_ten_accepted() {
    let mut story = given(a_congress_of(28));
    story.when(motion::file(motion::jointly(1..=9))).refused_by("B.405 count=9 needed=10 total=28", "OL 22");
    let events = story.when(motion::file(motion::jointly(1..=10))).gives(&["MotionFiled"]);
    let Event::MotionFiled(filed) = &events[0] else { panic!("{events:?}") };
    assert_eq!(shown(&filed.grounds[0]), "motion.joint-movers 10/28 needs 10: met by OL 22");
}

/// law: OL 26
#[test]
fn for_a_mayor_of_a_city_nineteen_deputies_cannot_nominate_and_twenty_can() {
    let mut story = given(a_plenary_of(60).nominating(Office::HeadOfGovernment, TERM, 1, 1));
    story.when(nominate_jointly(1..=19, &[visitor(1)])).refused_by("B.405 count=19 needed=20 total=60", "OL 26");
    let events = story.when(nominate_jointly(1..=20, &[visitor(1)])).gives(&["CandidatesNominated"]);
    let Event::CandidatesNominated(nominated) = &events[0] else { panic!("{events:?}") };
    assert_eq!(shown(&nominated.grounds[0]), "election.nominators 20/60 needs 20: met by OL 26");
}

/// law: OL 31
/// law: CC 1259
#[test]
fn of_523_deputies_52_cannot_move_a_removal_and_53_can() {
    let mut story = given(a_congress_of(523));
    story
        .when(personnel::removal(visitor(1), personnel::mayor(), personnel::jointly(52)))
        .refused_by("B.405 count=52 needed=53 total=523", "OL 31");
    story.when(personnel::removal(visitor(1), personnel::mayor(), personnel::jointly(53))).gives(&["RemovalFiled"]);
    let case = &story.session().personnel.removals[0];
    assert_eq!(shown(&case.grounds[0]), "removal.movers 53/523 needs 53: met by OL 31");
}

// ---- Candidates ----

/// law: OL 27
#[test]
fn for_two_deputy_mayors_two_are_too_few_three_and_five_stand_and_six_go_to_a_preliminary_vote() {
    let closed = |candidates| {
        let mut story = given(
            a_plenary_of(120)
                .nominating(Office::DeputyHeadsOfGovernment, TERM, 2, 3)
                .with_nominees(&deputies(1..=candidates)),
        );
        let outcome = story.when(close_nominations());
        (story, outcome)
    };
    let (_, outcome) = closed(2);
    outcome.refused_citing("E.727 candidates=2 least=3 seats=2", "OL 27");
    for candidates in [3, 5] {
        let (story, outcome) = closed(candidates);
        let _ = outcome.gives(&["NominationsClosed"]);
        assert_eq!(story.stage(), ElectionStage::Nominated, "{candidates}");
    }
    let (story, outcome) = closed(6);
    let _ = outcome.happens();
    assert_eq!((story.stage(), story.the_election().places), (ElectionStage::PreliminaryDue, 5));
}

/// law: OL 27
#[test]
fn for_thirty_seats_of_the_committee_32_are_too_few_33_and_36_stand_and_37_go_to_a_preliminary_vote() {
    let method = method(&[post(Office::CommitteeChair, TERM, 1, 1), post(Office::CommitteeMembers, TERM, 30, 6)]);
    let base = a_plenary_of(120).under_method(method).after(open_nominations(Office::CommitteeMembers, 30, TERM));
    let closed = |candidates| {
        let mut story = base.clone().with_nominees(&deputies(1..=candidates));
        let outcome = story.when(close_nominations());
        (story, outcome)
    };
    let (_, outcome) = closed(32);
    outcome.refused_citing("E.727 candidates=32 least=33 seats=30", "OL 27");
    for (candidates, stage) in
        [(33, ElectionStage::Nominated), (36, ElectionStage::Nominated), (37, ElectionStage::PreliminaryDue)]
    {
        let (story, outcome) = closed(candidates);
        let _ = outcome.happens();
        assert_eq!(story.stage(), stage, "{candidates}");
    }
}

// ---- Ballots ----

/// law: EL 44
#[test]
fn issued_500_and_returned_501_voids_the_whole_election() {
    let story = a_plenary_with_scrutineers(&[], 500, VoteMethod::Secret).balloting_on([400, 401, 402], 2);
    let mut story = story.after(issue(1, 500, 0)).after(take_back(1, 501));
    story.when(declare_validity(1)).happens();
    assert_eq!(story.ballot().stage, BallotStage::Void);
    assert_eq!(shown(story.ballot().excess.as_ref().unwrap()), "ballot.excess 501/500 needs 501: met by EL 44");
}

/// The machine reads these papers in a ballot on four deputies for three seats.
fn read_by_machine(papers: Vec<MarkedPaper>) -> MachineCount {
    let story = a_plenary_with_scrutineers(&[], 28, VoteMethod::Secret).balloting_on([20, 21, 22, 23], 3);
    let returned = u32::try_from(papers.len()).unwrap();
    let story = story.returned(returned, returned).after(enter_machine_count(1, papers));
    story.ballot().machine.clone().unwrap()
}

/// law: EL 44
#[test]
fn with_three_seats_two_picks_and_two_names_written_in_void_that_ballot_and_no_other() {
    let over = with_name(with_name(paper("ooxx"), 2, name(901)), 3, name(902));
    let full = with_name(paper("ooxx"), 2, name(901));
    let machine = read_by_machine(vec![over, full]);
    assert_eq!(machine.unchecked, [VoidPaper { paper: 1, reason: VoidReason::TooMany }]);
    let valid = written(count(2, 2, &[[1, 0, 0], [1, 0, 0], [0, 1, 0], [0, 1, 0]]), name(901), 1);
    assert_eq!(machine.count, void(valid, VoidReason::TooMany, 1));
}

/// law: DL 17
/// law: YI 0041
#[test]
fn a_name_written_in_behind_a_blank_box_is_not_counted_and_behind_a_cross_it_is() {
    let machine = read_by_machine(vec![with_name(paper("-o--"), 0, name(901))]);
    assert_eq!(machine.count, count(1, 1, &[[0, 0, 1], [1, 0, 0], [0, 0, 1], [0, 0, 1]]));
    let machine = read_by_machine(vec![with_name(paper("xo--"), 0, name(901))]);
    let counted = count(1, 1, &[[0, 1, 0], [1, 0, 0], [0, 0, 1], [0, 0, 1]]);
    assert_eq!(machine.count, written(counted, name(901), 1));
}

// ---- A further election ----

/// law: EL 45
/// law: EL 31
#[test]
fn where_one_seat_is_left_of_the_deputies_to_the_next_higher_congress_two_candidates_stand() {
    let candidates = deputies(1..=3);
    let story = a_plenary_of(100).nominating(Office::UpperDeputies, TERM, 2, 1);
    let story = story.after(nominate_by(Organ::Organisations, &candidates[..2], None));
    let story = story.after(nominate_jointly(1..=10, &candidates[2..])).after(close_nominations()).later(TWO_DAYS);
    let mut story = given(story.fixed(&candidates).round(&[60, 30, 40]).deciding_further(ThisSession));
    let all = story.unanimous();
    story.when(fix(&deputies([3]), all)).refused_citing("E.727 candidates=1 least=2 seats=1", "EL 31");
    story.when(fix(&deputies([2, 3]), all)).happens();
    assert_eq!(story.the_election().candidates, deputies([2, 3]));
}
