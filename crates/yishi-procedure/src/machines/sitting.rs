//! The life of a sitting (全体会议, 预备会议): set, its doors open, in progress or interrupted, closed; or called off.
//!
//! Law: Organic Law art 14 (quorum, judged as it opens).

use super::Machine;
use crate::deliberation::sitting::Stage;
use crate::session::Session;

/// The life of a sitting.
pub const MACHINE: Machine = Machine {
    name: "sitting",
    edges: &[
        ("", "SittingScheduled", "scheduled"),
        ("scheduled", "DoorsOpened", "doors open"),
        ("doors open", "SittingOpened", "in progress"),
        ("in progress", "SittingClosed", "closed"),
        ("in progress", "SittingAdjourned", "adjourned"),
        ("adjourned", "SittingResumed", "in progress"),
        ("adjourned", "SittingClosed", "closed"),
        ("scheduled", "SittingCalledOff", "called off"),
        ("doors open", "SittingCalledOff", "called off"),
    ],
    states,
};

fn states(session: &Session) -> Vec<(u32, &'static str)> {
    let state = |stage| match stage {
        Stage::Scheduled => "scheduled",
        Stage::DoorsOpen => "doors open",
        Stage::InProgress => "in progress",
        Stage::Adjourned => "adjourned",
        Stage::Closed => "closed",
        Stage::CalledOff => "called off",
    };
    session.sittings.iter().map(|sitting| (u32::from(sitting.no.0), state(sitting.stage))).collect()
}
