//! Which persons of a roll may be meant by a name that is not on it, the likeliest first.
//!
//! Invariant: the odds rank and never filter; where the roll is large, the body, the group and the title around the name
//! decide between candidates of whom the name alone says as much. Whom nothing sets apart stand side by side.

use super::{Roll, Row};
use crate::finding::Candidate;
use crate::read::Person;

/// Most candidates that are shown.
const SHOWN: usize = 8;
/// The share of the odds, in thousandths, from which on the first is suggested.
const ENOUGH: u16 = 850;

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

/// The persons of the rolls one slip away from a name, with the share of the odds that speaks for each in thousandths, the
/// likeliest first; and whether the first leads by enough to be suggested.
pub fn rank<'r>(name: &str, rolls: &'r [Roll], context: &Context) -> (Vec<(&'r Row, u16)>, bool) {
    let weighed = rolls.iter().flat_map(|roll| roll.slips(name));
    let mut weighed: Vec<(&Row, u128)> =
        weighed.map(|(row, odds)| (row, odds.saturating_mul(in_place(row, context)))).collect();
    weighed.sort_by(|(one, first), (other, second)| second.cmp(first).then_with(|| one.number.cmp(&other.number)));
    let all = weighed.iter().fold(0, |all: u128, (_, odds)| all.saturating_add(*odds));
    let ranked: Vec<(&Row, u16)> = weighed.into_iter().map(|(row, odds)| (row, share_of(odds, all))).collect();
    let best = ranked.first().map(|(row, _)| &row.name);
    let for_best = ranked.iter().filter(|(row, _)| Some(&row.name) == best).map(|(_, share)| share).sum::<u16>();
    (ranked.into_iter().take(SHOWN).collect(), for_best >= ENOUGH)
}

fn share_of(odds: u128, all: u128) -> u16 {
    // Halved as often as it takes, figures beyond any real name stay in range.
    let spare = u128::BITS - all.leading_zeros();
    let halved = spare.saturating_sub(112);
    u16::try_from((odds >> halved) * 1000 / (all >> halved).max(1)).unwrap_or(1000)
}

/// The names of ranked rows as candidates, each name once with all that speaks for it.
pub fn candidates(ranked: &[(&Row, u16)], form: impl Fn(&Row) -> String) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = Vec::new();
    for (row, score) in ranked {
        let text = form(row);
        match candidates.iter_mut().find(|known| known.text == text) {
            Some(known) => known.score += score,
            None => candidates.push(Candidate { text, score: *score }),
        }
    }
    candidates.sort_by(|one, other| other.score.cmp(&one.score));
    candidates
}

/// How much likelier the surroundings make a person, in tenths: 101 times for one of the body and group of those beside.
fn in_place(row: &Row, context: &Context) -> u128 {
    10 + u128::from(around(row, context).unwrap_or_default())
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
