//! The procedure as its users meet it: one file per stage, and beside them the law's worked figures, the properties and the
//! golden events. Everything runs under the rulebooks that are shipped.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;
mod witness;

mod amendments;
mod attendance;
mod bills;
mod business;
mod closing;
mod codes;
mod commands;
mod convening;
mod deliberation;
mod golden;
mod machine;
mod majority_oracle;
mod meeting;
mod meeting_sittings;
mod motion_oracle;
mod motion_stages;
mod motions;
mod parts;
mod presidium;
mod roll_sheet;
mod speaking;
mod vectors;
mod voting;
mod whole_session;
