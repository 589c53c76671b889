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
    let slips = rolls.iter().flat_map(|roll| roll.slips(name));
    let mut weighed: Vec<(&Row, u128)> = slips.map(|(row, odds)| (row, odds * in_place(row, context))).collect();
    weighed.sort_by(|(one, first), (other, second)| second.cmp(first).then_with(|| one.number.cmp(&other.number)));
    let all: u128 = weighed.iter().map(|(_, odds)| odds).sum();
    let share = |odds: u128| u16::try_from(odds * 1000 / all.max(1)).unwrap_or(1000);
    let ranked: Vec<(&Row, u16)> = weighed.into_iter().map(|(row, odds)| (row, share(odds))).collect();
    let best = ranked.first().map(|(row, _)| &row.name);
    let for_best: u16 = ranked.iter().filter(|(row, _)| Some(&row.name) == best).map(|(_, share)| share).sum();
    (ranked.into_iter().take(SHOWN).collect(), for_best >= ENOUGH)
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
    candidates.sort_by_key(|candidate| std::cmp::Reverse(candidate.score));
    candidates
}

/// How many times likelier than another a person is meant by what stands around the name: the title of the roll's row before it,
/// persons of the same body and of the same group beside it. Delegations are some tens, bodies on one roll some hundreds.
fn in_place(row: &Row, context: &Context) -> u128 {
    // At most ten million, so that it may be multiplied with odds.
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

#[cfg(test)]
mod tests {
    use super::*;
    use yishi_names::PersonName;

    fn first(name: &str, rows: Vec<Row>, context: &Context) -> (Option<String>, bool) {
        let rolls = [Roll::new(rows)];
        let (ranked, leads) = rank(name, &rolls, context);
        (ranked.first().map(|(row, _)| row.number.clone()), leads)
    }

    fn row(number: &str, name: &str, group: &str, title: &str) -> Row {
        Row { group: group.to_owned(), titles: vec![title.to_owned()], ..Row::named(number, name) }
    }

    #[test]
    fn whom_nothing_sets_apart_none_is_suggested() {
        let rows = || vec![row("1", "何碧柱", "甲", "代表"), row("2", "何碧时", "乙", "委员")];
        assert_eq!(first("何碧", rows(), &Context::default()), (Some("1".to_owned()), false));
        let beside = vec![(String::new(), "乙".to_owned())];
        assert_eq!(first("何碧", rows(), &Context { beside, title: None }), (Some("2".to_owned()), true));
        let title = Some("委员".to_owned());
        assert_eq!(first("何碧", rows(), &Context { beside: Vec::new(), title }), (Some("2".to_owned()), true));
    }

    #[test]
    fn namesakes_speak_for_one_name_together() {
        let rolls = [Roll::of_names("何碧柱\n何碧柱\n")];
        let (ranked, leads) = rank("何碧", &rolls, &Context::default());
        let named = candidates(&ranked, |row| row.name.hans.clone());
        assert_eq!((named, leads), (vec![Candidate { text: "何碧柱".to_owned(), score: 1000 }], true));
    }

    #[test]
    fn the_longest_names_beside_the_surest_context_stay_within_their_type() {
        let name = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未";
        let person = Row { body: "市".to_owned(), name: PersonName::new(name, ""), ..row("1", "", "甲", "代表") };
        let roll: Vec<Row> = (0..5000).map(|at| Row::named(at.to_string(), "李强")).chain([person]).collect();
        let context = Context { beside: vec![("市".to_owned(), "甲".to_owned())], title: Some("代表".to_owned()) };
        assert_eq!(first("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳未午", roll, &context), (Some("1".to_owned()), true));
    }
}
