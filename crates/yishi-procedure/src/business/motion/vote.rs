//! A motion is put to the vote (交付表决) and adopted or rejected by the plenary.
//!
//! Law: Organic Law art 22 (the presidium decides to put it to the vote), art 25 (majority of all deputies). Invariant: the text is
//! voted on last; amendments that go before it and clauses that were split off are decided by then.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Ground, MotionFlag, Rulebook};

use crate::business::BusinessRefusal;
use crate::business::amendment::text::{self, TextRef};
use crate::business::leading::{self, require_business, require_no_vote};
use crate::business::motion::stage::{Motion, MotionStage};
use crate::convening::presidium::PresidiumFigures;
use crate::deliberation::sitting::Sitting;
use crate::event::Event;
use crate::ids::{AmendmentNo, MotionNo, VoteNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// Puts a motion to the vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PutMotionToVote {
    /// The motion.
    pub motion: MotionNo,
    /// The presidium's figures; absent where a chairs' meeting decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// A motion was put to the vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MotionPutToVote {
    /// The motion.
    pub motion: MotionNo,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

/// A motion was adopted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MotionAdopted {
    /// The motion.
    pub motion: MotionNo,
    /// The vote.
    pub vote: VoteNo,
    /// The amendments that are part of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amended_by: Vec<AmendmentNo>,
}

/// A motion was rejected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MotionRejected {
    /// The motion.
    pub motion: MotionNo,
    /// The vote.
    pub vote: VoteNo,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &PutMotionToVote) -> Result<Vec<Event>, Refusal> {
    let motion = session.motion(command.motion)?;
    motion.require_stage(&[MotionStage::OnAgenda, MotionStage::Explained, MotionStage::ChargeProposed])?;
    require_no_vote(session)?;
    require_explained(book, motion)?;
    if motion.report_owed {
        return Err(BusinessRefusal::ReportMissing(motion.no).into());
    }
    let grounds = leading::judge(session, book, command.figures)?;
    Ok(vec![Event::MotionPutToVote(MotionPutToVote { motion: motion.no, grounds })])
}

pub(crate) fn require_explained(book: &Rulebook, motion: &Motion) -> Result<(), BusinessRefusal> {
    let asked = book.find_flag(MotionFlag::ExplainedFirst).is_some_and(|flag| flag.value);
    let lacking = asked && motion.stage == MotionStage::OnAgenda;
    if lacking { Err(BusinessRefusal::ExplanationMissing(motion.no)) } else { Ok(()) }
}

/// A plenary takes a motion up from the moment it stands on the agenda.
pub(crate) fn check(session: &Session, sitting: &Sitting, motion: MotionNo) -> Result<(), Refusal> {
    require_business(session, sitting)?;
    Ok(session.motion(motion)?.require_stage(&MotionStage::ON_AGENDA)?)
}

/// It is voted on once it was put to the vote, and all that goes before it is decided.
pub(crate) fn require_votable(session: &Session, motion: MotionNo) -> Result<(), Refusal> {
    session.motion(motion)?.require_stage(&[MotionStage::PutToVote])?;
    text::require_settled(session, TextRef::Motion(motion))
}

pub(crate) fn consequence(session: &Session, motion: MotionNo, vote: VoteNo, passed: bool) -> Event {
    if passed {
        let amended_by = text::adopted_amendments(session, TextRef::Motion(motion));
        Event::MotionAdopted(MotionAdopted { motion, vote, amended_by })
    } else {
        Event::MotionRejected(MotionRejected { motion, vote })
    }
}

pub(crate) fn apply_put(session: &mut Session, event: &MotionPutToVote) {
    session.move_motion(event.motion, MotionStage::PutToVote);
}

pub(crate) fn apply_adopted(session: &mut Session, event: &MotionAdopted) {
    session.move_motion(event.motion, MotionStage::Adopted);
}

pub(crate) fn apply_rejected(session: &mut Session, event: &MotionRejected) {
    session.move_motion(event.motion, MotionStage::Rejected);
}
