//! The procedure as its users meet it: one file per stage, and beside them the law's worked figures, the properties and the
//! golden events. Everything runs under the rulebooks that are shipped.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

mod attendance;
mod business;
mod closing;
mod codes;
mod convening;
mod deliberation;
mod golden;
mod machine;
mod majority_oracle;
mod meeting;
mod meeting_sittings;
mod parts;
mod presidium;
mod roll_sheet;
mod speaking;
mod vectors;
mod voting;
mod whole_session;
