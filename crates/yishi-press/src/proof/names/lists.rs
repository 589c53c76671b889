//! The names of a sitting as sequences, in the order of the text.
//!
//! Invariant: every person of every list is in one sequence at least; those named alone (who presides, speaks, reports) stand
//! apart, for nothing stands beside them.

use std::collections::BTreeMap;

use super::alike::{Slip, alike, one_slip};
use super::anchored::Pair;
use crate::read::{List, Person, Sitting};

/// The sequences of one sitting.
pub(super) struct Lists<'s> {
    /// Attending and on the rostrum first, then the executive chairs, then the elected of each office.
    pub sequences: Vec<Vec<&'s str>>,
    /// Persons named alone.
    alone: Vec<&'s Person>,
    /// The first mention of each name.
    persons: BTreeMap<&'s str, &'s Person>,
}

impl<'s> Lists<'s> {
    /// The lists of a sitting.
    pub fn of(sitting: &'s Sitting) -> Self {
        let mut lists = Self { sequences: vec![Vec::new(), Vec::new()], alone: Vec::new(), persons: BTreeMap::new() };
        let mut elected = BTreeMap::<usize, Vec<&str>>::new();
        for (list, person) in sitting.people() {
            lists.persons.entry(&person.name).or_insert(person);
            let name = person.name.as_str();
            match list {
                List::Present | List::Rostrum(_) => lists.push(0, name),
                List::ExecutiveChairs => lists.push(1, name),
                List::Elected(at) => elected.entry(at).or_default().push(name),
                List::Host | List::Reporters | List::Speakers | List::NonVoting => lists.alone.push(person),
            }
        }
        lists.sequences.extend(elected.into_values());
        lists
    }

    fn push(&mut self, at: usize, name: &'s str) {
        if let Some(sequence) = self.sequences.get_mut(at) {
            sequence.push(name);
        }
    }

    /// The first mention of a name.
    pub fn person(&self, name: &str) -> Option<&'s Person> {
        self.persons.get(name).copied()
    }

    /// True where the two sides name at least one person in common.
    pub fn shares(&self, theirs: &Lists<'s>) -> bool {
        let (few, many) = if self.persons.len() < theirs.persons.len() { (self, theirs) } else { (theirs, self) };
        few.persons.keys().any(|name| many.persons.contains_key(name))
    }

    /// The rostrum on one side and the executive chairs on the other.
    pub fn halves(&self) -> (&[Vec<&'s str>], &[Vec<&'s str>]) {
        let (main, rest) = self.sequences.split_at(self.sequences.len().min(1));
        (main, rest.get(..1).unwrap_or_default())
    }

    /// Persons named alone whom the other side does not know, with somebody there who is one slip away and has the same
    /// office or looks or sounds the same.
    pub fn alone_against(&self, theirs: &Lists<'s>) -> Vec<Pair<'s>> {
        let strangers = self.alone.iter().filter(|person| !theirs.listed(&person.name));
        strangers.filter_map(|person| theirs.nearest(person)).collect()
    }

    /// True where the name stands in one of the sequences.
    fn listed(&self, name: &str) -> bool {
        self.sequences.iter().flatten().any(|listed| *listed == name)
    }

    fn nearest(&self, person: &'s Person) -> Option<Pair<'s>> {
        let near = self.persons.values().filter_map(|other| {
            // Most names are further apart than one slip, and their shape and sound need not be looked up.
            one_slip(&person.name, &other.name)?;
            let alike = alike(&person.name, &other.name);
            let office = person.title.is_some() && person.title == other.title;
            let likely = match alike.slip {
                Some(Slip::Swapped) => true,
                Some(Slip::Replaced | Slip::Surname | Slip::Lost | Slip::Added) => office || alike.near >= ALONE,
                None => false,
            };
            let score = (alike.kept * 3 + alike.near * 5) / 10 + if office { 200 } else { 0 };
            (likely && self.listed(&other.name)).then_some(Pair {
                ours: &person.name,
                theirs: &other.name,
                left: None,
                right: None,
                score,
                alike,
                doubtful: false,
            })
        });
        near.max_by_key(|pair| pair.score)
    }
}

/// How much a name named alone must look or sound like another, in thousandths, where no office joins them.
const ALONE: u16 = 900;
