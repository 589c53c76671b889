//! What the session keeps of its deliberation beside the sittings: contributions, bulletins, inquiries, statements.
//!
//! Invariant: each part is written by one act of this folder, and its numbers count from 1 in the order of the record.

use serde::Serialize;

use crate::deliberation::bulletin::Bulletin;
use crate::deliberation::contributions::Contribution;
use crate::deliberation::inquiry::Inquiry;
use crate::deliberation::statements::Statement;

/// What was said, asked and handed in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Debate {
    /// Contributions by number.
    pub contributions: Vec<Contribution>,
    /// Bulletins by number.
    pub bulletins: Vec<Bulletin>,
    /// Inquiries by number.
    pub inquiries: Vec<Inquiry>,
    /// Statements for the plenaries by number.
    pub statements: Vec<Statement>,
}
