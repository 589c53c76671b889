//! A question of a special inquiry and its answer (询问与应询).
//!
//! Law: Supervision Law art 47 to 50. Invariant: a member of the sitting asks while it is in progress, and somebody whom the
//! record knows answers.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::attendance::leaders::Placement;
use crate::event::Event;
use crate::ids::{SeatNo, SpecialInquiryNo};
use crate::refusal::Refusal;
use crate::session::Session;
use crate::supervision::wording;

/// A question with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionAnswered {
    /// Who asked.
    pub asked_by: SeatNo,
    /// The question.
    pub question: Text,
    /// Who answered.
    pub answered_by: Placement,
    /// The answer in short.
    pub answer: Text,
    /// When it was recorded.
    pub at: Timestamp,
}

/// Records a question of a special inquiry with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AnswerSpecialQuestion {
    /// The inquiry.
    pub inquiry: SpecialInquiryNo,
    /// Who asks.
    pub asked_by: SeatNo,
    /// The question.
    pub question: Text,
    /// Who answers.
    pub answered_by: Placement,
    /// The answer in short.
    pub answer: Text,
}

/// A question was asked and answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SpecialQuestionAnswered {
    /// The inquiry.
    pub inquiry: SpecialInquiryNo,
    /// Who asked.
    pub asked_by: SeatNo,
    /// The question.
    pub question: Text,
    /// Who answered.
    pub answered_by: Placement,
    /// The answer in short.
    pub answer: Text,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(session: &Session, command: &AnswerSpecialQuestion, at: Timestamp) -> Result<Vec<Event>, Refusal> {
    let inquiry = session.supervision.special_inquiry(command.inquiry)?;
    let sitting = session.in_progress(Some(inquiry.sitting))?;
    session.roll.require(command.asked_by)?;
    session.require_belongs(command.asked_by, sitting)?;
    session.roll.require_person(command.answered_by.person)?;
    wording::require(&command.question, "question")?;
    wording::require(&command.answer, "answer")?;
    let AnswerSpecialQuestion { inquiry, asked_by, question, answered_by, answer } = command.clone();
    let event = SpecialQuestionAnswered { inquiry, asked_by, question, answered_by, answer, at };
    Ok(vec![Event::SpecialQuestionAnswered(event)])
}

pub(crate) fn apply(session: &mut Session, event: &SpecialQuestionAnswered) {
    let SpecialQuestionAnswered { inquiry, asked_by, question, answered_by, answer, at } = event.clone();
    if let Some(inquiry) = session.supervision.special_inquiries.iter_mut().find(|one| one.no == inquiry) {
        inquiry.questions.push(QuestionAnswered { asked_by, question, answered_by, answer, at });
    }
}
