//! What a session leaves open is handed to the standing committee (授权常务委员会): to decide and report, or to bring it back.
//!
//! Law: NPC rules of procedure art 30: on the presidium's proposal the plenary decides so, by the majority of its decisions.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Ground, MotionFlag, Rulebook};

use crate::business::leading::{self, require_business, require_no_vote};
use crate::business::motion::stage::MotionStage;
use crate::business::motion::vote::require_explained;
use crate::convening::ConveningRefusal;
use crate::convening::presidium::PresidiumFigures;
use crate::deliberation::sitting::Sitting;
use crate::event::Event;
use crate::ids::{MotionNo, VoteNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// What the standing committee is charged with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Charge {
    /// To decide, and to report to the next session.
    DecideAndReport,
    /// To examine further, and to bring it before the next session.
    BringBack,
}

/// Proposes to hand a motion to the standing committee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProposeCommitteeCharge {
    /// The motion.
    pub motion: MotionNo,
    /// What the standing committee is to do.
    pub charge: Charge,
    /// The presidium's figures; absent where a chairs' meeting decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// It was proposed to hand a motion to the standing committee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CommitteeChargeProposed {
    /// The motion.
    pub motion: MotionNo,
    /// What the standing committee is to do.
    pub charge: Charge,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

/// The plenary handed a motion to the standing committee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MotionHandedOver {
    /// The motion.
    pub motion: MotionNo,
    /// The vote.
    pub vote: VoteNo,
    /// What the standing committee is to do.
    pub charge: Charge,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &ProposeCommitteeCharge,
) -> Result<Vec<Event>, Refusal> {
    if !rules::flag(book, MotionFlag::CommitteeCharge)?.value {
        return Err(ConveningRefusal::NoSuchRule(MotionFlag::CommitteeCharge.id()).into());
    }
    let motion = session.motion(command.motion)?;
    motion.require_stage(&[MotionStage::OnAgenda, MotionStage::Explained])?;
    require_no_vote(session)?;
    // What the plenary keeps it may still vote on, and it votes on nothing that was not explained to it.
    require_explained(book, motion)?;
    let grounds = leading::judge(session, book, command.figures)?;
    let (motion, charge) = (motion.no, command.charge);
    Ok(vec![Event::CommitteeChargeProposed(CommitteeChargeProposed { motion, charge, grounds })])
}

/// The plenary votes on it once it was proposed.
pub(crate) fn check(session: &Session, sitting: &Sitting, motion: MotionNo) -> Result<(), Refusal> {
    require_business(session, sitting)?;
    Ok(session.motion(motion)?.require_stage(&[MotionStage::ChargeProposed])?)
}

/// A charge that is not carried leaves the motion where it was: it may still be put to the vote or withdrawn.
pub(crate) fn consequence(session: &Session, motion: MotionNo, vote: VoteNo, passed: bool) -> Option<Event> {
    let charge = session.motion(motion).ok()?.charge.filter(|_| passed)?;
    Some(Event::MotionHandedOver(MotionHandedOver { motion, vote, charge }))
}

pub(crate) fn apply_proposed(session: &mut Session, event: &CommitteeChargeProposed) {
    if let Some(motion) = session.motion_mut(event.motion) {
        motion.charge = Some(event.charge);
        motion.stage = MotionStage::ChargeProposed;
    }
}

pub(crate) fn apply_handed_over(session: &mut Session, event: &MotionHandedOver) {
    session.move_motion(event.motion, MotionStage::HandedOver);
}
