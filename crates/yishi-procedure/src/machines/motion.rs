//! The life of a motion (议案).
//!
//! Law: Organic Law art 22, 52; NPC rules of procedure art 23 to 31.

use super::Machine;
use crate::session::Session;

/// The life of a motion.
pub const MACHINE: Machine = Machine {
    name: "motion",
    edges: &[
        ("", "MotionFiled", "filed"),
        ("filed", "SuggestionMade", "suggestion"),
        ("filed", "MotionChecked", "checked"),
        ("filed", "MotionChecked", "returned"),
        ("filed", "MotionFell", "fallen"),
        ("filed", "MotionWithdrawn", "withdrawn"),
        ("checked", "MotionReferred", "referred"),
        ("checked", "MotionDecided", "referred"),
        ("checked", "MotionDecided", "on-agenda"),
        ("checked", "MotionDecided", "not-on-agenda"),
        ("checked", "SuggestionMade", "suggestion"),
        ("checked", "MotionFell", "fallen"),
        ("checked", "MotionWithdrawn", "withdrawn"),
        ("referred", "MotionExamined", "examined"),
        ("referred", "MotionFell", "fallen"),
        ("referred", "MotionWithdrawn", "withdrawn"),
        ("examined", "MotionDecided", "on-agenda"),
        ("examined", "MotionDecided", "not-on-agenda"),
        ("examined", "SuggestionMade", "suggestion"),
        ("examined", "MotionFell", "fallen"),
        ("examined", "MotionWithdrawn", "withdrawn"),
        ("not-on-agenda", "ReconsiderationRequested", "reconsidered"),
        ("not-on-agenda", "ResultReportRecorded", "concluded"),
        ("reconsidered", "MotionDecided", "on-agenda"),
        ("reconsidered", "MotionDecided", "not-on-agenda"),
        ("reconsidered", "SuggestionMade", "suggestion"),
        ("reconsidered", "MotionFell", "fallen"),
        ("reconsidered", "MotionWithdrawn", "withdrawn"),
        ("on-agenda", "MotionExplained", "explained"),
        ("on-agenda", "MotionPutToVote", "put-to-vote"),
        ("on-agenda", "CommitteeChargeProposed", "charge-proposed"),
        ("on-agenda", "MotionFell", "fallen"),
        ("on-agenda", "MotionWithdrawn", "withdrawn"),
        ("explained", "MotionPutToVote", "put-to-vote"),
        ("explained", "CommitteeChargeProposed", "charge-proposed"),
        ("explained", "MotionFell", "fallen"),
        ("explained", "MotionWithdrawn", "withdrawn"),
        ("charge-proposed", "MotionHandedOver", "handed-over"),
        ("charge-proposed", "MotionPutToVote", "put-to-vote"),
        ("charge-proposed", "MotionFell", "fallen"),
        ("charge-proposed", "MotionWithdrawn", "withdrawn"),
        ("put-to-vote", "MotionAdopted", "adopted"),
        ("put-to-vote", "MotionRejected", "rejected"),
        ("put-to-vote", "MotionFell", "fallen"),
        ("put-to-vote", "MotionWithdrawn", "withdrawn"),
        ("handed-over", "ResultReportRecorded", "concluded"),
    ],
    states,
};

fn states(session: &Session) -> Vec<(u32, &'static str)> {
    session.motions.iter().map(|one| (u32::from(one.no.0), one.stage.key())).collect()
}
