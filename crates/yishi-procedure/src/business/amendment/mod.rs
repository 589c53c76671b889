//! Amendments (修正案) and clauses voted on by themselves (单独表决): what is decided before the text it changes.

pub mod clause;
pub mod decision;
pub mod moving;
pub mod stage;
pub mod text;
pub mod vote;
pub mod withdrawal;

pub use stage::{Amendment, AmendmentStage};
pub use text::TextRef;
