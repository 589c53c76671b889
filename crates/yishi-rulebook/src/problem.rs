//! What is wrong with a rulebook, and where.
//!
//! Invariant: every refusal to load or to resolve names file, line and reason.

/// One problem of one file. Displays as `file:line: reason`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("{file}:{line}: {reason}")]
pub struct RulebookProblem {
    /// File name as it was given to the loader, or the folder where the file should have been.
    pub file: String,
    /// Line, counted from one.
    pub line: u32,
    /// What is wrong, in English, for the person who edits the file.
    pub reason: String,
}

/// What is wrong with one value, before it is known where the value stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Flaw {
    /// Name of the field at fault.
    pub(crate) field: &'static str,
    /// What is wrong with it.
    pub(crate) reason: String,
}

impl Flaw {
    pub(crate) fn new(field: &'static str, reason: impl Into<String>) -> Self {
        Self { field, reason: reason.into() }
    }
}
