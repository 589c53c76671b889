//! The order of names: by strokes, by protocol, or as another report has it.
//!
//! Method: the rule of a list is what all its names but one keep; that one is named with its right place. Invariant: a list
//! that keeps no rule is left alone, and so is one too short to show which it keeps.

use std::collections::BTreeMap;

use super::beside::Relation;
use super::case::{Beside, Case};
use super::names::strokes::may_be_by_strokes;
use super::roll::Roll;
use crate::finding::{Evidence, Finding, Kind, Severity};
use crate::read::{List, Person, Sitting};
use yishi_names::StrokeOrder;
use yishi_names::strokes::{Misplaced, misplaced};

/// Names a list must have before one misplaced name shows that it is by strokes: by chance fewer than 1 in 100 such lists would.
const LONG_ENOUGH: usize = 7;
/// Names two lists must share before one of them is held against the other.
const SHARED: usize = 4;

/// Looks at every list of the sitting by itself, then by the roll's ranks, then beside the lists of other tellings.
pub(super) fn check(case: &Case, findings: &mut Vec<Finding>) {
    for list in lists(case.sitting) {
        let by_strokes = strokes(case, &list, findings);
        if !by_strokes {
            ranks(case, &list, findings);
        }
        for other in &case.beside {
            findings.extend(beside(case, &list, other));
        }
    }
}

/// The lists in the order of the text. Who presides is often named before the other executive chairs, out of their order.
fn lists(sitting: &Sitting) -> Vec<Vec<&Person>> {
    let mut lists = BTreeMap::<List, Vec<&Person>>::new();
    for (list, person) in sitting.people() {
        match list {
            List::Present | List::Rostrum(_) | List::ExecutiveChairs | List::Elected(_) => {
                lists.entry(list).or_default().push(person);
            }
            List::Host | List::Reporters | List::Speakers | List::NonVoting => {}
        }
    }
    let presiding = |person: &Person| sitting.host.iter().any(|host| host.name == person.name);
    if let Some(chairs) = lists.get_mut(&List::ExecutiveChairs) {
        while chairs.len() > 1 && chairs.first().is_some_and(|first| presiding(first)) {
            chairs.remove(0);
        }
    }
    lists.into_values().filter(|list| list.len() > 1).collect()
}

/// Says whether the list is by strokes, and which name of it is not in its place.
fn strokes(case: &Case, list: &[&Person], findings: &mut Vec<Finding>) -> bool {
    let names: Vec<&str> = list.iter().map(|person| person.name.as_str()).collect();
    if !may_be_by_strokes(&names) {
        return false;
    }
    let by = [StrokeOrder::BySurname, StrokeOrder::ByName].map(|order| (order, misplaced(&names, order)));
    if by.iter().any(|(_, misplaced)| misplaced.is_empty()) {
        return true;
    }
    let best = by.iter().min_by_key(|(_, misplaced)| misplaced.len());
    let Some((order, wrong)) =
        best.filter(|(_, wrong)| names.len() >= LONG_ENOUGH && wrong.len() * 8 <= names.len() + 1)
    else {
        return false;
    };
    let rule = match order {
        StrokeOrder::BySurname => "surname-strokes",
        StrokeOrder::ByName => "name-strokes",
    };
    findings.extend(wrong.iter().filter_map(|misplaced| out_of_place(case, list, *misplaced, rule)));
    true
}

fn out_of_place(case: &Case, list: &[&Person], misplaced: Misplaced, rule: &str) -> Option<Finding> {
    let person = list.get(misplaced.at)?;
    let left = misplaced.behind.and_then(|at| list.get(at)).map(|person| person.written.clone());
    let right = behind(list, misplaced).map(|person| person.written.clone());
    let finding = at(case, person, Severity::Warning).because(Evidence::Rule { rule: rule.to_owned() });
    Some(finding.because(Evidence::Neighbours { left, right }))
}

/// The name that follows the right place.
fn behind<'p>(list: &[&'p Person], misplaced: Misplaced) -> Option<&'p Person> {
    let next = misplaced.behind.map_or(0, |at| at + 1);
    let next = if next == misplaced.at { next + 1 } else { next };
    list.get(next).copied()
}

fn at(case: &Case, person: &Person, severity: Severity) -> Finding {
    let place = case.place(person.span);
    let stands = match case.stands(person.span) {
        "" => person.written.as_str(),
        stands => stands,
    };
    Finding::new(Kind::Order, severity, place, stands).of_a_name()
}

/// By the ranks of the roll, where it gives them to enough persons of the list.
fn ranks(case: &Case, list: &[&Person], findings: &mut Vec<Finding>) {
    if !case.rolls.iter().any(Roll::tells_ranks) {
        return;
    }
    let rank = |person: &Person| {
        let rows = case.rolls.iter().flat_map(|roll| roll.persons(&person.name));
        let mut ranks = rows.filter_map(|row| row.rank);
        ranks.next().filter(|first| ranks.all(|other| other == *first))
    };
    let ranked: Vec<(&Person, u32)> = list.iter().filter_map(|person| Some((*person, rank(person)?))).collect();
    let ranks: Vec<u32> = ranked.iter().map(|(_, rank)| *rank).collect();
    let Some((moved, after)) = one_moved(&ranks).filter(|_| ranks.len() >= SHARED) else { return };
    let Some((person, _)) = ranked.get(moved) else { return };
    let left = after.and_then(|at| ranked.get(at)).map(|(person, _)| person.written.clone());
    let finding = at(case, person, Severity::Warning).because(Evidence::Rule { rule: "protocol-rank".to_owned() });
    findings.push(finding.because(Evidence::Neighbours { left, right: None }));
}

/// Beside a list of another telling: persons that both name stand in one order.
fn beside(case: &Case, list: &[&Person], other: &Beside) -> Vec<Finding> {
    let Some(severity) = severity(other) else { return Vec::new() };
    lists(other.sitting).iter().filter_map(|theirs| against(case, list, theirs, other, severity)).collect()
}

/// Another body has its own order of precedence, and in another session people have other offices.
fn severity(other: &Beside) -> Option<Severity> {
    match other.relation {
        Relation::SameMeeting => Some(other.severity()),
        Relation::SameSession => Some(Severity::Warning),
        Relation::SameBody | Relation::Elsewhere => None,
    }
}

fn against(case: &Case, ours: &[&Person], theirs: &[&Person], other: &Beside, severity: Severity) -> Option<Finding> {
    let place = |person: &Person| theirs.iter().position(|their| their.name == person.name);
    let shared: Vec<(&Person, usize)> = ours.iter().filter_map(|person| Some((*person, place(person)?))).collect();
    if shared.len() < SHARED {
        return None;
    }
    let places: Vec<u32> = shared.iter().filter_map(|(_, at)| u32::try_from(*at).ok()).collect();
    let (moved, after) = one_moved(&places)?;
    let (person, _) = shared.get(moved)?;
    let left = after.and_then(|at| shared.get(at)).map(|(person, _)| person.written.clone());
    let (_, first) = shared.get(moved)?;
    let told = theirs.get(first.saturating_sub(1)..(first + 2).min(theirs.len())).unwrap_or_default();
    let told = told.iter().map(|person| person.written.as_str()).collect::<Vec<_>>().join("、");
    let span = theirs.get(*first).map(|person| person.span).unwrap_or_default();
    let finding = at(case, person, severity).because(other.says(told, span));
    Some(finding.because(Evidence::Neighbours { left, right: None }))
}

/// The one number that keeps a row of numbers from rising, and behind which it belongs; none where they rise or more than one
/// would have to move. Of two neighbours in wrong order the later is named.
fn one_moved(numbers: &[u32]) -> Option<(usize, Option<usize>)> {
    let rises = |left_out: Option<usize>| {
        let kept = numbers.iter().enumerate().filter(|(at, _)| Some(*at) != left_out).map(|(_, number)| *number);
        kept.clone().zip(kept.skip(1)).all(|(one, next)| one <= next)
    };
    if rises(None) {
        return None;
    }
    let moved = (0..numbers.len()).rev().find(|at| rises(Some(*at)))?;
    let number = numbers.get(moved)?;
    let before = numbers.iter().enumerate().filter(|(at, other)| *at != moved && *other <= number);
    Some((moved, before.map(|(at, _)| at).max_by_key(|at| numbers.get(*at))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_one_that_has_to_move_is_found() {
        assert_eq!(one_moved(&[1, 2, 3, 4]), None);
        assert_eq!(one_moved(&[1, 5, 2, 3, 4]), Some((1, Some(4))));
        assert_eq!(one_moved(&[2, 3, 4, 1]), Some((3, None)));
        assert_eq!(one_moved(&[1, 3, 2, 4]), Some((2, Some(0))));
        assert_eq!(one_moved(&[4, 3, 2, 1]), None);
    }
}
