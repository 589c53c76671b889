//! The record: how names are ordered and set, and how announcements are numbered.
//!
//! Law: conventions only; what is not settled rests on an interpretation.
//! Invariant: a list says by which rule it is ordered, so that two lists of one session can be compared.

use super::any::AnyRule;
use super::lists::rules;
use crate::choice::NameOrder;

rules! { choice of NameOrder;
    /// The order of names.
    NameChoice by id {
        /// Where a name of two characters stands among names of three, when the surnames are written alike.
        TwoCharacters = "names.two-characters",
    }
}

rules! { flag;
    /// Facts about the record.
    RecordFlag by id {
        /// In columns a name of two characters takes the width of three.
        ColumnBlank = "names.column-blank",
        /// Announcements are numbered within the session (公告第N号).
        AnnouncementsNumbered = "announcement.numbered-in-session",
    }
}

pub(super) const ROOM: &[&[AnyRule]] = &[NameChoice::RULES, RecordFlag::RULES];
