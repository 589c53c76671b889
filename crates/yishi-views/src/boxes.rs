//! What stands in the ballot boxes while they are at work: it is on disk, but not in the record before a box is closed.
//!
//! Invariant: numbers and hashes alone; nothing of any choice.

use crate::secret_vote::BoxSoFar;

/// The boxes of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Boxes {
    /// Seats whose ballot is in the box of the running vote.
    pub pressed: u32,
    /// The archive of the last sealed ballot.
    pub sealed: BoxSoFar,
}

/// A session that votes by pressing alone has no sealed box.
impl From<u32> for Boxes {
    fn from(pressed: u32) -> Self {
        Self { pressed, sealed: BoxSoFar::default() }
    }
}
