//! What is wrong with a script, and where.
//!
//! Invariant: every problem names file, line and reason, whether it was found in reading the script or in holding it.

use std::fmt;

/// One problem. Displays as `file:line: reason`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ScriptProblem {
    /// The file as it was named to the reader.
    pub file: String,
    /// The line, counted from one; nought where the script was made by program and has no lines.
    pub line: u32,
    /// What is wrong, in English, for the person who edits the file.
    pub reason: String,
}

impl fmt::Display for ScriptProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.file, self.reason),
            line => write!(f, "{}:{line}: {}", self.file, self.reason),
        }
    }
}

impl std::error::Error for ScriptProblem {}
