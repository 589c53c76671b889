//! Thresholds (以上, 过半数): judged by integers crosswise, and answered with the evidence.
//!
//! Law: 民法典 art 1259 (以上 includes the number itself, 超过 does not); 过半数 is therefore strictly more than half.
//! Invariant: `judge(count, total).met` exactly when `count >= needed(total)`; no floats anywhere.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::citation::Citation;
use crate::keyed::keyed;

keyed! {
    /// How a count is compared with the share.
    Cmp by key {
        /// 以上: the exact share is enough.
        AtLeast = "at-least",
        /// 超过, 过半数: the exact share is not enough.
        MoreThan = "more-than",
    }
}

keyed! {
    /// The number a share is taken of.
    Base by key {
        /// All deputies holding office now (全体代表).
        DeputiesInOffice = "deputies_in_office",
        /// All members of the presidium.
        PresidiumMembers = "presidium_members",
        /// All members of a congress's standing committee.
        StandingCommitteeMembers = "sc_members",
        /// All members of the CPPCC committee (全体委员).
        CppccMembers = "cppcc_members",
        /// All members of the CPPCC standing committee.
        CppccStandingCommitteeMembers = "cppcc_sc_members",
        /// All members of one delegation or group.
        GroupMembers = "group_members",
        /// All members of a special committee, a chairs' meeting (主任会议) or a board (理事会).
        CommitteeMembers = "committee_members",
        /// All members of an association.
        AssociationMembers = "association_members",
        /// Those present.
        Present = "present",
        /// Votes cast.
        VotesCast = "votes_cast",
        /// Those who moved a motion.
        Movers = "movers",
        /// Seats to be filled.
        Seats = "seats",
        /// Ballot papers issued.
        BallotsIssued = "ballots_issued",
        /// Those entitled to vote.
        Voters = "voters",
    }
}

keyed! {
    /// What is held against the threshold.
    Counted by key {
        /// Those present.
        Present = "present",
        /// Votes for.
        Approvals = "approvals",
        /// Those who take part in a vote: for, against or abstaining.
        TakingPart = "taking_part",
        /// Those who move or demand something together.
        Movers = "movers",
        /// Those who nominate somebody together.
        Nominators = "nominators",
        /// Movers who are not content with an answer.
        Dissatisfied = "dissatisfied",
        /// Ballot papers returned.
        Returned = "returned",
    }
}

/// A share of a base, an integer fraction between nothing (excluded) and the whole (included). A threshold that asks for a
/// fixed number of people has a share of nothing, `0/1`, and all its people on top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// Numerator, at most the denominator.
    pub num: u32,
    /// Denominator, at least one.
    pub den: u32,
}

/// One threshold of a resolved rulebook, with its citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Threshold {
    pub(crate) id: String,
    pub(crate) cmp: Cmp,
    pub(crate) share: Share,
    pub(crate) of: Base,
    pub(crate) count: Counted,
    pub(crate) plus: u32,
    pub(crate) citation: Citation,
}

/// The evidence of a judgement: figures, base, rule and citation. It is kept in the record and shown on the pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    /// Id of the rule, for example `quorum.sitting`.
    pub rule: String,
    /// How many there were.
    pub count: u32,
    /// The base the share was taken of.
    pub total: u32,
    /// The smallest count that would have been enough.
    pub needed: u32,
    /// Whether the count was enough.
    pub met: bool,
    /// How count and share were compared.
    pub cmp: Cmp,
    /// The share.
    pub share: Share,
    /// What the share is taken of.
    pub of: Base,
    /// What was counted.
    pub counted: Counted,
    /// People asked for on top of the share; left out of JSON where there are none.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub plus: u32,
    /// Where the rule comes from.
    pub citation: Citation,
}

impl Threshold {
    /// Id of the rule.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// How count and share are compared.
    pub const fn cmp(&self) -> Cmp {
        self.cmp
    }

    /// The share that must be reached.
    pub const fn share(&self) -> Share {
        self.share
    }

    /// What the share is taken of.
    pub const fn of(&self) -> Base {
        self.of
    }

    /// What is counted.
    pub const fn counted(&self) -> Counted {
        self.count
    }

    /// People asked for on top of the share, usually none.
    pub const fn plus(&self) -> u32 {
        self.plus
    }

    /// Where the rule comes from.
    pub const fn citation(&self) -> &Citation {
        &self.citation
    }

    /// The smallest count, in people, that is enough out of `total`: ceiling for "at least", floor plus one for "more than".
    ///
    /// A share of nothing asks for the people on top alone. An empty base never yields less than one, because a body of nobody is not quorate and decides nothing. A number
    /// beyond `u32::MAX`, which no roll can reach, is given as `u32::MAX`.
    pub fn needed(&self, total: u32) -> u32 {
        if self.share.num == 0 {
            return self.plus;
        }
        let part = u64::from(total) * u64::from(self.share.num);
        let den = u64::from(self.share.den);
        let share = match self.cmp {
            Cmp::AtLeast => part.div_ceil(den).max(1),
            Cmp::MoreThan => part / den + 1,
        };
        u32::try_from(share + u64::from(self.plus)).unwrap_or(u32::MAX)
    }

    /// Holds `count` people against `total` and returns the evidence, whichever way it goes.
    pub fn judge(&self, count: u32, total: u32) -> Ground {
        Ground {
            rule: self.id.clone(),
            count,
            total,
            needed: self.needed(total),
            met: self.reached(count, total),
            cmp: self.cmp,
            share: self.share,
            of: self.of,
            counted: self.count,
            plus: self.plus,
            citation: self.citation.clone(),
        }
    }

    /// Compares crosswise. Those asked for on top of the share are taken off first, so the share itself stays exact.
    fn reached(&self, count: u32, total: u32) -> bool {
        let Some(rest) = count.checked_sub(self.plus) else { return false };
        let have = u64::from(rest) * u64::from(self.share.den);
        let want = u64::from(total) * u64::from(self.share.num);
        match self.cmp {
            Cmp::AtLeast => (rest > 0 || self.share.num == 0) && have >= want,
            Cmp::MoreThan => have > want,
        }
    }
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands the field over by reference.
const fn is_zero(number: &u32) -> bool {
    *number == 0
}
