//! The life of a removal or dismissal (罢免案、撤职案): filed, heard, investigated or voted on, approved above.
//!
//! Law: Organic Law art 31; Electoral Law art 51 to 53; Law on Supervision art 60 to 62. The table itself is `personnel::removal_case`.

use super::Machine;
use crate::session::Session;

/// The life of a removal.
pub const MACHINE: Machine = Machine {
    name: "removal",
    edges: &[
        ("", "RemovalFiled", "filed"),
        ("", "DismissalFiled", "filed"),
        ("filed", "DefenceRecorded", "filed"),
        ("filed", "RemovalPutToVote", "before_the_body"),
        ("filed", "InvestigationProposed", "investigation_proposed"),
        ("filed", "RemovalWithdrawn", "withdrawn"),
        ("investigation_proposed", "InvestigationOrdered", "under_investigation"),
        ("investigation_proposed", "InvestigationDeclined", "filed"),
        ("before_the_body", "DefenceRecorded", "before_the_body"),
        ("before_the_body", "RemovalWithdrawn", "withdrawn"),
        ("before_the_body", "PersonRemoved", "removed"),
        ("before_the_body", "PersonRemoved", "awaiting_approval"),
        ("before_the_body", "RemovalRejected", "rejected"),
        ("awaiting_approval", "HigherApprovalRecorded", "removed"),
        ("awaiting_approval", "HigherApprovalRecorded", "not_approved"),
    ],
    states,
};

fn states(session: &Session) -> Vec<(u32, &'static str)> {
    session.personnel.removals.iter().map(|one| (u32::from(one.no.0), one.stage.key())).collect()
}
