//! Which persons of a roll may be meant by a name that is not on it, the likeliest first.
//!
//! Invariant: likeness ranks and never filters; where the roll is large, the body, the group and the title around the name
//! decide between candidates that look alike.

use super::Row;
use crate::finding::Candidate;
use crate::proof::names::alike::{Alike, Slip, alike};
use crate::read::Person;

/// Most candidates that are shown.
const SHOWN: usize = 8;
/// By how much the first must lead for it to be suggested, in thousandths.
const MARGIN: u16 = 60;

/// What is known around a name.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// Body and group of the persons beside it, each as often as it occurs.
    pub beside: Vec<(String, String)>,
    /// The title before the name.
    pub title: Option<String>,
}

impl Context {
    /// The context of a name between persons whose rows are known.
    pub fn of(person: &Person, neighbours: &[&Row]) -> Self {
        let beside = neighbours.iter().map(|row| (row.body.clone(), row.group.clone())).collect();
        Self { beside, title: person.title.clone() }
    }
}

/// The rows with their scores, the likeliest first, and whether the first leads by enough to be suggested.
pub fn rank<'r>(name: &str, rows: &[&'r Row], context: &Context) -> (Vec<(&'r Row, u16)>, bool) {
    let mut ranked: Vec<(&Row, u16)> = rows.iter().map(|row| (*row, score(name, row, context))).collect();
    ranked.sort_by(|(one, first), (other, second)| second.cmp(first).then_with(|| one.number.cmp(&other.number)));
    let first = ranked.first().map(|(_, score)| *score);
    let rival = ranked.iter().find(|(row, _)| ranked.first().is_some_and(|(best, _)| best.name != row.name));
    let leads = first.is_some_and(|first| rival.is_none_or(|(_, second)| first >= second + MARGIN));
    ranked.truncate(SHOWN);
    (ranked, leads)
}

/// The names of ranked rows as candidates, each name once.
pub fn candidates(ranked: &[(&Row, u16)], form: impl Fn(&Row) -> String) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = Vec::new();
    for (row, score) in ranked {
        let text = form(row);
        if candidates.iter().all(|known| known.text != text) {
            candidates.push(Candidate { text, score: *score });
        }
    }
    candidates
}

/// 700 for the name itself, 300 for what stands around it; all 1000 from the name where nothing is known around it.
fn score(name: &str, row: &Row, context: &Context) -> u16 {
    let from_name = of_name(&alike(name, &row.name.hans));
    match around(row, context) {
        Some(around) => (from_name * 7 + around * 3) / 10,
        None => from_name,
    }
}

fn of_name(alike: &Alike) -> u16 {
    // A surname is what people get wrong least, so a candidate of another surname stands behind.
    let surname: u16 = match alike.slip {
        Some(Slip::Surname) | None => 0,
        Some(Slip::Replaced | Slip::Swapped | Slip::Lost | Slip::Added) => 150,
    };
    (alike.kept * 4 + alike.near * 4) / 10 + surname.min(200)
}

/// How well a row fits its surroundings, in thousandths; none where nothing is known of them or of the row.
fn around(row: &Row, context: &Context) -> Option<u16> {
    let title = context.title.as_ref().filter(|_| !row.titles.is_empty());
    let by_title = title.map(|title| row.titles.iter().any(|own| own == title || title.ends_with(own.as_str())));
    let untold = context.beside.is_empty() || (row.body.is_empty() && row.group.is_empty());
    let by_group = (!untold).then(|| share(row, &context.beside));
    match (by_title, by_group) {
        (Some(true), _) => Some(1000),
        (Some(false), Some(share)) => Some(share / 2),
        (None, Some(share)) => Some(share),
        (Some(false), None) => Some(0),
        (None, None) => None,
    }
}

/// The share of the persons beside it with the row's body and group; half of it for the body alone.
fn share(row: &Row, beside: &[(String, String)]) -> u16 {
    let fit = |(body, group): &(String, String)| match (*body == row.body, *group == row.group) {
        (true, true) => 2_usize,
        (true, false) | (false, true) => 1,
        (false, false) => 0,
    };
    let fits: usize = beside.iter().map(fit).sum();
    u16::try_from(fits * 500 / beside.len().max(1)).unwrap_or(1000)
}
