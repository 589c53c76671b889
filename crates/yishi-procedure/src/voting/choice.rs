//! The choices of a vote and its four figures.
//!
//! Law: Law on Deputies art 23: for, against, abstain. «Not pressed» is announced as a fourth figure and never counts as approval
//! (rules of procedure C5). Invariant: the four figures add up to the entitled seats of the vote.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a deputy presses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// 赞成.
    For,
    /// 反对.
    Against,
    /// 弃权.
    Abstain,
}

impl Choice {
    /// All choices in the order in which every page and paper shows them.
    pub const ALL: [Self; 3] = [Self::For, Self::Against, Self::Abstain];

    /// The name a ballot box keeps.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::For => "for",
            Self::Against => "against",
            Self::Abstain => "abstain",
        }
    }

    /// Reads the name a ballot box keeps.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.as_str() == name)
    }
}

/// Counted choices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Counts {
    /// 赞成.
    #[serde(rename = "for")]
    pub approvals: u32,
    /// 反对.
    pub against: u32,
    /// 弃权.
    pub abstain: u32,
}

impl Counts {
    /// The same with one more.
    #[must_use]
    pub fn and(mut self, choice: Choice) -> Self {
        match choice {
            Choice::For => self.approvals += 1,
            Choice::Against => self.against += 1,
            Choice::Abstain => self.abstain += 1,
        }
        self
    }

    /// How many of one choice.
    pub fn of(self, choice: Choice) -> u32 {
        match choice {
            Choice::For => self.approvals,
            Choice::Against => self.against,
            Choice::Abstain => self.abstain,
        }
    }

    /// How many took part.
    pub fn voted(self) -> u64 {
        u64::from(self.approvals) + u64::from(self.against) + u64::from(self.abstain)
    }
}

impl FromIterator<Choice> for Counts {
    fn from_iter<T: IntoIterator<Item = Choice>>(choices: T) -> Self {
        choices.into_iter().fold(Self::default(), Self::and)
    }
}

/// The four figures of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Tally {
    /// 赞成.
    #[serde(rename = "for")]
    pub approvals: u32,
    /// 反对.
    pub against: u32,
    /// 弃权.
    pub abstain: u32,
    /// 未按表决器.
    pub not_pressed: u32,
}

impl Tally {
    /// The four figures, or nothing where more voted than were entitled.
    pub fn of(counts: Counts, entitled: u32) -> Option<Self> {
        let not_pressed = u64::from(entitled).checked_sub(counts.voted())?;
        Some(Self {
            approvals: counts.approvals,
            against: counts.against,
            abstain: counts.abstain,
            not_pressed: u32::try_from(not_pressed).ok()?,
        })
    }

    /// How many took part.
    pub fn voted(self) -> u32 {
        self.approvals + self.against + self.abstain
    }

    /// How many were entitled.
    pub fn entitled(self) -> u32 {
        self.voted() + self.not_pressed
    }
}
