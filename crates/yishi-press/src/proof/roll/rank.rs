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

/// How many times likelier than another a person is meant by what stands around the name: the title of the roll's row before it,
/// persons of the same body and of the same group beside it. Delegations are some tens, bodies on one roll some hundreds.
fn in_place(row: &Row, context: &Context) -> u128 {
    const BODY: u128 = 1000;
    const GROUP: u128 = 100;
    const TITLE: u128 = 100;
    let title =
        context.title.as_deref().is_some_and(|title| row.titles.iter().any(|own| title.ends_with(own.as_str())));
    let body = share(&row.body, context.beside.iter().map(|(body, _)| body));
    let group = share(&row.group, context.beside.iter().map(|(_, group)| group));
    let title = if title { TITLE } else { 1 };
    title * (1 + body * BODY / 1000) * (1 + group * GROUP / 1000)
}

/// The share of those beside it who have this too, in thousandths; none where the roll does not tell.
fn share<'c>(own: &str, beside: impl Iterator<Item = &'c String> + Clone) -> u128 {
    let (all, same) = (beside.clone().count(), beside.filter(|other| *other == own).count());
    let told = if own.is_empty() { 0 } else { same };
    u128::try_from(told * 1000 / all.max(1)).unwrap_or_default()
}
