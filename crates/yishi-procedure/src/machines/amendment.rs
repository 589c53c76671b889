//! The life of an amendment (修正案).
//!
//! Law: local rules of procedure (Guangdong art 25, 61; Shanghai art 31, 69).

use super::Machine;
use crate::session::Session;

/// The life of an amendment.
pub const MACHINE: Machine = Machine {
    name: "amendment",
    edges: &[
        ("", "AmendmentMoved", "moved"),
        ("moved", "AmendmentDecided", "admitted"),
        ("moved", "AmendmentDecided", "not-admitted"),
        ("moved", "AmendmentWithdrawn", "withdrawn"),
        ("admitted", "AmendmentWithdrawn", "withdrawn"),
        ("admitted", "AmendmentVoted", "adopted"),
        ("admitted", "AmendmentVoted", "rejected"),
    ],
    states,
};

fn states(session: &Session) -> Vec<(u32, &'static str)> {
    session.amendments.iter().map(|one| (u32::from(one.no.0), one.stage.key())).collect()
}
