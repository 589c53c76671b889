//! The language of templates: words, facts in braces, optional parts in brackets, conditions and lists.
//!
//! `{会议全称}` prints a fact, `[在{会场}]` is left out where a fact in it is absent, `{若 闭幕}…{或 开幕}…{否则}…{完}` chooses,
//! `{每 席组}…{完}` repeats for each member of a list of the facts. Invariant: a template repeats over the facts' lists
//! alone and a list never within itself, so what it writes is bounded by its own length and that of the facts.

use std::fmt;

mod line;
mod misform;
mod names;
mod parse;

pub use misform::{Misform, Misplaced};
pub(crate) use names::{Condition, Field, List, Part, Plain};
pub(crate) use parse::parse;

/// The longest template taken, in bytes.
pub const LONGEST: usize = 64 * 1024;

/// How deep conditions, optional parts and lists may stand in each other.
pub const DEEPEST: usize = 12;

/// A place in a template: line and column from 1, the column in code points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// From 1.
    pub line: usize,
    /// From 1, in code points.
    pub column: usize,
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// One node of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    /// Words as they stand.
    Words(String, At),
    /// The end of a line.
    LineEnd,
    /// The end of a paragraph.
    ParagraphEnd,
    /// A fact, or a list of facts with its own marks.
    Field(Field, Marks),
    /// Left out where a fact directly in it is absent.
    Optional(Vec<Node>),
    /// The first branch whose condition holds, else the last member.
    When(Vec<(Condition, Vec<Node>)>, Vec<Node>),
    /// Once for each member of the list.
    Each(List, Vec<Node>),
}

/// The marks that a template puts between the members of a list; `None` where the list's own stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks {
    /// Between two members.
    pub(crate) between: Option<String>,
    /// Before the last member.
    pub(crate) last: Option<String>,
}
