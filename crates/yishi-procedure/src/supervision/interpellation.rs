//! An interpellation (质询案) is filed: whom it asks, about what, with which words, and by how many.
//!
//! Law: Organic Law art 24 and 53; Supervision Law art 51: in writing, with the organ asked, the question and the content.
//! Invariant: it goes from stage to stage along `EDGES` and along nothing else.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{AccountabilityThreshold, AnswerForm, AnswerableOrgan, Citation, Ground, Rulebook, TargetChoice};

use crate::business::movers;
use crate::convening::ConveningRefusal;
use crate::event::Event;
use crate::ids::{InterpellationNo, SeatNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::supervision::answer::AnswerGiven;
use crate::supervision::{SupervisionRefusal, wording};

/// How far an interpellation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InterpellationStage {
    /// It was filed.
    Filed,
    /// How it is answered was decided.
    AnswerDue,
    /// It was answered.
    Answered,
    /// So many movers are not satisfied that a second answer is due.
    SecondAnswerDemanded,
    /// How it is answered a second time was decided.
    SecondAnswerDue,
    /// It was answered a second time.
    AnsweredAgain,
    /// It is closed.
    Closed,
    /// The movers have withdrawn it.
    Withdrawn,
}

impl InterpellationStage {
    /// From which stage which event leads to which.
    pub const EDGES: &'static [(Self, &'static str, Self)] = &[
        (Self::Filed, "AnswerFormDecided", Self::AnswerDue),
        (Self::Filed, "InterpellationWithdrawn", Self::Withdrawn),
        (Self::AnswerDue, "InterpellationAnswered", Self::Answered),
        (Self::AnswerDue, "InterpellationWithdrawn", Self::Withdrawn),
        (Self::Answered, "AnswerRated", Self::Closed),
        (Self::Answered, "AnswerRated", Self::SecondAnswerDemanded),
        (Self::Answered, "InterpellationClosed", Self::Closed),
        (Self::SecondAnswerDemanded, "AnswerFormDecided", Self::SecondAnswerDue),
        (Self::SecondAnswerDue, "InterpellationAnswered", Self::AnsweredAgain),
        (Self::AnsweredAgain, "AnswerRated", Self::Closed),
        (Self::AnsweredAgain, "InterpellationClosed", Self::Closed),
    ];

    /// The stage's word for refusals and pages.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Filed => "filed",
            Self::AnswerDue => "answer_due",
            Self::Answered => "answered",
            Self::SecondAnswerDemanded => "second_answer_demanded",
            Self::SecondAnswerDue => "second_answer_due",
            Self::AnsweredAgain => "answered_again",
            Self::Closed => "closed",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// An interpellation with all that became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Interpellation {
    /// Its number.
    pub no: InterpellationNo,
    /// Who moved it, the first mover first.
    pub by: Vec<SeatNo>,
    /// What kind of organ is asked.
    pub target: AnswerableOrgan,
    /// The organ by name.
    pub organ: Text,
    /// The question.
    pub question: Text,
    /// The content.
    pub content: Text,
    /// How far it has come.
    pub stage: InterpellationStage,
    /// How it is answered, as last decided.
    pub form: Option<AnswerForm>,
    /// The answers, one or two.
    pub answers: Vec<AnswerGiven>,
    /// When it was filed.
    pub filed_at: Timestamp,
}

/// Files an interpellation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FileInterpellation {
    /// Who moves it jointly, the first mover first.
    pub by: Vec<SeatNo>,
    /// What kind of organ is asked.
    pub target: AnswerableOrgan,
    /// The organ by name, such as the department.
    pub organ: Text,
    /// The question.
    pub question: Text,
    /// The content: what it is about, and why it is asked.
    pub content: Text,
}

/// An interpellation was filed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InterpellationFiled {
    /// Its number in the session.
    pub interpellation: InterpellationNo,
    /// Who moved it.
    pub by: Vec<SeatNo>,
    /// What kind of organ is asked.
    pub target: AnswerableOrgan,
    /// The organ by name.
    pub organ: Text,
    /// The question.
    pub question: Text,
    /// The content.
    pub content: Text,
    /// The number of movers.
    pub grounds: Vec<Ground>,
    /// The rule that lets this organ be asked.
    pub allowed_by: Citation,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &FileInterpellation,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let movers = movers::judge_joint(session, book, AccountabilityThreshold::InterpellationMovers, &command.by)?;
    let targets = rules::choice(book, TargetChoice::InterpellationTargets)?;
    if !targets.allows(&command.target) {
        return Err(SupervisionRefusal::NotAnswerable(command.target, Box::new(targets.citation)).into());
    }
    wording::require(&command.organ, "organ")?;
    wording::require(&command.question, "question")?;
    wording::require(&command.content, "content")?;
    let next = session.supervision.interpellations.len() + 1;
    let next = u16::try_from(next).map_err(|_| ConveningRefusal::EmptyList)?;
    Ok(vec![Event::InterpellationFiled(InterpellationFiled {
        interpellation: InterpellationNo(next),
        by: command.by.clone(),
        target: command.target,
        organ: command.organ.clone(),
        question: command.question.clone(),
        content: command.content.clone(),
        grounds: vec![movers],
        allowed_by: targets.citation,
        at,
    })])
}

pub(crate) fn apply(session: &mut Session, event: &InterpellationFiled) {
    let InterpellationFiled { interpellation, by, target, organ, question, content, at, .. } = event.clone();
    session.supervision.interpellations.push(Interpellation {
        no: interpellation,
        by,
        target,
        organ,
        question,
        content,
        stage: InterpellationStage::Filed,
        form: None,
        answers: Vec::new(),
        filed_at: at,
    });
}
