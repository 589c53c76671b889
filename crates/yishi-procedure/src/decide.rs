//! Decide: a command against the state and the rulebook gives events, or a refusal. Pure; this file only dispatches.

use jiff::Timestamp;
use yishi_rulebook::Rulebook;

use crate::attendance::{check_in, departure, doors, leaders, leave, non_voting, segment, session_leave};
use crate::ballot::{
    self, confirmation, entry, issue, machine, question_ballot, recount, returning, scrutineers, tellers, validity,
    void_papers,
};
use crate::business::{amendment, bill, item, motion, report};
use crate::closing::{aftermath, session_close};
use crate::command::Command;
use crate::convening::{
    ConveningRefusal, adjournment, agenda, agenda_change, circle, committee, convocation, delegation, motion_deadline,
    non_voting_list, preparatory_meeting, presidium, redating, registration, schedule, secretariat, spokesperson,
    timetable, withdrawal,
};
use crate::deliberation::{
    bulletin, calling, calling_off, chairs, contributions, inquiry, recess, rescheduling, rostrum, secrecy, sitting,
    speakers, speech, statements,
};
use crate::election;
use crate::event::Event;
use crate::personnel::{
    absence, appointment, appointment_withdrawal, approval, certificate, credentials, defence, dismissal,
    earlier_refusal, investigation, oath, removal, removal_to_vote, removal_withdrawal, resignation,
    resignation_withdrawal, resumption, statement, suspension,
};
use crate::refusal::Refusal;
use crate::sealed;
use crate::sealed::setup::Brought;
use crate::session::Session;
use crate::supervision::{
    answer, answer_form, answer_rating, document, document_review, follow_up, inspection, inspection_report,
    interpellation, interpellation_end, investigation_report, opinions, project, project_assessment,
    project_deliberation, project_shortlist, project_tie, project_vote, rating, rating_result, report_received,
    special_inquiry, special_question, special_report,
};
use crate::voting::closing::BoxCount;
use crate::voting::{announcement, closing, hand_count, method, opening};

/// What a decision may know besides state, rulebook and command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Context {
    /// The time of the act.
    pub at: Timestamp,
    /// The counted ballot box, where the command closes a vote that was pressed.
    pub ballots: Option<BoxCount>,
    /// What whoever keeps the box of a sealed ballot brings along.
    pub brought: Brought,
}

impl Context {
    /// A context with nothing but the time.
    pub fn at(at: Timestamp) -> Self {
        Self { at, ballots: None, brought: Brought::Nothing }
    }
}

/// Judges a command. `session` is absent before the session is convened.
pub fn decide(
    session: Option<&Session>,
    book: &Rulebook,
    command: &Command,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    match (session, command) {
        (None, Command::ConveneSession(command)) => convocation::decide(book, command),
        (None, _) => Err(ConveningRefusal::NotConvened.into()),
        (Some(_), Command::ConveneSession(_)) => Err(ConveningRefusal::AlreadyConvened.into()),
        (Some(session), command) if session.closed_at.is_some() && !aftermath::follows_the_close(command) => {
            Err(ConveningRefusal::SessionClosed.into())
        }
        (Some(session), command) => act(session, book, command, context),
    }
}

fn act(session: &Session, book: &Rulebook, command: &Command, context: &Context) -> Result<Vec<Event>, Refusal> {
    let (at, brought) = (context.at, &context.brought);
    match command {
        Command::ConveneSession(_) => Err(ConveningRefusal::AlreadyConvened.into()),
        Command::WithdrawSeat(command) => withdrawal::decide(session, command),
        Command::ProposePresidium(command) => preparatory_meeting::decide(session, book, command),
        Command::ProposeAgenda(command) => agenda::decide(session, command),
        Command::FormCircle(command) => circle::decide(session, command),
        Command::ProposeCommittee(command) => committee::decide(session, command),
        Command::NameStandingChairs(command) => presidium::decide(session, book, command),
        Command::ScheduleSitting(command) => schedule::decide(session, command),
        Command::OpenDoors(command) => doors::decide(session, command),
        Command::CheckIn(command) => check_in::decide(session, command),
        Command::GrantLeave(command) => leave::decide(session, command),
        Command::LeaveSitting(command) => departure::decide_leaving(session, command),
        Command::ReturnToSitting(command) => departure::decide_returning(session, command),
        Command::BeginSegment(command) => segment::decide(session, command),
        Command::AdmitNonVoting(command) => non_voting::decide(session, command),
        Command::NameLeadersPresent(command) => leaders::decide(session, command),
        Command::NameExecutiveChairs(command) => chairs::decide(session, book, command),
        Command::ArrangeRostrum(command) => rostrum::decide(session, command),
        Command::OpenSitting(command) => sitting::decide_opening(session, book, command, at),
        Command::CloseSitting(command) => sitting::decide_closing(session, command, at),
        Command::BeginSpeech(command) => speech::decide_begin(session, command, at),
        Command::EndSpeech(command) => speech::decide_end(session, command, at),
        Command::TakeUp(command) => item::decide(session, book, command, at),
        Command::HearReport(command) => report::decide(session, book, command, at),
        Command::ChooseMethod(command) => method::decide(session, book, command),
        Command::OpenVote(command) => opening::decide(session, book, command, context),
        Command::EnterHands(command) => hand_count::decide(session, command),
        Command::CloseVote(command) => closing::decide(session, book, command, context),
        Command::DeclareResult(command) => announcement::decide(session, command, at),
        // ---- convening and deliberation ----
        Command::RedateSession(command) => redating::decide(session, book, command),
        Command::RegisterPerson(command) => registration::decide(session, command),
        Command::NameDelegationOfficers(command) => delegation::decide(session, command),
        Command::ProposeNonVotingList(command) => non_voting_list::decide(session, book, command),
        Command::NameDeputySecretariesGeneral(command) => secretariat::decide(session, book, command),
        Command::NameSpokesperson(command) => spokesperson::decide(session, book, command),
        Command::SetMotionDeadline(command) => motion_deadline::decide(session, book, command, at),
        Command::AdoptSchedule(command) => timetable::decide(session, book, command),
        Command::ProposeAgendaChange(command) => agenda_change::decide(session, book, command),
        Command::AdjournSession(command) => adjournment::decide_adjourning(session, book, command, at),
        Command::ResumeSession(_) => adjournment::decide_resuming(session, at),
        Command::GrantSessionLeave(command) => session_leave::decide(session, command),
        Command::RescheduleSitting(command) => rescheduling::decide(session, command),
        Command::CallOffSitting(command) => calling_off::decide(session, book, command, at),
        Command::AdjournSitting(command) => recess::decide_adjourning(session, command, at),
        Command::ResumeSitting(command) => recess::decide_resuming(session, book, command, at),
        Command::HoldInSecret(command) => secrecy::decide(session, book, command),
        Command::AskToSpeak(command) => speakers::decide_asking(session, book, command, at),
        Command::WithdrawRequest(command) => speakers::decide_withdrawing(session, command),
        Command::CallSpeaker(command) => calling::decide_call(session, book, command, at),
        Command::ExtendSpeech(command) => calling::decide_extension(session, book, command),
        Command::RecordDeliberation(command) => contributions::decide_recording(session, command),
        Command::AskForCirculation(command) => contributions::decide_asking(session, book, command),
        Command::IssueBulletin(command) => bulletin::decide(session, command, at),
        Command::AskInquiry(command) => inquiry::decide_asking(session, book, command),
        Command::AnswerInquiry(command) => inquiry::decide_answering(session, command, at),
        Command::FileStatement(command) => statements::decide_filing(session, book, command),
        Command::SelectStatement(command) => statements::decide_selecting(session, command),
        Command::DeliverStatement(command) => statements::decide_delivering(session, book, command, at),
        // ---- motions and bills ----
        Command::FileMotion(command) => motion::filing::decide(session, book, command, at),
        Command::JoinMotion(command) => motion::joining::decide(session, command),
        Command::LeaveMotion(command) => motion::leaving::decide(session, book, command),
        Command::CheckMotion(command) => motion::check::decide(session, command),
        Command::ReferMotion(command) => motion::referral::decide(session, command),
        Command::RecordExamination(command) => motion::examination::decide(session, command),
        Command::DecideMotion(command) => motion::decision::decide(session, book, command),
        Command::RequestReconsideration(command) => motion::reconsideration::decide(session, book, command, at),
        Command::ExplainMotion(command) => motion::explanation::decide(session, command, at),
        Command::ReportOnMotion(command) => motion::report::decide(session, command),
        Command::PutMotionToVote(command) => motion::vote::decide(session, book, command),
        Command::WithdrawMotion(command) => motion::withdrawal::decide(session, book, command),
        Command::ProposeCommitteeCharge(command) => motion::committee_charge::decide(session, book, command),
        Command::RecordResultReport(command) => motion::result_report::decide(session, book, command),
        Command::MoveAmendment(command) => amendment::moving::decide(session, book, command, at),
        Command::DecideAmendment(command) => amendment::decision::decide(session, book, command),
        Command::WithdrawAmendment(command) => amendment::withdrawal::decide(session, command),
        Command::SplitClause(command) => amendment::clause::decide(session, book, command),
        Command::FileBill(command) => bill::filing::decide(session, book, command, at),
        Command::CarryBillOver(command) => bill::carrying::decide(session, book, command),
        Command::DecideBill(command) => bill::decision::decide(session, book, command),
        Command::ReadBill(command) => bill::reading::decide(session, command, at),
        Command::RecordUnifiedExamination(command) => bill::examination::decide(session, command),
        Command::PublishDraft(command) => bill::publication::decide(session, book, command),
        Command::ShelveBill(command) => bill::shelving::decide(session, book, command),
        Command::LapseBill(command) => bill::lapse::decide(session, book, command),
        Command::WithdrawBill(command) => bill::withdrawal::decide(session, book, command),
        Command::PutBillToVote(command) => bill::vote::decide(session, book, command),
        Command::RecordBillApproval(command) => bill::approval::decide(session, book, command),
        Command::AnnounceBill(command) => bill::announcement::decide(session, book, command),
        // ---- election ----
        Command::ProposeElectionMethod(command) => election::method::decide(session, book, command),
        Command::OpenNominations(command) => election::opening::decide(session, book, command, at),
        Command::Nominate(command) => election::nomination::decide(session, book, command, at),
        Command::WithdrawNomination(command) => election::withdrawal::decide(session, command),
        Command::CloseNominations(command) => election::nominations_close::decide(session, book, command, at),
        Command::ReopenNominations(command) => election::opening::decide_again(session, book, command, at),
        Command::OpenPreliminaryVote(command) => election::preliminary::decide(session, book, command, context),
        Command::ResolvePreliminaryTie(command) => election::preliminary::decide_tie(session, book, command),
        Command::FixCandidates(command) => election::candidates::decide(session, book, command, at),
        Command::OpenRound(command) => election::round::decide(session, book, command, context),
        Command::DetermineOutcome(command) => election::determination::decide(session, book, command),
        Command::RecordElectionApproval(command) => election::approval::decide(session, command),
        Command::PublishElected(command) => election::publication::decide(session, command, at),
        Command::ProposeSpecialCommittee(command) => election::special_committee::decide(session, book, command),
        // ---- paper ballots ----
        Command::ProposeScrutineers(command) => scrutineers::decide(session, book, command),
        Command::NameTellers(command) => tellers::decide(session, book, command),
        Command::OpenQuestionBallot(command) => question_ballot::decide(session, book, command, at),
        Command::RecordIssued(command) => issue::decide(session, command),
        Command::RecordReturned(command) => returning::decide(session, command),
        Command::DeclareBallotValidity(command) => validity::decide(session, book, command, at),
        Command::EnterCount(command) => entry::decide(session, command),
        Command::EnterMachineCount(command) => machine::decide(session, command),
        Command::CheckVoidPaper(command) => void_papers::decide(session, command),
        Command::AbandonMachineCount(command) => machine::decide_abandoning(session, command),
        Command::ConfirmCount(command) => confirmation::decide(session, command),
        Command::OrderRecount(command) => recount::decide(session, book, command),
        Command::ReportCount(command) => ballot::report::decide(session, book, command, at),
        Command::AnnounceBallot(command) => ballot::announcement::decide(session, command, at),
        // ---- sealed ballots ----
        Command::NameTrustees(command) => sealed::trustees::decide(session, book, command),
        Command::CloseSealedBallot(command) => sealed::closing::decide(session, command, brought, at),
        Command::CountSealedBallot(command) => sealed::counting::decide(session, book, command, brought, at),
        Command::AbandonSealedBallot(command) => sealed::abandonment::decide(session, book, command, at),
        Command::AnnounceSealedBallot(command) => sealed::announcement::decide(session, command, at),
        // ---- personnel ----
        Command::FileRemoval(command) => removal::decide(session, book, command),
        Command::FileDismissal(command) => dismissal::decide(session, book, command),
        Command::RecordDefence(command) => defence::decide(session, command),
        Command::PutRemovalToVote(command) => removal_to_vote::decide(session, book, command),
        Command::WithdrawRemoval(command) => removal_withdrawal::decide(session, command),
        Command::ProposeInvestigation(command) => investigation::decide(session, book, command),
        Command::TenderResignation(command) => resignation::decide(session, book, command),
        Command::WithdrawResignation(command) => resignation_withdrawal::decide(session, command),
        Command::RecordHigherApproval(command) => approval::decide(session, command),
        Command::ProposeAppointment(command) => appointment::decide(session, book, command),
        Command::HearStatement(command) => statement::decide(session, command),
        Command::WithdrawAppointment(command) => appointment_withdrawal::decide(session, command),
        Command::CarryRefusalOver(command) => earlier_refusal::decide(session, book, command),
        Command::RecordCertificate(command) => certificate::decide(session, command),
        Command::HoldOath(command) => oath::decide(session, book, command, at),
        Command::RecordCredentialsReport(command) => credentials::decide(session, book, command),
        Command::SuspendSeat(command) => suspension::decide(session, book, command),
        Command::ResumeSeat(command) => resumption::decide(session, command),
        Command::CarryAbsenceOver(command) => absence::decide(session, book, command),
        // ---- supervision ----
        Command::FileInterpellation(command) => interpellation::decide(session, book, command, at),
        Command::DecideAnswerForm(command) => answer_form::decide(session, book, command),
        Command::AnswerInterpellation(command) => answer::decide(session, command, at),
        Command::RateAnswer(command) => answer_rating::decide(session, book, command),
        Command::CloseInterpellation(command) => interpellation_end::decide_closing(session, command),
        Command::WithdrawInterpellation(command) => interpellation_end::decide_withdrawal(session, book, command),
        Command::RecordInvestigationReport(command) => investigation_report::decide(session, book, command, at),
        Command::OpenRating(command) => rating::decide(session, book, command, at),
        Command::RecordRating(command) => rating_result::decide(session, book, command),
        Command::OpenSpecialInquiry(command) => special_inquiry::decide(session, book, command, at),
        Command::AnswerSpecialQuestion(command) => special_question::decide(session, command, at),
        Command::PlanSpecialReport(command) => special_report::decide(session, book, command),
        Command::RecordReportReceived(command) => report_received::decide(session, book, command),
        Command::SendOpinions(command) => opinions::decide(session, book, command),
        Command::RecordFollowUp(command) => follow_up::decide(session, book, command),
        Command::PlanInspection(command) => inspection::decide(session, book, command),
        Command::RecordInspectionReport(command) => inspection_report::decide(session, command),
        Command::FileNormativeDocument(command) => document::decide(session, book, command),
        Command::RecordReview(command) => document_review::decide(session, command),
        Command::CollectProjects(command) => project::decide(session, book, command),
        Command::ShortlistProjects(command) => project_shortlist::decide(session, book, command),
        Command::DeliberateProjects(command) => project_deliberation::decide(session, command),
        Command::RecordProjectVote(command) => project_vote::decide(session, book, command, at),
        Command::DecideProjectTie(command) => project_tie::decide(session, book, command),
        Command::ReportOnProject(command) => project_assessment::decide_report(session, command),
        Command::AssessProject(command) => project_assessment::decide_assessment(session, command),
        // ---- end ----
        Command::IssueAnnouncement(command) => crate::closing::announcement::decide(session, book, command, at),
        Command::CloseSession(_) => session_close::decide(session, at),
    }
}
