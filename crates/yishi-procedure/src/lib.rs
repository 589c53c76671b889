//! The procedure of a session: commands, events, decide and apply. Pure: no clock, no randomness, no files, no network.
//!
//! Folders are the stages a clerk knows, and one act is one file, with its command, its event, `decide` and `apply`; the reasons
//! for refusing stand in one file per stage. Invariant: `apply` never fails on an event that `decide` gave.

pub mod apply;
pub mod attendance;
pub mod ballot;
pub mod business;
pub mod closing;
pub mod command;
pub mod convening;
pub mod decide;
pub mod deliberation;
pub mod election;
pub mod event;
pub mod ids;
pub mod machines;
pub mod personnel;
pub mod refusal;
mod rules;
pub mod sealed;
pub mod session;
pub mod supervision;
pub mod voting;
pub mod warning;

pub use apply::{apply, replay};
pub use command::{Command, CommandShape};
pub use decide::{Context, decide};
pub use event::Event;
pub use refusal::{Explained, Refusal};
pub use session::Session;
