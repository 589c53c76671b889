//! Acts of supervision, and the bodies that do them.

use std::sync::LazyLock;

use jiff::civil::{Date, date};
use yishi_names::Text;
use yishi_procedure::Command;
use yishi_procedure::ids::{
    DocumentNo, InspectionNo, InterpellationNo, ProjectNo, RatingNo, SittingNo, SpecialInquiryNo, SpecialReportNo,
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
use yishi_procedure::voting::method::VoteMethod;
use yishi_rulebook::{AnswerForm, AnswerableOrgan, BodyKind, Library, Rulebook, TieBreak, Tier};

use super::{AGENDA, DAY, PLENARY, Story, a_roll_of, convene, figures, hear_report, placed, seats, visitor};

static SHIPPED: LazyLock<Library> = LazyLock::new(|| Library::shipped().unwrap());

/// The rulebook of a body at a tier.
pub fn rulebook(body: BodyKind, tier: Tier, overlays: &[&str]) -> Rulebook {
    SHIPPED.resolve(body, Some(tier), DAY, overlays).unwrap()
}

/// A standing committee that sits with all its members, its agenda adopted.
pub fn a_committee_at_work(tier: Tier, overlays: &[&str], members: u32) -> Story {
    let story = Story::under(rulebook(BodyKind::StandingCommittee, tier, overlays)).after(convene(a_roll_of(members)));
    let story = story.with_agenda_drafted().called(PLENARY, &[&[1, 2, 3, 4]]);
    story.voting(VoteMethod::ShowOfHands).opened_with(members).voted(AGENDA, [members, 0, 0])
}

/// The sample city's standing committee with 20 members, which has heard the report of item 1.
pub fn the_committee_has_heard_a_report() -> Story {
    a_committee_at_work(Tier::City, &["mingchuan-sc-2023"], 20).after(hear_report(1, visitor(1)))
}

pub fn words(hans: &str) -> Text {
    Text::alike(hans)
}

// ---- Interpellation ----

pub fn interpellate(movers: impl IntoIterator<Item = u32>, target: AnswerableOrgan) -> Command {
    FileInterpellation {
        by: seats(movers),
        target,
        organ: words("市水利局"),
        question: words("河道治理何日完工"),
        content: words("三年来多次延期"),
    }
    .into()
}

pub fn decide_form(form: AnswerForm, members_for: Option<u32>) -> Command {
    let figures = members_for.map(|members| figures(members, members));
    DecideAnswerForm { interpellation: InterpellationNo(1), form, figures }.into()
}

pub fn answer(sitting: Option<u16>) -> Command {
    let sitting = sitting.map(SittingNo);
    AnswerInterpellation { interpellation: InterpellationNo(1), by: placed(visitor(1)), sitting }.into()
}

pub fn rate_answer(dissatisfied: impl IntoIterator<Item = u32>) -> Command {
    RateAnswer { interpellation: InterpellationNo(1), dissatisfied: seats(dissatisfied) }.into()
}

pub fn close_interpellation(reason: &str) -> Command {
    CloseInterpellation { interpellation: InterpellationNo(1), reason: words(reason) }.into()
}

pub fn withdraw_interpellation() -> Command {
    WithdrawInterpellation { interpellation: InterpellationNo(1) }.into()
}

// ---- Rating and special inquiry ----

pub fn open_rating(subject: RatingSubject) -> Command {
    OpenRating { subject, method: RatingMethod::Paper }.into()
}

pub fn record_rating([satisfied, basically, dissatisfied]: [u32; 3]) -> Command {
    RecordRating { rating: RatingNo(1), counts: RatingCounts { satisfied, basically, dissatisfied } }.into()
}

/// Asks two organs, with or without the head of the second.
pub fn open_inquiry(sitting: u16, second_head: bool) -> Command {
    let organ = |name: &str, head| AskedOrgan { organ: AnswerableOrgan::Department, name: words(name), head };
    let second = second_head.then(|| placed(visitor(2)));
    let organs = vec![organ("市水利局", Some(placed(visitor(1)))), organ("市文旅局", second)];
    OpenSpecialInquiry { topic: words("古城保护"), organs, sitting: SittingNo(sitting) }.into()
}

pub fn ask(seat: u32) -> Command {
    AnswerSpecialQuestion {
        inquiry: SpecialInquiryNo(1),
        asked_by: yishi_procedure::ids::SeatNo(seat),
        question: words("何日完工"),
        answered_by: placed(visitor(1)),
        answer: words("年底"),
    }
    .into()
}

// ---- Reports ----

pub fn plan_report(kind: ReportKind, since: Option<Date>) -> Command {
    PlanSpecialReport {
        kind,
        topic: words("河湖治理情况"),
        organ: AnswerableOrgan::Government,
        name: words("市人民政府"),
        sitting: SittingNo(1),
        since,
    }
    .into()
}

pub fn received(step: ReportStep, on: Date) -> Command {
    RecordReportReceived { report: SpecialReportNo(1), step, on }.into()
}

pub fn send_opinions(on: Date, due: Option<Date>) -> Command {
    SendOpinions { report: SpecialReportNo(1), text: words("加快治理"), on, due }.into()
}

pub fn follow_up(of: FollowedUp, on: Date) -> Command {
    RecordFollowUp { of, report: words("已经完成"), on }.into()
}

// ---- Inspection and documents ----

pub fn plan_inspection(leader: u32, team: &[u32], from: Date, to: Date) -> Command {
    let (leader, team) = (yishi_procedure::ids::SeatNo(leader), seats(team.iter().copied()));
    PlanInspection { law: words("水法"), leader, team, from, to }.into()
}

pub fn report_inspection(on: Date) -> Command {
    let (assessment, advice) = (words("基本得到实施"), words("加大投入"));
    RecordInspectionReport { inspection: InspectionNo(1), on, assessment, advice }.into()
}

pub fn file_document(issued_on: Date, filed_on: Date) -> Command {
    FileNormativeDocument { title: words("停车管理办法"), issuer: words("市人民政府"), issued_on, filed_on }.into()
}

pub fn review(document: u16, on: Date, result: ReviewResult, grounds: Option<&str>) -> Command {
    RecordReview { document: DocumentNo(document), on, result, grounds: grounds.map(words) }.into()
}

// ---- Projects ----

pub fn projects(numbers: impl IntoIterator<Item = u16>) -> Vec<ProjectNo> {
    numbers.into_iter().map(ProjectNo).collect()
}

pub fn collect_projects(count: usize) -> Command {
    let project = Project { title: words("老旧小区加装电梯"), source: words("第一代表团") };
    CollectProjects { proposals: vec![project; count] }.into()
}

pub fn shortlist(candidates: impl IntoIterator<Item = u16>, to_choose: u16) -> Command {
    ShortlistProjects { candidates: projects(candidates), to_choose }.into()
}

pub fn deliberate_projects() -> Command {
    DeliberateProjects { on: date(2023, 12, 20), opinion: words("同意提交票决") }.into()
}

/// Candidates 1, 2, 3 … with these votes.
pub fn project_count(issued: u32, returned: u32, void: u32, votes: &[u32]) -> ProjectCount {
    let votes = (1..).zip(votes).map(|(no, votes)| ProjectVotes { project: ProjectNo(no), approvals: *votes });
    ProjectCount { issued, returned, void, votes: votes.collect() }
}

pub fn vote_on_projects(count: ProjectCount) -> Command {
    RecordProjectVote { count }.into()
}

pub fn decide_tie(chosen: impl IntoIterator<Item = u16>, how: TieBreak) -> Command {
    DecideProjectTie { chosen: projects(chosen), how, reason: words("再次投票9比3") }.into()
}

pub fn report_on_project(project: u16) -> Command {
    ReportOnProject { project: ProjectNo(project), on: date(2024, 6, 30), report: words("已经开工") }.into()
}

pub fn assess_project(project: u16) -> Command {
    let (completion, opinion) = (Completion::Done, words("已经完成"));
    AssessProject { project: ProjectNo(project), on: date(2024, 12, 1), completion, opinion }.into()
}

/// The sample city's congress of 12 in its plenary, with so many projects shortlisted and deliberated on.
pub fn ready_to_vote_on_projects(candidates: u16, to_choose: u16) -> Story {
    let story = super::given(super::a_congress_under(&["mingchuan-2023"], 12).in_plenary_with(12));
    let story = story.after(collect_projects(usize::from(candidates)));
    story.after(shortlist(1..=candidates, to_choose)).after(deliberate_projects())
}
