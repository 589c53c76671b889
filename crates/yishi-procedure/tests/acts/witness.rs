//! Whoever wants to see every refusal of these tests, with all that led to it.
//!
//! Here nobody does. The tests of the JSON API take in the same stories with a witness of their own, which tells each refused
//! command to a house at work and reads the answer in every language.

use yishi_procedure::{Command, Context, Event, Refusal};
use yishi_rulebook::Rulebook;

/// Sees a command refused that was given after these events.
pub fn refused(_: &Rulebook, _: &[Event], _: &Command, _: &Context, _: &Refusal) {}
