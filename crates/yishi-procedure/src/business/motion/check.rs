//! The secretariat looks a motion through (初步审查): form, one matter, and whether the body may decide on it at all.
//!
//! Law: Law on Deputies art 15; Shanghai's rules on motions art 5. People judge it; the record keeps what they found and why.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::business::BusinessRefusal;
use crate::business::motion::stage::MotionStage;
use crate::event::Event;
use crate::ids::MotionNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CheckFinding {
    /// It is in order.
    InOrder,
    /// It is about more than one matter.
    SeveralMatters,
    /// The body has no power to decide on it.
    OutsideCompetence,
    /// Cause, grounds and plan do not make a motion.
    NotInForm,
}

/// Records what was found; a motion that is not in order is given back to its movers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CheckMotion {
    /// The motion.
    pub motion: MotionNo,
    /// What was found.
    pub finding: CheckFinding,
    /// Why it is given back; needed where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
}

/// A motion was looked through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MotionChecked {
    /// The motion.
    pub motion: MotionNo,
    /// What was found.
    pub finding: CheckFinding,
    /// Why it is given back, where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
}

pub(crate) fn decide(session: &Session, command: &CheckMotion) -> Result<Vec<Event>, Refusal> {
    let motion = session.motion(command.motion)?;
    motion.require_stage(&[MotionStage::Filed])?;
    let given_back = command.finding != CheckFinding::InOrder;
    if given_back && command.reason.as_ref().is_none_or(|reason| reason.hans.trim().is_empty()) {
        return Err(BusinessRefusal::ReasonMissing.into());
    }
    let (finding, reason) = (command.finding, command.reason.clone());
    Ok(vec![Event::MotionChecked(MotionChecked { motion: motion.no, finding, reason })])
}

pub(crate) fn apply(session: &mut Session, event: &MotionChecked) {
    let stage = match event.finding {
        CheckFinding::InOrder => MotionStage::Checked,
        CheckFinding::SeveralMatters | CheckFinding::OutsideCompetence | CheckFinding::NotInForm => {
            MotionStage::Returned
        }
    };
    session.move_motion(event.motion, stage);
}
