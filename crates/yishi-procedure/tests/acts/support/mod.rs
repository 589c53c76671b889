//! Given, when, then: a session told in its own acts, with the rulebooks and the roll it is held under.

pub mod acts;
pub mod ballot;
pub mod drawing;
pub mod elections;
pub mod house;
pub mod meeting;
pub mod motion;
pub mod personnel;
pub mod sealed;
pub mod stages;
pub mod story;
pub mod supervision;

pub use acts::*;
pub use ballot::*;
pub use house::*;
pub use story::{Story, given};
