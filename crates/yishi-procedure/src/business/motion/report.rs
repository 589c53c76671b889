//! The committee reports on a motion that is on the agenda (审议结果的报告), before it is put to the vote.
//!
//! Law: Organic Law art 22, NPC rules of procedure art 25. A motion that was referred while on the agenda waits for its report.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::business::leading::require_wording;
use crate::business::motion::stage::MotionStage;
use crate::event::Event;
use crate::ids::MotionNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Records the committee's report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReportOnMotion {
    /// The motion.
    pub motion: MotionNo,
    /// What the committee reports.
    pub text: Text,
}

/// The committee reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MotionReported {
    /// The motion.
    pub motion: MotionNo,
    /// What the committee reported.
    pub text: Text,
}

pub(crate) fn decide(session: &Session, command: &ReportOnMotion) -> Result<Vec<Event>, Refusal> {
    let motion = session.motion(command.motion)?;
    motion.require_stage(&[MotionStage::OnAgenda, MotionStage::Explained])?;
    require_wording(&command.text)?;
    Ok(vec![Event::MotionReported(MotionReported { motion: motion.no, text: command.text.clone() })])
}

pub(crate) fn apply(session: &mut Session, event: &MotionReported) {
    if let Some(motion) = session.motion_mut(event.motion) {
        motion.report_owed = false;
        motion.report = Some(event.text.clone());
    }
}
