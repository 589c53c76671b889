//! What is wrong with the form of a template, and where.

use super::At;

/// A template that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {misform}")]
pub struct Misplaced {
    /// Where.
    pub at: At,
    /// What.
    pub misform: Misform,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misform {
    /// The file is longer than [`super::LONGEST`].
    #[error("a template may be {longest} bytes long at most, this one has {0}", longest = super::LONGEST)]
    TooLong(usize),
    /// Parts stand in each other more than [`super::DEEPEST`] deep.
    #[error("parts may stand in each other {deepest} deep at most", deepest = super::DEEPEST)]
    TooDeep,
    /// A brace without its end on the same line.
    #[error("the brace {{ is not closed on its line")]
    OpenBrace,
    /// A closing brace without its beginning.
    #[error("there is no {{ before this }}")]
    StrayBrace,
    /// A bracket or a tag is not closed.
    #[error("{0} is not closed")]
    NotClosed(&'static str),
    /// Something is closed that was not opened, or a branch stands where none may.
    #[error("{0} closes nothing here")]
    ClosesNothing(&'static str),
    /// A name that is no fact.
    #[error("there is no fact named {0}")]
    NoSuchFact(String),
    /// A name that is no list.
    #[error("there is no list named {0}")]
    NoSuchList(String),
    /// A name that is no condition.
    #[error("there is no condition named {0}")]
    NoSuchCondition(String),
    /// A fact or a list that belongs to another part.
    #[error("{name} stands only within {{每 {within}}}")]
    Elsewhere {
        /// What.
        name: String,
        /// Where it may stand.
        within: &'static str,
    },
    /// A mark that is none.
    #[error("between the members of a list may stand 、 ， ； 和 及 与 or a blank, not {0}")]
    NoMark(String),
    /// Two fields on either side of more than two bars.
    #[error("a fact takes at most two marks: {{事项|、|及}}")]
    TooManyMarks,
}
