//! The life of a vote (表决): open, counted and judged, declared.
//!
//! Law: NPC rules of procedure art 59 (the result is declared on the spot).

use super::Machine;
use crate::session::Session;
use crate::voting::vote::VoteResult;

/// The life of a vote.
pub const MACHINE: Machine = Machine {
    name: "vote",
    edges: &[
        ("", "VoteOpened", "open"),
        ("open", "VoteClosed", "passed"),
        ("open", "VoteClosed", "not passed"),
        ("passed", "ResultDeclared", "passed, declared"),
        ("not passed", "ResultDeclared", "not passed, declared"),
    ],
    states,
};

fn states(session: &Session) -> Vec<(u32, &'static str)> {
    let judged = |result: &VoteResult| match (result.passed, result.declared_at.is_some()) {
        (true, false) => "passed",
        (false, false) => "not passed",
        (true, true) => "passed, declared",
        (false, true) => "not passed, declared",
    };
    session.votes.iter().map(|vote| (vote.no.0, vote.result.as_ref().map_or("open", judged))).collect()
}
