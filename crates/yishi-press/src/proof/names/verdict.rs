//! What is said of a name in whose place another telling has another one.
//!
//! Invariant: the roll decides first, then the record; reports alone leave it open, however many agree.

use super::super::case::Case;
use super::super::roll::{Context, Row};
use super::{Doubt, on_roll};
use crate::finding::{Candidate, Evidence, Finding, Kind, Severity};
use crate::read::Person;

/// From which score on two names that both stand on the roll are still held against each other, in thousandths.
const BOTH_KNOWN: u16 = 780;
/// From so many persons on a roll has every common name, and that it has one says little.
const LARGE: usize = 20_000;

/// The finding at our place, or none where ours is right or the two are two persons.
pub(super) fn verdict(case: &Case, person: &Person, doubts: &[Doubt], context: &Context) -> Option<Finding> {
    let ours = on_roll::rows(case, &person.name);
    let known: Vec<&Doubt> =
        doubts.iter().filter(|doubt| !on_roll::rows(case, &doubt.theirs.name).is_empty()).collect();
    match (ours.first(), known.first()) {
        (Some(row), None) => on_roll::script(case, person, row),
        (None, Some(right)) => Some(decided(case, person, right, doubts)),
        (Some(row), Some(_)) => both_known(case, person, row, &known),
        (None, None) if doubts.iter().all(|doubt| doubt.doubtful) => on_roll::finding(case, person, || context.clone()),
        (None, None) => Some(by_the_record(case, person, doubts, context)),
    }
}

/// The roll has theirs and not ours.
fn decided(case: &Case, person: &Person, right: &Doubt, doubts: &[Doubt]) -> Finding {
    let rows = on_roll::rows(case, &right.theirs.name);
    let form = match rows.as_slice() {
        [row] => on_roll::form(case, row),
        [] | [_, _, ..] => case.in_script(right.theirs).to_owned(),
    };
    let finding = on_roll::at(case, person, Kind::Name, Severity::Error).suggest(form);
    let finding = rows.iter().fold(finding, |finding, row| finding.because(Evidence::Roll { row: row.told() }));
    with_evidence(finding, doubts)
}

/// Both are on the roll: mostly two persons, unless everything around them says one.
fn both_known(case: &Case, person: &Person, row: &Row, known: &[&Doubt]) -> Option<Finding> {
    let large = case.rolls.iter().any(|roll| roll.len() >= LARGE);
    let sure = |doubt: &&Doubt| large || (doubt.score >= BOTH_KNOWN && doubt.neighbours.iter().all(Option::is_some));
    let Some(doubt) = known.iter().find(|doubt| !doubt.doubtful && sure(doubt)) else {
        return on_roll::script(case, person, row);
    };
    let decides = doubt.at.is_some_and(|other| other.decides());
    let finding = on_roll::at(case, person, Kind::Name, Severity::Warning);
    let finding = finding.undecided(candidates(case, known.iter().copied()));
    let finding = if decides { finding.suggest(case.in_script(doubt.theirs)) } else { finding };
    Some(doubt.evidence().into_iter().fold(finding, Finding::because))
}

/// No roll, or neither is on it.
fn by_the_record(case: &Case, person: &Person, doubts: &[Doubt], context: &Context) -> Finding {
    let finding = on_roll::at(case, person, Kind::Name, Severity::Error);
    let record = doubts.iter().find(|doubt| doubt.at.is_some_and(|other| other.decides()));
    let finding = match record {
        Some(record) => finding.suggest(case.in_script(record.theirs)),
        None => finding.undecided(all_candidates(case, person, doubts, context)),
    };
    with_evidence(finding, doubts)
}

/// The other spellings, then whom the rolls have one slip away from ours.
fn all_candidates(case: &Case, person: &Person, doubts: &[Doubt], context: &Context) -> Vec<Candidate> {
    let mut all = candidates(case, doubts.iter());
    let rolls =
        on_roll::finding(case, person, || context.clone()).map(|finding| finding.candidates).unwrap_or_default();
    for candidate in rolls {
        if all.iter().all(|known| known.text != candidate.text) {
            all.push(candidate);
        }
    }
    all
}

fn candidates<'d>(case: &Case, doubts: impl Iterator<Item = &'d Doubt<'d>>) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = Vec::new();
    for doubt in doubts {
        let text = case.in_script(doubt.theirs).to_owned();
        if candidates.iter().all(|known| known.text != text) {
            candidates.push(Candidate { text, score: doubt.score });
        }
    }
    candidates
}

fn with_evidence(finding: Finding, doubts: &[Doubt]) -> Finding {
    doubts.iter().flat_map(Doubt::evidence).fold(finding, Finding::because)
}
