//! An interpellation is answered (答复): orally by the head of the organ in the meeting that was decided, or in writing over the
//! head's signature.
//!
//! Law: Organic Law art 24; Supervision Law art 52. Invariant: an oral answer to the presidium or the plenary names the sitting in
//! which it was given; a special committee keeps its own record, so an answer there may name none.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::AnswerForm;

use crate::attendance::leaders::Placement;
use crate::deliberation::sitting::SittingKind;
use crate::event::Event;
use crate::ids::{InterpellationNo, SittingNo};
use crate::refusal::Refusal;
use crate::session::Session;
use crate::supervision::SupervisionRefusal;
use crate::supervision::interpellation::{Interpellation, InterpellationStage};

/// An answer that was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerGiven {
    /// In which form.
    pub form: AnswerForm,
    /// Who answered, or signed.
    pub by: Placement,
    /// In which sitting.
    pub sitting: Option<SittingNo>,
    /// When.
    pub at: Timestamp,
    /// How many movers were not satisfied, once they said so.
    pub dissatisfied: Option<u32>,
}

/// Records an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AnswerInterpellation {
    /// The interpellation.
    pub interpellation: InterpellationNo,
    /// The head of the organ who answers, or who signed the answer.
    pub by: Placement,
    /// The sitting in which it is answered orally.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sitting: Option<SittingNo>,
}

/// It was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InterpellationAnswered {
    /// The interpellation.
    pub interpellation: InterpellationNo,
    /// In which form.
    pub form: AnswerForm,
    /// Who answered, or signed.
    pub by: Placement,
    /// In which sitting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sitting: Option<SittingNo>,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(session: &Session, command: &AnswerInterpellation, at: Timestamp) -> Result<Vec<Event>, Refusal> {
    let interpellation = session.supervision.interpellation(command.interpellation)?;
    following(interpellation.stage).ok_or(interpellation.wrong_stage())?;
    let form = form_of(interpellation)?;
    require_place(session, form, command.sitting)?;
    session.roll.require_person(command.by.person)?;
    Ok(vec![Event::InterpellationAnswered(InterpellationAnswered {
        interpellation: command.interpellation,
        form,
        by: command.by.clone(),
        sitting: command.sitting,
        at,
    })])
}

/// In a stage in which an answer is due its form was decided.
fn form_of(interpellation: &Interpellation) -> Result<AnswerForm, SupervisionRefusal> {
    interpellation.form.ok_or(interpellation.wrong_stage())
}

fn require_place(session: &Session, form: AnswerForm, sitting: Option<SittingNo>) -> Result<(), Refusal> {
    let Some(no) = sitting else {
        return match form {
            AnswerForm::Presidium | AnswerForm::Plenary => Err(SupervisionRefusal::AnswerNeedsSitting(form).into()),
            AnswerForm::Committee | AnswerForm::Written => Ok(()),
        };
    };
    let kind = session.in_progress(Some(no))?.kind;
    let fits = match form {
        AnswerForm::Presidium => matches!(kind, SittingKind::Presidium { .. }),
        AnswerForm::Plenary => matches!(kind, SittingKind::Plenary { .. }),
        AnswerForm::Committee => matches!(kind, SittingKind::Committee { .. }),
        AnswerForm::Written => false,
    };
    if fits { Ok(()) } else { Err(SupervisionRefusal::AnsweredElsewhere { form, sitting: no }.into()) }
}

fn following(stage: InterpellationStage) -> Option<InterpellationStage> {
    match stage {
        InterpellationStage::AnswerDue => Some(InterpellationStage::Answered),
        InterpellationStage::SecondAnswerDue => Some(InterpellationStage::AnsweredAgain),
        InterpellationStage::Filed
        | InterpellationStage::Answered
        | InterpellationStage::SecondAnswerDemanded
        | InterpellationStage::AnsweredAgain
        | InterpellationStage::Closed
        | InterpellationStage::Withdrawn => None,
    }
}

pub(crate) fn apply(session: &mut Session, event: &InterpellationAnswered) {
    let InterpellationAnswered { interpellation, form, by, sitting, at } = event.clone();
    if let Some(interpellation) = session.supervision.interpellation_mut(interpellation) {
        interpellation.stage = following(interpellation.stage).unwrap_or(interpellation.stage);
        interpellation.answers.push(AnswerGiven { form, by, sitting, at, dissatisfied: None });
    }
}
