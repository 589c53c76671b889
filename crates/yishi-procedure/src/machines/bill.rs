//! The life of a regulation bill (法规案).
//!
//! Law: Legislation Law art 32 to 46, 81, 87, 88.

use super::Machine;
use crate::session::Session;

/// The life of a regulation bill.
pub const MACHINE: Machine = Machine {
    name: "bill",
    edges: &[
        ("", "BillFiled", "filed"),
        ("", "BillCarriedOver", "filed"),
        ("", "BillCarriedOver", "shelved"),
        ("filed", "BillDecided", "on-agenda"),
        ("filed", "BillDecided", "not-on-agenda"),
        ("filed", "BillWithdrawn", "withdrawn"),
        ("on-agenda", "BillRead", "read"),
        ("on-agenda", "BillShelved", "shelved"),
        ("on-agenda", "BillWithdrawn", "withdrawn"),
        ("read", "BillShelved", "shelved"),
        ("read", "BillWithdrawn", "withdrawn"),
        ("read", "BillPutToVote", "put-to-vote"),
        ("shelved", "BillDecided", "on-agenda"),
        ("shelved", "BillLapsed", "lapsed"),
        ("shelved", "BillWithdrawn", "withdrawn"),
        ("put-to-vote", "BillWithdrawn", "withdrawn"),
        ("put-to-vote", "BillAdopted", "adopted"),
        ("put-to-vote", "BillRejected", "rejected"),
        ("adopted", "BillApprovalRecorded", "approved"),
        ("adopted", "BillApprovalRecorded", "not-approved"),
        ("adopted", "BillAnnounced", "announced"),
        ("approved", "BillAnnounced", "announced"),
    ],
    states,
};

fn states(session: &Session) -> Vec<(u32, &'static str)> {
    session.bills.iter().map(|one| (u32::from(one.no.0), one.stage.key())).collect()
}
