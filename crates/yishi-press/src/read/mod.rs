//! Reading reports: from a text to the sittings it tells of, each fact with its place.
//!
//! The way: the original, then its repaired layer (`crate::repair`), then the reports in it, then the sitting each tells
//! of. Invariant: nothing here changes a text; every place is one of the original.

use serde::Serialize;

use crate::finding::Finding;
use crate::span::Layer;

pub mod business;
pub mod people;
pub mod sitting;

pub use people::{Group, NonVoting, Person};
pub use sitting::{List, Quote, Sitting};

/// What was read from one text.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The text with its damage repaired, in the script it was printed in.
    pub layer: Layer,
    /// The sittings, in the order of the reports.
    pub sittings: Vec<Sitting>,
    /// Every repair, as a finding in the original.
    pub repairs: Vec<Finding>,
}

/// What `yishi press read --json` prints.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Meetings<'r> {
    /// One object for each sitting.
    pub meetings: Vec<&'r Sitting>,
}
