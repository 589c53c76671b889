//! The resolved rulebook as it is written: ordered maps only, so the same rulebook is always the same JSON.
//!
//! Invariant: a record is data not yet trusted; only a whole one becomes a [`Rulebook`](crate::Rulebook).

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::calendar::Calendar;
use crate::catalogue::{BodyKind, Level, Tier};
use crate::interpretation::Interpretation;
use crate::rule::Rule;
use crate::source::Source;

/// A title in the three languages of the house, each written by hand and never converted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Title {
    /// Simplified Chinese.
    pub zh_hans: String,
    /// Traditional Chinese.
    pub zh_hant: String,
    /// English.
    pub en: String,
}

/// One layer of a resolved rulebook, lowest first: the national base, then what was laid over it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Layer {
    /// Id of the rulebook file.
    pub id: String,
    /// Who made it.
    pub level: Level,
    /// Its title.
    pub title: Title,
    /// First day on which it is in force.
    pub effective: Date,
}

/// All of a resolved rulebook, with the texts it cites, so that an export explains itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Record {
    pub(crate) id: String,
    pub(crate) body: BodyKind,
    /// Left out where there is none, so that records written before tiers were known keep their very bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) tier: Option<Tier>,
    pub(crate) title: Title,
    pub(crate) effective: Date,
    pub(crate) layers: Vec<Layer>,
    pub(crate) rules: BTreeMap<String, Rule>,
    pub(crate) sources: BTreeMap<String, Source>,
    pub(crate) interpretations: BTreeMap<String, Interpretation>,
    /// Left out where no layer has a holiday table.
    #[serde(default, skip_serializing_if = "Calendar::is_empty")]
    pub(crate) calendar: Calendar,
}
