//! Every refusal through the JSON API: the stories of the procedure's own tests, each refused command told to a house at work.
//!
//! The witness puts the story's events into a journal, opens a house on it, sends the command as a program would, and holds code,
//! status, figures and the three texts against what the procedure said.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code)]

mod stories;
mod witness;

#[path = "../support/house_of_a_story.rs"]
mod house_of_a_story;

#[path = "../../../yishi-procedure/tests/acts/support/mod.rs"]
mod support;

#[path = "../../../yishi-procedure/tests/acts/amendments.rs"]
mod amendments;
#[path = "../../../yishi-procedure/tests/acts/attendance.rs"]
mod attendance;
#[path = "../../../yishi-procedure/tests/acts/ballot_counting.rs"]
mod ballot_counting;
#[path = "../../../yishi-procedure/tests/acts/ballot_machine.rs"]
mod ballot_machine;
#[path = "../../../yishi-procedure/tests/acts/ballot_questions.rs"]
mod ballot_questions;
#[path = "../../../yishi-procedure/tests/acts/ballot_steps.rs"]
mod ballot_steps;
#[path = "../../../yishi-procedure/tests/acts/ballot_watch.rs"]
mod ballot_watch;
#[path = "../../../yishi-procedure/tests/acts/bills.rs"]
mod bills;
#[path = "../../../yishi-procedure/tests/acts/business.rs"]
mod business;
#[path = "../../../yishi-procedure/tests/acts/closing.rs"]
mod closing;
#[path = "../../../yishi-procedure/tests/acts/convening.rs"]
mod convening;
#[path = "../../../yishi-procedure/tests/acts/deliberation.rs"]
mod deliberation;
#[path = "../../../yishi-procedure/tests/acts/election.rs"]
mod election;
#[path = "../../../yishi-procedure/tests/acts/election_rounds.rs"]
mod election_rounds;
#[path = "../../../yishi-procedure/tests/acts/election_stages.rs"]
mod election_stages;
#[path = "../../../yishi-procedure/tests/acts/meeting.rs"]
mod meeting;
#[path = "../../../yishi-procedure/tests/acts/meeting_sittings.rs"]
mod meeting_sittings;
#[path = "../../../yishi-procedure/tests/acts/motion_stages.rs"]
mod motion_stages;
#[path = "../../../yishi-procedure/tests/acts/motions.rs"]
mod motions;
#[path = "../../../yishi-procedure/tests/acts/parts.rs"]
mod parts;
#[path = "../../../yishi-procedure/tests/acts/personnel.rs"]
mod personnel;
#[path = "../../../yishi-procedure/tests/acts/personnel_appointments.rs"]
mod personnel_appointments;
#[path = "../../../yishi-procedure/tests/acts/personnel_mandates.rs"]
mod personnel_mandates;
#[path = "../../../yishi-procedure/tests/acts/personnel_steps.rs"]
mod personnel_steps;
#[path = "../../../yishi-procedure/tests/acts/presidium.rs"]
mod presidium;
#[path = "../../../yishi-procedure/tests/acts/sealed_elections.rs"]
mod sealed_elections;
#[path = "../../../yishi-procedure/tests/acts/sealed_questions.rs"]
mod sealed_questions;
#[path = "../../../yishi-procedure/tests/acts/speaking.rs"]
mod speaking;
#[path = "../../../yishi-procedure/tests/acts/supervision_interpellation.rs"]
mod supervision_interpellation;
#[path = "../../../yishi-procedure/tests/acts/supervision_projects.rs"]
mod supervision_projects;
#[path = "../../../yishi-procedure/tests/acts/supervision_rating.rs"]
mod supervision_rating;
#[path = "../../../yishi-procedure/tests/acts/supervision_reports.rs"]
mod supervision_reports;
#[path = "../../../yishi-procedure/tests/acts/vectors.rs"]
mod vectors;
#[path = "../../../yishi-procedure/tests/acts/voting.rs"]
mod voting;
