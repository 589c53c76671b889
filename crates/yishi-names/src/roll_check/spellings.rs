//! Pairs of names that may be one person: a character exchanged, dropped, added, or two that changed places.
//!
//! Invariant: pairs are found by what is left of a name without one of its characters, so a roll of ten thousand names is looked
//! over in the time it takes to sort these rests; only names that share one are compared.

use std::collections::BTreeSet;

use super::{Doubt, Row};
use crate::folding::simplified_text;
use crate::likeness::likeness;

/// Rests that more rows than this have tell nothing.
const MOST: usize = 200;

/// Two rows of one delegation that may be one person.
///
/// Most pairs of one delegation that are alike are two people, so a pair counts only where the character that differs is all but
/// the same in shape or sound and two others agree; with the same office a little less is enough.
pub(super) fn within(rows: &[Row]) -> Vec<Doubt> {
    let pairs = pairs(rows, 0).into_iter().filter_map(|(row, other)| {
        let (one, two) = (rows.get(row)?, rows.get(other)?);
        let alike = likeness(&one.name.hans, &two.name.hans);
        let in_one_group = one.group == two.group && !one.group.is_empty();
        let in_one_office = one.office == two.office && !one.office.is_empty();
        let near = (alike.kept >= 600 && alike.nearest() >= 850)
            || (in_one_office && alike.kept >= 500 && alike.nearest() >= 700);
        (in_one_group && near && !same_name(one, two)).then_some(Doubt::TwoSpellings { row, other })
    });
    pairs.collect()
}

/// Names that stand in one of the rolls alone, and may be one person.
pub(super) fn across(rows: &[Row], elsewhere: &[Row]) -> Vec<Doubt> {
    let (here, there) = (names(rows), names(elsewhere));
    let all: Vec<Row> = rows.iter().chain(elsewhere).copied().collect();
    let mut told = BTreeSet::new();
    let pairs = pairs(&all, rows.len()).into_iter().filter_map(|(row, other)| {
        let (one, two) = (all.get(row)?, all.get(other)?);
        if there.contains(&folded(one)) || here.contains(&folded(two)) || same_name(one, two) || !may_be_one(one, two) {
            return None;
        }
        // The same pair stands in several rolls of the house; it is told once.
        let fresh = told.insert((row, folded(two)));
        fresh.then_some(Doubt::SpelledElsewhere { row, other: other.checked_sub(rows.len())? })
    });
    pairs.collect()
}

/// In one delegation less agreement is enough than between two.
fn may_be_one(one: &Row, two: &Row) -> bool {
    let alike = likeness(&one.name.hans, &two.name.hans);
    if one.group == two.group && !one.group.is_empty() {
        return alike.kept >= 600 || (alike.kept >= 500 && alike.nearest() >= 500);
    }
    alike.kept >= 600 && alike.nearest() >= 850
}

/// One name in two scripts, or one that the roll gives as another form of the other.
fn same_name(one: &Row, two: &Row) -> bool {
    let knows =
        |one: &Row, two: &Row| one.name.hant_alt.iter().any(|form| *form == two.name.hans || *form == two.name.hant);
    folded(one) == folded(two) || knows(one, two) || knows(two, one)
}

fn folded(row: &Row) -> String {
    simplified_text(&row.name.hans)
}

fn names(rows: &[Row]) -> BTreeSet<String> {
    rows.iter().map(folded).collect()
}

/// Pairs of rows that share a rest, the earlier row first; where `first` is above 0, only those of a row before it and one behind.
fn pairs(rows: &[Row], first: usize) -> BTreeSet<(usize, usize)> {
    let mut rests: Vec<(String, usize)> =
        rows.iter().enumerate().flat_map(|(at, row)| rests(row).into_iter().map(move |rest| (rest, at))).collect();
    rests.sort();
    rests.dedup();
    let runs = rests.chunk_by(|one, other| one.0 == other.0).filter(|run| (2..=MOST).contains(&run.len()));
    let crosses = |row: usize, other: usize| first == 0 || (row < first && other >= first);
    let within = |run: &[(String, usize)]| {
        let rows: Vec<usize> = run.iter().map(|(_, at)| *at).collect();
        let pairs =
            rows.iter().enumerate().flat_map(|(from, row)| rows.iter().skip(from + 1).map(|other| (*row, *other)));
        pairs.filter(|(row, other)| crosses(*row, *other)).collect::<Vec<_>>()
    };
    runs.flat_map(within).collect()
}

/// The name itself and what is left without each of its characters. One character is left of a name of two, which hundreds of
/// a roll have; so it counts together with the delegation.
fn rests(row: &Row) -> Vec<String> {
    let name: Vec<char> = folded(row).chars().collect();
    let without =
        |gone: usize| -> String { name.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, c)| *c).collect() };
    let mut rests: Vec<String> = (0..=name.len()).map(without).collect();
    if name.len() == 2 {
        rests.iter_mut().take(2).for_each(|rest| rest.push_str(row.group));
    }
    rests
}
