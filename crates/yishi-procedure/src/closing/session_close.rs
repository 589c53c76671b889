//! The session is closed; its record takes no further acts.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::closing::ClosingRefusal;
use crate::deliberation::sitting::Stage;
use crate::event::Event;
use crate::refusal::Refusal;
use crate::session::Session;

/// Closes the session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CloseSession {}

/// The session was closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SessionClosed {
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(session: &Session, at: Timestamp) -> Result<Vec<Event>, Refusal> {
    if let Some(sitting) = session.sittings_at_work().next() {
        return Err(ClosingRefusal::SittingAtWork(sitting.no).into());
    }
    if !session.sittings.iter().any(|sitting| sitting.stage == Stage::Closed) {
        return Err(ClosingRefusal::NoSittingHeld.into());
    }
    Ok(vec![Event::SessionClosed(SessionClosed { at })])
}

pub(crate) fn apply(session: &mut Session, event: &SessionClosed) {
    session.closed_at = Some(event.at);
}
