//! Decide: a command against the state and the rulebook gives events, or a refusal. Pure; this file only dispatches.

use jiff::Timestamp;
use yishi_rulebook::Rulebook;

use crate::attendance::{check_in, departure, doors, leaders, leave, non_voting, segment};
use crate::business::{item, report};
use crate::closing::session_close;
use crate::command::Command;
use crate::convening::{
    ConveningRefusal, agenda, circle, committee, convocation, preparatory_meeting, presidium, schedule, withdrawal,
};
use crate::deliberation::{chairs, rostrum, sitting, speech};
use crate::event::Event;
use crate::personnel::{
    absence, appointment, appointment_withdrawal, approval, certificate, credentials, defence, dismissal,
    earlier_refusal, investigation, oath, removal, removal_to_vote, removal_withdrawal, resignation,
    resignation_withdrawal, resumption, statement, suspension,
};
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::closing::BoxCount;
use crate::voting::{announcement, closing, hand_count, method, opening};

/// What a decision may know besides state, rulebook and command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Context {
    /// The time of the act.
    pub at: Timestamp,
    /// The counted ballot box, where the command closes a vote that was pressed.
    pub ballots: Option<BoxCount>,
}

impl Context {
    /// A context with nothing but the time.
    pub fn at(at: Timestamp) -> Self {
        Self { at, ballots: None }
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
        (Some(session), _) if session.closed_at.is_some() => Err(ConveningRefusal::SessionClosed.into()),
        (Some(session), command) => act(session, book, command, context),
    }
}

fn act(session: &Session, book: &Rulebook, command: &Command, context: &Context) -> Result<Vec<Event>, Refusal> {
    let at = context.at;
    match command {
        Command::ConveneSession(_) => Err(ConveningRefusal::AlreadyConvened.into()),
        Command::WithdrawSeat(command) => withdrawal::decide(session, command),
        Command::ProposePresidium(command) => preparatory_meeting::decide(session, command),
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
        Command::OpenVote(command) => opening::decide(session, book, command, at),
        Command::EnterHands(command) => hand_count::decide(session, command),
        Command::CloseVote(command) => closing::decide(session, book, command, context),
        Command::DeclareResult(command) => announcement::decide(session, command, at),
        // ---- convening and deliberation ----
        // ---- motions and bills ----
        // ---- election ----
        // ---- paper ballots ----
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
        // ---- end ----
        Command::CloseSession(_) => session_close::decide(session, at),
    }
}
