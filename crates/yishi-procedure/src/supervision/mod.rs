//! Supervision (监督): interpellation, special inquiry, investigation, reports, inspection, filing, rating, project vote.

pub mod answer;
pub mod answer_form;
pub mod answer_rating;
mod base;
pub mod document;
pub mod document_review;
pub mod follow_up;
pub mod inspection;
pub mod inspection_report;
pub mod interpellation;
pub mod interpellation_end;
pub mod investigation_report;
pub mod late;
pub mod opinions;
pub mod project;
pub mod project_assessment;
pub mod project_count;
pub mod project_deliberation;
pub mod project_shortlist;
pub mod project_tie;
pub mod project_vote;
pub mod rating;
pub mod rating_result;
mod refusal;
pub mod register;
pub mod report_received;
pub mod special_inquiry;
pub mod special_question;
pub mod special_report;
pub mod timing;
mod wording;
pub mod yearly;

pub use refusal::SupervisionRefusal;
