//! The stream of a session as its papers read it: every event with its place in the journal, its time and who acted.
//!
//! Invariant: the lines come in the order of the journal, and folding all of them gives the session itself.

use jiff::Timestamp;
use serde::Serialize;
use yishi_procedure::ids::{SeatNo, SittingNo, TellerNo};
use yishi_procedure::{Event, Session, apply};

/// Who acted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "role", content = "no", rename_all = "snake_case")]
pub enum By {
    /// The secretariat.
    Desk,
    /// The presiding chair.
    Chair,
    /// The holder of a seat.
    Seat(SeatNo),
    /// A teller under a number.
    Teller(TellerNo),
    /// The clock of the house.
    Clock,
}

/// One event as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Its number in the journal, from 1.
    pub no: u64,
    /// When it was recorded.
    pub at: Timestamp,
    /// Who acted.
    pub by: By,
    /// What happened.
    pub event: Event,
}

/// The session as it stood when that sitting was opened; nothing where it was not opened.
///
/// A report of who attended is read out once, at the opening, so later arrivals must not change it.
pub fn as_opened(history: &[Recorded], sitting: SittingNo) -> Option<Session> {
    let opens = |line: &Recorded| matches!(&line.event, Event::SittingOpened(opened) if opened.sitting == sitting);
    let end = history.iter().position(opens)?;
    let mut state = None;
    for line in history.iter().take(end + 1) {
        apply(&mut state, &line.event);
    }
    state
}
