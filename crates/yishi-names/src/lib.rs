//! Chinese names and titles: the words that Yishi prints about people, bodies and sessions, in both scripts.
//!
//! Law: the conventions of rules-of-procedure H1 (names in columns) and H4 (names of sessions and papers).
//! Invariant: a person's name is stored whole in each script, as the roll gives it; nothing here derives one script
//! from the other, because a quarter of real names hold a character that no table can decide.

pub mod assembly;
pub mod folding;
pub mod formula;
pub mod likeness;
pub mod numeral;
mod pages;
pub mod person;
pub mod readings;
pub mod roll_check;
pub mod script;
pub mod shapes;
pub mod strokes;
pub mod surnames;
pub mod text;
pub mod width;

pub use assembly::{Assembly, AssemblyKind, Family};
pub use likeness::{Likeness, likeness};
pub use person::{NameProblem, PersonName};
pub use script::Script;
pub use strokes::{StrokeKey, StrokeOrder};
pub use text::Text;
