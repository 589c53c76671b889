//! Decide: a command against the state and the rulebook gives events, or a refusal. Pure; this file only dispatches.

use jiff::Timestamp;
use yishi_rulebook::Rulebook;

use crate::attendance::{check_in, departure, doors, leaders, leave, non_voting, segment, session_leave};
use crate::business::{item, report};
use crate::closing::session_close;
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
use crate::event::Event;
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
        Command::OpenVote(command) => opening::decide(session, book, command, at),
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
        // ---- election ----
        // ---- paper ballots ----
        // ---- personnel ----
        // ---- supervision ----
        // ---- end ----
        Command::CloseSession(_) => session_close::decide(session, at),
    }
}
