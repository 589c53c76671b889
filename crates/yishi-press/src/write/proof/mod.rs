//! The proof that a text tells every fact it must, each as often as it should, and nothing else.
//!
//! Three judgements: how often each fact was told; whether the template's own words could be a name, a number, a title or
//! an untrue claim; and what is read back from the text. Invariant: a template without a problem neither drops nor invents a
//! fact of this sitting.

use std::fmt;

use super::formula::At;
use super::piece::Fact;
use super::{Template, captions, text};
use crate::facts::Facts;

mod back;
mod claims;
mod due;
mod inventory;
mod kinds;
mod titles;
pub(crate) mod vocabulary;

/// What a template does wrong with the facts of one sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A fact that the product must tell is not told.
    Missing {
        /// What kind of fact.
        what: &'static str,
        /// The fact as it would stand.
        text: String,
    },
    /// A fact is told more often than once.
    Repeated {
        /// What kind of fact.
        what: &'static str,
        /// The fact as it stands.
        text: String,
        /// How often.
        times: usize,
    },
    /// A name is printed, but never with its title.
    Untitled {
        /// The name.
        name: String,
        /// Its title.
        title: String,
    },
    /// The template's own words hold something that must come from the facts.
    Foreign {
        /// Where in the template.
        at: At,
        /// What it may be.
        may_be: MayBe,
        /// The words.
        words: String,
    },
    /// The template's own words say what does not hold of this sitting.
    Untrue {
        /// Where in the template.
        at: At,
        /// The words.
        words: String,
    },
    /// The text read back differs from the facts.
    ReadBack {
        /// What differs.
        what: String,
        /// What the facts have.
        expected: String,
        /// What was read.
        found: String,
    },
}

/// What words of a template may be, so that they are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MayBe {
    /// A digit.
    Digit,
    /// A Chinese numeral.
    Numeral,
    /// A title.
    Title,
    /// A name of this sitting.
    Name,
    /// No known word of the genre, and so perhaps a name.
    Unknown,
}

impl Problem {
    /// A stable word for the kind of problem.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "missing",
            Self::Repeated { .. } => "repeated",
            Self::Untitled { .. } => "untitled",
            Self::Foreign { may_be: MayBe::Digit, .. } => "digit",
            Self::Foreign { may_be: MayBe::Numeral, .. } => "numeral",
            Self::Foreign { may_be: MayBe::Title, .. } => "title",
            Self::Foreign { may_be: MayBe::Name, .. } => "name",
            Self::Foreign { may_be: MayBe::Unknown, .. } => "unknown-word",
            Self::Untrue { .. } => "untrue",
            Self::ReadBack { .. } => "read-back",
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { what, text } => write!(f, "missing: {what} {text}"),
            Self::Repeated { what, text, times } => write!(f, "told {times} times: {what} {text}"),
            Self::Untitled { name, title } => write!(f, "missing: the title {title} of {name}"),
            Self::Foreign { at, may_be, words } => match may_be {
                MayBe::Digit => write!(f, "{at}: a template holds no digits: {words}"),
                MayBe::Numeral => write!(f, "{at}: a template holds no numerals: {words}"),
                MayBe::Title => write!(f, "{at}: titles come from the record: {words}"),
                MayBe::Name => write!(f, "{at}: names come from the record: {words}"),
                MayBe::Unknown => {
                    write!(f, "{at}: no known word of the genre; if it is no name, put it into words.txt: {words}")
                }
            },
            Self::Untrue { at, words } => write!(f, "{at}: this does not hold of the sitting: {words}"),
            Self::ReadBack { what, expected, found } => {
                write!(f, "read back, {what}: {found}, where the record has {expected}")
            }
        }
    }
}

impl Template {
    /// What this template does wrong with the facts of a sitting; empty where it tells them all and nothing else.
    pub fn check(&self, facts: &Facts) -> Vec<Problem> {
        let full = captions::with_full_titles(facts);
        let facts = if self.product.stands_alone() { &full } else { facts };
        let told = self.tell(facts);
        let pieces = || told.paragraphs.iter().flatten().flatten();
        let counts = due::counts(pieces().filter_map(super::Piece::fact));
        let mut problems = due::problems(&inventory::due(facts, self.product, self.script), &counts);
        problems.extend(titles::untitled(facts, self.product, self.script, &told.titled));
        problems.extend(vocabulary::problems(facts, self.script, &self.words, pieces()));
        problems.extend(claims::problems(facts, pieces()));
        problems.extend(back::problems(facts, self.product, self.script, &text(&told)));
        problems
    }
}

/// How often a product tells a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Times {
    /// Exactly once.
    Once,
    /// Once or more.
    OnceOrMore,
    /// Not at all or once.
    AtMostOnce,
    /// As often as it likes.
    Any,
}

/// A fact with the number of times it is due and the form it would take.
#[derive(Clone, Debug)]
struct Due {
    fact: Fact,
    times: Times,
    text: String,
}
