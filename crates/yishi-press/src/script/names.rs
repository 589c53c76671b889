//! Names in traditional script: only what no name can be.
//!
//! Invariant: 云 or 雲, 杰 or 傑 is for the roll to say, so it is silent here; no word of the dictionary is asked, as it
//! knows words and no people. A suggestion for a name is an offer, never a correction.

use std::ops::Range;

use yishi_names::script::only_simplified;

use super::Page;
use super::characters::{Cell, Characters, Several};
use super::genre::Genre;
use crate::finding::{Candidate, Evidence, Finding, Kind, Severity};

/// Looks at one name.
pub(super) fn check(page: &Page<'_>, name: Range<usize>, found: &mut Vec<Finding>) {
    let Some(text) = page.layer.text.get(name.clone()) else { return };
    for (at, printed) in text.char_indices() {
        let range = name.start + at..name.start + at + printed.len_utf8();
        found.extend(judged(page, range, printed, at == 0).map(Finding::of_a_name));
    }
}

fn judged(page: &Page<'_>, range: Range<usize>, printed: char, is_first: bool) -> Option<Finding> {
    let (table, genre) = (Characters::get(), Genre::get());
    let among = |pairs: &[(char, char)]| pairs.iter().find(|(form, _)| *form == printed).map(|(_, meant)| *meant);
    let over = |severity| page.finding(Kind::OverConverted, severity, range.clone()).because(rule());
    if let Some(meant) = among(&genre.never).or_else(|| among(&genre.first).filter(|_| is_first)) {
        return Some(over(Severity::Error).suggest(meant));
    }
    if let Some(meant) = among(&genre.doubtful).filter(|_| is_first) {
        return Some(over(Severity::Warning).undecided(vec![Candidate { text: meant.into(), score: 900 }]));
    }
    let cell = table.cell(printed);
    if !is_left(printed, cell, is_first) {
        return None;
    }
    let finding = page.finding(Kind::Leftover, Severity::Error, range).because(rule());
    Some(match table.several(cell) {
        Some(row) => offer(finding, row, is_first),
        None => cell.traditional.into_iter().fold(finding, Finding::suggest),
    })
}

/// A simplified character no traditional name holds.
fn is_left(printed: char, cell: Cell, is_first: bool) -> bool {
    let genre = Genre::get();
    if only_simplified(printed) {
        return true;
    }
    match Characters::get().several(cell) {
        Some(row) => {
            let own_surname = is_first && genre.surnames.contains(&printed);
            printed == row.simplified && row.share(cell.form) <= 1 && !genre.plain.contains(&printed) && !own_surname
        }
        None => {
            let glyph = [&genre.silent, &genre.info, &genre.warning].iter().any(|list| list.contains(&printed));
            cell.traditional.is_some() && !glyph
        }
    }
}

/// The form outside of words first; where there are others only the roll knows.
fn offer(finding: Finding, row: &Several, is_first: bool) -> Finding {
    let forms = row.forms.iter().map(|(form, _)| *form).filter(|form| *form != row.simplified);
    let never = &Genre::get().never;
    let mut forms: Vec<char> = forms.filter(|form| never.iter().all(|(other, _)| other != form)).collect();
    if is_first {
        forms.truncate(1);
    }
    let Some(first) = forms.first() else { return finding };
    let finding = finding.suggest(*first);
    if forms.len() == 1 {
        return finding;
    }
    let score = |form: &char| row.forms.iter().find(|(other, _)| other == form).map_or(0, |(_, share)| *share);
    finding.undecided(forms.iter().map(|form| Candidate { text: form.to_string(), score: score(form) }).collect())
}

fn rule() -> Evidence {
    Evidence::Rule { rule: "form-in-names".to_owned() }
}
