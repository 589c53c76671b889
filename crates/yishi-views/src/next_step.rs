//! What comes next in a sitting, so that the chair's page can always name one act and the words that go with it.
//!
//! Law: the order of a sitting: doors, quorum, opening, the schedule item by item, results declared on the spot, close.
//! Invariant: a step that carries a command is one the procedure takes as the record stands, or refuses with its reason.

use jiff::Timestamp;
use yishi_procedure::attendance::doors::OpenDoors;
use yishi_procedure::attendance::segment::BeginSegment;
use yishi_procedure::ballot::announcement::AnnounceBallot;
use yishi_procedure::ballot::question_ballot::OpenQuestionBallot;
use yishi_procedure::ballot::stage::BallotStage;
use yishi_procedure::ballot::validity::DeclareBallotValidity;
use yishi_procedure::business::item::TakeUp;
use yishi_procedure::convening::adjournment::ResumeSession;
use yishi_procedure::convening::agenda::Business;
use yishi_procedure::deliberation::recess::ResumeSitting;
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting, PlenaryPart, Sitting, SittingKind, Stage};
use yishi_procedure::deliberation::speech::EndSpeech;
use yishi_procedure::ids::{BallotNo, SittingNo};
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::method::{self, VoteMethod};
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;
use yishi_procedure::voting::vote::Vote;
use yishi_procedure::{Command, Session};
use yishi_rulebook::{AgendaAdoption, LeadingOrgan, Rulebook};

use crate::ballot_step::{Papers, at_the_ballot};
use crate::boxes::Boxes;
use crate::call_up::{self, CallUp};
use crate::heading::{SittingHead, next_sitting};
use crate::matter::Matter;
use crate::person::Person;
use crate::quorum::QuorumFigures;
use crate::sealed_board::SealedBoard;
use crate::sealed_step::SealedStep;
use crate::vote::{ResultFigures, RunningVote};

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// The secretariat opens the doors of a sitting.
    OpenDoors(SittingHead),
    /// The secretariat names who presides.
    NameChairs(SittingNo),
    /// Too few have come to open.
    WaitForQuorum {
        /// How many are wanting, in people.
        missing: u32,
    },
    /// The chair opens the sitting with the formula of attendance.
    OpenSitting(Option<QuorumFigures>, SittingNo),
    /// The next segment begins.
    BeginSegment(u8),
    /// The next item is taken up.
    TakeUp(Matter),
    /// A report is called up; where the agenda does not name who delivers it, the chair chooses.
    HearReport(Matter, Option<Box<CallUp>>),
    /// Somebody is given the floor on an item without a vote.
    BeginSpeech(Matter),
    /// The speaker has finished.
    EndSpeech(Person),
    /// The item is put to the vote.
    OpenVote(Matter, VoteMethod),
    /// Ballots are being pressed.
    CloseVote(RunningVote),
    /// Hands are counted, and the tellers' figures are not entered yet.
    EnterHands(RunningVote),
    /// The result is declared.
    DeclareResult(ResultFigures),
    /// Everything on the schedule has been dealt with.
    CloseSitting(SittingNo, SittingKind),
    /// The sitting is interrupted; the chair says when it goes on.
    ResumeSitting(SittingNo),
    /// The session rests; the secretariat records that it goes on.
    ResumeSession,
    /// A paper ballot waits for somebody else.
    AwaitBallot(BallotStage),
    /// The papers are back; the chair declares whether the ballot is valid.
    DeclareBallot(Papers),
    /// The count was reported; the chair announces it.
    AnnounceBallot(BallotNo),
    /// A sealed ballot is going on, or is to be held again.
    Sealed(SealedStep, Box<SealedBoard>),
    /// Nothing is left to do.
    Nothing,
}

impl NextStep {
    /// What comes next as the record stands.
    pub fn of(session: &Session, book: &Rulebook, boxes: impl Into<Boxes>) -> Self {
        let boxes = &boxes.into();
        if session.closed_at.is_some() {
            return Self::Nothing;
        }
        let Some(sitting) = session.sitting_at_work() else {
            return between_sittings(session);
        };
        match sitting.stage {
            Stage::DoorsOpen => before_opening(session, sitting, book),
            Stage::InProgress => in_progress(session, sitting, book, boxes),
            Stage::Adjourned => after_the_break(session, sitting, book),
            Stage::Scheduled | Stage::Closed | Stage::CalledOff => Self::Nothing,
        }
    }

    /// The command that takes the step; nothing where somebody else acts or must choose first.
    pub fn command(&self) -> Option<Command> {
        match self {
            Self::OpenDoors(head) => Some(OpenDoors { sitting: head.no, self_check_in: false }.into()),
            Self::OpenSitting(_, sitting) => Some(OpenSitting { sitting: *sitting }.into()),
            Self::BeginSegment(segment) => Some(BeginSegment { segment: *segment, sitting: None }.into()),
            Self::TakeUp(matter) => Some(TakeUp { question: matter.question(), sitting: None }.into()),
            Self::HearReport(_, planned) => planned.as_ref().map(|call| call.command.clone()),
            Self::EndSpeech(_) => Some(EndSpeech::default().into()),
            Self::OpenVote(matter, VoteMethod::Paper) => {
                Some(OpenQuestionBallot { question: matter.question() }.into())
            }
            Self::OpenVote(matter, VoteMethod::Named | VoteMethod::Secret | VoteMethod::ShowOfHands) => {
                Some(OpenVote { question: matter.question() }.into())
            }
            Self::CloseVote(vote) => Some(CloseVote { vote: vote.no }.into()),
            Self::DeclareResult(result) => Some(DeclareResult { vote: result.no }.into()),
            Self::CloseSitting(sitting, _) => Some(CloseSitting { sitting: *sitting }.into()),
            Self::ResumeSitting(sitting) => Some(ResumeSitting { sitting: *sitting }.into()),
            Self::ResumeSession => Some(ResumeSession {}.into()),
            Self::DeclareBallot(papers) => Some(DeclareBallotValidity { ballot: papers.ballot }.into()),
            Self::Sealed(step, board) => step.command(board),
            Self::AnnounceBallot(ballot) => Some(AnnounceBallot { ballot: *ballot }.into()),
            Self::NameChairs(_)
            | Self::AwaitBallot(_)
            | Self::WaitForQuorum { .. }
            | Self::BeginSpeech(_)
            | Self::EnterHands(_)
            | Self::Nothing => None,
        }
    }

    /// The matter on which somebody must be called up, where the step is that.
    pub fn calls_for_a_speaker(&self) -> Option<&Matter> {
        if let Self::HearReport(matter, _) | Self::BeginSpeech(matter) = self { Some(matter) } else { None }
    }

    /// Says whether the step is the secretariat's, so that the chair waits.
    pub fn is_for_the_desk(&self) -> bool {
        if let Self::Sealed(step, board) = self {
            return step.is_for_the_desk(board);
        }
        matches!(self, Self::OpenDoors(_) | Self::NameChairs(_) | Self::EnterHands(_) | Self::ResumeSession)
    }

    /// When the clock of the house closes the vote, so that nobody need press anything.
    pub fn closes_by_itself(&self) -> Option<Timestamp> {
        if let Self::Sealed(SealedStep::Close, board) = self {
            return board.closes_at;
        }
        if let Self::CloseVote(vote) = self { vote.closes_at } else { None }
    }
}

fn between_sittings(session: &Session) -> NextStep {
    if session.arrangements.adjourned.is_some() {
        return NextStep::ResumeSession;
    }
    next_sitting(session).map_or(NextStep::Nothing, |sitting| NextStep::OpenDoors(SittingHead::of(sitting)))
}

/// What goes on after a break needs its quorum again.
fn after_the_break(session: &Session, sitting: &Sitting, book: &Rulebook) -> NextStep {
    match QuorumFigures::of(session, sitting, book) {
        Some(quorum) if !quorum.met => NextStep::WaitForQuorum { missing: quorum.missing() },
        Some(_) | None => NextStep::ResumeSitting(sitting.no),
    }
}

fn before_opening(session: &Session, sitting: &Sitting, book: &Rulebook) -> NextStep {
    if sitting.presiding.is_none() {
        return NextStep::NameChairs(sitting.no);
    }
    match QuorumFigures::of(session, sitting, book) {
        Some(quorum) if !quorum.met => NextStep::WaitForQuorum { missing: quorum.missing() },
        quorum => NextStep::OpenSitting(quorum, sitting.no),
    }
}

fn in_progress(session: &Session, sitting: &Sitting, book: &Rulebook, boxes: &Boxes) -> NextStep {
    if let Some(ballot) = session.open_ballot() {
        return at_the_ballot(ballot);
    }
    if let Some(step) = at_the_sealed(session, sitting, boxes) {
        return step;
    }
    // Its ballot was void, and is held again.
    let by_ballot = |vote: &&Vote| matches!(vote.method, VoteMethod::Paper | VoteMethod::Secret);
    if let Some(vote) = session.running_vote().filter(by_ballot) {
        let matter = Matter::of(session, vote.question);
        return matter.map_or(NextStep::Nothing, |matter| NextStep::OpenVote(matter, vote.method));
    }
    if let Some(vote) = RunningVote::of(session, boxes.pressed) {
        let uncounted = vote.method == VoteMethod::ShowOfHands && !vote.hands_entered;
        return if uncounted { NextStep::EnterHands(vote) } else { NextStep::CloseVote(vote) };
    }
    if let Some(result) = ResultFigures::undeclared(session, book) {
        return NextStep::DeclareResult(result);
    }
    if let Some(speech) = sitting.speech_running() {
        return NextStep::EndSpeech(Person::of(session, speech.person));
    }
    match next_question(session, sitting, book).and_then(|question| Matter::of(session, question)) {
        Some(matter) => on(session, sitting, book, matter),
        None => after_the_last(sitting),
    }
}

fn at_the_sealed(session: &Session, sitting: &Sitting, boxes: &Boxes) -> Option<NextStep> {
    let board = SealedBoard::on(session, sitting, &boxes.sealed)?;
    SealedStep::at(&board).map(|step| NextStep::Sealed(step, Box::new(board)))
}

/// The step on a matter that waits: called up first, where it is not the current one, then dealt with.
fn on(session: &Session, sitting: &Sitting, book: &Rulebook, matter: Matter) -> NextStep {
    let taken_up = sitting.current.as_ref().is_some_and(|current| current.question == matter.question());
    match &matter {
        // Calling up the reporter takes the item up in the same act.
        Matter::Item { business: Business::HearReport(_), .. } => {
            let planned = call_up::planned(session, &matter).map(Box::new);
            NextStep::HearReport(matter, planned)
        }
        Matter::PresidiumList | Matter::Agenda | Matter::Item { .. } | Matter::Titled { .. } if !taken_up => {
            NextStep::TakeUp(matter)
        }
        Matter::Item { business: Business::Address, .. } => NextStep::BeginSpeech(matter),
        Matter::PresidiumList
        | Matter::Agenda
        | Matter::Titled { .. }
        | Matter::Item { business: Business::Resolution(_) | Business::ExaminationReport(_), .. } => {
            let question = matter.question();
            let own = method::for_question(session, sitting, book, question).map(|(method, _)| method);
            NextStep::OpenVote(matter, own.unwrap_or_else(|_| method::in_force(session, sitting, book)))
        }
    }
}

fn after_the_last(sitting: &Sitting) -> NextStep {
    let next = sitting.segment.saturating_add(1);
    if usize::from(next) <= sitting.segments.len() {
        NextStep::BeginSegment(next)
    } else {
        NextStep::CloseSitting(sitting.no, sitting.kind)
    }
}

/// The first question of the sitting that has not been dealt with in the segment it has reached.
fn next_question(session: &Session, sitting: &Sitting, book: &Rulebook) -> Option<Question> {
    let own = own_questions(session, sitting, book).into_iter().find(|question| !was_voted(session, *question));
    own.or_else(|| {
        let segment = sitting.segments.get(usize::from(sitting.segment).checked_sub(1)?)?;
        segment.items.iter().copied().find(|item| !session.is_dealt_with(*item)).map(Question::Item)
    })
}

/// The questions that are not on the agenda: the presidium's list, and the agenda itself where this sitting adopts it.
pub(crate) fn own_questions(session: &Session, sitting: &Sitting, book: &Rulebook) -> Vec<Question> {
    let mut questions = Vec::new();
    let preparatory = sitting.kind == SittingKind::Preparatory;
    if preparatory && session.led_by == LeadingOrgan::Presidium && session.presidium_draft.is_some() {
        questions.push(Question::PresidiumList);
    }
    if session.agenda_draft.is_some() && adopts_agenda(sitting.kind, book.agenda_adopted_at().value) {
        questions.push(Question::Agenda);
    }
    questions
}

fn adopts_agenda(kind: SittingKind, rule: AgendaAdoption) -> bool {
    match kind {
        SittingKind::Preparatory => true,
        SittingKind::Plenary { part: PlenaryPart::Opening, .. } => rule == AgendaAdoption::FirstSitting,
        SittingKind::Plenary { part: PlenaryPart::Ordinary | PlenaryPart::Closing, .. }
        | SittingKind::Presidium { .. }
        | SittingKind::Delegation { .. }
        | SittingKind::Circle { .. }
        | SittingKind::Committee { .. } => false,
    }
}

/// A question that failed is not put again by itself: whether it is, and how changed, is for people to decide.
fn was_voted(session: &Session, question: Question) -> bool {
    session.votes.iter().any(|vote| vote.question == question && !vote.is_running())
}
