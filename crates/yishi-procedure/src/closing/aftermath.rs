//! What may still follow the close of a session: reports on what it left to others, and what makes its regulations stand.
//!
//! Law: NPC rules of procedure art 31 (the result of a motion is reported after the session); Legislation Law art 81, 88 (approval
//! and announcement). Invariant: none of these acts changes what the session itself decided.

use crate::command::Command;

/// Says whether an act belongs after the close as well.
pub fn follows_the_close(command: &Command) -> bool {
    matches!(command, Command::RecordResultReport(_) | Command::RecordBillApproval(_) | Command::AnnounceBill(_))
}
