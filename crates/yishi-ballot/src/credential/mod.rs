//! Credentials: the secret a voter signs ballots with, and the public list of those who may vote.
//!
//! Source: Belenios specification, crypto version 1. Invariant: the list holds no element twice; whoever has no secret on it
//! cannot put a ballot into the box, not even the server.

mod private;

use std::collections::BTreeMap;

use crate::election::Uuid;
use crate::group::Group;
use crate::json;

pub use private::{PrivateCredential, WrongCredential};

/// The public list, as the archive has it.
#[derive(Clone, Debug)]
pub struct Credentials<G: Group> {
    /// Element and weight under the element's text.
    entries: BTreeMap<String, Entry<G>>,
}

/// One entry of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<G: Group> {
    /// The public credential.
    pub element: G::Element,
    /// How many votes it counts for.
    pub weight: u64,
}

/// Why a list is no list of credentials; places count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrongList {
    /// It is not read.
    Form(json::Malformed),
    /// A line is no element with or without a weight.
    Line(usize),
    /// A credential stands on the list twice.
    Twice(usize),
    /// An element lies outside the group.
    OutsideGroup,
    /// All weights together exceed what a tally can hold.
    Weights,
}

/// The largest sum of weights: up to it the results are found in time.
pub const LARGEST_WEIGHT: u64 = 1 << 40;

impl<G: Group> Credentials<G> {
    /// Reads the list of the archive.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn read(bytes: &[u8]) -> Result<Self, WrongList> {
        let lines: Vec<String> = json::canonical(bytes).map_err(WrongList::Form)?;
        let mut entries = BTreeMap::new();
        for (line, number) in lines.iter().zip(1..) {
            let (text, entry) = read_line::<G>(line).ok_or(WrongList::Line(number))?;
            if entries.insert(text.to_owned(), entry).is_some() {
                return Err(WrongList::Twice(number));
            }
        }
        let list = Self { entries };
        let elements: Vec<_> = list.entries.values().map(|entry| entry.element).collect();
        if !G::are_members(&elements) {
            return Err(WrongList::OutsideGroup);
        }
        list.total_weight().filter(|total| *total <= LARGEST_WEIGHT).ok_or(WrongList::Weights)?;
        Ok(list)
    }

    /// The entry of a credential.
    pub fn entry(&self, credential: &str) -> Option<&Entry<G>> {
        self.entries.get(credential)
    }

    /// How many may vote.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nobody may vote.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether each counts for one vote.
    pub fn are_equal(&self) -> bool {
        self.entries.values().all(|entry| entry.weight == 1)
    }

    /// All weights together.
    fn total_weight(&self) -> Option<u64> {
        self.entries.values().try_fold(0u64, |sum, entry| sum.checked_add(entry.weight))
    }
}

/// Writes the public list from credentials and weights, sorted, so that their order tells nothing of who has which.
pub fn public_list(credentials: impl IntoIterator<Item = (String, u64)>, weighted: bool) -> String {
    let line = |(text, weight): (String, u64)| if weighted { format!("{text},{weight}") } else { text };
    let mut lines: Vec<String> = credentials.into_iter().map(line).collect();
    lines.sort();
    json::text(&lines)
}

/// The public credentials of many cards in an election, in the order of the cards. Written together, they share one inversion.
pub fn publics<'c, G: Group>(cards: impl IntoIterator<Item = &'c PrivateCredential>, uuid: &Uuid) -> Vec<String> {
    let elements: Vec<_> = cards.into_iter().map(|card| G::key_of(&card.secret::<G>(uuid))).collect();
    G::texts(&elements)
}

fn read_line<G: Group>(line: &str) -> Option<(&str, Entry<G>)> {
    let (text, weight) = match line.split_once(',') {
        Some((text, weight)) => (text, canonical_weight(weight)?),
        None => (line, 1),
    };
    Some((text, Entry { element: G::read(text)?, weight }))
}

fn canonical_weight(text: &str) -> Option<u64> {
    let weight: u64 = text.parse().ok()?;
    (weight > 0 && weight.to_string() == text).then_some(weight)
}

impl std::fmt::Display for WrongList {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Form(problem) => write!(f, "the list of credentials: {problem}"),
            Self::Line(number) => write!(f, "line {number} of the credentials is no element with a weight"),
            Self::Twice(number) => write!(f, "line {number} of the credentials stands on the list already"),
            Self::OutsideGroup => f.write_str("a credential lies outside the group"),
            Self::Weights => write!(f, "the weights exceed {LARGEST_WEIGHT} together"),
        }
    }
}
