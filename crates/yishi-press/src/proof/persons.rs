//! Who is named: nobody twice in one list, and by the record nobody missing or added.
//!
//! Invariant: people invited to one meeting only are no finding, so lists are compared for their persons with the record of the
//! same meeting alone, and a list that ends in 等 lacks nobody.

use std::collections::{BTreeMap, BTreeSet};

use super::beside::Relation;
use super::case::{Beside, Case};
use super::names::alike::alike;
use crate::finding::{Evidence, Finding, Kind, Severity};
use crate::read::{List, Person, Sitting};

/// Judges who is named.
pub(super) fn check(case: &Case, findings: &mut Vec<Finding>) {
    twice(case, findings);
    for other in case.within(Relation::SameMeeting).filter(|other| other.decides()) {
        by_the_record(case, other, findings);
    }
}

fn finding(case: &Case, person: &Person, severity: Severity) -> Finding {
    let place = case.place(person.span);
    let stands = match case.stands(person.span) {
        "" => person.written.as_str(),
        stands => stands,
    };
    Finding::new(Kind::Person, severity, place, stands).of_a_name()
}

/// A name twice in one list, unless the roll has two persons of it. The rostrum is one list: nobody has two seats.
fn twice(case: &Case, findings: &mut Vec<Finding>) {
    let mut met = BTreeMap::<(List, &str), &Person>::new();
    for (list, person) in case.sitting.people() {
        let list = match list {
            List::Rostrum(_) => List::Rostrum(0),
            List::Present | List::ExecutiveChairs | List::Elected(_) => list,
            List::Host | List::Reporters | List::Speakers | List::NonVoting => continue,
        };
        let Some(first) = met.insert((list, person.name.as_str()), person) else { continue };
        let namesakes = case.rolls.iter().any(|roll| roll.persons(&person.name).len() > 1);
        if first.span == person.span || namesakes {
            continue;
        }
        let here = Evidence::Here { text: first.written.clone(), span: case.place(first.span) };
        findings.push(finding(case, person, Severity::Warning).undecided(Vec::new()).because(here));
    }
}

/// Everybody who attends, presides or is elected by the record.
fn everybody(sitting: &Sitting) -> BTreeMap<&str, &Person> {
    sitting.people().map(|(_, person)| (person.name.as_str(), person)).collect()
}

fn by_the_record(case: &Case, other: &Beside, findings: &mut Vec<Finding>) {
    let (ours, theirs) = (everybody(case.sitting), everybody(other.sitting));
    if ours.is_empty() || theirs.is_empty() {
        return;
    }
    let strangers: Vec<&Person> =
        ours.iter().filter(|(name, _)| !theirs.contains_key(*name)).map(|(_, person)| *person).collect();
    let lacking: Vec<&Person> =
        theirs.iter().filter(|(name, _)| !ours.contains_key(*name)).map(|(_, person)| *person).collect();
    // A name one slip away is the same person written otherwise; that is told of the name and not once more here.
    let otherwise =
        |one: &Person, all: &[&Person]| all.iter().any(|other| alike(&one.name, &other.name).slip.is_some());
    for stranger in strangers.iter().filter(|one| !otherwise(one, &lacking)) {
        let finding = finding(case, stranger, Severity::Warning).undecided(Vec::new());
        findings.push(finding.because(other.says("", crate::Place::default())));
    }
    missing(case, other, &lacking.into_iter().filter(|one| !otherwise(one, &strangers)).collect::<Vec<_>>(), findings);
}

/// Persons of the record whom a closed list does not name, told at the name they would stand behind.
fn missing(case: &Case, other: &Beside, lacking: &[&Person], findings: &mut Vec<Finding>) {
    let lacking: BTreeSet<&str> = lacking.iter().map(|person| person.name.as_str()).collect();
    for (list, group) in lists(other.sitting) {
        if open(case.sitting, list) {
            continue;
        }
        let mut before: Option<&Person> = None;
        for person in group {
            let ours = case.sitting.people().map(|(_, ours)| ours).find(|ours| ours.name == person.name);
            match (ours, before) {
                (Some(ours), _) => before = Some(ours),
                (None, Some(before)) if lacking.contains(person.name.as_str()) => {
                    let neighbours = Evidence::Neighbours { left: Some(before.written.clone()), right: None };
                    let finding = finding(case, before, Severity::Warning).because(neighbours);
                    findings.push(finding.because(other.says(case.in_script(person), person.span)));
                }
                (None, _) => {}
            }
        }
    }
}

fn lists(sitting: &Sitting) -> BTreeMap<List, Vec<&Person>> {
    let mut lists = BTreeMap::<List, Vec<&Person>>::new();
    sitting.people().for_each(|(list, person)| lists.entry(list).or_default().push(person));
    lists
}

/// True where our report says that there are more, or names nobody of this kind of list.
fn open(sitting: &Sitting, list: List) -> bool {
    match list {
        List::Present => sitting.present_open || sitting.present_named.is_empty(),
        List::Rostrum(_) => {
            sitting.rostrum.iter().any(|group| group.unnamed && group.label.is_none()) || sitting.rostrum.is_empty()
        }
        List::Host => sitting.host_open || sitting.host.is_empty(),
        List::ExecutiveChairs => sitting.executive_chairs.is_empty(),
        List::Elected(_) => sitting.elections.is_empty(),
        // A report need not tell of every speech, report or guest.
        List::Reporters | List::Speakers | List::NonVoting => true,
    }
}
