//! Business: what the hall takes up: reports, motions, regulation bills, and the amendments to them.

pub mod amendment;
pub mod bill;
pub mod item;
mod leading;
pub mod motion;
pub mod movers;
mod refusal;
pub mod report;

pub use refusal::BusinessRefusal;
