//! The day of a session is moved (提前或者推迟举行会议).
//!
//! Law: Organic Law art 14: the standing committee may hold the session earlier or later, and may leave the new day to the
//! chairs' meeting. Once a sitting was opened the session has begun and is adjourned instead.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::Rulebook;

use crate::business::movers::Organ;
use crate::convening::ConveningRefusal;
use crate::convening::notice::{self, Convening};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::session::Session;
use crate::warning::Warning;

/// Moves the session to another day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RedateSession {
    /// Who decided: the standing committee, or the chairs' meeting on its authority.
    pub decided_by: Organ,
    /// The new day of opening.
    pub opens_on: Date,
    /// The day on which the new date was notified, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_sent_on: Option<Date>,
    /// Why.
    pub reason: Text,
}

/// The session was moved to another day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SessionRedated {
    /// Who decided.
    pub decided_by: Organ,
    /// The day before.
    pub from: Date,
    /// The new day of opening.
    pub opens_on: Date,
    /// The day on which the new date was notified, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_sent_on: Option<Date>,
    /// Why.
    pub reason: Text,
    /// Periods that the new day misses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Warning>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &RedateSession) -> Result<Vec<Event>, Refusal> {
    notice::require_convener(book, command.decided_by)?;
    let convening = session.arrangements.convening.as_ref().ok_or(ConveningRefusal::NoOpeningDay)?;
    if session.sittings.iter().any(|sitting| sitting.opened_at.is_some()) {
        return Err(ConveningRefusal::SessionBegun.into());
    }
    if convening.opens_on == command.opens_on {
        return Err(ConveningRefusal::SameDay(command.opens_on).into());
    }
    let moved = moved(convening, command.opens_on, command.notice_sent_on);
    Ok(vec![Event::SessionRedated(SessionRedated {
        decided_by: command.decided_by,
        from: convening.opens_on,
        opens_on: command.opens_on,
        notice_sent_on: command.notice_sent_on,
        reason: command.reason.clone(),
        warnings: notice::warnings(book, &moved),
    })])
}

/// The same convening on another day; a notice already sent stands where no other was sent.
fn moved(convening: &Convening, opens_on: Date, notice_sent_on: Option<Date>) -> Convening {
    Convening { opens_on, notice_sent_on: notice_sent_on.or(convening.notice_sent_on), ..convening.clone() }
}

pub(crate) fn apply(session: &mut Session, event: &SessionRedated) {
    let convening = session.arrangements.convening.as_ref();
    session.arrangements.convening = convening.map(|convening| moved(convening, event.opens_on, event.notice_sent_on));
    session.arrangements.warnings = event.warnings.clone();
}
