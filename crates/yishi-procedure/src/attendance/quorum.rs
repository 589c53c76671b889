//! The quorum (法定人数) of a sitting: figures and citation, never a bare yes or no.
//!
//! Law: Organic Law art 14 (two thirds of the deputies); the CPPCC's effective number by its Charter; the presidium's is local.
//! Judged at the opening and, as the cautious reading where the law is silent, before each vote.

use yishi_rulebook::{Ground, Rulebook, ThresholdRule};

use crate::deliberation::sitting::{Sitting, SittingKind};
use crate::session::Session;

/// Judges the quorum of a sitting as its attendance stands now; `None` where no rule asks for one.
pub fn judge(session: &Session, sitting: &Sitting, book: &Rulebook) -> Option<Ground> {
    let rule = match sitting.kind {
        SittingKind::Preparatory | SittingKind::Plenary { .. } => ThresholdRule::SittingQuorum,
        SittingKind::Presidium { .. } => ThresholdRule::PresidiumQuorum,
        // Delegations, groups and committees deliberate; no law sets a number below which they may not.
        SittingKind::Delegation { .. } | SittingKind::Circle { .. } | SittingKind::Committee { .. } => return None,
    };
    Some(book.threshold(rule).judge(sitting.attendance.present(), session.entitled_in(sitting.kind)))
}
