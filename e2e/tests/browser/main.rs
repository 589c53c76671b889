//! The browser tests: what people do with Yishi, in real windows, through the real binary.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod accessibility;
mod camera;
mod counting;
mod looks;
mod press;
mod refusals;
mod restart;
mod secret_accessibility;
mod secret_election;
mod secret_vote;
mod sitting;
mod speaking;
mod without_script;
