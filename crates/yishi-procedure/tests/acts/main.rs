//! The procedure as its users meet it: one file per stage, and beside them the law's worked figures, the properties and the
//! golden events. Everything runs under the rulebooks that are shipped.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;
mod witness;

mod amendments;
mod attendance;
mod ballot_counting;
mod ballot_machine;
mod ballot_oracle;
mod ballot_questions;
mod ballot_steps;
mod ballot_watch;
mod bills;
mod business;
mod closing;
mod codes;
mod commands;
mod convening;
mod deliberation;
mod election;
mod election_oracle;
mod election_rounds;
mod election_stages;
mod golden;
mod machine;
mod majority_oracle;
mod meeting;
mod meeting_sittings;
mod motion_oracle;
mod motion_stages;
mod motions;
mod parts;
mod personnel;
mod personnel_appointments;
mod personnel_mandates;
mod personnel_oracle;
mod personnel_steps;
mod presidium;
mod roll_sheet;
mod sealed_elections;
mod sealed_oracle;
mod sealed_questions;
mod speaking;
mod supervision_interpellation;
mod supervision_projects;
mod supervision_rating;
mod supervision_reports;
mod typed;
mod vectors;
mod voting;
mod whole_session;
