//! Supervision (监督): interpellation, inquiry, investigation, reports, inspection, filing, rating.

mod refusal;

pub use refusal::SupervisionRefusal;
