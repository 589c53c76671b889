//! A seat is withdrawn from the roll: death, resignation accepted, mandate ended (代表资格终止).
//!
//! Law: Law on Deputies art 62 names the grounds; the base of every threshold shrinks with the seat (N4).
//! A sitting whose presiding chair goes out of office before it is opened waits until somebody else is named.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::convening::{ConveningRefusal, delegation, one_by_one};
use crate::deliberation::sitting::{Sitting, Stage};
use crate::event::Event;
use crate::ids::{PersonRef, SeatNo};
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::VotingRefusal;

/// Takes a seat out of office, with the reason as it stands in the announcement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WithdrawSeat {
    /// The seat.
    pub seat: SeatNo,
    /// The reason.
    pub reason: Text,
}

/// A seat went out of office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SeatWithdrawn {
    /// The seat.
    pub seat: SeatNo,
    /// The reason.
    pub reason: Text,
}

pub(crate) fn decide(session: &Session, command: &WithdrawSeat) -> Result<Vec<Event>, Refusal> {
    session.roll.require(command.seat)?;
    if session.roll.entitled() == 1 {
        return Err(ConveningRefusal::RollEmpty.into());
    }
    // A vote froze its entitled seats; a base that moves under it would make its figures unexplainable.
    if let Some(vote) = session.running_vote() {
        return Err(VotingRefusal::VoteRunning(vote.no).into());
    }
    let withdrawn = Event::SeatWithdrawn(SeatWithdrawn { seat: command.seat, reason: command.reason.clone() });
    Ok([withdrawn].into_iter().chain(one_by_one::completed_without(session, command.seat)).collect())
}

pub(crate) fn apply(session: &mut Session, event: &SeatWithdrawn) {
    session.roll.withdraw(event.seat, event.reason.clone());
    delegation::strike(session, event.seat);
    leave_every_sitting(session, event.seat);
}

/// Takes a seat that may no longer take part out of every sitting that is not over.
pub(crate) fn leave_every_sitting(session: &mut Session, seat: SeatNo) {
    session.arrangements.on_leave.remove(&seat);
    // Leave may have been granted for a sitting to come; sittings that are over keep the attendance they had.
    for sitting in session.sittings.iter_mut().filter(|sitting| !sitting.is_over()) {
        sitting.attendance.forget(seat);
        sitting.requests.retain(|request| request.person != PersonRef::Seat(seat));
        strike_from_lists(sitting, PersonRef::Seat(seat));
    }
}

/// Whoever is out of office neither presides over a sitting to come nor sits on its rostrum; one that was opened keeps its lists.
fn strike_from_lists(sitting: &mut Sitting, person: PersonRef) {
    match sitting.stage {
        Stage::Scheduled | Stage::DoorsOpen => {}
        Stage::InProgress | Stage::Adjourned | Stage::Closed | Stage::CalledOff => return,
    }
    sitting.executive_chairs.retain(|chair| *chair != person);
    sitting.presiding = sitting.presiding.take().filter(|presiding| presiding.person != person);
    sitting.leaders_present.retain(|placement| placement.person != person);
    for group in &mut sitting.rostrum {
        group.persons.retain(|placement| placement.person != person);
    }
    sitting.rostrum.retain(|group| !group.persons.is_empty() || group.unnamed || !group.categories.is_empty());
}
