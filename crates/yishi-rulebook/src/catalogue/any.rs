//! Any rule of the catalogue, whatever its room and kind: its id, its kind, and what makes its value sound.
//!
//! Invariant: two rules are the same exactly when their ids are.

use super::ROOMS;
use crate::keyed::keyed;
use crate::rule::Unit;
use crate::threshold::Counted;

keyed! {
    /// What sort of thing a rule holds.
    RuleKind by key {
        /// A share of a base that must be reached.
        Threshold = "threshold",
        /// A number with its unit.
        Number = "number",
        /// Between how few and how many.
        Range = "range",
        /// One of several options.
        Choice = "choice",
        /// Yes or no.
        Flag = "flag",
    }
}

/// Any rule of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnyRule {
    id: &'static str,
    required: bool,
    detail: Detail,
}

/// What the catalogue knows of a value before it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Detail {
    /// What the threshold counts.
    Threshold(Counted),
    /// The units the number may be given in.
    Number(&'static [Unit]),
    /// A range.
    Range,
    /// The options the procedure knows.
    Choice(&'static [&'static str]),
    /// Yes or no.
    Flag,
}

impl AnyRule {
    pub(crate) const fn new(id: &'static str, required: bool, detail: Detail) -> Self {
        Self { id, required, detail }
    }

    /// Finds a rule by its id; `None` when the catalogue has no such rule.
    pub fn parse(id: &str) -> Option<Self> {
        Self::all().find(|rule| rule.id == id)
    }

    /// Every rule of the catalogue, room by room.
    pub fn all() -> impl Iterator<Item = Self> {
        ROOMS.iter().flat_map(|room| room.iter()).flat_map(|list| list.iter().copied())
    }

    /// The id used in rulebook files.
    pub const fn id(self) -> &'static str {
        self.id
    }

    /// What sort of thing the rule holds.
    pub const fn kind(self) -> RuleKind {
        match self.detail {
            Detail::Threshold(_) => RuleKind::Threshold,
            Detail::Number(_) => RuleKind::Number,
            Detail::Range => RuleKind::Range,
            Detail::Choice(_) => RuleKind::Choice,
            Detail::Flag => RuleKind::Flag,
        }
    }

    /// Whether every base rulebook must have the rule. A rule it need not have and has not is an act its body does not know.
    pub const fn is_required(self) -> bool {
        self.required
    }

    pub(crate) const fn detail(self) -> Detail {
        self.detail
    }
}
