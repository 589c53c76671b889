//! Whether the procedure would take an act as the record stands: a page offers nothing that would be refused.
//!
//! Invariant: only acts that no time decides are tried here, for a view knows no clock.

use jiff::Timestamp;
use yishi_procedure::{Command, Context, Session, decide};
use yishi_rulebook::Rulebook;

/// Says whether the procedure would take that act now.
pub(crate) fn would_be_taken(session: &Session, book: &Rulebook, command: &Command) -> bool {
    decide(Some(session), book, command, &Context::at(Timestamp::UNIX_EPOCH)).is_ok()
}
