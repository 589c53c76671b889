//! The organ that leads decides what becomes of a motion: on the agenda, to a committee first, or not on the agenda.
//!
//! Law: Organic Law art 22 (the presidium), art 52 (the chairs' meeting, which says to the committee or to the movers why it puts a
//! motion aside); NPC rules of procedure art 23. That a motion is handled as a suggestion is local law (`motion.as-suggestion`).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Ground, MotionFlag, Rulebook};

use crate::business::BusinessRefusal;
use crate::business::leading;
use crate::business::motion::referral::Examiner;
use crate::business::motion::stage::{Motion, MotionStage};
use crate::business::motion::suggestion;
use crate::convening::ConveningRefusal;
use crate::convening::committee::CommitteeTask;
use crate::convening::presidium::PresidiumFigures;
use crate::event::Event;
use crate::ids::MotionNo;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Who was told why a motion or a bill is not on the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// It was reported to the body.
    Body,
    /// It was explained to the movers.
    Movers,
}

/// Why something is not on the agenda, and who was told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RefusalReason {
    /// The reason.
    pub text: Text,
    /// Who was told.
    pub told: Told,
}

/// What becomes of a motion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MotionDecision {
    /// It is on the agenda.
    OnAgenda,
    /// A committee gives its opinion first.
    ReferFirst(Examiner),
    /// It is not on the agenda; a committee examines it after the session.
    NotOnAgenda,
    /// It is handled as a suggestion.
    AsSuggestion,
}

/// Decides what becomes of a motion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DecideMotion {
    /// The motion.
    pub motion: MotionNo,
    /// The decision.
    pub decision: MotionDecision,
    /// Why it is not on the agenda, and who was told; needed in a standing committee.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<RefusalReason>,
    /// The presidium's figures; absent where a chairs' meeting decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// It was decided what becomes of a motion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MotionDecided {
    /// The motion.
    pub motion: MotionNo,
    /// The decision.
    pub decision: MotionDecision,
    /// Why it is not on the agenda, and who was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<RefusalReason>,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &DecideMotion) -> Result<Vec<Event>, Refusal> {
    let motion = session.motion(command.motion)?;
    require_open(session, book, motion, &command.decision)?;
    if let MotionDecision::NotOnAgenda = command.decision {
        require_reason(book, command.reason.as_ref())?;
    }
    let grounds = leading::judge(session, book, command.figures)?;
    let (decision, reason) = (command.decision.clone(), command.reason.clone());
    let decided = Event::MotionDecided(MotionDecided { motion: motion.no, decision, reason, grounds });
    match command.decision {
        MotionDecision::OnAgenda | MotionDecision::ReferFirst(_) | MotionDecision::NotOnAgenda => Ok(vec![decided]),
        MotionDecision::AsSuggestion => Ok(vec![decided, suggestion::of(session, motion.no)?]),
    }
}

/// What may be decided of a motion at its stage; a committee is asked for its opinion once.
fn require_open(session: &Session, book: &Rulebook, motion: &Motion, decision: &MotionDecision) -> Result<(), Refusal> {
    match decision {
        MotionDecision::ReferFirst(examiner) => {
            motion.require_stage(&[MotionStage::Checked])?;
            return examiner.require(session, CommitteeTask::Motions);
        }
        MotionDecision::AsSuggestion if !rules::flag(book, MotionFlag::AsSuggestion)?.value => {
            return Err(ConveningRefusal::NoSuchRule(MotionFlag::AsSuggestion.id()).into());
        }
        MotionDecision::OnAgenda | MotionDecision::NotOnAgenda | MotionDecision::AsSuggestion => {}
    }
    Ok(motion.require_stage(&[MotionStage::Checked, MotionStage::Examined, MotionStage::Reconsidered])?)
}

/// Where the rulebook asks for it, a motion or a bill is put aside only with a reason that somebody was told.
pub(crate) fn require_reason(book: &Rulebook, reason: Option<&RefusalReason>) -> Result<(), BusinessRefusal> {
    let asked = book.find_flag(MotionFlag::RefusalExplained).is_some_and(|flag| flag.value);
    let given = reason.is_some_and(|reason| !reason.text.hans.trim().is_empty());
    if asked && !given { Err(BusinessRefusal::ReasonMissing) } else { Ok(()) }
}

pub(crate) fn apply(session: &mut Session, event: &MotionDecided) {
    let Some(motion) = session.motion_mut(event.motion) else { return };
    match &event.decision {
        MotionDecision::OnAgenda => motion.stage = MotionStage::OnAgenda,
        MotionDecision::NotOnAgenda => motion.stage = MotionStage::NotOnAgenda,
        MotionDecision::ReferFirst(examiner) => {
            motion.examiner = Some(examiner.clone());
            motion.stage = MotionStage::Referred;
        }
        // The suggestion is made by the event that follows.
        MotionDecision::AsSuggestion => {}
    }
}
