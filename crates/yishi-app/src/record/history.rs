//! The stream of a session as its papers read it, from the journal on disk, with the session it folds to.
//!
//! Invariant: both come from one reading, so no page tells an event that its figures do not know; nobody who acts waits for it.

use serde::Deserialize;
use yishi_journal::Envelope;
use yishi_procedure::{Session, replay};
use yishi_views::record::history::{By, Recorded};

use crate::actor::Actor;
use crate::failure::Failure;
use crate::hall::Hall;
use crate::head::event_of;

/// A session with the stream it was folded from.
#[derive(Clone, Debug)]
pub struct Stream {
    /// The session.
    pub session: Session,
    /// Every event in order.
    pub history: Vec<Recorded>,
}

/// The stream of a session as it is on disk. Reading a long one takes a while: not in an async task.
///
/// # Errors
/// A fault where the journal cannot be read, or holds an event of no known kind or actor.
pub fn stream(hall: &Hall) -> Result<Stream, Failure> {
    let envelopes = hall.journal.read(hall.id.as_str(), 0)?;
    let history = envelopes.iter().map(recorded).collect::<Result<Vec<_>, _>>()?;
    let session = replay(history.iter().map(|line| &line.event)).ok_or(Failure::NoSession)?;
    Ok(Stream { session, history })
}

fn recorded(envelope: &Envelope) -> Result<Recorded, Failure> {
    let actor = Actor::deserialize(&envelope.actor).map_err(|error| Failure::Fault(error.to_string()))?;
    Ok(Recorded { no: envelope.version, at: envelope.at, by: by(actor), event: event_of(envelope)? })
}

fn by(actor: Actor) -> By {
    match actor {
        Actor::Desk => By::Desk,
        Actor::Chair => By::Chair,
        Actor::Seat { seat } => By::Seat(seat),
        Actor::Teller { teller } => By::Teller(teller),
        Actor::Clock => By::Clock,
    }
}
