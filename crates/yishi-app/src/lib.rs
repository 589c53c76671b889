//! Use cases: authorise, load, decide, append, publish. The only owner of clock, identifiers, randomness and keys.
//!
//! Every change of state takes one way, `Hall::execute` for acts and `Hall::cast` for ballots; there is no second one.

pub mod actor;
pub mod cast;
pub mod clock;
pub mod execute;
pub mod export;
pub mod facts;
pub mod failure;
pub mod hall;
mod head;
pub mod house;
pub mod login;
pub mod machine_file;
pub mod press;
mod reach;
pub mod record;
pub mod roll_doubts;
pub mod roll_file;
pub mod scenario;
pub mod sealed;
mod table;
pub mod timekeeper;

pub use actor::Actor;
pub use failure::Failure;
pub use hall::Hall;
pub use head::replayed;
pub use house::House;
