//! The life of a paper ballot (纸质选票、表决票): issued, returned, valid or void, counted, reported, announced.
//!
//! Law: Electoral Law art 44 (validity before the count). The table itself is `ballot::stage`, by which acts are refused.

use super::Machine;
use crate::session::Session;

/// The life of a paper ballot.
pub const MACHINE: Machine = Machine {
    name: "ballot",
    edges: &[
        ("", "BallotOpened", "opened"),
        ("opened", "PapersIssued", "issued"),
        ("issued", "PapersIssued", "issued"),
        ("issued", "PapersReturned", "returned"),
        ("returned", "PapersReturned", "returned"),
        ("returned", "BallotValidityDeclared", "counting"),
        ("returned", "BallotValidityDeclared", "void"),
        ("counting", "CountEntered", "counting"),
        ("counting", "MachineCountEntered", "counting"),
        ("counting", "VoidPaperChecked", "counting"),
        ("counting", "MachineCountAbandoned", "counting"),
        ("counting", "RecountOrdered", "counting"),
        ("counting", "CountConfirmed", "confirmed"),
        ("confirmed", "RecountOrdered", "counting"),
        ("confirmed", "BallotCounted", "reported"),
        ("reported", "BallotAnnounced", "announced"),
    ],
    states,
};

fn states(session: &Session) -> Vec<(u32, &'static str)> {
    session.ballots.iter().map(|one| (u32::from(one.no.0), one.stage.key())).collect()
}
