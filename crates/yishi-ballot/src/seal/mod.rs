//! Sealing a ballot: the voter's side, in Ed25519.
//!
//! Source: Belenios specification, crypto version 1. Invariant: no branch taken and no memory read depends on a choice, on
//! randomness or on a credential's secret; the group's tables are walked through whole, and what is chosen is selected by masks.
//! Only whether the choices keep the question's bounds shows, before anything is sealed.

mod answer;
mod blank;
mod choices;
mod disjunction;
mod pairs;
mod points;
mod reveal;
mod scalar;
mod sealer;
mod tables;

pub use choices::WrongChoices;
pub use reveal::{Revealed, WrongReveal};
pub(crate) use scalar::{random, random_element};
pub use sealer::{Made, Sealer};
