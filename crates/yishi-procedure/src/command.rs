//! All commands: what somebody wants done. Imperatives, as the table of words says.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};

use crate::attendance::check_in::CheckIn;
use crate::attendance::departure::{LeaveSitting, ReturnToSitting};
use crate::attendance::doors::OpenDoors;
use crate::attendance::leaders::NameLeadersPresent;
use crate::attendance::leave::GrantLeave;
use crate::attendance::non_voting::AdmitNonVoting;
use crate::attendance::segment::BeginSegment;
use crate::attendance::session_leave::GrantSessionLeave;
use crate::ballot::announcement::AnnounceBallot;
use crate::ballot::confirmation::ConfirmCount;
use crate::ballot::entry::EnterCount;
use crate::ballot::issue::RecordIssued;
use crate::ballot::machine::{AbandonMachineCount, EnterMachineCount};
use crate::ballot::question_ballot::OpenQuestionBallot;
use crate::ballot::recount::OrderRecount;
use crate::ballot::report::ReportCount;
use crate::ballot::returning::RecordReturned;
use crate::ballot::scrutineers::ProposeScrutineers;
use crate::ballot::tellers::NameTellers;
use crate::ballot::validity::DeclareBallotValidity;
use crate::ballot::void_papers::CheckVoidPaper;
use crate::business::amendment::clause::SplitClause;
use crate::business::amendment::decision::DecideAmendment;
use crate::business::amendment::moving::MoveAmendment;
use crate::business::amendment::withdrawal::WithdrawAmendment;
use crate::business::bill::announcement::AnnounceBill;
use crate::business::bill::approval::RecordBillApproval;
use crate::business::bill::carrying::CarryBillOver;
use crate::business::bill::decision::DecideBill;
use crate::business::bill::examination::RecordUnifiedExamination;
use crate::business::bill::filing::FileBill;
use crate::business::bill::lapse::LapseBill;
use crate::business::bill::publication::PublishDraft;
use crate::business::bill::reading::ReadBill;
use crate::business::bill::shelving::ShelveBill;
use crate::business::bill::vote::PutBillToVote;
use crate::business::bill::withdrawal::WithdrawBill;
use crate::business::item::TakeUp;
use crate::business::motion::check::CheckMotion;
use crate::business::motion::committee_charge::ProposeCommitteeCharge;
use crate::business::motion::decision::DecideMotion;
use crate::business::motion::examination::RecordExamination;
use crate::business::motion::explanation::ExplainMotion;
use crate::business::motion::filing::FileMotion;
use crate::business::motion::joining::JoinMotion;
use crate::business::motion::leaving::LeaveMotion;
use crate::business::motion::reconsideration::RequestReconsideration;
use crate::business::motion::referral::ReferMotion;
use crate::business::motion::report::ReportOnMotion;
use crate::business::motion::result_report::RecordResultReport;
use crate::business::motion::vote::PutMotionToVote;
use crate::business::motion::withdrawal::WithdrawMotion;
use crate::business::report::HearReport;
use crate::closing::announcement::IssueAnnouncement;
use crate::closing::session_close::CloseSession;
use crate::convening::adjournment::{AdjournSession, ResumeSession};
use crate::convening::agenda::ProposeAgenda;
use crate::convening::agenda_change::ProposeAgendaChange;
use crate::convening::circle::FormCircle;
use crate::convening::committee::ProposeCommittee;
use crate::convening::convocation::ConveneSession;
use crate::convening::delegation::NameDelegationOfficers;
use crate::convening::motion_deadline::SetMotionDeadline;
use crate::convening::non_voting_list::ProposeNonVotingList;
use crate::convening::preparatory_meeting::ProposePresidium;
use crate::convening::presidium::NameStandingChairs;
use crate::convening::redating::RedateSession;
use crate::convening::registration::RegisterPerson;
use crate::convening::schedule::ScheduleSitting;
use crate::convening::secretariat::NameDeputySecretariesGeneral;
use crate::convening::spokesperson::NameSpokesperson;
use crate::convening::timetable::AdoptSchedule;
use crate::convening::withdrawal::WithdrawSeat;
use crate::deliberation::bulletin::IssueBulletin;
use crate::deliberation::calling::{CallSpeaker, ExtendSpeech};
use crate::deliberation::calling_off::CallOffSitting;
use crate::deliberation::chairs::NameExecutiveChairs;
use crate::deliberation::contributions::{AskForCirculation, RecordDeliberation};
use crate::deliberation::inquiry::{AnswerInquiry, AskInquiry};
use crate::deliberation::recess::{AdjournSitting, ResumeSitting};
use crate::deliberation::rescheduling::RescheduleSitting;
use crate::deliberation::rostrum::ArrangeRostrum;
use crate::deliberation::secrecy::HoldInSecret;
use crate::deliberation::sitting::{CloseSitting, OpenSitting};
use crate::deliberation::speakers::{AskToSpeak, WithdrawRequest};
use crate::deliberation::speech::{BeginSpeech, EndSpeech};
use crate::deliberation::statements::{DeliverStatement, FileStatement, SelectStatement};
use crate::election::approval::RecordElectionApproval;
use crate::election::candidates::FixCandidates;
use crate::election::determination::DetermineOutcome;
use crate::election::method::ProposeElectionMethod;
use crate::election::nomination::Nominate;
use crate::election::nominations_close::CloseNominations;
use crate::election::opening::{OpenNominations, ReopenNominations};
use crate::election::preliminary::{OpenPreliminaryVote, ResolvePreliminaryTie};
use crate::election::publication::PublishElected;
use crate::election::round::OpenRound;
use crate::election::special_committee::ProposeSpecialCommittee;
use crate::election::withdrawal::WithdrawNomination;
use crate::personnel::absence::CarryAbsenceOver;
use crate::personnel::appointment::ProposeAppointment;
use crate::personnel::appointment_withdrawal::WithdrawAppointment;
use crate::personnel::approval::RecordHigherApproval;
use crate::personnel::certificate::RecordCertificate;
use crate::personnel::credentials::RecordCredentialsReport;
use crate::personnel::defence::RecordDefence;
use crate::personnel::dismissal::FileDismissal;
use crate::personnel::earlier_refusal::CarryRefusalOver;
use crate::personnel::investigation::ProposeInvestigation;
use crate::personnel::oath::HoldOath;
use crate::personnel::removal::FileRemoval;
use crate::personnel::removal_to_vote::PutRemovalToVote;
use crate::personnel::removal_withdrawal::WithdrawRemoval;
use crate::personnel::resignation::TenderResignation;
use crate::personnel::resignation_withdrawal::WithdrawResignation;
use crate::personnel::resumption::ResumeSeat;
use crate::personnel::statement::HearStatement;
use crate::personnel::suspension::SuspendSeat;
use crate::sealed::abandonment::AbandonSealedBallot;
use crate::sealed::announcement::AnnounceSealedBallot;
use crate::sealed::closing::CloseSealedBallot;
use crate::sealed::counting::CountSealedBallot;
use crate::sealed::trustees::NameTrustees;
use crate::supervision::answer::AnswerInterpellation;
use crate::supervision::answer_form::DecideAnswerForm;
use crate::supervision::answer_rating::RateAnswer;
use crate::supervision::document::FileNormativeDocument;
use crate::supervision::document_review::RecordReview;
use crate::supervision::follow_up::RecordFollowUp;
use crate::supervision::inspection::PlanInspection;
use crate::supervision::inspection_report::RecordInspectionReport;
use crate::supervision::interpellation::FileInterpellation;
use crate::supervision::interpellation_end::{CloseInterpellation, WithdrawInterpellation};
use crate::supervision::investigation_report::RecordInvestigationReport;
use crate::supervision::opinions::SendOpinions;
use crate::supervision::project::CollectProjects;
use crate::supervision::project_assessment::{AssessProject, ReportOnProject};
use crate::supervision::project_deliberation::DeliberateProjects;
use crate::supervision::project_shortlist::ShortlistProjects;
use crate::supervision::project_tie::DecideProjectTie;
use crate::supervision::project_vote::RecordProjectVote;
use crate::supervision::rating::OpenRating;
use crate::supervision::rating_result::RecordRating;
use crate::supervision::report_received::RecordReportReceived;
use crate::supervision::special_inquiry::OpenSpecialInquiry;
use crate::supervision::special_question::AnswerSpecialQuestion;
use crate::supervision::special_report::PlanSpecialReport;
use crate::voting::announcement::DeclareResult;
use crate::voting::closing::CloseVote;
use crate::voting::hand_count::EnterHands;
use crate::voting::method::ChooseMethod;
use crate::voting::opening::OpenVote;

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident($inner:ty)),+ $(,)?) => {
        /// Something that somebody wants done.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(tag = "command")]
        pub enum Command {
            $($(#[$doc])* $name($inner),)+
        }

        impl Command {
            /// The name of the command.
            pub fn name(&self) -> &'static str {
                match self { $(Self::$name(_) => stringify!($name),)+ }
            }

            /// What every command needs, told by its type alone, in the order of the list. The types a command is made of are
            /// noted in the generator.
            pub fn shapes(generator: &mut SchemaGenerator) -> Vec<CommandShape> {
                vec![$(CommandShape {
                    name: stringify!($name),
                    stage: stage_of(std::any::type_name::<$name>()),
                    schema: <$name as JsonSchema>::json_schema(generator),
                },)+]
            }
        }

        $(
            impl From<$name> for Command {
                fn from(command: $name) -> Self {
                    Self::$name(command.into())
                }
            }
        )+
    };
}

/// What a command needs, told by its type: pages make its form of this, and the description of the API its entry.
#[derive(Clone, Debug)]
pub struct CommandShape {
    /// The name of the command.
    pub name: &'static str,
    /// The stage whose folder holds the act, such as `voting`.
    pub stage: &'static str,
    /// Its fields as a JSON Schema (2020-12), without the member `command`.
    pub schema: Schema,
}

/// `yishi_procedure::voting::opening::OpenVote` belongs to `voting`.
fn stage_of(path: &'static str) -> &'static str {
    path.split("::").nth(1).unwrap_or_default()
}

commands! {
    /// Convenes the session.
    ConveneSession(Box<ConveneSession>),
    /// Takes a seat out of office.
    WithdrawSeat(WithdrawSeat),
    /// Puts the list of the presidium before the preparatory meeting.
    ProposePresidium(ProposePresidium),
    /// Puts the agenda before the preparatory meeting.
    ProposeAgenda(ProposeAgenda),
    /// Forms a small or joint group.
    FormCircle(FormCircle),
    /// Puts the list of a committee before the hall.
    ProposeCommittee(ProposeCommittee),
    /// Names the standing chairs.
    NameStandingChairs(NameStandingChairs),
    /// Sets a sitting.
    ScheduleSitting(ScheduleSitting),
    /// Opens the doors.
    OpenDoors(OpenDoors),
    /// Checks a deputy in.
    CheckIn(CheckIn),
    /// Grants leave.
    GrantLeave(GrantLeave),
    /// A deputy leaves the hall.
    LeaveSitting(LeaveSitting),
    /// A deputy comes back.
    ReturnToSitting(ReturnToSitting),
    /// Moves on to the next segment.
    BeginSegment(BeginSegment),
    /// Names who sits in without a vote.
    AdmitNonVoting(AdmitNonVoting),
    /// Names persons whose attendance is reported.
    NameLeadersPresent(NameLeadersPresent),
    /// Names the chairs of a sitting.
    NameExecutiveChairs(NameExecutiveChairs),
    /// Arranges the rostrum.
    ArrangeRostrum(ArrangeRostrum),
    /// Opens a sitting.
    OpenSitting(OpenSitting),
    /// Closes a sitting.
    CloseSitting(CloseSitting),
    /// Gives somebody the floor.
    BeginSpeech(BeginSpeech),
    /// Ends the speech.
    EndSpeech(EndSpeech),
    /// Takes up an item.
    TakeUp(TakeUp),
    /// Hears a report.
    HearReport(HearReport),
    /// Chooses the voting method.
    ChooseMethod(ChooseMethod),
    /// Opens a vote.
    OpenVote(OpenVote),
    /// Enters the tellers' figures.
    EnterHands(EnterHands),
    /// Closes a vote.
    CloseVote(CloseVote),
    /// Declares a result.
    DeclareResult(DeclareResult),
    // ---- convening and deliberation ----
    /// Moves the session to another day.
    RedateSession(RedateSession),
    /// Adds a person without a seat to the roll.
    RegisterPerson(RegisterPerson),
    /// Names the officers of a delegation.
    NameDelegationOfficers(NameDelegationOfficers),
    /// Puts the list of those who attend without a vote before the preparatory meeting.
    ProposeNonVotingList(ProposeNonVotingList),
    /// Names the deputy secretaries-general.
    NameDeputySecretariesGeneral(NameDeputySecretariesGeneral),
    /// Names the spokesperson.
    NameSpokesperson(NameSpokesperson),
    /// Sets the deadline for motions.
    SetMotionDeadline(SetMotionDeadline),
    /// Adopts the timetable.
    AdoptSchedule(AdoptSchedule),
    /// Proposes a change of the agenda.
    ProposeAgendaChange(ProposeAgendaChange),
    /// Adjourns the session.
    AdjournSession(AdjournSession),
    /// Lets the session go on.
    ResumeSession(ResumeSession),
    /// Grants leave for the whole session.
    GrantSessionLeave(GrantSessionLeave),
    /// Moves a sitting.
    RescheduleSitting(RescheduleSitting),
    /// Calls a sitting off.
    CallOffSitting(CallOffSitting),
    /// Interrupts a sitting.
    AdjournSitting(AdjournSitting),
    /// Lets a sitting go on.
    ResumeSitting(ResumeSitting),
    /// Decides that a sitting is held in secret.
    HoldInSecret(HoldInSecret),
    /// Asks to speak.
    AskToSpeak(AskToSpeak),
    /// Takes a request to speak back.
    WithdrawRequest(WithdrawRequest),
    /// Calls the next speaker.
    CallSpeaker(CallSpeaker),
    /// Gives whoever speaks more time.
    ExtendSpeech(ExtendSpeech),
    /// Records what was said on a matter.
    RecordDeliberation(RecordDeliberation),
    /// Asks for the own contribution to be circulated.
    AskForCirculation(AskForCirculation),
    /// Issues a bulletin.
    IssueBulletin(IssueBulletin),
    /// Asks an organ.
    AskInquiry(AskInquiry),
    /// Answers an inquiry.
    AnswerInquiry(AnswerInquiry),
    /// Hands a statement in.
    FileStatement(FileStatement),
    /// Selects a statement to be delivered.
    SelectStatement(SelectStatement),
    /// Delivers a selected statement.
    DeliverStatement(DeliverStatement),
    // ---- motions and bills ----
    /// Hands in a motion.
    FileMotion(FileMotion),
    /// Joins a joint motion.
    JoinMotion(JoinMotion),
    /// Takes support back from a joint motion.
    LeaveMotion(LeaveMotion),
    /// Looks a motion through.
    CheckMotion(CheckMotion),
    /// Refers a motion to a committee.
    ReferMotion(ReferMotion),
    /// Records a committee's opinion on a motion.
    RecordExamination(RecordExamination),
    /// Decides what becomes of a motion.
    DecideMotion(DecideMotion),
    /// Asks to have a motion considered again.
    RequestReconsideration(RequestReconsideration),
    /// Hears the explanation of a motion.
    ExplainMotion(ExplainMotion),
    /// Records a committee's report on a motion.
    ReportOnMotion(ReportOnMotion),
    /// Puts a motion to the vote.
    PutMotionToVote(PutMotionToVote),
    /// Withdraws a motion.
    WithdrawMotion(WithdrawMotion),
    /// Proposes to hand a motion to the standing committee.
    ProposeCommitteeCharge(ProposeCommitteeCharge),
    /// Records, after the session, what came of a motion.
    RecordResultReport(RecordResultReport),
    /// Moves an amendment.
    MoveAmendment(MoveAmendment),
    /// Decides on an amendment.
    DecideAmendment(DecideAmendment),
    /// Withdraws an amendment.
    WithdrawAmendment(WithdrawAmendment),
    /// Splits a clause off for a vote of its own.
    SplitClause(SplitClause),
    /// Hands in a regulation bill.
    FileBill(FileBill),
    /// Carries a bill over from an earlier session.
    CarryBillOver(CarryBillOver),
    /// Decides on a bill.
    DecideBill(DecideBill),
    /// Holds a reading of a bill.
    ReadBill(ReadBill),
    /// Records the unified examination of a bill.
    RecordUnifiedExamination(RecordUnifiedExamination),
    /// Publishes a draft for comments.
    PublishDraft(PublishDraft),
    /// Lays a bill aside.
    ShelveBill(ShelveBill),
    /// Ends a bill that was laid aside.
    LapseBill(LapseBill),
    /// Withdraws a bill.
    WithdrawBill(WithdrawBill),
    /// Puts a bill to the vote.
    PutBillToVote(PutBillToVote),
    /// Records the decision on the approval of a regulation.
    RecordBillApproval(RecordBillApproval),
    /// Announces a regulation.
    AnnounceBill(AnnounceBill),
    // ---- election ----
    /// Puts an election method before the plenary.
    ProposeElectionMethod(ProposeElectionMethod),
    /// Opens nominations for an office.
    OpenNominations(OpenNominations),
    /// Nominates candidates.
    Nominate(Nominate),
    /// Withdraws a nomination.
    WithdrawNomination(WithdrawNomination),
    /// Closes nominations.
    CloseNominations(CloseNominations),
    /// Opens nominations once more.
    ReopenNominations(ReopenNominations),
    /// Opens a preliminary vote.
    OpenPreliminaryVote(OpenPreliminaryVote),
    /// Says who of those tied comes through.
    ResolvePreliminaryTie(ResolvePreliminaryTie),
    /// Fixes the list of candidates.
    FixCandidates(FixCandidates),
    /// Opens the next round of an election.
    OpenRound(OpenRound),
    /// Determines the outcome of a round.
    DetermineOutcome(DetermineOutcome),
    /// Records what the higher level decided.
    RecordElectionApproval(RecordElectionApproval),
    /// Makes those elected public.
    PublishElected(PublishElected),
    /// Nominates the members of a special committee.
    ProposeSpecialCommittee(ProposeSpecialCommittee),
    // ---- paper ballots ----
    /// Puts the list of scrutineers before the plenary.
    ProposeScrutineers(ProposeScrutineers),
    /// Names tellers.
    NameTellers(NameTellers),
    /// Opens a paper ballot on a question.
    OpenQuestionBallot(OpenQuestionBallot),
    /// Records how many papers were issued.
    RecordIssued(RecordIssued),
    /// Records how many papers were returned.
    RecordReturned(RecordReturned),
    /// Declares whether a ballot is valid.
    DeclareBallotValidity(DeclareBallotValidity),
    /// Enters one of the two counts.
    EnterCount(EnterCount),
    /// Enters the rows of the counting machine.
    EnterMachineCount(EnterMachineCount),
    /// Looks at a paper the machine calls void.
    CheckVoidPaper(CheckVoidPaper),
    /// Gives the machine's count up.
    AbandonMachineCount(AbandonMachineCount),
    /// Confirms the count.
    ConfirmCount(ConfirmCount),
    /// Orders a recount.
    OrderRecount(OrderRecount),
    /// Reports the count.
    ReportCount(ReportCount),
    /// Announces the result of a ballot.
    AnnounceBallot(AnnounceBallot),
    // ---- sealed ballots ----
    /// Names those who hold the key to the count.
    NameTrustees(NameTrustees),
    /// Closes a sealed ballot.
    CloseSealedBallot(CloseSealedBallot),
    /// Takes the count that the trustees have opened.
    CountSealedBallot(CountSealedBallot),
    /// Abandons a sealed ballot.
    AbandonSealedBallot(AbandonSealedBallot),
    /// Announces the result of an election's sealed ballot.
    AnnounceSealedBallot(AnnounceSealedBallot),
    // ---- personnel ----
    /// Moves a removal.
    FileRemoval(FileRemoval),
    /// Moves a dismissal from office.
    FileDismissal(FileDismissal),
    /// Records how somebody was heard.
    RecordDefence(RecordDefence),
    /// Puts a removal or dismissal to the vote.
    PutRemovalToVote(PutRemovalToVote),
    /// Takes a removal or dismissal back.
    WithdrawRemoval(WithdrawRemoval),
    /// Proposes an investigation committee.
    ProposeInvestigation(ProposeInvestigation),
    /// Tenders a resignation.
    TenderResignation(TenderResignation),
    /// Takes a resignation back.
    WithdrawResignation(WithdrawResignation),
    /// Records what the level above decided.
    RecordHigherApproval(RecordHigherApproval),
    /// Proposes an appointment or a removal from a post.
    ProposeAppointment(ProposeAppointment),
    /// Records the statement before the vote.
    HearStatement(HearStatement),
    /// Takes an appointment back.
    WithdrawAppointment(WithdrawAppointment),
    /// Carries a refusal over from an earlier meeting.
    CarryRefusalOver(CarryRefusalOver),
    /// Enters a certificate of appointment.
    RecordCertificate(RecordCertificate),
    /// Holds an oath.
    HoldOath(HoldOath),
    /// Records a report on credentials.
    RecordCredentialsReport(RecordCredentialsReport),
    /// Suspends a deputy's duties.
    SuspendSeat(SuspendSeat),
    /// Ends a suspension.
    ResumeSeat(ResumeSeat),
    /// Carries an absence over from an earlier session.
    CarryAbsenceOver(CarryAbsenceOver),
    // ---- supervision ----
    /// Files an interpellation.
    FileInterpellation(FileInterpellation),
    /// Decides how an interpellation is answered.
    DecideAnswerForm(DecideAnswerForm),
    /// Records an answer to an interpellation.
    AnswerInterpellation(AnswerInterpellation),
    /// Records which movers an answer does not satisfy.
    RateAnswer(RateAnswer),
    /// Closes an answered interpellation.
    CloseInterpellation(CloseInterpellation),
    /// Withdraws an interpellation.
    WithdrawInterpellation(WithdrawInterpellation),
    /// Records the report of an investigation.
    RecordInvestigationReport(RecordInvestigationReport),
    /// Opens a satisfaction rating.
    OpenRating(OpenRating),
    /// Enters the marks of a satisfaction rating.
    RecordRating(RecordRating),
    /// Opens a special inquiry.
    OpenSpecialInquiry(OpenSpecialInquiry),
    /// Records a question of a special inquiry with its answer.
    AnswerSpecialQuestion(AnswerSpecialQuestion),
    /// Plans a special work report.
    PlanSpecialReport(PlanSpecialReport),
    /// Records a paper of a special work report.
    RecordReportReceived(RecordReportReceived),
    /// Sends the opinions on a report to the organ.
    SendOpinions(SendOpinions),
    /// Records what an organ reports to have done.
    RecordFollowUp(RecordFollowUp),
    /// Plans an inspection of law enforcement.
    PlanInspection(PlanInspection),
    /// Records the report of an inspection.
    RecordInspectionReport(RecordInspectionReport),
    /// Files a normative document.
    FileNormativeDocument(FileNormativeDocument),
    /// Records the review of a document.
    RecordReview(RecordReview),
    /// Adds proposals for people's-livelihood projects.
    CollectProjects(CollectProjects),
    /// Sets the candidates of the vote on projects.
    ShortlistProjects(ShortlistProjects),
    /// Records that the candidates were deliberated on.
    DeliberateProjects(DeliberateProjects),
    /// Enters the count of the vote on projects.
    RecordProjectVote(RecordProjectVote),
    /// Decides which of the tied projects are chosen.
    DecideProjectTie(DecideProjectTie),
    /// Reports on the progress of a chosen project.
    ReportOnProject(ReportOnProject),
    /// Assesses a chosen project.
    AssessProject(AssessProject),
    // ---- end ----
    /// Issues an announcement.
    IssueAnnouncement(IssueAnnouncement),
    /// Closes the session.
    CloseSession(CloseSession),
}
