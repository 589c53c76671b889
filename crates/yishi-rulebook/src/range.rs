//! Ranges: between how few and how many out of a base, such as the candidates beyond the seats (差额).
//!
//! Law: OL 27; EL 31; 民法典 art 1259 (以上 and 以下 include the number itself).
//! Invariant: `judge(count, total).within` exactly when `count` lies within `bounds(total)`; no floats anywhere.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::citation::Citation;
use crate::threshold::{Base, Share};

/// One end of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Bound {
    /// A fixed number of people.
    People(u32),
    /// A share of the base.
    Share(Share),
}

/// One range of a resolved rulebook, with its citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    pub(crate) id: String,
    pub(crate) least: Bound,
    pub(crate) most: Bound,
    pub(crate) of: Base,
    pub(crate) citation: Citation,
}

/// The evidence of a range: figures, base, rule and citation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RangeGround {
    /// Id of the rule, for example `election.surplus.deputy-posts`.
    pub rule: String,
    /// How many there were; of candidates those beyond the seats.
    pub count: u32,
    /// The base shares were taken of; of candidates the seats.
    pub total: u32,
    /// The fewest there may be.
    pub least: u32,
    /// The most there may be.
    pub most: u32,
    /// Whether the count lies within.
    pub within: bool,
    /// What shares are taken of.
    pub of: Base,
    /// Where the rule comes from.
    pub citation: Citation,
}

impl Range {
    /// Id of the rule.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The lower end as the rule writes it.
    pub const fn least(&self) -> Bound {
        self.least
    }

    /// The upper end as the rule writes it.
    pub const fn most(&self) -> Bound {
        self.most
    }

    /// What shares are taken of.
    pub const fn of(&self) -> Base {
        self.of
    }

    /// Where the rule comes from.
    pub const fn citation(&self) -> &Citation {
        &self.citation
    }

    /// The fewest and the most, in people, out of `total`: a least share rounds up (以上), a most share down (以下).
    ///
    /// Where so few are to be filled that nothing whole lies between the shares, the fewest is also the most: of three
    /// seats a tenth to a fifth means one, because the law wants a surplus there too.
    pub fn bounds(&self, total: u32) -> (u32, u32) {
        let least = match self.least {
            Bound::People(people) => u64::from(people),
            Bound::Share(share) => part(total, share).div_ceil(u64::from(share.den)),
        };
        let most = match self.most {
            Bound::People(people) => u64::from(people),
            Bound::Share(share) => part(total, share) / u64::from(share.den),
        };
        (people(least), people(most.max(least)))
    }

    /// Holds `count` against the bounds out of `total` and returns the evidence, whichever way it goes.
    pub fn judge(&self, count: u32, total: u32) -> RangeGround {
        let (least, most) = self.bounds(total);
        RangeGround {
            rule: self.id.clone(),
            count,
            total,
            least,
            most,
            within: least <= count && count <= most,
            of: self.of,
            citation: self.citation.clone(),
        }
    }
}

fn part(total: u32, share: Share) -> u64 {
    u64::from(total) * u64::from(share.num)
}

/// A share is at most the whole, so the number of people always fits.
fn people(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
