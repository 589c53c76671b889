//! A motion on the agenda is explained to the plenary (作说明) by those who moved it.
//!
//! Law: NPC rules of procedure art 25. Delegations deliberate after it; the vote comes after both.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::business::leading::quiet_plenary;
use crate::business::motion::mover::require_speaks_for;
use crate::business::motion::stage::MotionStage;
use crate::deliberation::sitting::Current;
use crate::event::Event;
use crate::ids::{MotionNo, PersonRef, SittingNo};
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::question::Question;

/// Hears the explanation of a motion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExplainMotion {
    /// The motion.
    pub motion: MotionNo,
    /// Who explains it; one of its movers, or whoever speaks for the organ that moves.
    pub speaker: PersonRef,
    /// The sitting, where several are in progress at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sitting: Option<SittingNo>,
}

/// A motion was explained.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MotionExplained {
    /// The motion.
    pub motion: MotionNo,
    /// Who explained it.
    pub speaker: PersonRef,
    /// The sitting.
    pub sitting: SittingNo,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(session: &Session, command: &ExplainMotion, at: Timestamp) -> Result<Vec<Event>, Refusal> {
    let sitting = quiet_plenary(session, command.sitting)?;
    let motion = session.motion(command.motion)?;
    motion.require_stage(&[MotionStage::OnAgenda])?;
    require_speaks_for(session, &motion.mover, command.speaker)?;
    let (motion, speaker, sitting) = (motion.no, command.speaker, sitting.no);
    Ok(vec![Event::MotionExplained(MotionExplained { motion, speaker, sitting, at })])
}

pub(crate) fn apply(session: &mut Session, event: &MotionExplained) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.current = Some(Current { question: Question::Motion(event.motion), since: event.at });
    }
    session.move_motion(event.motion, MotionStage::Explained);
}
