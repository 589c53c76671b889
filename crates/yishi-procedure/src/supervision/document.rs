//! A normative document (规范性文件) is filed for the record (备案), in time or late.
//!
//! Law: Legislation Law art 109: within thirty days; Supervision Law art 38 to 45. Invariant: documents are numbered in the order of
//! filing, and one that comes late is filed all the same, with the day that would have been in time.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{CommitteeNumber, Rulebook};

use crate::convening::ConveningRefusal;
use crate::event::Event;
use crate::ids::DocumentNo;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::supervision::document_review::Review;
use crate::supervision::timing::Timing;
use crate::supervision::{SupervisionRefusal, wording};

/// A filed document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NormativeDocument {
    /// Its number in the register.
    pub no: DocumentNo,
    /// Its title.
    pub title: Text,
    /// Who issued it.
    pub issuer: Text,
    /// The day it was published.
    pub issued_on: Date,
    /// The day it was filed, held against the period.
    pub filed: Timing,
    /// Its reviews in order.
    pub reviews: Vec<Review>,
}

/// Files a normative document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FileNormativeDocument {
    /// Its title.
    pub title: Text,
    /// Who issued it.
    pub issuer: Text,
    /// The day it was published.
    pub issued_on: Date,
    /// The day it was filed.
    pub filed_on: Date,
}

/// A document was filed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NormativeDocumentFiled {
    /// Its number in the register.
    pub document: DocumentNo,
    /// Its title.
    pub title: Text,
    /// Who issued it.
    pub issuer: Text,
    /// The day it was published.
    pub issued_on: Date,
    /// The day it was filed, held against the period.
    pub timing: Timing,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &FileNormativeDocument,
) -> Result<Vec<Event>, Refusal> {
    let period = rules::number(book, CommitteeNumber::DocumentsFiled)?;
    wording::require(&command.title, "title")?;
    wording::require(&command.issuer, "issuer")?;
    if command.filed_on < command.issued_on {
        return Err(SupervisionRefusal::DaysReversed { from: command.issued_on, to: command.filed_on }.into());
    }
    let next = u16::try_from(session.supervision.documents.len() + 1).map_err(|_| ConveningRefusal::EmptyList)?;
    Ok(vec![Event::NormativeDocumentFiled(NormativeDocumentFiled {
        document: DocumentNo(next),
        title: command.title.clone(),
        issuer: command.issuer.clone(),
        issued_on: command.issued_on,
        timing: Timing::within(book, period, command.issued_on, command.filed_on),
    })])
}

pub(crate) fn apply(session: &mut Session, event: &NormativeDocumentFiled) {
    let NormativeDocumentFiled { document, title, issuer, issued_on, timing } = event.clone();
    let reviews = Vec::new();
    let document = NormativeDocument { no: document, title, issuer, issued_on, filed: timing, reviews };
    session.supervision.documents.push(document);
}
