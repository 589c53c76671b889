//! Warnings: an act may go on, and the record keeps beside it which rule was missed, with figures and citation.
//!
//! Law: the periods and sizes that each variant names. Invariant: a warning is a fact of the event that carries it; it stops
//! nothing, and people draw the consequence.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Citation, Number, RangeGround, Unit};

use crate::refusal::Figures;

/// A period that was to be kept: how long it is, when the act was done and when it had to be done at the latest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PeriodGround {
    /// Id of the rule, for example `session.notice`.
    pub rule: String,
    /// The length of the period.
    pub period: u32,
    /// Its unit.
    pub unit: Unit,
    /// The day on which the act was done.
    pub done_on: Date,
    /// The last day on which it would have been in time.
    pub latest: Date,
    /// Whether it was in time.
    pub kept: bool,
    /// Where the rule comes from.
    pub citation: Citation,
}

impl PeriodGround {
    /// Holds the day of an act against the last day on which it is in time.
    pub(crate) fn judge(period: &Number, done_on: Date, latest: Date) -> Self {
        Self {
            rule: period.id.clone(),
            period: period.value,
            unit: period.unit,
            done_on,
            latest,
            kept: done_on <= latest,
            citation: period.citation.clone(),
        }
    }
}

/// A rule that was missed without stopping the act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "code", content = "ground")]
pub enum Warning {
    /// The date and the subjects were notified too late.
    #[serde(rename = "W.101")]
    NoticeLate(PeriodGround),
    /// The drafts of the reports were sent out too late.
    #[serde(rename = "W.102")]
    PapersLate(PeriodGround),
    /// The first session of the term opens too long after the deputies were elected.
    #[serde(rename = "W.103")]
    FirstSessionLate(PeriodGround),
    /// The presidium has fewer or more members than the rule gives it.
    #[serde(rename = "W.104")]
    PresidiumSize(RangeGround),
}

impl Warning {
    /// The stable code; its text is `warning-` and the code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoticeLate(_) => "W.101",
            Self::PapersLate(_) => "W.102",
            Self::FirstSessionLate(_) => "W.103",
            Self::PresidiumSize(_) => "W.104",
        }
    }

    /// The figures a text may show.
    pub fn figures(&self) -> Figures {
        match self {
            Self::NoticeLate(ground) | Self::PapersLate(ground) | Self::FirstSessionLate(ground) => {
                Figures::new().with("done", ground.done_on).with("latest", ground.latest)
            }
            Self::PresidiumSize(ground) => Figures::new()
                .with("count", ground.count)
                .with("total", ground.total)
                .with("least", ground.least)
                .with("most", ground.most),
        }
    }

    /// Where the rule comes from.
    pub fn citation(&self) -> &Citation {
        match self {
            Self::NoticeLate(ground) | Self::PapersLate(ground) | Self::FirstSessionLate(ground) => &ground.citation,
            Self::PresidiumSize(ground) => &ground.citation,
        }
    }
}
