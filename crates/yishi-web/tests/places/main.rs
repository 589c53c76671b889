//! The places of those who are neither desk nor chair: the count, the meetings of parts of the body, the phone of who moves and speaks.
//!
//! Each story is told by the procedure's own tests; a house is opened on it, and people come by their links.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code)]

mod meetings;
mod moving;
mod scrutiny;
mod sealed;
mod speaking;
mod visitor;

#[path = "../support/house_of_a_story.rs"]
mod house_of_a_story;
#[path = "../../../yishi-procedure/tests/acts/support/mod.rs"]
mod support;
#[path = "../../../yishi-procedure/tests/acts/witness.rs"]
mod witness;
