//! Questions: those that are counted under encryption, and those whose sealed answers are shuffled and opened.
//!
//! Source: Belenios specification, crypto version 1. Invariant: a question that is counted has 0 ≤ min ≤ max ≤ its answers.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Answers of 0 or 1 each, counted under encryption.
    Choice(Choice),
    /// A number for each answer, shuffled and opened one ballot by one.
    Ranking(Ranking),
}

/// A question whose answers are counted under encryption.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The answers.
    pub answers: Vec<String>,
    /// Whether a blank vote may be given instead, which is then counted first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blank: Option<bool>,
    /// The fewest answers to be chosen.
    pub min: usize,
    /// The most answers that may be chosen.
    pub max: usize,
    /// The question's words.
    pub question: String,
}

/// A question whose sealed answers are shuffled and opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ranking {
    /// The answers.
    pub answers: Vec<String>,
    /// The question's words.
    pub question: String,
}

/// The form in which every question but the counted ones is written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    #[serde(rename = "type")]
    kind: String,
    value: serde_json::Value,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    extra: Option<serde_json::Value>,
}

/// The type's name in the format.
const SHUFFLED: &str = "NonHomomorphic";

impl Choice {
    /// Whether a blank vote is allowed.
    pub fn has_blank(&self) -> bool {
        self.blank == Some(true)
    }

    /// How many ciphertexts a ballot has: one for each answer, and one for the blank vote.
    pub fn width(&self) -> usize {
        self.answers.len() + usize::from(self.has_blank())
    }

    /// Whether the bounds can be kept.
    pub fn is_sound(&self) -> bool {
        !self.answers.is_empty() && self.min <= self.max && self.max <= self.answers.len()
    }
}

impl Serialize for Question {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Choice(choice) => choice.serialize(serializer),
            Self::Ranking(ranking) => {
                #[derive(Serialize)]
                struct Form<'a> {
                    #[serde(rename = "type")]
                    kind: &'a str,
                    value: &'a Ranking,
                }
                Form { kind: SHUFFLED, value: ranking }.serialize(serializer)
            }
        }
    }
}

impl<'de> Deserialize<'de> for Question {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = serde_json::Value::deserialize(deserializer)?;
        if value.get("type").is_none() {
            return serde_json::from_value(value).map(Self::Choice).map_err(D::Error::custom);
        }
        let typed: Typed = serde_json::from_value(value).map_err(D::Error::custom)?;
        if typed.kind != SHUFFLED || typed.extra.is_some() {
            return Err(D::Error::custom(format!("questions of type {:?} are not counted here", typed.kind)));
        }
        serde_json::from_value(typed.value).map(Self::Ranking).map_err(D::Error::custom)
    }
}
