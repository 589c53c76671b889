//! Every refusal through the JSON API: the stories of the procedure's own tests, each refused command told to a house at work.
//!
//! The witness puts the story's events into a journal, opens a house on it, sends the command as a program would, and holds code,
//! status, figures and the three texts against what the procedure said.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code)]

mod stories;
mod witness;

#[path = "../../../yishi-procedure/tests/acts/support/mod.rs"]
mod support;

#[path = "../../../yishi-procedure/tests/acts/attendance.rs"]
mod attendance;
#[path = "../../../yishi-procedure/tests/acts/business.rs"]
mod business;
#[path = "../../../yishi-procedure/tests/acts/closing.rs"]
mod closing;
#[path = "../../../yishi-procedure/tests/acts/convening.rs"]
mod convening;
#[path = "../../../yishi-procedure/tests/acts/deliberation.rs"]
mod deliberation;
#[path = "../../../yishi-procedure/tests/acts/parts.rs"]
mod parts;
#[path = "../../../yishi-procedure/tests/acts/presidium.rs"]
mod presidium;
#[path = "../../../yishi-procedure/tests/acts/voting.rs"]
mod voting;
