//! The yearly report on filing and review (备案审查年度报告): what was filed in a year, how much of it late, and what the reviews found.
//!
//! Law: Supervision Law art 38 to 45: the working body reports once a year. Invariant: filed = in order + to be amended + annulled
//! + not reviewed, each document counted by its last review.

use serde::Serialize;

use crate::session::Session;
use crate::supervision::document_review::ReviewResult;

/// The figures of one year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct YearOfDocuments {
    /// The year of filing.
    pub year: i16,
    /// Documents filed.
    pub filed: u32,
    /// Documents filed late.
    pub late: u32,
    /// Found in order.
    pub in_order: u32,
    /// To be amended by their issuers.
    pub asked_to_amend: u32,
    /// Annulled.
    pub annulled: u32,
    /// Not reviewed yet.
    pub pending: u32,
}

/// The figures of the documents filed in that year.
pub fn yearly(session: &Session, year: i16) -> YearOfDocuments {
    let filed_then = session.supervision.documents.iter().filter(|document| document.filed.on.year() == year);
    let mut figures = YearOfDocuments { year, ..YearOfDocuments::default() };
    for document in filed_then {
        figures.filed += 1;
        figures.late += u32::from(document.filed.is_late());
        *match document.reviews.last().map(|review| review.result) {
            Some(ReviewResult::InOrder) => &mut figures.in_order,
            Some(ReviewResult::AskedToAmend) => &mut figures.asked_to_amend,
            Some(ReviewResult::Annulled) => &mut figures.annulled,
            None => &mut figures.pending,
        } += 1;
    }
    figures
}
