//! Names: what other reports, the record and the roll say of every person a report names.
//!
//! Invariant: a name is called wrong only by the roll or the record; two reports that differ raise a question at both places.

pub mod alike;
pub mod anchored;
mod lists;
mod on_roll;
pub(super) mod strokes;
mod verdict;

use std::collections::{BTreeMap, BTreeSet};

use super::beside::Relation;
use super::case::{Beside, Case};
use crate::finding::{Evidence, Finding};
use crate::read::Person;
use anchored::Pair;
use lists::Lists;

/// A spelling that stands elsewhere in the place of one of ours.
pub(super) struct Doubt<'d> {
    /// The person as named there.
    pub theirs: &'d Person,
    /// How sure it is that one person is meant, in thousandths.
    pub score: u16,
    /// The shared neighbours, left and right.
    pub neighbours: [Option<&'d str>; 2],
    /// True where only a roll can tell whether these are two persons.
    pub doubtful: bool,
    /// Where it stands: another telling, or another list of the same sitting.
    pub at: Option<Beside<'d>>,
}

/// All doubts of a sitting, by the name as reported.
type Doubts<'d> = BTreeMap<&'d str, Vec<Doubt<'d>>>;

/// Looks at every name of a sitting once for each place it stands in.
pub(super) fn check(case: &Case, findings: &mut Vec<Finding>) {
    let lists = Lists::of(case.sitting);
    let doubts = doubts(case, &lists);
    let mut seen = BTreeSet::new();
    let people: Vec<&Person> = case.sitting.people().map(|(_, person)| person).collect();
    for (at, person) in people.iter().enumerate() {
        let known = doubts.get(person.name.as_str());
        // Most names are known and in no doubt: nothing more is looked up for them.
        if (known.is_none() && on_roll::is_plain(case, person))
            || !seen.insert((person.span.start, person.name.as_str()))
        {
            continue;
        }
        let beside = [at.checked_sub(1).and_then(|at| people.get(at)), people.get(at + 1)];
        let context = || on_roll::context(case, person, beside.into_iter().flatten().copied());
        match known {
            Some(doubts) => findings.extend(verdict::verdict(case, person, doubts, &context())),
            None => findings.extend(on_roll::finding(case, person, context)),
        }
    }
}

/// What stands in the place of our names: in the other tellings, and in the other lists of this sitting.
fn doubts<'d>(case: &'d Case, lists: &Lists<'d>) -> Doubts<'d> {
    let mut doubts = Doubts::new();
    for other in &case.beside {
        let theirs = Lists::of(other.sitting);
        if !lists.shares(&theirs) {
            continue;
        }
        let found = anchored::pairs(&lists.sequences, &theirs.sequences);
        found.iter().for_each(|pair| note(&mut doubts, pair, &theirs, Some(*other)));
        if other.relation == Relation::SameMeeting || other.decides() {
            lists.alone_against(&theirs).iter().for_each(|pair| note(&mut doubts, pair, &theirs, Some(*other)));
        }
    }
    let (main, chairs) = lists.halves();
    // Within one sitting only names between two shared neighbours are held against each other.
    for pair in anchored::pairs(main, chairs).iter().filter(|pair| pair.left.is_some() && pair.right.is_some()) {
        note(&mut doubts, pair, lists, None);
        let turned = Pair { ours: pair.theirs, theirs: pair.ours, ..*pair };
        note(&mut doubts, &turned, lists, None);
    }
    for pair in lists.alone_against(lists) {
        note(&mut doubts, &pair, lists, None);
    }
    doubts
}

fn note<'d>(doubts: &mut Doubts<'d>, pair: &Pair<'d>, theirs: &Lists<'d>, at: Option<Beside<'d>>) {
    let Some(person) = theirs.person(pair.theirs) else { return };
    let known = doubts.entry(pair.ours).or_default();
    let source = at.map(|other| other.source);
    if known.iter().any(|doubt| doubt.theirs.name == person.name && doubt.at.map(|other| other.source) == source) {
        return;
    }
    let (score, neighbours) = (pair.score.min(1000), [pair.left, pair.right]);
    known.push(Doubt { theirs: person, score, neighbours, doubtful: pair.doubtful, at });
}

impl Doubt<'_> {
    /// What it rests on.
    fn evidence(&self) -> Vec<Evidence> {
        let [left, right] = self.neighbours.map(|name| name.map(str::to_owned));
        let stands = match &self.at {
            Some(other) => other.says(&self.theirs.written, self.theirs.span),
            None => Evidence::Here { text: self.theirs.written.clone(), span: self.theirs.span },
        };
        let beside = (left.is_some() || right.is_some()).then_some(Evidence::Neighbours { left, right });
        std::iter::once(stands).chain(beside).collect()
    }
}
