//! Views: one file per screen, each a projection of the one folded session, holding exactly what its template prints.
//!
//! No screen keeps a state of its own, so none can disagree with the record; a view that equals the one before it says that
//! its screen did not change. Invariant: while a vote runs, no view knows how anybody voted but the phone of that seat.

pub mod ballot_step;
pub mod boxes;
pub mod call_up;
pub mod chair;
pub mod cited;
pub mod desk;
pub mod hall;
pub mod hall_chart;
pub mod heading;
pub mod matter;
pub mod meetings;
pub mod next_step;
pub mod order;
pub mod person;
pub mod public;
pub mod public_box;
pub mod quorum;
pub mod record;
pub mod rostrum;
pub mod scrutiny;
pub mod sealed_board;
pub mod sealed_step;
pub mod sealed_title;
pub mod seat;
pub mod secret_vote;
pub mod speakers;
mod trial;
pub mod vote;

#[cfg(test)]
mod ballots_of_tests;
#[cfg(test)]
mod house_of_tests;
#[cfg(test)]
mod sealed_of_tests;
#[cfg(test)]
#[path = "lib_tests.rs"]
mod tests;
