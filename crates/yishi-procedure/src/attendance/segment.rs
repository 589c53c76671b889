//! A sitting moves on to its next segment (阶段).
//!
//! Law: attendance and observers are kept by segment (rules of procedure A36): members of the CPPCC may sit in on one only.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::attendance::AttendanceRefusal;
use crate::event::Event;
use crate::ids::SittingNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Begins the next segment of the sitting in progress.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BeginSegment {
    /// Its number in the sitting, from 1.
    pub segment: u8,
    /// The sitting, where several are in progress at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sitting: Option<SittingNo>,
}

/// A segment began; the attendance at that moment belongs to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SegmentBegun {
    /// The sitting.
    pub sitting: SittingNo,
    /// Its number, from 1.
    pub segment: u8,
    /// Seats present as it began.
    pub present: u32,
}

pub(crate) fn decide(session: &Session, command: &BeginSegment) -> Result<Vec<Event>, Refusal> {
    let sitting = session.in_progress(command.sitting)?;
    session.require_quiet(sitting)?;
    let next = sitting.segment.saturating_add(1);
    if command.segment != next || next == sitting.segment || usize::from(next) > sitting.segments.len() {
        return Err(AttendanceRefusal::SegmentOutOfOrder { asked: command.segment, next }.into());
    }
    Ok(vec![Event::SegmentBegun(SegmentBegun {
        sitting: sitting.no,
        segment: next,
        present: sitting.attendance.present(),
    })])
}

pub(crate) fn apply(session: &mut Session, event: &SegmentBegun) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.segment = event.segment;
    }
}
