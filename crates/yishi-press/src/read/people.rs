//! Persons and groups of persons as a report names them.

use serde::{Deserialize, Serialize};
use yishi_names::folding::traditional_name;

use super::sitting::Quote;
use crate::record::Row;
use crate::span::Place;

/// A person as printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The name in simplified script, as reported and never corrected; a lost character stands as U+FFFD.
    pub name: String,
    /// As printed, without the pinyin within it.
    pub written: String,
    /// The likeliest traditional form; with `hant_alt` open. Empty where a simplified text was read only to be proofread.
    pub hant: String,
    /// Other traditional forms that only a roll can exclude.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hant_alt: Vec<String>,
    /// The title before the name, in simplified script.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Where the name stands.
    pub span: Place,
}

impl Person {
    /// The person with the traditional forms that the name may have.
    #[must_use]
    pub(crate) fn with_forms(self) -> Self {
        let (hant, hant_alt) = traditional_name(&self.name);
        Self { hant, hant_alt, ..self }
    }

    /// Gives a person who was read in a simplified text the traditional forms that the name may have.
    pub(crate) fn complete(&mut self) {
        if self.hant.is_empty() {
            *self = std::mem::take(self).with_forms();
        }
    }
}

/// One group on the rostrum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// A stable word for the group.
    pub group: String,
    /// The label in simplified script; `None` where the persons have titles of their own.
    pub label: Option<String>,
    /// The label as printed.
    pub label_written: Option<Quote>,
    /// Where they sit.
    pub row: Row,
    /// The persons in order.
    #[serde(default)]
    pub persons: Vec<Person>,
    /// True where members are meant who are not named: a group named only by its label, or a list that ends in 等.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unnamed: bool,
    /// Groups without names that sit with these persons.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unnamed_groups: Vec<Quote>,
}

/// Attendees without a vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NonVoting {
    /// Who, in simplified script.
    pub text: String,
    /// The part of the sitting; the whole of it where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// As printed.
    pub written: Quote,
    /// Those of them who are named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub persons: Vec<Person>,
}
