//! A motion is withdrawn (撤回) before it is voted on; its deliberation ends.
//!
//! Law: Organic Law art 22: once on the agenda it is withdrawn with the presidium's consent only. Before that it is its movers' own.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Ground, MotionFlag, Rulebook};

use crate::business::leading::{self, require_no_vote};
use crate::business::motion::stage::MotionStage;
use crate::convening::presidium::PresidiumFigures;
use crate::event::Event;
use crate::ids::MotionNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Withdraws a motion at its movers' request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WithdrawMotion {
    /// The motion.
    pub motion: MotionNo,
    /// Why, where it is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
    /// The presidium's figures, where its consent is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// A motion was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MotionWithdrawn {
    /// The motion.
    pub motion: MotionNo,
    /// Why, where it is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
    /// Quorum and majority of the presidium, where it consented.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &WithdrawMotion) -> Result<Vec<Event>, Refusal> {
    let motion = session.motion(command.motion)?;
    motion.require_stage(&MotionStage::PENDING)?;
    require_no_vote(session)?;
    let on_agenda = MotionStage::ON_AGENDA.contains(&motion.stage);
    let asked = book.find_flag(MotionFlag::WithdrawalConsent).is_some_and(|flag| flag.value);
    let grounds = if on_agenda && asked { leading::judge(session, book, command.figures)? } else { Vec::new() };
    let (motion, reason) = (motion.no, command.reason.clone());
    Ok(vec![Event::MotionWithdrawn(MotionWithdrawn { motion, reason, grounds })])
}

pub(crate) fn apply(session: &mut Session, event: &MotionWithdrawn) {
    session.move_motion(event.motion, MotionStage::Withdrawn);
}
