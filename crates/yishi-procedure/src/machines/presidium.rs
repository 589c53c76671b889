//! The life of a presidium (主席团): proposed, elected, led by its standing chairs.
//!
//! Law: Organic Law art 17.

use super::Machine;
use crate::session::Session;

/// The life of a presidium.
pub const MACHINE: Machine = Machine {
    name: "presidium",
    edges: &[
        ("", "PresidiumProposed", "proposed"),
        ("proposed", "PresidiumElected", "elected"),
        ("elected", "StandingChairsNamed", "led"),
    ],
    states,
};

fn states(session: &Session) -> Vec<(u32, &'static str)> {
    let state = match (&session.presidium, &session.presidium_draft) {
        (Some(_), _) if !session.standing_chairs.is_empty() => "led",
        (Some(_), _) => "elected",
        (None, Some(_)) => "proposed",
        (None, None) => return Vec::new(),
    };
    vec![(1, state)]
}
