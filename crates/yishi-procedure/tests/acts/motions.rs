//! Motions: who moves, in what form and until when, what becomes of a motion, and what is voted on.

use jiff::civil::date;
use yishi_names::Text;
use yishi_procedure::business::motion::MotionStage;
use yishi_procedure::business::motion::check::CheckFinding;
use yishi_procedure::business::motion::decision::{DecideMotion, MotionDecision, RefusalReason, Told};
use yishi_procedure::business::motion::examination::{Opinion, RecordExamination};
use yishi_procedure::business::motion::filing::FileMotion;
use yishi_procedure::business::motion::referral::Examiner;
use yishi_procedure::business::movers::{Mover, Organ};
use yishi_procedure::convening::committee::CommitteeTask;
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::ids::{CommitteeNo, GroupNo, MotionNo};
use yishi_procedure::voting::question::Question;
use yishi_procedure::{Context, Event, Explained, decide};
use yishi_rulebook::{BodyKind, Library, Tier};

use crate::parts::propose_committee;
use crate::support::motion::{
    a_committee_of, ask_again, charge, decided, examined, explain, file, file_organ, in_order, join, jointly, leave,
    look_through, mingchuan, motion_at, motion_in, paper, put, refer, report_on, result_report, special, take_back,
};
use crate::support::story::shown;
use crate::support::{
    PREPARATORY, Story, a_congress_of, a_cppcc_of, a_roll_of, close_session, convene, deputy, figures, given, hands,
    open_vote, take_up, visitor, withdraw,
};

const MOTION: Question = Question::Motion(MotionNo(1));

fn in_plenary() -> Story {
    given(a_congress_of(28).in_plenary_with(28))
}

/// law: OL 22
/// law: NO 17
#[test]
fn a_township_asks_for_five_and_the_nation_for_thirty() {
    for (tier, needed, article) in [(Tier::Township, 5, "OL 22"), (Tier::Nation, 30, "NO 17")] {
        let book =
            Library::shipped().unwrap().resolve(BodyKind::Congress, Some(tier), crate::support::DAY, &[]).unwrap();
        let mut story = Story::under(book).after(convene(a_roll_of(60)));
        let said = format!("B.405 count={} needed={needed} total=60", needed - 1);
        story.when(file(jointly(1..needed))).refused_by(&said, article);
        story.when(file(jointly(1..=needed))).gives(&["MotionFiled"]);
    }
}

/// law: OL 52
#[test]
fn in_a_standing_committee_five_move_jointly_and_in_a_county_three() {
    for (tier, needed) in [(Tier::City, 5), (Tier::County, 3)] {
        let mut story = a_committee_of(15, tier);
        let said = format!("B.405 count={} needed={needed} total=15", needed - 1);
        story.when(file(jointly(1..needed))).refused_by(&said, "OL 52");
        story.when(file(jointly(1..=needed))).gives(&["MotionFiled"]);
    }
}

/// law: OL 22
/// law: OL 52
#[test]
fn organs_move_by_themselves_each_before_its_own_body() {
    let mut story = given(a_congress_of(28));
    for organ in [Organ::Presidium, Organ::StandingCommittee, Organ::SpecialCommittee, Organ::Government] {
        story.when(file_organ(organ)).gives(&["MotionFiled"]);
    }
    for organ in [Organ::Court, Organ::Procuratorate, Organ::SupervisionCommission, Organ::ChairsMeeting] {
        story.when(file_organ(organ)).refused_citing("B.408", "OL 22");
    }
    story.when(file_organ(Organ::Organisations)).refused_citing("B.408", "OL 22");
    let mut story = a_committee_of(15, Tier::City);
    story.when(file_organ(Organ::ChairsMeeting)).gives(&["MotionFiled"]);
    story.when(file_organ(Organ::Presidium)).refused_citing("B.408", "OL 52");
}

#[test]
fn a_committee_formed_for_the_session_examines_and_does_not_move() {
    let mut story = given(a_congress_of(28)).after(propose_committee(CommitteeTask::Motions, 1, &[1, 2]));
    story.when(file(Mover::Committee(CommitteeNo(1)))).refused_citing("B.408", "OL 22");
    story.when(file(Mover::Committee(CommitteeNo(2)))).refused("C.134 committee=2");
}

/// law: MC 70
#[test]
fn a_delegation_moves_by_more_than_half_of_its_deputies_where_local_rules_know_it() {
    let by = |approvals| FileMotion { approvals, ..file(Mover::Delegation(GroupNo(1))) };
    in_plenary().when(by(Some(2))).refused("C.131 rule=motion.delegation-majority");
    // Of 28 deputies in 14 delegations, two belong to the first.
    let mut story = mingchuan();
    story.when(by(None)).refused("B.416");
    story.when(by(Some(3))).refused("B.417 approvals=3 members=2");
    story.when(by(Some(1))).refused_by("B.418 count=1 needed=2 total=2", "MC 70");
    story.when(file(Mover::Delegation(GroupNo(15)))).refused("C.132 group=15");
    story.when(by(Some(2))).gives(&["MotionFiled"]);
    story.when(in_order(1)).happens();
    let act = decided(&story, 1, MotionDecision::OnAgenda);
    story.when(act).happens();
    story.when(explain(1, deputy(2))).refused("B.423 seat=2");
    story.when(explain(1, visitor(1))).refused("B.423 guest=1");
    story.when(explain(1, deputy(15))).gives(&["MotionExplained"]);
}

#[test]
fn a_body_that_knows_no_motions_says_so() {
    given(a_cppcc_of(28)).when(file(jointly(1..=20))).refused("C.131 rule=motion.joint-movers");
    given(a_cppcc_of(28)).when(file_organ(Organ::Government)).refused("C.131 rule=motion.organs");
}

/// law: DL 15
#[test]
fn a_motion_has_a_title_a_cause_grounds_and_a_plan() {
    let mut story = given(a_congress_of(28));
    let blank = || Text::alike(" ");
    let filed = |change: fn(&mut FileMotion, Text)| {
        let mut motion = file(jointly(1..=10));
        change(&mut motion, blank());
        motion
    };
    story.when(filed(|motion, text| motion.paper.title = text)).refused("B.409 part=title");
    story.when(filed(|motion, text| motion.paper.cause = text)).refused("B.409 part=cause");
    story.when(filed(|motion, text| motion.paper.grounds = text)).refused("B.409 part=grounds");
    story.when(filed(|motion, text| motion.paper.plan = text)).refused("B.409 part=plan");
}

#[test]
fn joint_movers_are_seats_in_office_each_named_once() {
    let mut story = given(a_congress_of(28)).after(withdraw(10));
    story.when(file(jointly(1..=10))).refused("C.112 seat=10");
    story.when(file(jointly([1, 1]))).refused("C.115 seat=1");
    story.when(file(jointly([]))).refused("C.114");
    story.when(file(jointly(20..=29))).refused("C.111 seat=29");
}

/// law: NR 10
/// law: YI 0060
#[test]
fn a_motion_that_comes_after_the_deadline_is_a_suggestion_and_says_so() {
    let mut story = given(a_congress_of(28).prepared()).after(file(jointly(1..=10))).past_the_deadline();
    let deadline = story.session().motion_deadline;
    let events = story.when(file(jointly(2..=12))).gives(&["MotionFiled", "SuggestionMade"]);
    let Event::MotionFiled(filed) = &events[0] else { panic!("{events:?}") };
    assert_eq!((filed.late_for, story.motion_stage(2)), (deadline, MotionStage::Suggestion));
    let register: Vec<_> = story.session().suggestions.iter().map(|one| (one.no.0, one.from_motion.0)).collect();
    assert_eq!((register, story.motion_stage(1)), (vec![(1, 2)], MotionStage::Filed));
    // The deadline is for deputies; an organ's motion is prepared with the agenda.
    story.when(file_organ(Organ::Government)).gives(&["MotionFiled"]);
}

#[test]
fn where_the_rulebook_refuses_late_motions_they_are_not_taken() {
    let mut story = given(a_congress_of(28).prepared()).past_the_deadline();
    let mut json = serde_json::to_value(&story.book).unwrap();
    json["rules"]["motion.late"]["value"]["choice"]["value"] = "refused".into();
    story.book = serde_json::from_value(json).unwrap();
    let deadline = story.session().motion_deadline.unwrap();
    story.when(file(jointly(1..=10))).refused(&format!("B.411 deadline={deadline}"));
}

/// law: MC 72
/// law: YI 0061
#[test]
fn a_joint_motion_falls_when_fewer_are_left_than_may_move() {
    let mut story = motion_at(MotionStage::Checked).after(join(1, 11));
    story.when(join(1, 11)).refused("B.413 seat=11");
    story.when(join(1, 99)).refused("C.111 seat=99");
    story.when(leave(1, 12)).refused("B.414 seat=12");
    // A seat that goes out of office has not taken its support back.
    story.when(withdraw(2)).happens();
    assert_eq!(story.supporters(1), 11);
    story.when(leave(1, 3)).gives(&["MotionLeft"]);
    let events = story.when(leave(1, 4)).gives(&["MotionLeft", "MotionFell"]);
    let Event::MotionFell(fell) = &events[1] else { panic!("{events:?}") };
    assert_eq!(shown(&fell.ground), "motion.joint-movers 9/27 needs 10: not met by OL 22");
    story.when(join(1, 20)).refused("B.407 motion=1 stage=fallen");
    story.when(leave(1, 5)).refused("B.407 motion=1 stage=fallen");
}

#[test]
fn where_motions_do_not_fall_the_last_supporter_withdraws() {
    let mut story = motion_at(MotionStage::Filed);
    story.book = crate::support::without(&story.book, "motion.falls");
    for seat in 2..=10 {
        story.when(leave(1, seat)).gives(&["MotionLeft"]);
    }
    story.when(leave(1, 1)).refused("B.415 motion=1");
    story.when(take_back(1, None)).gives(&["MotionWithdrawn"]);
}

#[test]
fn only_a_joint_motion_has_supporters() {
    let mut story = given(a_congress_of(28)).after(file_organ(Organ::Government));
    story.when(join(1, 1)).refused("B.412 motion=1");
    story.when(leave(1, 1)).refused("B.412 motion=1");
    story.when(join(2, 1)).refused("B.406 motion=2");
    story.when(join(0, 1)).refused("B.406 motion=0");
}

/// law: DL 15
#[test]
fn a_motion_that_is_not_in_order_is_given_back_with_a_reason() {
    for finding in [CheckFinding::SeveralMatters, CheckFinding::OutsideCompetence, CheckFinding::NotInForm] {
        let mut story = motion_at(MotionStage::Filed);
        story.when(look_through(1, finding, None)).refused("B.420");
        story.when(look_through(1, finding, Some(" "))).refused("B.420");
        story.when(look_through(1, finding, Some("两件事"))).gives(&["MotionChecked"]);
        assert_eq!(story.motion_stage(1), MotionStage::Returned);
        story.when(in_order(1)).refused("B.407 motion=1 stage=returned");
    }
}

/// law: OL 22
#[test]
fn a_committee_of_the_session_examines_if_it_was_formed_for_motions() {
    let story = given(a_congress_of(28)).with_preparatory_meeting_called().opened_with(28);
    let story = story.after(propose_committee(CommitteeTask::Bills, 1, &[1, 2]));
    let story = story.after(propose_committee(CommitteeTask::Motions, 3, &[3, 4]));
    let story = story.voted(Question::Committee(CommitteeNo(1)), [28, 0, 0]);
    let mut story = story.after(file(jointly(1..=10))).after(in_order(1));
    let to = |no| Examiner::Committee(CommitteeNo(no));
    story.when(refer(1, to(1))).refused("B.419 committee=1");
    story.when(refer(1, to(2))).refused("B.419 committee=2");
    story.when(refer(1, to(3))).refused("C.134 committee=3");
    story.when(refer(1, Examiner::Special(Text::alike("")))).refused("B.410");
    let mut story = story.voted(Question::Committee(CommitteeNo(2)), [28, 0, 0]);
    story.when(refer(1, to(2))).gives(&["MotionReferred"]);
    story
        .when(RecordExamination { motion: MotionNo(1), opinion: Opinion::OnAgenda, text: Text::alike("") })
        .refused("B.410");
    story.when(examined(1, Opinion::AsSuggestion)).gives(&["MotionExamined"]);
    story.when(examined(1, Opinion::OnAgenda)).refused("B.407 motion=1 stage=examined");
}

/// law: OL 22
#[test]
fn the_presidium_decides_by_its_majority() {
    let mut story = motion_in(in_plenary(), MotionStage::Checked);
    let by = |figures| DecideMotion { motion: MotionNo(1), decision: MotionDecision::OnAgenda, reason: None, figures };
    story.when(by(None)).refused("D.306");
    story.when(by(Some(figures(9, 9)))).refused_by("C.126 count=9 needed=10 total=14", "YI 0003");
    story.when(by(Some(figures(14, 7)))).refused_by("C.127 count=7 needed=8 total=14", "NR 9");
    let events = story.when(by(Some(figures(14, 8)))).gives(&["MotionDecided"]);
    let Event::MotionDecided(event) = &events[0] else { panic!("{events:?}") };
    assert_eq!(shown(&event.grounds[1]), "majority.presidium 8/14 needs 8: met by NR 9");
}

/// law: OL 52
#[test]
fn in_a_standing_committee_what_is_put_aside_is_reported_or_explained() {
    let mut story = a_committee_of(15, Tier::City).after(file(jointly(1..=5))).after(in_order(1));
    let aside =
        |reason| DecideMotion { motion: MotionNo(1), decision: MotionDecision::NotOnAgenda, reason, figures: None };
    story.when(aside(None)).refused("B.420");
    let reason = |text: &str| Some(RefusalReason { text: Text::alike(text), told: Told::Body });
    story.when(aside(reason(""))).refused("B.420");
    story.when(aside(reason("不属于职权范围"))).gives(&["MotionDecided"]);
}

/// law: MC 71
#[test]
fn the_presidium_makes_a_suggestion_of_a_motion_only_where_local_rules_know_it() {
    let mut story = motion_in(in_plenary(), MotionStage::Checked);
    let act = decided(&story, 1, MotionDecision::AsSuggestion);
    story.when(act).refused("C.131 rule=motion.as-suggestion");
    let mut story = motion_at(MotionStage::Checked);
    let act = decided(&story, 1, MotionDecision::AsSuggestion);
    story.when(act.clone()).gives(&["MotionDecided", "SuggestionMade"]);
    let mut story = motion_at(MotionStage::Checked);
    story.book = crate::support::without(&story.book, "motion.as-suggestion");
    story.when(act).refused("C.131 rule=motion.as-suggestion");
}

/// law: NR 25
/// law: OL 25
#[test]
fn a_motion_on_the_agenda_is_explained_put_to_the_vote_and_adopted() {
    let mut story = motion_in(in_plenary(), MotionStage::OnAgenda);
    let act = put(&story, 1);
    story.when(act.clone()).refused("B.424 motion=1");
    story.when(take_up(MOTION)).gives(&["TakenUp"]);
    story.when(open_vote(MOTION)).refused("B.407 motion=1 stage=on-agenda");
    story.when(explain(1, deputy(11))).refused("B.423 seat=11");
    story.when(explain(1, deputy(99))).refused("C.111 seat=99");
    story.when(explain(1, deputy(2))).gives(&["MotionExplained"]);
    assert_eq!(story.last().current.as_ref().unwrap().question, MOTION);
    story.when(refer(1, special())).gives(&["MotionReferred"]);
    story.when(act.clone()).refused("B.425 motion=1");
    story.when(report_on(1)).gives(&["MotionReported"]);
    story.when(act).gives(&["MotionPutToVote"]);
    let story = story.voted(MOTION, [15, 10, 3]);
    assert_eq!(story.motion_stage(1), MotionStage::Adopted);
    assert_eq!(shown(&story.result(3).grounds[0]), "majority.decision 15/28 needs 15: met by OL 25");
}

/// law: OL 25
#[test]
fn a_motion_without_the_majority_of_all_is_rejected() {
    let mut story = motion_in(in_plenary(), MotionStage::PutToVote).voted(MOTION, [14, 0, 0]);
    assert_eq!(story.motion_stage(1), MotionStage::Rejected);
    story.when(open_vote(MOTION)).refused("B.407 motion=1 stage=rejected");
}

#[test]
fn only_a_plenary_with_an_agenda_deals_with_motions() {
    let story = given(a_congress_of(28).prepared()).after(file(jointly(1..=10))).after(in_order(1));
    let story = story.decides(MotionDecision::OnAgenda);
    let mut story = story.called(PREPARATORY, &[&[]]).opened_with(28);
    story.when(explain(1, deputy(1))).refused("B.426 sitting=2");
    story.when(take_up(MOTION)).refused("B.426 sitting=2");
    let mut story = story.closed().called(SittingKind::Presidium { ordinal: 1 }, &[&[]]).opened_with(14);
    story.when(take_up(MOTION)).refused("B.426 sitting=3");
}

/// law: OL 22
#[test]
fn on_the_agenda_a_motion_is_withdrawn_with_consent_and_before_freely() {
    let mut story = motion_in(in_plenary(), MotionStage::PutToVote);
    story.when(take_back(1, None)).refused("D.306");
    story.when(take_back(1, Some(figures(14, 7)))).refused_by("C.127 count=7 needed=8 total=14", "NR 9");
    story.when(take_back(1, Some(figures(14, 8)))).gives(&["MotionWithdrawn"]);
    let act = put(&story, 1);
    story.when(act).refused("B.407 motion=1 stage=withdrawn");
    motion_at(MotionStage::Examined).when(take_back(1, None)).gives(&["MotionWithdrawn"]);
}

#[test]
fn a_motion_under_vote_stands_still() {
    let mut story = motion_in(in_plenary(), MotionStage::PutToVote).after(open_vote(MOTION));
    story.when(leave(1, 1)).refused("V.502 vote=3");
    story.when(take_back(1, Some(figures(14, 14)))).refused("V.502 vote=3");
    story.when(hands(3, [28, 0, 0])).happens();
}

/// law: MC 73
#[test]
fn more_than_half_of_the_movers_and_ten_ask_again_four_hours_before_the_last_meeting() {
    let story = (11..=20).fold(motion_at(MotionStage::Examined), |story, seat| story.after(join(1, seat)));
    let mut story = story.decides(MotionDecision::NotOnAgenda);
    let meeting = Some(story.in_hours(5));
    story.when(ask_again(1, 1..=10, meeting)).refused_by("B.405 count=10 needed=11 total=20", "MC 73");
    story.when(ask_again(1, 1..=21, meeting)).refused("B.414 seat=21");
    story.when(ask_again(1, [], meeting)).refused("C.114");
    story.when(ask_again(1, 1..=11, None)).refused("B.421");
    let close = story.in_hours(4) - jiff::SignedDuration::from_secs(1);
    let latest = close - jiff::SignedDuration::from_hours(4);
    story.when(ask_again(1, 1..=11, Some(close))).refused(&format!("B.422 cutoff={latest}"));
    story.when(ask_again(1, 1..=11, meeting)).gives(&["ReconsiderationRequested"]);
    // Without local rules nobody asks again.
    let mut story = motion_in(in_plenary(), MotionStage::NotOnAgenda);
    story.when(ask_again(1, 1..=10, None)).refused("C.131 rule=motion.reconsideration.movers");
}

/// law: MC 73
#[test]
fn of_few_movers_ten_must_still_ask() {
    let mut story = motion_at(MotionStage::NotOnAgenda);
    let meeting = Some(story.in_hours(5));
    story.when(ask_again(1, 1..=9, meeting)).refused_by("B.405 count=9 needed=10 total=28", "MC 73");
    story.when(ask_again(1, 1..=10, meeting)).happens();
}

/// law: NR 30
#[test]
fn the_plenary_hands_a_motion_to_the_standing_committee() {
    let mut story = motion_in(in_plenary(), MotionStage::Explained);
    let question = Question::CommitteeCharge(MotionNo(1));
    story.when(open_vote(question)).refused("B.407 motion=1 stage=explained");
    let act = charge(&story, 1);
    story.when(act).gives(&["CommitteeChargeProposed"]);
    let lost = story.clone().voted(question, [14, 14, 0]);
    assert_eq!(lost.motion_stage(1), MotionStage::ChargeProposed);
    let won = story.voted(question, [28, 0, 0]);
    assert_eq!(won.motion_stage(1), MotionStage::HandedOver);
    let mut committee = a_committee_of(15, Tier::City);
    let act = charge(&committee, 1);
    committee.when(act).refused("C.131 rule=motion.committee-charge");
}

/// law: NR 25
#[test]
fn a_motion_is_explained_before_it_is_proposed_to_hand_it_over() {
    let mut story = motion_in(in_plenary(), MotionStage::OnAgenda);
    let act = charge(&story, 1);
    story.when(act).refused("B.424 motion=1");
}

#[test]
fn a_rulebook_that_says_no_hands_nothing_over() {
    let mut story = motion_at(MotionStage::Explained);
    story.book = crate::support::without(&story.book, "motion.committee-charge");
    let act = charge(&story, 1);
    story.when(act).refused("C.131 rule=motion.committee-charge");
}

/// law: NR 31
/// law: YI 0067
#[test]
fn after_the_session_the_result_is_reported_within_three_months() {
    let mut story = motion_in(in_plenary(), MotionStage::NotOnAgenda);
    story.when(result_report(1, date(2024, 3, 26))).refused("B.427");
    let story = story.closed().after(close_session());
    for (day, in_time) in [(date(2024, 3, 26), true), (date(2024, 3, 27), false)] {
        let mut story = story.clone();
        story.when(result_report(1, date(2023, 12, 25))).refused("B.442");
        let events = story.when(result_report(1, day)).gives(&["ResultReportRecorded"]);
        let Event::ResultReportRecorded(event) = &events[0] else { panic!("{events:?}") };
        assert_eq!((event.due, event.in_time), (Some(date(2024, 3, 26)), in_time));
        story.when(result_report(1, day)).refused("B.407 motion=1 stage=concluded");
        story.when(in_order(1)).refused("C.103");
    }
}

/// law: OL 22
#[test]
fn twelve_joint_motions_live_side_by_side_in_one_session() {
    let mut story = mingchuan();
    for no in 0..12_u32 {
        let motion = FileMotion { paper: paper(&format!("第{no}件")), ..file(jointly(no + 1..=no + 10)) };
        story.when(motion).gives(&["MotionFiled"]);
    }
    let numbers: Vec<u16> = story.session().motions.iter().map(|motion| motion.no.0).collect();
    assert_eq!(numbers, (1..=12).collect::<Vec<_>>());
    // Seat 10 supports ten of them; leaving one leaves the others alone.
    let supports = |story: &Story| {
        let by = |no: &u16| story.session().motions[usize::from(*no - 1)].mover.is_one(deputy(10));
        (1..=12_u16).filter(by).collect::<Vec<_>>()
    };
    assert_eq!(supports(&story), (1..=10).collect::<Vec<_>>());
    story.when(leave(4, 10)).gives(&["MotionLeft", "MotionFell"]);
    assert_eq!(supports(&story), [1, 2, 3, 5, 6, 7, 8, 9, 10]);
    assert_eq!((story.motion_stage(3), story.motion_stage(4)), (MotionStage::Filed, MotionStage::Fallen));
}

#[test]
fn a_register_holds_what_its_numbers_can_name() {
    let mut story = motion_at(MotionStage::Filed);
    let session = story.state.as_mut().unwrap();
    let one = session.motions[0].clone();
    session.motions.resize(usize::from(u16::MAX), one);
    // The register is filled by hand, and not by sixty thousand acts; so the act is tried without the story.
    let command = file(jointly(1..=10)).into();
    let refusal = decide(story.state.as_ref(), &story.book, &command, &Context::at(story.clock)).unwrap_err();
    assert_eq!(refusal.code(), "B.444");
}
