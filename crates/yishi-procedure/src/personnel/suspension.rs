//! A deputy's duties are suspended (暂时停止执行代表职务); whoever is suspended takes no part until they resume.
//!
//! Law: DL 61 (detained in a criminal case, or serving a sentence). Whether the seat stays in the base of shares is the rulebook's
//! choice (rules of procedure N4). Invariant: a suspended seat is in no hall, and the event says whether it is counted.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Rulebook, SuspendedSeats, SuspensionRule};

use crate::convening::ConveningRefusal;
use crate::convening::withdrawal::leave_every_sitting;
use crate::event::Event;
use crate::ids::SeatNo;
use crate::personnel::PersonnelRefusal;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::voting::VotingRefusal;

/// Why duties are suspended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SuspensionCause {
    /// Detained while a criminal case is investigated, prosecuted or tried (因刑事案件被羁押).
    Detained,
    /// Serving a sentence without loss of political rights (正在服刑).
    ServingSentence,
}

/// Suspends the duties of a seat's holder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SuspendSeat {
    /// The seat.
    pub seat: SeatNo,
    /// Why.
    pub cause: SuspensionCause,
}

/// The duties of a seat's holder were suspended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SeatSuspended {
    /// The seat.
    pub seat: SeatNo,
    /// Why.
    pub cause: SuspensionCause,
    /// Whether the seat stays in the base of shares, by the rules.
    pub base: SuspendedSeats,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &SuspendSeat) -> Result<Vec<Event>, Refusal> {
    let base = rules::choice(book, SuspensionRule::Base)?.value;
    session.roll.require(command.seat)?;
    require_active(session, command.seat)?;
    match base {
        SuspendedSeats::NotCounted if session.roll.entitled() == 1 => return Err(ConveningRefusal::RollEmpty.into()),
        SuspendedSeats::NotCounted | SuspendedSeats::Counted => {}
    }
    require_no_vote(session)?;
    Ok(vec![Event::SeatSuspended(SeatSuspended { seat: command.seat, cause: command.cause, base })])
}

/// A vote froze its entitled seats and its base; neither moves under it.
pub(crate) fn require_no_vote(session: &Session) -> Result<(), VotingRefusal> {
    session.running_vote().map_or(Ok(()), |vote| Err(VotingRefusal::VoteRunning(vote.no)))
}

/// Refuses a seat whose duties are suspended.
pub(crate) fn require_active(session: &Session, seat: SeatNo) -> Result<(), PersonnelRefusal> {
    if session.roll.is_suspended(seat) { Err(PersonnelRefusal::Suspended(seat)) } else { Ok(()) }
}

pub(crate) fn apply(session: &mut Session, event: &SeatSuspended) {
    session.roll.suspend(event.seat, event.base);
    leave_every_sitting(session, event.seat);
}
