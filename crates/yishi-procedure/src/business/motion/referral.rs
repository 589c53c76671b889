//! A motion is referred to a committee (交付审查): for its opinion before the decision, or for its report while it is on the agenda.
//!
//! Law: Organic Law art 22, 52 (先交有关的专门委员会审议). A committee formed for the session must be formed for the purpose.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::business::BusinessRefusal;
use crate::business::leading::{require_no_vote, require_wording};
use crate::business::motion::stage::MotionStage;
use crate::convening::committee::CommitteeTask;
use crate::event::Event;
use crate::ids::{CommitteeNo, MotionNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// Who examines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Examiner {
    /// A committee formed for the session.
    Committee(CommitteeNo),
    /// A special committee (专门委员会), by name.
    Special(Text),
}

impl Examiner {
    /// Demands that the examiner can examine: formed, and for this task; or named.
    pub(crate) fn require(&self, session: &Session, task: CommitteeTask) -> Result<(), Refusal> {
        match self {
            Self::Special(name) => Ok(require_wording(name)?),
            Self::Committee(no) => {
                let committee = session.committee(*no)?;
                let fits = committee.formed && committee.list.task == task;
                if fits { Ok(()) } else { Err(BusinessRefusal::NotTheExaminer(*no).into()) }
            }
        }
    }
}

/// Refers a motion to a committee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReferMotion {
    /// The motion.
    pub motion: MotionNo,
    /// Who examines it.
    pub to: Examiner,
}

/// A motion was referred to a committee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MotionReferred {
    /// The motion.
    pub motion: MotionNo,
    /// Who examines it.
    pub to: Examiner,
}

pub(crate) fn decide(session: &Session, command: &ReferMotion) -> Result<Vec<Event>, Refusal> {
    let motion = session.motion(command.motion)?;
    motion.require_stage(&[MotionStage::Checked, MotionStage::OnAgenda, MotionStage::Explained])?;
    require_no_vote(session)?;
    command.to.require(session, CommitteeTask::Motions)?;
    Ok(vec![Event::MotionReferred(MotionReferred { motion: motion.no, to: command.to.clone() })])
}

pub(crate) fn apply(session: &mut Session, event: &MotionReferred) {
    let Some(motion) = session.motion_mut(event.motion) else { return };
    motion.examiner = Some(event.to.clone());
    if motion.stage == MotionStage::Checked {
        motion.stage = MotionStage::Referred;
    } else {
        motion.report_owed = true;
    }
}
