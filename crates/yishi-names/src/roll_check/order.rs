//! Rows out of the order of strokes, in lists that else follow it.
//!
//! Invariant: a list counts as ordered only where chance would hardly order it so: one row in ten may be out of place, and of
//! fewer than eight rows nothing is said.

use std::collections::BTreeMap;

use super::{Doubt, Row};
use crate::StrokeOrder;
use crate::strokes::{Misplaced, misplaced};

/// The fewest rows that show a rule.
const FEWEST: usize = 8;

/// The misplaced rows of every delegation; those with a place in protocol order are left out.
pub(super) fn misplaced_rows(rows: &[Row]) -> Vec<Doubt> {
    let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| !row.ranked && !row.name.hans.is_empty()) {
        groups.entry(row.group).or_default().push(at);
    }
    groups.values().filter(|group| group.len() >= FEWEST).flat_map(|group| of_group(rows, group)).collect()
}

fn of_group(rows: &[Row], group: &[usize]) -> Vec<Doubt> {
    let names: Vec<&str> = group.iter().filter_map(|at| rows.get(*at)).map(|row| row.name.hans.as_str()).collect();
    let both = [StrokeOrder::BySurname, StrokeOrder::ByName].map(|order| (order, misplaced(&names, order)));
    let Some((order, wrong)) = both.into_iter().min_by_key(|(_, wrong)| wrong.len()) else { return Vec::new() };
    if wrong.len() > (names.len() / 10).max(1) {
        return Vec::new();
    }
    wrong.iter().filter_map(|one| told(group, *one, order)).collect()
}

fn told(group: &[usize], one: Misplaced, order: StrokeOrder) -> Option<Doubt> {
    let row = group.get(one.at).copied()?;
    Some(Doubt::Misplaced { row, behind: one.behind.and_then(|at| group.get(at).copied()), order })
}
