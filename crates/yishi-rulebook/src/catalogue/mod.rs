//! The catalogue: which rules there are, under which id, and which of them every rulebook needs.
//!
//! Law: rules-of-procedure of the bodies; each id is filled by a rule of a file under `rulebooks/`.
//! Invariant: the procedure names a rule by variant only; an id that is not listed here is refused when a file is loaded.
//! One room is one file: a new rule is a line in its room and an entry in the files of the law, nothing else.

mod accountability;
mod any;
mod ballot;
mod bill;
mod body;
mod committee;
mod convening;
mod core;
mod deliberation;
mod election;
mod lists;
mod motion;
mod personnel;
mod record;
mod sealed;
mod supervision;
mod voting;

pub use accountability::*;
pub(crate) use any::Detail;
pub use any::{AnyRule, RuleKind};
pub use ballot::*;
pub use bill::*;
pub use body::{BodyKind, Level, Tier};
pub use committee::*;
pub use convening::*;
pub use core::*;
pub use deliberation::*;
pub use election::*;
pub use lists::{ChoiceId, FlagId, NumberId, RangeId, RuleId, ThresholdId};
pub use motion::*;
pub use personnel::*;
pub use record::*;
pub use sealed::*;
pub use supervision::*;
pub use voting::*;

/// The rules of every room, core first.
const ROOMS: &[&[&[AnyRule]]] = &[
    core::ROOM,
    convening::ROOM,
    deliberation::ROOM,
    voting::ROOM,
    motion::ROOM,
    bill::ROOM,
    election::ROOM,
    ballot::ROOM,
    sealed::ROOM,
    accountability::ROOM,
    committee::ROOM,
    record::ROOM,
    supervision::ROOM,
    personnel::ROOM,
];
