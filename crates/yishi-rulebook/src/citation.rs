//! A citation: where a rule comes from and how well we know it.
//!
//! Invariant: every rule has one, and it travels with every judgement made by that rule.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::catalogue::Level;
use crate::source::SourceStatus;

/// Source, article and standing of one rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// Key of the text in `sources.toml`, for example `OL`.
    pub source: String,
    /// Article as the text numbers it, for example `14`.
    pub article: String,
    /// How the rule is known: read in full, from a secondary source, or a local choice.
    pub status: SourceStatus,
    /// Who made the rule.
    pub level: Level,
    /// Id of the interpretation that fills a gap of the law, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpretation: Option<String>,
}

impl fmt::Display for Citation {
    /// Source key and article, the short form of the law matrix: `OL 14`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.source, self.article)
    }
}
