//! The way between the exchange form and the facts, both directions.
//!
//! A record holds wordings in simplified script alone; on the way in the traditional forms of labels, titles and report
//! names are drafted, while a person's come whole from `hant`. On the way out `written` is what our release prints.
//! Invariant: every fact of a record that is read stands in the record written from it.

mod from_record;
mod to_record;

/// Why a record gives no facts.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FactsError {
    /// The file is a record of another schema.
    #[error("the schema is \"{0}\", not \"press-record/1\"")]
    OtherSchema(String),
    /// More persons are said to have attended than were entitled to.
    #[error("{attended} attended, but only {should} were entitled to")]
    MoreThanEntitled {
        /// 应到
        should: u32,
        /// 实到
        attended: u32,
    },
    /// The name of the body is not that of its kind and place.
    #[error("the body is named \"{found}\", where kind and place give \"{expected}\"")]
    OtherBody {
        /// As the record has it.
        found: String,
        /// As composed from kind and place.
        expected: String,
    },
    /// The unit of attendance is not that of the body.
    #[error("attendance counts \"{found}\", where this body counts \"{expected}\"")]
    OtherUnit {
        /// As the record has it.
        found: String,
        /// 代表 or 委员.
        expected: String,
    },
}
