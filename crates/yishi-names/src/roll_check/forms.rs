//! Traditional forms that cannot be right, hardly are, or are others in another roll; and rows with the same name.

use std::collections::BTreeMap;

use super::{Doubt, Row};
use crate::PersonName;
use crate::folding::{is_form_of, likeliest_forms};

/// What a roll shows by itself.
pub(super) fn within(rows: &[Row]) -> Vec<Doubt> {
    let odd =
        rows.iter().enumerate().filter(|(_, row)| has_both_forms(row.name)).flat_map(|(at, row)| odd(at, row.name));
    odd.chain(same_names(rows)).collect()
}

/// A roll without traditional forms gives the simplified one for both, and nothing can be said about it.
fn has_both_forms(name: &PersonName) -> bool {
    !name.hant.is_empty() && name.hant != name.hans && name.hant.chars().count() == name.hans.chars().count()
}

fn odd(row: usize, name: &PersonName) -> Vec<Doubt> {
    let likely = likeliest_forms(&name.hans);
    let places = name.hans.chars().zip(name.hant.chars()).zip(likely.chars());
    let doubt = |((meant, written), likely): ((char, char), char)| {
        if !is_form_of(written, meant) {
            Some(Doubt::NotItsForm { row, written, meant })
        } else if written != likely && likely == meant {
            // The likeliest form is the character as it is, and a converter has changed it.
            Some(Doubt::Unlikely { row, written, likely })
        } else {
            None
        }
    };
    places.filter_map(doubt).collect()
}

fn same_names(rows: &[Row]) -> Vec<Doubt> {
    let mut by_name: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| !row.name.hans.is_empty()) {
        by_name.entry(row.name.hans.as_str()).or_default().push(at);
    }
    let several = by_name.into_values().filter(|rows| rows.len() > 1);
    several.map(|same| Doubt::SameName { in_one_group: in_one_group(rows, &same), rows: same }).collect()
}

fn in_one_group(rows: &[Row], same: &[usize]) -> bool {
    let mut groups: Vec<&str> = same.iter().filter_map(|at| rows.get(*at)).map(|row| row.group).collect();
    groups.sort_unstable();
    groups.windows(2).any(|pair| pair.first() == pair.last())
}

/// People of the same name and delegation whose traditional forms differ between two rolls.
pub(super) fn across(rows: &[Row], elsewhere: &[Row]) -> Vec<Doubt> {
    let mut known: BTreeMap<(&str, &str), (usize, &PersonName)> = BTreeMap::new();
    for (at, row) in elsewhere.iter().enumerate().filter(|(_, row)| has_both_forms(row.name)) {
        known.entry((row.name.hans.as_str(), row.group)).or_insert((at, row.name));
    }
    let here = rows.iter().enumerate().filter(|(_, row)| has_both_forms(row.name));
    here.filter_map(|(row, one)| {
        let (other, name) = known.get(&(one.name.hans.as_str(), one.group))?;
        (!one_form(one.name, name)).then_some(Doubt::FormElsewhere { row, other: *other })
    })
    .collect()
}

/// True where the forms are the same, or one roll knows the form of the other.
fn one_form(one: &PersonName, other: &PersonName) -> bool {
    one.hant == other.hant || one.hant_alt.contains(&other.hant) || other.hant_alt.contains(&one.hant)
}
