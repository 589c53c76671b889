//! A committee gives its opinion on a motion (审查意见): whether it should be on the agenda.
//!
//! Law: Organic Law art 22, 52; NPC rules of procedure art 23. The opinion binds nobody; the organ that leads decides.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::business::leading::require_wording;
use crate::business::motion::stage::MotionStage;
use crate::event::Event;
use crate::ids::MotionNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// What a committee thinks should become of a motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Opinion {
    /// On the agenda of the session.
    OnAgenda,
    /// Not on the agenda.
    NotOnAgenda,
    /// Handled as a suggestion.
    AsSuggestion,
}

/// An opinion with its reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Examination {
    /// The opinion.
    pub opinion: Opinion,
    /// Its wording.
    pub text: Text,
}

/// Records a committee's opinion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordExamination {
    /// The motion.
    pub motion: MotionNo,
    /// The opinion.
    pub opinion: Opinion,
    /// Its wording.
    pub text: Text,
}

/// A committee gave its opinion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MotionExamined {
    /// The motion.
    pub motion: MotionNo,
    /// The opinion.
    pub opinion: Opinion,
    /// Its wording.
    pub text: Text,
}

pub(crate) fn decide(session: &Session, command: &RecordExamination) -> Result<Vec<Event>, Refusal> {
    let motion = session.motion(command.motion)?;
    motion.require_stage(&[MotionStage::Referred])?;
    require_wording(&command.text)?;
    let (opinion, text) = (command.opinion, command.text.clone());
    Ok(vec![Event::MotionExamined(MotionExamined { motion: motion.no, opinion, text })])
}

pub(crate) fn apply(session: &mut Session, event: &MotionExamined) {
    if let Some(motion) = session.motion_mut(event.motion) {
        motion.examinations.push(Examination { opinion: event.opinion, text: event.text.clone() });
        motion.stage = MotionStage::Examined;
    }
}
