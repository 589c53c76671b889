//! How an interpellation is answered (答复方式): orally, and where, or in writing.
//!
//! Law: Organic Law art 24 (the presidium decides, by more than half of all its members); Supervision Law art 52 (the chairs'
//! meeting decides, whose figures the record of the session does not keep).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{AnswerChoice, AnswerForm, Citation, Ground, LeadingOrgan, Rulebook};

use crate::convening::presidium::{self, PresidiumFigures};
use crate::deliberation::DeliberationRefusal;
use crate::event::Event;
use crate::ids::InterpellationNo;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::supervision::SupervisionRefusal;
use crate::supervision::interpellation::InterpellationStage;

/// Decides how an interpellation is answered, the first time or the second.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DecideAnswerForm {
    /// The interpellation.
    pub interpellation: InterpellationNo,
    /// The form of the answer.
    pub form: AnswerForm,
    /// The presidium's figures; absent where the chairs' meeting decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// How it is answered was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AnswerFormDecided {
    /// The interpellation.
    pub interpellation: InterpellationNo,
    /// The form of the answer.
    pub form: AnswerForm,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
    /// The rule that allows this form.
    pub allowed_by: Citation,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &DecideAnswerForm) -> Result<Vec<Event>, Refusal> {
    let forms = rules::choice(book, AnswerChoice::InterpellationAnswer)?;
    let interpellation = session.supervision.interpellation(command.interpellation)?;
    following(interpellation.stage).ok_or(interpellation.wrong_stage())?;
    if !forms.allows(&command.form) {
        return Err(SupervisionRefusal::FormNotAllowed(command.form, Box::new(forms.citation)).into());
    }
    let grounds = match session.led_by {
        LeadingOrgan::StandingCommittee => Vec::new(),
        LeadingOrgan::Presidium => {
            let figures = command.figures.ok_or(DeliberationRefusal::PresidiumFiguresMissing)?;
            presidium::judge(session, book, figures)?
        }
    };
    Ok(vec![Event::AnswerFormDecided(AnswerFormDecided {
        interpellation: command.interpellation,
        form: command.form,
        grounds,
        allowed_by: forms.citation,
    })])
}

/// The stage that follows, where the form may be decided at all.
fn following(stage: InterpellationStage) -> Option<InterpellationStage> {
    match stage {
        InterpellationStage::Filed => Some(InterpellationStage::AnswerDue),
        InterpellationStage::SecondAnswerDemanded => Some(InterpellationStage::SecondAnswerDue),
        InterpellationStage::AnswerDue
        | InterpellationStage::Answered
        | InterpellationStage::SecondAnswerDue
        | InterpellationStage::AnsweredAgain
        | InterpellationStage::Closed
        | InterpellationStage::Withdrawn => None,
    }
}

pub(crate) fn apply(session: &mut Session, event: &AnswerFormDecided) {
    if let Some(interpellation) = session.supervision.interpellation_mut(event.interpellation) {
        interpellation.stage = following(interpellation.stage).unwrap_or(interpellation.stage);
        interpellation.form = Some(event.form);
    }
}
