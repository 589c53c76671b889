//! The lives that things of a session go through: their states, and the events that lead from one to the next.
//!
//! The book draws these tables, and a test walks random sessions and holds them against what it sees. Invariant: a table changes
//! nothing and judges nothing; it only tells what `decide` and `apply` do.

pub mod amendment;
pub mod appointment;
pub mod ballot;
pub mod bill;
pub mod election;
pub mod interpellation;
pub mod motion;
pub mod presidium;
pub mod project;
pub mod removal;
pub mod resignation;
pub mod sealed_ballot;
pub mod session;
pub mod sitting;
pub mod vote;

use crate::session::Session;

/// A line of a drawing: the state before, empty where the thing comes into being; the event; the state after.
pub type Edge = (&'static str, &'static str, &'static str);

/// The life of one kind of thing.
#[derive(Clone, Copy, Debug)]
pub struct Machine {
    /// What lives, such as `sitting`.
    pub name: &'static str,
    /// Every line of its drawing.
    pub edges: &'static [Edge],
    /// The states of all such things of a session: the number of the thing, and its state.
    pub states: fn(&Session) -> Vec<(u32, &'static str)>,
}

/// All lives, in the order in which the book draws them.
pub const ALL: &[Machine] = &[session::MACHINE, presidium::MACHINE, sitting::MACHINE, vote::MACHINE];

/// Lives that random sessions seldom reach; stories that are told to their end walk every line of these.
pub const TOLD: &[Machine] = &[
    motion::MACHINE,
    amendment::MACHINE,
    bill::MACHINE,
    ballot::MACHINE,
    sealed_ballot::MACHINE,
    election::MACHINE,
    interpellation::MACHINE,
    project::MACHINE,
    removal::MACHINE,
    resignation::MACHINE,
    appointment::MACHINE,
];
