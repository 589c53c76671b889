//! The life of a session: convened, at work on its agenda, resting between two days, closed.
//!
//! Law: Organic Law art 14, 15 (convening), art 17 (agenda).

use super::Machine;
use crate::session::Session;

/// The life of a session.
pub const MACHINE: Machine = Machine {
    name: "session",
    edges: &[
        ("", "SessionConvened", "convened"),
        ("convened", "AgendaAdopted", "at work"),
        ("convened", "SessionClosed", "closed"),
        ("at work", "SessionClosed", "closed"),
        ("convened", "SessionAdjourned", "resting"),
        ("at work", "SessionAdjourned", "resting"),
        ("resting", "SessionResumed", "convened"),
        ("resting", "SessionResumed", "at work"),
        ("resting", "SessionClosed", "closed"),
    ],
    states,
};

fn states(session: &Session) -> Vec<(u32, &'static str)> {
    let state = match (&session.closed_at, &session.agenda) {
        (Some(_), _) => "closed",
        (None, _) if session.arrangements.adjourned.is_some() => "resting",
        (None, Some(_)) => "at work",
        (None, None) => "convened",
    };
    vec![(1, state)]
}
