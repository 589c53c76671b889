//! Interpellations: filed, answered in the form that was decided, rated by their movers, answered again; and investigations.

use std::collections::BTreeSet;

use yishi_procedure::Event;
use yishi_procedure::convening::committee::CommitteeTask;
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::ids::{CommitteeNo, ItemNo};
use yishi_procedure::supervision::interpellation::{FileInterpellation, InterpellationStage};
use yishi_procedure::supervision::investigation_report::RecordInvestigationReport;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::{AnswerForm, AnswerableOrgan, BodyKind, Tier};

use crate::parts::propose_committee;
use crate::support::story::shown;
use crate::support::supervision::{
    a_committee_at_work, answer, close_interpellation, decide_form, interpellate, rate_answer, rulebook,
    withdraw_interpellation, words,
};
use crate::support::{
    Story, a_congress_of, a_cppcc_of, a_roll_of, check_in, convene, deputy, given, name_chairs, open_doors,
    open_sitting, schedule, seats, withdraw, without,
};

const COURT: AnswerableOrgan = AnswerableOrgan::Court;
const DEPARTMENT: AnswerableOrgan = AnswerableOrgan::Department;

/// A congress of 28 in its plenary (sitting 2), in which ten deputies have interpellated a department.
fn filed() -> Story {
    given(a_congress_of(28).in_plenary_with(28)).after(interpellate(1..=10, DEPARTMENT))
}

/// The same after a first answer in the plenary.
fn answered() -> Story {
    filed().after(decide_form(AnswerForm::Plenary, Some(14))).after(answer(Some(2)))
}

fn stage(story: &Story) -> InterpellationStage {
    story.session().supervision.interpellations[0].stage
}

/// law: OL 24
#[test]
fn nine_deputies_are_too_few_for_an_interpellation_and_ten_are_enough() {
    let mut story = given(a_congress_of(28));
    story.when(interpellate(1..=9, DEPARTMENT)).refused_by("B.405 count=9 needed=10 total=28", "OL 24");
    story.when(interpellate(1..=10, DEPARTMENT)).gives(&["InterpellationFiled"]);
}

/// law: OL 53
/// law: SL 51
#[test]
fn a_standing_committee_asks_for_three_five_or_ten_members_by_its_tier() {
    for (tier, needed, article) in [
        (Tier::County, 3, "OL 53"),
        (Tier::City, 5, "OL 53"),
        (Tier::Province, 5, "OL 53"),
        (Tier::Nation, 10, "SL 51"),
    ] {
        let mut story = Story::under(rulebook(BodyKind::StandingCommittee, tier, &[])).after(convene(a_roll_of(20)));
        let said = format!("B.405 count={} needed={needed} total=20", needed - 1);
        story.when(interpellate(1..needed, COURT)).refused_by(&said, article);
        story.when(interpellate(1..=needed, COURT)).gives(&["InterpellationFiled"]);
    }
}

/// law: OL 24
#[test]
fn a_township_asks_its_government_alone() {
    let book = rulebook(BodyKind::Congress, Tier::Township, &[]);
    let mut story = Story::under(book).after(convene(a_roll_of(28)));
    story.when(interpellate(1..=10, COURT)).refused_citing("S.202 organ=court", "OL 24");
    story.when(interpellate(1..=10, AnswerableOrgan::Government)).gives(&["InterpellationFiled"]);
}

#[test]
fn a_political_consultative_conference_knows_no_interpellation() {
    let mut story = given(a_cppcc_of(28));
    story.when(interpellate(1..=10, DEPARTMENT)).refused("C.131 rule=interpellation.movers");
}

/// law: OL 24
#[test]
fn an_interpellation_is_in_writing_with_target_question_and_content() {
    let mut story = given(a_congress_of(28));
    let whole = FileInterpellation {
        by: seats(1..=10),
        target: DEPARTMENT,
        organ: words("市水利局"),
        question: words("何日完工"),
        content: words("多次延期"),
    };
    story.when(FileInterpellation { organ: words(" "), ..whole.clone() }).refused("S.203 part=organ");
    story.when(FileInterpellation { question: words(""), ..whole.clone() }).refused("S.203 part=question");
    story.when(FileInterpellation { content: words("　"), ..whole.clone() }).refused("S.203 part=content");
    story.when(whole).gives(&["InterpellationFiled"]);
}

/// law: OL 24
#[test]
fn the_presidium_decides_by_its_majority_how_it_is_answered() {
    let mut story = filed();
    story.when(decide_form(AnswerForm::Written, None)).refused("D.306");
    story.when(decide_form(AnswerForm::Written, Some(7))).refused_by("C.126 count=7 needed=10 total=14", "YI 0003");
    story.when(decide_form(AnswerForm::Written, Some(14))).gives(&["AnswerFormDecided"]);
    story.when(decide_form(AnswerForm::Written, Some(14))).refused("S.204 interpellation=1 stage=answer_due");
}

/// law: SL 52
#[test]
fn the_chairs_meeting_cannot_send_the_answer_to_a_presidium() {
    let mut story = a_committee_at_work(Tier::City, &[], 12).after(interpellate(1..=5, COURT));
    story.when(decide_form(AnswerForm::Presidium, None)).refused_citing("S.205 form=presidium", "SL 52");
    story.when(decide_form(AnswerForm::Committee, None)).gives(&["AnswerFormDecided"]);
    story.when(answer(None)).gives(&["InterpellationAnswered"]);
}

/// law: OL 24
#[test]
fn an_oral_answer_is_given_where_it_was_decided() {
    let mut story = filed();
    story.when(answer(Some(2))).refused("S.204 interpellation=1 stage=filed");
    story.when(decide_form(AnswerForm::Presidium, Some(14))).happens();
    story.when(answer(None)).refused("S.206 form=presidium");
    story.when(answer(Some(2))).refused("S.207 form=presidium sitting=2");
    story.when(answer(Some(9))).refused("A.201 sitting=9");
    let mut written = filed().after(decide_form(AnswerForm::Written, Some(14)));
    written.when(answer(Some(2))).refused("S.207 form=written sitting=2");
    written.when(answer(None)).gives(&["InterpellationAnswered"]);
}

#[test]
fn an_answer_in_the_presidium_stands_with_its_sitting() {
    let story = given(a_congress_of(28).prepared()).after(interpellate(1..=10, DEPARTMENT));
    let story = story.after(schedule(SittingKind::Presidium { ordinal: 1 }, &[&[]]));
    let story = story.after(name_chairs(2, &[], deputy(1), None)).after(open_doors(2));
    let story = (1..=10).fold(story, |story, seat| story.after(check_in(seat))).after(open_sitting(2));
    let story = story.after(decide_form(AnswerForm::Presidium, Some(14))).after(answer(Some(2)));
    assert_eq!(story.session().supervision.interpellations[0].answers[0].sitting.unwrap().0, 2);
}

/// law: DL 20
#[test]
fn half_of_the_movers_of_a_congress_are_enough_for_a_second_answer() {
    let mut story = answered();
    let events = story.clone().when(rate_answer(1..=4)).gives(&["AnswerRated"]);
    let [Event::AnswerRated(rated)] = events.as_slice() else { panic!("{events:?}") };
    assert_eq!(shown(&rated.ground), "interpellation.dissatisfied 4/10 needs 5: not met by DL 20");
    assert!(!rated.second_answer);
    story.when(rate_answer(1..=5)).gives(&["AnswerRated"]);
    assert_eq!(stage(&story), InterpellationStage::SecondAnswerDemanded);
}

/// law: SL 53
#[test]
fn in_a_standing_committee_exactly_half_of_the_movers_are_not_enough() {
    let story = a_committee_at_work(Tier::City, &[], 12).after(interpellate(1..=6, COURT));
    let story = story.after(decide_form(AnswerForm::Plenary, None)).after(answer(Some(1)));
    let half = story.clone().after(rate_answer(1..=3));
    assert_eq!(stage(&half), InterpellationStage::Closed);
    let more = story.after(rate_answer(1..=4));
    assert_eq!(stage(&more), InterpellationStage::SecondAnswerDemanded);
}

/// law: DL 20
#[test]
fn whoever_has_left_office_counts_neither_among_the_movers_nor_among_the_dissatisfied() {
    let mut story = answered().after(withdraw(9)).after(withdraw(10));
    story.when(rate_answer([9])).refused("C.112 seat=9");
    story.when(rate_answer([11])).refused("S.208 seat=11");
    story.when(rate_answer([1, 1])).refused("C.115 seat=1");
    story.when(rate_answer(1..=4)).happens();
    assert_eq!(stage(&story), InterpellationStage::SecondAnswerDemanded);
}

#[test]
fn a_second_answer_is_the_last_whatever_the_movers_say() {
    let story = answered().after(rate_answer(1..=10)).after(decide_form(AnswerForm::Written, Some(14)));
    let mut story = story.after(answer(None)).after(rate_answer(1..=10));
    assert_eq!(stage(&story), InterpellationStage::Closed);
    assert_eq!(story.session().supervision.interpellations[0].answers.len(), 2);
    story.when(rate_answer([])).refused("S.204 interpellation=1 stage=closed");
}

#[test]
fn an_answer_that_nobody_rates_is_closed_with_a_reason() {
    let mut story = answered();
    story.when(close_interpellation("")).refused("S.203 part=reason");
    story.when(close_interpellation("提案人没有提出意见")).gives(&["InterpellationClosed"]);
    story.when(close_interpellation("再次")).refused("S.204 interpellation=1 stage=closed");
    filed().when(close_interpellation("过早")).refused("S.204 interpellation=1 stage=filed");
}

/// law: YI 0080
#[test]
fn an_interpellation_is_withdrawn_until_it_is_answered() {
    let mut story = filed();
    story.when(withdraw_interpellation()).gives(&["InterpellationWithdrawn"]);
    story.when(withdraw_interpellation()).refused("S.204 interpellation=1 stage=withdrawn");
    answered().when(withdraw_interpellation()).refused("S.204 interpellation=1 stage=answered");
    let mut barred = filed();
    barred.book = without(&barred.book, "interpellation.withdrawal");
    barred.when(withdraw_interpellation()).refused_citing("S.209", "YI 0080");
    given(a_congress_of(28)).when(withdraw_interpellation()).refused("S.201 interpellation=1");
}

/// Every way an interpellation can go is in the table of stages, and every line of the table is gone.
#[test]
fn the_table_of_stages_is_what_happens() {
    let form = |form| decide_form(form, Some(14));
    let ends = [
        filed().after(withdraw_interpellation()),
        filed().after(form(AnswerForm::Written)).after(withdraw_interpellation()),
        answered().after(rate_answer([])),
        answered().after(close_interpellation("无意见")),
        answered()
            .after(rate_answer(1..=5))
            .after(form(AnswerForm::Written))
            .after(answer(None))
            .after(rate_answer([])),
        answered()
            .after(rate_answer(1..=5))
            .after(form(AnswerForm::Plenary))
            .after(answer(Some(2)))
            .after(close_interpellation("无意见")),
    ];
    let mut seen = BTreeSet::new();
    for story in &ends {
        let mut state = None;
        let mut before = None;
        for event in &story.events {
            yishi_procedure::apply(&mut state, event);
            let session = state.as_ref().unwrap();
            let after = session.supervision.interpellations.first().map(|one| one.stage);
            if let (Some(before), Some(after)) = (before, after)
                && (before != after || InterpellationStage::EDGES.iter().any(|edge| edge.1 == event.kind()))
            {
                seen.insert((before, event.kind(), after));
            }
            before = after;
        }
    }
    assert_eq!(seen, InterpellationStage::EDGES.iter().copied().collect());
}

fn investigate(committee: u16, resolution: Option<u16>) -> RecordInvestigationReport {
    let (subject, findings) = (words("防洪工程款"), words("账目清楚"));
    let resolution = resolution.map(ItemNo);
    RecordInvestigationReport { committee: CommitteeNo(committee), subject, findings, resolution }
}

/// law: OL 36
#[test]
fn a_committee_of_investigation_reports_once_and_a_resolution_may_follow() {
    let story = given(a_congress_of(28).in_plenary_with(28));
    let mut story = story.after(propose_committee(CommitteeTask::Investigation, 1, &[1, 2, 3]));
    story.when(investigate(1, None)).refused("S.210 committee=1");
    let mut story = story.voted(Question::Committee(CommitteeNo(1)), [28, 0, 0]);
    story.when(investigate(2, None)).refused("C.134 committee=2");
    story.when(investigate(1, Some(1))).refused("S.212 item=1");
    let silent = RecordInvestigationReport { findings: words(""), ..investigate(1, None) };
    story.when(silent).refused("S.203 part=findings");
    story.when(investigate(1, Some(2))).gives(&["InvestigationReported"]);
    story.when(investigate(1, None)).refused("S.211 committee=1");
}

/// law: OL 58
#[test]
fn a_standing_committee_hears_an_investigation_too_and_a_township_knows_none() {
    let story = a_committee_at_work(Tier::City, &[], 12);
    let story = story.after(propose_committee(CommitteeTask::Investigation, 1, &[1, 2]));
    let mut story = story.voted(Question::Committee(CommitteeNo(1)), [12, 0, 0]);
    story.when(investigate(1, None)).gives(&["InvestigationReported"]);
    let mut township = Story::under(rulebook(BodyKind::Congress, Tier::Township, &[])).after(convene(a_roll_of(9)));
    township.when(investigate(1, None)).refused("C.131 rule=investigation.report");
}
