//! Deliberation: sittings with their chairs, the rostrum, who speaks, and what is asked, said and handed in.

pub mod bulletin;
pub mod calling;
pub mod calling_off;
pub mod chairs;
pub mod contributions;
pub mod debate;
pub mod inquiry;
pub mod kind;
mod limits;
mod membership;
pub mod recess;
mod refusal;
pub mod rescheduling;
pub mod rostrum;
pub mod seating;
pub mod secrecy;
pub mod sitting;
pub mod speakers;
pub mod speech;
pub mod statements;

pub use refusal::DeliberationRefusal;
