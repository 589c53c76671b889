//! Scripts: whole sessions a clerk can read, in TOML, with Chinese wording and keys in English.
//!
//! A script says who sits where and what is done at what time, as commands or in short forms; the runner turns it into the
//! commands and ballots of a real session. Invariant: a script changes state by `House::convene`, `Hall::execute` and
//! `Hall::cast` only, and every problem of a script is told with file, line and reason.

mod act;
mod by_type;
mod crowd;
mod expand;
mod invented_names;
mod lists;
mod page;
mod people;
mod phrase;
mod problem;
mod read;
mod roll;
mod run;
mod session;
mod sitting;
mod wording;

pub use act::{Act, Figures, Line, Scenario, SittingScript, When};
pub use problem::ScriptProblem;
pub use read::read;
pub use roll::Cast;
pub use run::{Runner, run};
