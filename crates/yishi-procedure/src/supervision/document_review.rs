//! A filed document is reviewed (审查): in order, to be amended by its issuer, or annulled.
//!
//! Law: Supervision Law art 38 to 45: a document beyond its issuer's power, against the law or unfit is amended or annulled, with the
//! grounds. Invariant: a document found in order or annulled is not reviewed again; one that was to be amended is.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::event::Event;
use crate::ids::DocumentNo;
use crate::refusal::Refusal;
use crate::session::Session;
use crate::supervision::document::NormativeDocument;
use crate::supervision::{SupervisionRefusal, wording};

/// What a review found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReviewResult {
    /// In order.
    InOrder,
    /// The issuer is asked to amend or repeal it.
    AskedToAmend,
    /// Annulled.
    Annulled,
}

/// A review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Review {
    /// The day.
    pub on: Date,
    /// What it found.
    pub result: ReviewResult,
    /// On what grounds; absent where the document is in order.
    pub grounds: Option<Text>,
}

impl NormativeDocument {
    /// Says whether its last review settled the matter.
    pub fn is_settled(&self) -> bool {
        match self.reviews.last().map(|review| review.result) {
            Some(ReviewResult::InOrder | ReviewResult::Annulled) => true,
            Some(ReviewResult::AskedToAmend) | None => false,
        }
    }
}

/// Records a review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordReview {
    /// The document.
    pub document: DocumentNo,
    /// The day.
    pub on: Date,
    /// What it found.
    pub result: ReviewResult,
    /// On what grounds; needed unless the document is in order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grounds: Option<Text>,
}

/// A document was reviewed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DocumentReviewed {
    /// The document.
    pub document: DocumentNo,
    /// The day.
    pub on: Date,
    /// What the review found.
    pub result: ReviewResult,
    /// On what grounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grounds: Option<Text>,
}

pub(crate) fn decide(session: &Session, command: &RecordReview) -> Result<Vec<Event>, Refusal> {
    let document = session.supervision.document(command.document)?;
    if document.is_settled() {
        return Err(SupervisionRefusal::ReviewedAlready(document.no).into());
    }
    let earliest = document.reviews.last().map_or(document.filed.on, |review| review.on);
    if command.on < earliest {
        return Err(SupervisionRefusal::DaysReversed { from: earliest, to: command.on }.into());
    }
    match (command.result, &command.grounds) {
        (ReviewResult::InOrder, _) => {}
        (ReviewResult::AskedToAmend | ReviewResult::Annulled, Some(grounds)) => wording::require(grounds, "grounds")?,
        (ReviewResult::AskedToAmend | ReviewResult::Annulled, None) => {
            return Err(SupervisionRefusal::NothingWritten("grounds").into());
        }
    }
    let RecordReview { document, on, result, grounds } = command.clone();
    Ok(vec![Event::DocumentReviewed(DocumentReviewed { document, on, result, grounds })])
}

pub(crate) fn apply(session: &mut Session, event: &DocumentReviewed) {
    let DocumentReviewed { document, on, result, grounds } = event.clone();
    if let Some(document) = session.supervision.documents.iter_mut().find(|one| one.no == document) {
        document.reviews.push(Review { on, result, grounds });
    }
}
