//! Business: what the hall takes up, and reports.

pub mod item;
pub mod movers;
mod refusal;
pub mod report;

pub use refusal::BusinessRefusal;
