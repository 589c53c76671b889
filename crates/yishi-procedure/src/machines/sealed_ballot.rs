//! The life of a sealed electronic ballot (无记名电子表决): open, closed, counted or void, announced.
//!
//! Law: Electoral Law art 44 (more ballots than voters void the whole). The table itself is `sealed::stage`, by which acts are refused.

use super::Machine;
use crate::session::Session;

/// The life of a sealed ballot.
pub const MACHINE: Machine = Machine {
    name: "sealed ballot",
    edges: &[
        ("", "SealedBallotOpened", "open"),
        ("open", "SealedBallotClosed", "closed"),
        ("closed", "SealedBallotCounted", "counted"),
        ("closed", "SealedBallotCounted", "void"),
        ("open", "SealedBallotAbandoned", "abandoned"),
        ("closed", "SealedBallotAbandoned", "abandoned"),
        ("counted", "SealedBallotAnnounced", "announced"),
    ],
    states,
};

fn states(session: &Session) -> Vec<(u32, &'static str)> {
    session.sealed_ballots.iter().map(|one| (u32::from(one.no.0), one.stage.key())).collect()
}
