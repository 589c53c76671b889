//! Movers ask to have a motion considered again (要求复议) that was not put on the agenda.
//!
//! Law: local rules only (Shanghai art 26, its rules on motions art 14): a share of the movers, some hours before the last meeting
//! of the presidium. Invariant: only those ask who support the motion, each once.

use jiff::{SignedDuration, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Base, Ground, MotionNumber, MotionThreshold, Number, Rulebook, Threshold};

use crate::business::BusinessRefusal;
use crate::business::motion::stage::MotionStage;
use crate::business::movers;
use crate::convening::circle::require_seats;
use crate::event::Event;
use crate::ids::{MotionNo, SeatNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Asks to have a motion considered again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RequestReconsideration {
    /// The motion.
    pub motion: MotionNo,
    /// Who asks; all of them movers of it.
    pub seats: Vec<SeatNo>,
    /// When the last meeting of the presidium begins; needed where the rules count the time before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_meeting: Option<Timestamp>,
}

/// A motion is to be considered again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReconsiderationRequested {
    /// The motion.
    pub motion: MotionNo,
    /// Who asked.
    pub seats: Vec<SeatNo>,
    /// When the last meeting of the presidium begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_meeting: Option<Timestamp>,
    /// The share of the movers, and the fewest where the rules set that too.
    pub grounds: Vec<Ground>,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &RequestReconsideration,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let share = rules::threshold(book, MotionThreshold::ReconsiderationShare)?;
    let motion = session.motion(command.motion)?;
    motion.require_stage(&[MotionStage::NotOnAgenda])?;
    let supporters = motion.supporters()?;
    require_seats(session, &command.seats)?;
    if let Some(other) = command.seats.iter().find(|seat| !supporters.contains(seat)) {
        return Err(BusinessRefusal::NotASupporter(*other).into());
    }
    let asked = [Some(share), book.find_threshold(MotionThreshold::ReconsiderationLeast)];
    let judged = asked.into_iter().flatten().map(|rule| judge(session, rule, &command.seats, supporters.len()));
    let grounds = judged.collect::<Result<Vec<_>, _>>()?;
    require_in_time(book.find_number(MotionNumber::ReconsiderationCutoff), command.last_meeting, at)?;
    let (seats, last_meeting) = (command.seats.clone(), command.last_meeting);
    let motion = motion.no;
    Ok(vec![Event::ReconsiderationRequested(ReconsiderationRequested { motion, seats, last_meeting, grounds, at })])
}

fn judge(session: &Session, rule: &Threshold, seats: &[SeatNo], all: usize) -> Result<Ground, BusinessRefusal> {
    let people = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let total = if rule.of() == Base::Movers { people(all) } else { movers::base(session, rule.of()) };
    let ground = rule.judge(people(seats.len()), total);
    if ground.met { Ok(ground) } else { Err(BusinessRefusal::TooFewMovers(Box::new(ground))) }
}

/// Demands that so many hours lie between now and the last meeting of the presidium, where the rules ask for them.
pub(crate) fn require_in_time(
    cutoff: Option<&Number>,
    last_meeting: Option<Timestamp>,
    at: Timestamp,
) -> Result<(), BusinessRefusal> {
    let Some(hours) = cutoff.map(|number| i64::from(number.value)) else { return Ok(()) };
    let meeting = last_meeting.ok_or(BusinessRefusal::MeetingTimeMissing)?;
    let latest = meeting.checked_sub(SignedDuration::from_hours(hours)).unwrap_or(Timestamp::MIN);
    if at <= latest { Ok(()) } else { Err(BusinessRefusal::CutoffPassed(latest)) }
}

pub(crate) fn apply(session: &mut Session, event: &ReconsiderationRequested) {
    session.move_motion(event.motion, MotionStage::Reconsidered);
}
