//! What the desk may do by one press: a real command, with the word the button shows.
//!
//! Invariant: an action is offered only where the procedure would take it as the record stands, or answer with figures.

use yishi_procedure::attendance::doors::OpenDoors;
use yishi_procedure::attendance::segment::BeginSegment;
use yishi_procedure::business::item::TakeUp;
use yishi_procedure::closing::session_close::CloseSession;
use yishi_procedure::convening::adjournment::ResumeSession;
use yishi_procedure::convening::agenda::Business;
use yishi_procedure::deliberation::recess::{AdjournSitting, ResumeSitting};
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting, Sitting, Stage};
use yishi_procedure::deliberation::speech::EndSpeech;
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::method::VoteMethod;
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::{Command, Session};

use crate::matter::Matter;
use crate::order::{Entry, Progress};
use crate::sealed_board::SealedBoard;
use crate::sealed_step::SealedStep;
use crate::secret_vote::BoxSoFar;

/// What a button says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionWord {
    /// Open the doors.
    OpenDoors,
    /// Let deputies check in on their phones.
    AllowSelfCheckIn,
    /// Check in at the doors only.
    StopSelfCheckIn,
    /// Open the sitting.
    OpenSitting,
    /// Interrupt the sitting.
    AdjournSitting,
    /// Let the sitting go on.
    ResumeSitting,
    /// Close the sitting.
    CloseSitting,
    /// Begin the next segment.
    BeginSegment,
    /// Take an item up.
    TakeUp,
    /// Open a vote.
    OpenVote,
    /// Close the vote.
    CloseVote,
    /// Hold a ballot again that was void or abandoned.
    HoldAgain,
    /// Declare the result.
    DeclareResult,
    /// End the speech.
    EndSpeech,
    /// Let the session go on.
    ResumeSession,
    /// Close the session.
    CloseSession,
}

/// A button and its command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// What the button says.
    pub word: ActionWord,
    /// What it does.
    pub command: Command,
}

impl Action {
    /// A button.
    pub fn new(word: ActionWord, command: impl Into<Command>) -> Self {
        Self { word, command: command.into() }
    }
}

/// What may be done with a whole sitting.
pub(crate) fn on_sitting(session: &Session, sitting: &Sitting) -> Vec<Action> {
    let no = sitting.no;
    match sitting.stage {
        Stage::Scheduled if session.sitting_at_work().is_none() => {
            vec![Action::new(ActionWord::OpenDoors, OpenDoors { sitting: no, self_check_in: false })]
        }
        Stage::Scheduled | Stage::Closed | Stage::CalledOff => Vec::new(),
        Stage::Adjourned => vec![
            check_in_switch(sitting),
            Action::new(ActionWord::ResumeSitting, ResumeSitting { sitting: no }),
            Action::new(ActionWord::CloseSitting, CloseSitting { sitting: no }),
        ],
        Stage::DoorsOpen => {
            vec![check_in_switch(sitting), Action::new(ActionWord::OpenSitting, OpenSitting { sitting: no })]
        }
        Stage::InProgress => {
            let segment = sitting.segment.saturating_add(1);
            let next = usize::from(segment) <= sitting.segments.len();
            let begin = next.then(|| Action::new(ActionWord::BeginSegment, BeginSegment { segment, sitting: None }));
            let adjourn = Action::new(ActionWord::AdjournSitting, AdjournSitting { sitting: no, until: None });
            let close = Action::new(ActionWord::CloseSitting, CloseSitting { sitting: no });
            [check_in_switch(sitting)].into_iter().chain(begin).chain([adjourn, close]).collect()
        }
    }
}

fn check_in_switch(sitting: &Sitting) -> Action {
    let word = if sitting.self_check_in { ActionWord::StopSelfCheckIn } else { ActionWord::AllowSelfCheckIn };
    Action::new(word, OpenDoors { sitting: sitting.no, self_check_in: !sitting.self_check_in })
}

/// What may be done with what is going on: the vote, its result, or the speech.
pub(crate) fn on_the_floor(session: &Session, sitting: &Sitting) -> Option<Action> {
    if let Some(board) = SealedBoard::on(session, sitting, &BoxSoFar::default()) {
        return on_the_sealed(&board);
    }
    if let Some(vote) = session.running_vote() {
        // A vote of fixed time is closed by the clock, and hands must be counted first; closing would be refused.
        let uncounted = vote.method == VoteMethod::ShowOfHands && vote.hands.is_none();
        return (vote.closes_at.is_none() && !uncounted)
            .then(|| Action::new(ActionWord::CloseVote, CloseVote { vote: vote.no }));
    }
    if let Some(vote) = session.undeclared_vote() {
        return Some(Action::new(ActionWord::DeclareResult, DeclareResult { vote: vote.no }));
    }
    sitting.speech_running().map(|_| Action::new(ActionWord::EndSpeech, EndSpeech::default()))
}

/// What may be done with a sealed ballot now; the step knows it by its command.
fn on_the_sealed(board: &SealedBoard) -> Option<Action> {
    let step = SealedStep::at(board)?;
    let word = match step {
        SealedStep::Close | SealedStep::AwaitKeys => ActionWord::CloseVote,
        SealedStep::Announce => ActionWord::DeclareResult,
        SealedStep::HoldAgain => ActionWord::HoldAgain,
    };
    step.command(board).map(|command| Action { word, command })
}

/// What may be done with an entry of the order while nothing else is going on.
pub(crate) fn on_entry(session: &Session, sitting: &Sitting, entry: &Entry) -> Vec<Action> {
    let balloting = session.open_ballot().is_some() || session.open_sealed_ballot().is_some();
    let voting = session.running_vote().is_some() || session.undeclared_vote().is_some();
    let quiet = !balloting && !voting && sitting.speech_running().is_none();
    if sitting.stage != Stage::InProgress || !quiet || entry.progress == Progress::Done {
        return Vec::new();
    }
    let question = entry.matter.question();
    let current = sitting.current.as_ref().is_some_and(|current| current.question == question);
    let take_up = (!current && !is_report(&entry.matter))
        .then(|| Action::new(ActionWord::TakeUp, TakeUp { question, sitting: None }));
    let undecided = entry.matter.is_voted_on() && !session.is_decided(question);
    let open = undecided.then(|| Action::new(ActionWord::OpenVote, OpenVote { question }));
    take_up.into_iter().chain(open).collect()
}

/// A report is taken up by calling its reporter, in one act.
fn is_report(matter: &Matter) -> bool {
    matches!(matter, Matter::Item { business: Business::HearReport(_), .. })
}

/// Lets the session go on while it rests; closes it, once every sitting of it is over.
pub(crate) fn on_session(session: &Session) -> Option<Action> {
    if session.arrangements.adjourned.is_some() {
        return Some(Action::new(ActionWord::ResumeSession, ResumeSession {}));
    }
    let over = !session.sittings.is_empty() && session.sittings.iter().all(Sitting::is_over);
    (over && session.closed_at.is_none()).then(|| Action::new(ActionWord::CloseSession, CloseSession {}))
}
