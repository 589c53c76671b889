//! The life of a resignation (辞职): tendered, accepted or declined, approved above where it has to be.
//!
//! Law: Organic Law art 32. The table itself is `personnel::resignation_case`.

use super::Machine;
use crate::session::Session;

/// The life of a resignation.
pub const MACHINE: Machine = Machine {
    name: "resignation",
    edges: &[
        ("", "ResignationTendered", "tendered"),
        ("tendered", "ResignationAccepted", "accepted"),
        ("tendered", "ResignationAccepted", "awaiting_approval"),
        ("tendered", "ResignationDeclined", "declined"),
        ("tendered", "ResignationWithdrawn", "withdrawn"),
        ("awaiting_approval", "HigherApprovalRecorded", "accepted"),
        ("awaiting_approval", "HigherApprovalRecorded", "not_approved"),
    ],
    states,
};

fn states(session: &Session) -> Vec<(u32, &'static str)> {
    session.personnel.resignations.iter().map(|one| (u32::from(one.no.0), one.stage.key())).collect()
}
