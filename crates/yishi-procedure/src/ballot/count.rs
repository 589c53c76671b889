//! The count of a paper ballot (计票结果): issued, returned, void, and the marks on every line.
//!
//! Law: Election Law art 44 (more returned than issued voids the whole), Law on Deputies art 17 (for, against, abstain, write-in).
//! Invariant of a sound count: the marks of every line add up to the valid ballots.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::person::PersonName;

use crate::ballot::subject::WriteIn;
use crate::voting::choice::{Choice, Counts};

/// Why a ballot is void (废票).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum VoidReason {
    /// More picked than there are seats.
    TooMany,
    /// What is meant cannot be made out.
    Unclear,
    /// Not a ballot that was issued.
    NotIssued,
}

impl VoidReason {
    /// All reasons in the order in which a report lists them.
    pub const ALL: [Self; 3] = [Self::TooMany, Self::Unclear, Self::NotIssued];

    /// The word by which a refusal names the reason.
    pub fn key(self) -> &'static str {
        match self {
            Self::TooMany => "too-many",
            Self::Unclear => "unclear",
            Self::NotIssued => "not-issued",
        }
    }
}

/// Void ballots of one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct VoidCount {
    /// The reason.
    pub reason: VoidReason,
    /// How many.
    pub count: u32,
}

/// The count of one ballot.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BallotCount {
    /// Ballots issued (发出).
    pub issued: u32,
    /// Ballots returned (收回).
    pub returned: u32,
    /// Void ballots by reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub void: Vec<VoidCount>,
    /// The marks of each line, in the order of the lines.
    pub lines: Vec<Counts>,
    /// Names written in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub write_ins: Vec<WriteIn>,
}

/// A figure that two tellers count each by themselves; issued and returned are known from the first report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CountFigure {
    /// Void ballots of one reason.
    Void(VoidReason),
    /// The marks of one kind on one line, lines counted from 1.
    Line {
        /// The line.
        line: usize,
        /// The mark.
        choice: Choice,
    },
    /// The votes for a name written in.
    WriteIn(PersonName),
}

/// A figure in which two counts differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The figure.
    pub figure: CountFigure,
    /// What the first entry has.
    pub first: u32,
    /// What the second entry has.
    pub second: u32,
}

impl BallotCount {
    /// Void ballots of all reasons.
    pub fn void_total(&self) -> u64 {
        self.void.iter().map(|void| u64::from(void.count)).sum()
    }

    /// Valid ballots; nothing where more are void than were returned.
    pub fn valid(&self) -> Option<u32> {
        u32::try_from(u64::from(self.returned).checked_sub(self.void_total())?).ok()
    }

    /// The same count in the one written form: reasons and names in order, and none that nobody gave.
    #[must_use]
    pub fn in_order(mut self) -> Self {
        self.void.retain(|void| void.count > 0);
        self.void.sort_by_key(|void| void.reason);
        self.write_ins.sort_by(|one, other| one.name.cmp(&other.name));
        self
    }

    /// Every figure in which two counts differ, in the order of the form; none where they are the same.
    pub fn differences(&self, other: &Self) -> Vec<Difference> {
        let void =
            VoidReason::ALL.map(|reason| (CountFigure::Void(reason), self.void_of(reason), other.void_of(reason)));
        let lines = (0..self.lines.len().max(other.lines.len())).flat_map(|at| {
            let (one, two) = (self.line(at), other.line(at));
            Choice::ALL.map(|choice| (CountFigure::Line { line: at + 1, choice }, one.of(choice), two.of(choice)))
        });
        let mut names: Vec<&PersonName> = self.write_ins.iter().chain(&other.write_ins).map(|w| &w.name).collect();
        names.sort();
        names.dedup();
        let names = names
            .into_iter()
            .map(|name| (CountFigure::WriteIn(name.clone()), self.votes_for(name), other.votes_for(name)));
        let all = void.into_iter().chain(lines).chain(names);
        let differ = all.filter(|(_, first, second)| first != second);
        differ.map(|(figure, first, second)| Difference { figure, first, second }).collect()
    }

    fn void_of(&self, reason: VoidReason) -> u32 {
        self.void.iter().filter(|void| void.reason == reason).map(|void| void.count).sum()
    }

    fn line(&self, at: usize) -> Counts {
        self.lines.get(at).copied().unwrap_or_default()
    }

    fn votes_for(&self, name: &PersonName) -> u32 {
        self.write_ins.iter().filter(|write_in| write_in.name == *name).map(|write_in| write_in.votes).sum()
    }
}
