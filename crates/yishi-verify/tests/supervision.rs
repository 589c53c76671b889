//! The registers of supervision: a record of every act verifies, and each forgery of one is refused for its reason.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use jiff::civil::{Date, date};
use serde_json::{Value, json};
use support::{Held, data, forge, items, place, plenary, refused, seat};
use yishi_names::assembly::AssemblyKind;
use yishi_names::text::Text;
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::business::report::HearReport;
use yishi_procedure::convening::agenda::ProposeAgenda;
use yishi_procedure::convening::committee::{CommitteeList, CommitteeTask, ProposeCommittee};
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::deliberation::chairs::NameExecutiveChairs;
use yishi_procedure::deliberation::sitting::OpenSitting;
use yishi_procedure::ids::{
    CommitteeNo, DocumentNo, GuestNo, InspectionNo, InterpellationNo, ItemNo, PersonRef, ProjectNo, RatingNo, SeatNo,
    SittingNo, SpecialInquiryNo, SpecialReportNo, VoteNo,
};
use yishi_procedure::supervision::answer::AnswerInterpellation;
use yishi_procedure::supervision::answer_form::DecideAnswerForm;
use yishi_procedure::supervision::answer_rating::RateAnswer;
use yishi_procedure::supervision::document::FileNormativeDocument;
use yishi_procedure::supervision::document_review::{RecordReview, ReviewResult};
use yishi_procedure::supervision::follow_up::{FollowedUp, RecordFollowUp};
use yishi_procedure::supervision::inspection::PlanInspection;
use yishi_procedure::supervision::inspection_report::RecordInspectionReport;
use yishi_procedure::supervision::interpellation::FileInterpellation;
use yishi_procedure::supervision::interpellation_end::{CloseInterpellation, WithdrawInterpellation};
use yishi_procedure::supervision::investigation_report::RecordInvestigationReport;
use yishi_procedure::supervision::opinions::SendOpinions;
use yishi_procedure::supervision::project::{CollectProjects, Project};
use yishi_procedure::supervision::project_assessment::{AssessProject, Completion, ReportOnProject};
use yishi_procedure::supervision::project_count::{ProjectCount, ProjectVotes};
use yishi_procedure::supervision::project_deliberation::DeliberateProjects;
use yishi_procedure::supervision::project_shortlist::ShortlistProjects;
use yishi_procedure::supervision::project_tie::DecideProjectTie;
use yishi_procedure::supervision::project_vote::RecordProjectVote;
use yishi_procedure::supervision::rating::{OpenRating, RatingMethod, RatingSubject};
use yishi_procedure::supervision::rating_result::{RatingCounts, RecordRating};
use yishi_procedure::supervision::report_received::{RecordReportReceived, ReportStep};
use yishi_procedure::supervision::special_inquiry::{AskedOrgan, OpenSpecialInquiry};
use yishi_procedure::supervision::special_question::AnswerSpecialQuestion;
use yishi_procedure::supervision::special_report::{PlanSpecialReport, ReportKind};
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::choice::{Choice, Counts};
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::{AnswerForm, AnswerableOrgan, TieBreak};
use yishi_verify::Code;

fn words(hans: &str) -> Text {
    Text::alike(hans)
}

fn seats(numbers: std::ops::RangeInclusive<u32>) -> Vec<SeatNo> {
    numbers.map(SeatNo).collect()
}

fn head() -> Placement {
    Placement { person: PersonRef::Guest(GuestNo(1)), title: Some(words("局长")) }
}

fn decide_form(no: u16, form: AnswerForm, presidium: bool) -> DecideAnswerForm {
    let figures = presidium.then_some(PresidiumFigures { present: 3, approvals: 2, meeting: None });
    DecideAnswerForm { interpellation: InterpellationNo(no), form, figures }
}

/// An interpellation that is answered twice, and one that is withdrawn.
fn interpellate(held: &mut Held, movers: u32, sitting: u16, presidium: bool) {
    let file = FileInterpellation {
        by: seats(1..=movers),
        target: AnswerableOrgan::Department,
        organ: words("市水利局"),
        question: words("何日完工"),
        content: words("多次延期"),
    };
    let interpellation = InterpellationNo(1);
    held.must(file.clone());
    held.must(decide_form(1, AnswerForm::Plenary, presidium));
    held.must(AnswerInterpellation { interpellation, by: head(), sitting: Some(SittingNo(sitting)) });
    held.must(RateAnswer { interpellation, dissatisfied: seats(1..=movers) });
    held.must(decide_form(1, AnswerForm::Written, presidium));
    held.must(AnswerInterpellation { interpellation, by: head(), sitting: None });
    held.must(CloseInterpellation { interpellation, reason: words("没有再提出意见") });
    held.must(file);
    held.must(WithdrawInterpellation { interpellation: InterpellationNo(2) });
}

fn count(issued: u32, returned: u32, votes: [u32; 4]) -> RecordProjectVote {
    let votes = (1..).zip(votes).map(|(no, approvals)| ProjectVotes { project: ProjectNo(no), approvals }).collect();
    RecordProjectVote { count: ProjectCount { issued, returned, void: 0, votes } }
}

/// A congress of twelve, ten in the hall, that does everything a congress does here.
fn congress() -> Held {
    let mut held = Held::congress(&["mingchuan-2023"]);
    held.open_the_plenary();
    interpellate(&mut held, 10, 2, true);
    held.must(ProposeCommittee {
        list: CommitteeList {
            task: CommitteeTask::Investigation,
            name: words("特定问题调查委员会"),
            chair: SeatNo(1),
            members: seats(1..=3),
        },
    });
    held.must(OpenVote { question: Question::Committee(CommitteeNo(1)) });
    (1..=8).for_each(|seat| held.press(seat, Choice::For).unwrap());
    held.must(CloseVote { vote: VoteNo(3) });
    held.must(DeclareResult { vote: VoteNo(3) });
    held.must(RecordInvestigationReport {
        committee: CommitteeNo(1),
        subject: words("防洪工程款"),
        findings: words("账目清楚"),
        resolution: Some(ItemNo(2)),
    });
    vote_on_projects(&mut held);
    held
}

fn vote_on_projects(held: &mut Held) {
    let project = Project { title: words("加装电梯"), source: words("第一代表团") };
    held.must(CollectProjects { proposals: vec![project; 4] });
    held.must(ShortlistProjects { candidates: (1..=4).map(ProjectNo).collect(), to_choose: 2 });
    held.must(DeliberateProjects { on: date(2023, 12, 20), opinion: words("同意提交票决") });
    held.must(count(10, 11, [1, 2, 3, 4]));
    held.must(count(10, 10, [4, 8, 7, 1]));
    let (how, reason) = (TieBreak::Lot, words("抽签"));
    // Only project 2 and 3 reach seven of twelve: nothing is tied, and the lot is refused.
    held.act(DecideProjectTie { chosen: vec![ProjectNo(2)], how, reason }).unwrap_err();
    carry_out(held);
}

fn carry_out(held: &mut Held) {
    for project in [ProjectNo(2), ProjectNo(3)] {
        held.must(ReportOnProject { project, on: date(2024, 6, 30), report: words("已经开工") });
    }
    for project in [ProjectNo(2), ProjectNo(3)] {
        let (completion, opinion) = (Completion::Done, words("已经完成"));
        held.must(AssessProject { project, on: date(2024, 12, 1), completion, opinion });
    }
}

/// A vote on projects in which two places are tied among three; a lot decides.
fn tied() -> Held {
    let mut held = Held::congress(&["mingchuan-2023"]);
    held.open_the_plenary();
    let project = Project { title: words("加装电梯"), source: words("第一代表团") };
    held.must(CollectProjects { proposals: vec![project; 4] });
    held.must(ShortlistProjects { candidates: (1..=4).map(ProjectNo).collect(), to_choose: 3 });
    held.must(DeliberateProjects { on: date(2023, 12, 20), opinion: words("同意提交票决") });
    held.must(count(10, 10, [8, 7, 7, 7]));
    let chosen = vec![ProjectNo(2), ProjectNo(4)];
    held.must(DecideProjectTie { chosen, how: TieBreak::Lot, reason: words("抽签") });
    held
}

/// The standing committee of the sample city with all its twelve members.
fn committee() -> Held {
    let mut held = Held::convened(AssemblyKind::StandingCommittee, &["mingchuan-sc-2023"], 12);
    held.must(ProposeAgenda { items: items() });
    held.must(plenary());
    let presiding = Placement { person: seat(1), title: None };
    held.must(NameExecutiveChairs { sitting: SittingNo(1), chairs: Vec::new(), presiding, figures: None });
    held.fill(1, 12);
    held.must(OpenSitting { sitting: SittingNo(1) });
    held.must(ChooseMethod { method: VoteMethod::ShowOfHands, figures: None });
    held.by_hands(Question::Agenda, Counts { approvals: 12, against: 0, abstain: 0 });
    held.must(HearReport { item: ItemNo(1), reporter: head(), on_behalf_of: None, sitting: None });
    interpellate(&mut held, 5, 1, false);
    held.must(OpenRating { subject: RatingSubject::Item(ItemNo(1)), method: RatingMethod::Paper });
    let counts = RatingCounts { satisfied: 2, basically: 2, dissatisfied: 7 };
    held.must(RecordRating { rating: RatingNo(1), counts });
    inquire(&mut held);
    report(&mut held);
    inspect(&mut held);
    file(&mut held);
    held
}

fn inquire(held: &mut Held) {
    let organ = AskedOrgan { organ: AnswerableOrgan::Court, name: words("市中级人民法院"), head: Some(head()) };
    held.must(OpenSpecialInquiry { topic: words("执行难"), organs: vec![organ], sitting: SittingNo(1) });
    held.must(AnswerSpecialQuestion {
        inquiry: SpecialInquiryNo(1),
        asked_by: SeatNo(3),
        question: words("积案多少"),
        answered_by: head(),
        answer: words("三百件"),
    });
    held.must(follow_up(FollowedUp::SpecialInquiry(SpecialInquiryNo(1)), date(2024, 3, 1)));
}

fn follow_up(of: FollowedUp, on: Date) -> RecordFollowUp {
    RecordFollowUp { of, report: words("已经完成"), on }
}

fn report(held: &mut Held) {
    let plan = |kind, since| PlanSpecialReport {
        kind,
        topic: words("河湖治理"),
        organ: AnswerableOrgan::Government,
        name: words("市人民政府"),
        sitting: SittingNo(1),
        since,
    };
    held.must(plan(ReportKind::FinalAccounts, None));
    held.must(plan(ReportKind::AuditFollowUp, Some(date(2023, 5, 31))));
    held.must(plan(ReportKind::SpecialWork, None));
    let report = SpecialReportNo(1);
    for (step, on) in ReportStep::ALL.iter().zip([date(2023, 12, 5), date(2023, 12, 16), date(2023, 12, 18)]) {
        held.must(RecordReportReceived { report, step: *step, on });
    }
    let due = Some(date(2024, 2, 29));
    held.must(SendOpinions { report, text: words("加快治理"), on: date(2023, 12, 28), due });
    held.must(follow_up(FollowedUp::SpecialReport(report), date(2024, 3, 2)));
}

fn inspect(held: &mut Held) {
    let (leader, team) = (SeatNo(1), seats(1..=4));
    held.must(PlanInspection { law: words("水法"), leader, team, from: date(2023, 9, 1), to: date(2023, 9, 30) });
    let (assessment, advice) = (words("基本得到实施"), words("加大投入"));
    held.must(RecordInspectionReport { inspection: InspectionNo(1), on: date(2023, 10, 8), assessment, advice });
    held.must(follow_up(FollowedUp::Inspection(InspectionNo(1)), date(2024, 4, 8)));
}

fn file(held: &mut Held) {
    let issuer = words("市人民政府");
    let issued_on = date(2023, 5, 1);
    held.must(FileNormativeDocument {
        title: words("停车管理办法"), issuer, issued_on, filed_on: date(2023, 6, 2)
    });
    let document = DocumentNo(1);
    let amend = ReviewResult::AskedToAmend;
    held.must(RecordReview { document, on: date(2023, 7, 1), result: amend, grounds: Some(words("超越权限")) });
    held.must(RecordReview { document, on: date(2023, 8, 1), result: ReviewResult::InOrder, grounds: None });
}

#[test]
fn every_act_of_supervision_verifies() {
    congress().verified();
    committee().verified();
    tied().verified();
}

#[track_caller]
fn altered(held: &Held, code: Code, kind: &str, nth: usize, alter: impl FnOnce(&mut Value)) {
    refused(&forge(held, |contents| alter(data(contents, kind, nth))), code);
}

#[test]
fn altered_interpellations() {
    let held = congress();
    altered(&held, Code::Lacking, "InterpellationFiled", 0, |filed| {
        filed["by"] = json!([1, 2, 3, 4, 5, 6, 7, 8, 9]);
        filed["grounds"][0]["count"] = json!(9);
        filed["grounds"][0]["met"] = json!(false);
    });
    altered(&held, Code::GroundCount, "InterpellationFiled", 0, |filed| filed["by"] = json!([1]));
    altered(&held, Code::Supervision, "InterpellationFiled", 0, |filed| filed["question"]["hans"] = json!(" "));
    altered(&held, Code::Supervision, "InterpellationFiled", 1, |filed| filed["interpellation"] = json!(3));
    altered(&held, Code::GroundCitation, "InterpellationFiled", 0, |filed| filed["allowed_by"]["article"] = json!("9"));
    altered(&held, Code::Supervision, "InterpellationAnswered", 0, |answered| answered["form"] = json!("presidium"));
    altered(&held, Code::Supervision, "InterpellationAnswered", 1, |answered| answered["form"] = json!("committee"));
    altered(&held, Code::Passed, "AnswerRated", 0, |rated| rated["second_answer"] = json!(false));
    altered(&held, Code::GroundCount, "AnswerRated", 0, |rated| rated["dissatisfied"] = json!([1, 2]));
    altered(&held, Code::Supervision, "AnswerRated", 0, |rated| rated["dissatisfied"] = json!([11]));
    altered(&held, Code::Supervision, "InterpellationWithdrawn", 0, |gone| gone["interpellation"] = json!(1));
    altered(&held, Code::Supervision, "InterpellationClosed", 0, |closed| closed["interpellation"] = json!(9));
    altered(&held, Code::Supervision, "InvestigationReported", 0, |reported| reported["resolution"] = json!(1));
    altered(&committee(), Code::Supervision, "AnswerFormDecided", 0, |decided| decided["form"] = json!("presidium"));
}

#[test]
fn altered_project_votes() {
    let held = congress();
    let votes = |line: usize, votes: u32| move |voted: &mut Value| voted["count"]["votes"][line]["for"] = json!(votes);
    altered(&held, Code::GroundCount, "ProjectsVoted", 1, votes(3, 0));
    altered(&held, Code::Tally, "ProjectsVoted", 1, votes(1, 11));
    altered(&held, Code::Passed, "ProjectsVoted", 1, |voted| {
        voted["outcome"] = json!({ "settled": { "chosen": [3, 2] } });
    });
    altered(&held, Code::Passed, "ProjectsVoted", 1, |voted| {
        voted["outcome"] = json!({ "tied": { "chosen": [2], "tied": [3, 1], "places": 1 } });
    });
    altered(&held, Code::Present, "ProjectsVoted", 0, |voted| voted["present"] = json!(11));
    altered(&held, Code::Tally, "ProjectsVoted", 0, |voted| voted["count"]["issued"] = json!(11));
    altered(&held, Code::GroundNeeded, "ProjectsShortlisted", 0, |listed| listed["surplus"]["least"] = json!(2));
    altered(&held, Code::Lacking, "ProjectsShortlisted", 0, |listed| listed["to_choose"] = json!(4));
    altered(&held, Code::Supervision, "ProjectsShortlisted", 0, |listed| listed["candidates"] = json!([1, 2, 3, 3]));
    altered(&held, Code::Supervision, "ProjectReported", 0, |reported| reported["project"] = json!(1));
    altered(&held, Code::Supervision, "ProjectAssessed", 1, |assessed| assessed["project"] = json!(2));
    refused(
        &forge(&held, |contents| drop(contents.envelopes.remove(place(contents, "ProjectsDeliberated", 0)))),
        Code::Supervision,
    );
    let held = tied();
    altered(&held, Code::Supervision, "ProjectTieDecided", 0, |decided| decided["chosen"] = json!([1, 2]));
    altered(&held, Code::Supervision, "ProjectTieDecided", 0, |decided| decided["chosen"] = json!([2, 3, 4]));
    altered(&held, Code::Supervision, "ProjectTieDecided", 0, |decided| decided["how"] = json!("leading-organ"));
}

#[test]
fn altered_ratings_and_inquiries() {
    let held = committee();
    altered(&held, Code::Present, "RatingOpened", 0, |opened| opened["present"] = json!(11));
    altered(&held, Code::Supervision, "RatingOpened", 0, |opened| opened["subject"] = json!({ "item": 3 }));
    altered(&held, Code::GroundCount, "RatingRecorded", 0, |rated| rated["counts"]["dissatisfied"] = json!(6));
    altered(&held, Code::Tally, "RatingRecorded", 0, |rated| rated["counts"]["satisfied"] = json!(4));
    altered(&held, Code::Passed, "RatingRecorded", 0, |rated| rated["dissatisfying"] = json!(false));
    altered(&held, Code::Time, "RatingRecorded", 0, |rated| rated["report_again_by"] = json!("2024-06-26"));
    altered(&held, Code::Supervision, "SpecialInquiryOpened", 0, |opened| {
        opened["organs"][0].as_object_mut().unwrap().remove("head");
    });
    altered(&held, Code::Roll, "SpecialQuestionAnswered", 0, |asked| asked["asked_by"] = json!(13));
}

#[test]
fn altered_days() {
    let held = committee();
    altered(&held, Code::Time, "SpecialReportPlanned", 0, |planned| {
        planned["papers"][0]["latest"] = json!("2023-12-06")
    });
    altered(&held, Code::Time, "SpecialReportPlanned", 0, |planned| planned["season"]["within"] = json!(true));
    altered(&held, Code::Time, "SpecialReportPlanned", 1, |planned| planned["within"]["late"] = json!(0));
    altered(&held, Code::Time, "SpecialReportPlanned", 2, |planned| planned["meeting"] = json!("2023-12-26"));
    altered(&held, Code::Time, "ReportReceived", 1, |came| came["timing"]["late"] = json!(0));
    altered(&held, Code::Supervision, "ReportReceived", 1, |came| came["step"] = json!("draft_to_committee"));
    altered(&held, Code::Time, "OpinionsSent", 0, |sent| sent["due"] = json!("2024-03-29"));
    altered(&held, Code::Time, "FollowUpRecorded", 0, |followed| followed["late"] = json!(4));
    altered(&held, Code::Time, "FollowUpRecorded", 1, |followed| followed["late"] = json!(0));
    altered(&held, Code::GroundRule, "FollowUpRecorded", 2, |followed| followed["timing"]["period"] = json!(7));
    altered(&held, Code::Supervision, "FollowUpRecorded", 2, |followed| {
        followed["of"] = json!({ "special_report": 1 })
    });
    altered(&held, Code::Time, "NormativeDocumentFiled", 0, |filed| filed["timing"]["latest"] = json!("2023-06-01"));
    altered(&held, Code::Time, "InspectionReported", 0, |reported| reported["on"] = json!("2023-08-31"));
    altered(&held, Code::Part, "InspectionPlanned", 0, |planned| planned["leader"] = json!(5));
    altered(&held, Code::Supervision, "DocumentReviewed", 0, |reviewed| reviewed["result"] = json!("annulled"));
    altered(&held, Code::Supervision, "DocumentReviewed", 1, |reviewed| reviewed["result"] = json!("annulled"));
}
