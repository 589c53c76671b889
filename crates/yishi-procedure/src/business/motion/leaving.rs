//! Taking back support from a joint motion, which falls when too few are left.
//!
//! Law: Organic Law art 22, 52 (how many move jointly); that a motion falls is local law (Shanghai's rules on motions art 13,
//! `motion.falls`). A seat that goes out of office has not taken its support back (interpretation 0061).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Ground, MotionFlag, MotionThreshold, Rulebook};

use crate::business::BusinessRefusal;
use crate::business::leading::require_no_vote;
use crate::business::motion::stage::MotionStage;
use crate::business::movers::{self, Mover};
use crate::event::Event;
use crate::ids::{MotionNo, SeatNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Takes support back from a joint motion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LeaveMotion {
    /// The motion.
    pub motion: MotionNo,
    /// Who leaves.
    pub seat: SeatNo,
}

/// A deputy took the support back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MotionLeft {
    /// The motion.
    pub motion: MotionNo,
    /// Who left.
    pub seat: SeatNo,
}

/// A joint motion fell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MotionFell {
    /// The motion.
    pub motion: MotionNo,
    /// How many are left, and how many it needs.
    pub ground: Ground,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &LeaveMotion) -> Result<Vec<Event>, Refusal> {
    let motion = session.motion(command.motion)?;
    motion.require_stage(&MotionStage::PENDING)?;
    require_no_vote(session)?;
    let supporters = motion.supporters()?;
    if !supporters.contains(&command.seat) {
        return Err(BusinessRefusal::NotASupporter(command.seat).into());
    }
    let left = Event::MotionLeft(MotionLeft { motion: motion.no, seat: command.seat });
    let remaining = u32::try_from(supporters.len() - 1).unwrap_or(u32::MAX);
    let fell = falls(session, book, motion.no, remaining)?;
    // Where support does not end a motion, the last who supports it may only withdraw it.
    if remaining == 0 && fell.is_none() {
        return Err(BusinessRefusal::LastSupporter(motion.no).into());
    }
    Ok([left].into_iter().chain(fell).collect())
}

/// The fall of the motion, where local rules have it fall and too few are left.
fn falls(session: &Session, book: &Rulebook, motion: MotionNo, remaining: u32) -> Result<Option<Event>, Refusal> {
    if !book.find_flag(MotionFlag::FallsBelow).is_some_and(|flag| flag.value) {
        return Ok(None);
    }
    let threshold = rules::threshold(book, MotionThreshold::JointMovers)?;
    let ground = threshold.judge(remaining, movers::base(session, threshold.of()));
    Ok((!ground.met).then(|| Event::MotionFell(MotionFell { motion, ground })))
}

pub(crate) fn apply_left(session: &mut Session, event: &MotionLeft) {
    if let Some(Mover::Seats(seats)) = session.motion_mut(event.motion).map(|motion| &mut motion.mover) {
        seats.retain(|seat| *seat != event.seat);
    }
}

pub(crate) fn apply_fell(session: &mut Session, event: &MotionFell) {
    session.move_motion(event.motion, MotionStage::Fallen);
}
