//! The quorum (法定人数) of a sitting: figures and citation, never a bare yes or no.
//!
//! Law: Organic Law art 14 (two thirds of the deputies); the CPPCC's effective number by its Charter. Judged at the opening
//! and, as the cautious reading where the law is silent, before each vote.

use yishi_rulebook::{Ground, Rulebook, ThresholdRule};

use crate::deliberation::sitting::Sitting;
use crate::session::Session;

/// Judges the quorum of a sitting as its attendance stands now.
pub fn judge(session: &Session, sitting: &Sitting, book: &Rulebook) -> Ground {
    book.threshold(ThresholdRule::SittingQuorum).judge(sitting.attendance.present(), session.roll.entitled())
}
