//! What a check finds: a place and a reason, each a sentence a newcomer can act on.

use std::fmt;

/// The end of a task: nothing, or what to tell the person who ran it.
pub type Outcome = Result<(), String>;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// A file, `file:line`, or a crate.
    pub place: String,
    /// What is wrong there and, where it is not plain, what to do.
    pub reason: String,
}

impl Problem {
    /// A problem at a place.
    pub fn new(place: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { place: place.into(), reason: reason.into() }
    }

    /// A problem in a line of a file, counted from 1.
    pub fn at_line(file: &str, line: usize, reason: impl Into<String>) -> Self {
        Self::new(format!("{file}:{line}"), reason)
    }

    /// The place in parts, so that line 19 is listed before line 102.
    fn file_and_line(&self) -> (&str, usize) {
        let parts = self.place.rsplit_once(':');
        let numbered = parts.and_then(|(file, line)| line.parse().ok().map(|line| (file, line)));
        numbered.unwrap_or((&self.place, 0))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.reason)
    }
}

/// Says that a check is content, or lists everything it found.
pub fn conclude(check: &str, content: &str, mut problems: Vec<Problem>) -> Outcome {
    if problems.is_empty() {
        println!("{check}: {content}");
        return Ok(());
    }
    problems.sort_by(|a, b| (a.file_and_line(), &a.reason).cmp(&(b.file_and_line(), &b.reason)));
    let list: String = problems.iter().map(|problem| format!("  {problem}\n")).collect();
    Err(format!("{list}{check}: {} found", counted(problems.len(), "problem")))
}

/// A number with its noun in the singular or the plural.
pub fn counted(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
