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
use crate::election::{
    approval, candidates, determination, method as election_method, nomination, nominations_close,
    opening as nominations, preliminary, publication, round, special_committee, withdrawal as nomination_withdrawal,
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
        Command::ProposeElectionMethod(command) => election_method::decide(session, book, command),
        Command::OpenNominations(command) => nominations::decide(session, book, command, at),
        Command::Nominate(command) => nomination::decide(session, book, command, at),
        Command::WithdrawNomination(command) => nomination_withdrawal::decide(session, command),
        Command::CloseNominations(command) => nominations_close::decide(session, book, command, at),
        Command::ReopenNominations(command) => nominations::decide_again(session, book, command, at),
        Command::OpenPreliminaryVote(command) => preliminary::decide(session, book, command, at),
        Command::ResolvePreliminaryTie(command) => preliminary::decide_tie(session, book, command),
        Command::FixCandidates(command) => candidates::decide(session, book, command, at),
        Command::OpenRound(command) => round::decide(session, book, command, at),
        Command::DetermineOutcome(command) => determination::decide(session, book, command),
        Command::RecordHigherApproval(command) => approval::decide(session, command),
        Command::PublishElected(command) => publication::decide(session, command, at),
        Command::ProposeSpecialCommittee(command) => special_committee::decide(session, book, command),
        // ---- paper ballots ----
        // ---- personnel ----
        // ---- supervision ----
        // ---- end ----
        Command::CloseSession(_) => session_close::decide(session, at),
    }
}
