//! What was adopted, against the record and other reports of the same meeting.
//!
//! Invariant: resolutions are a set; their order, and 决议 told by a shared head, make no difference.

use super::beside::Relation;
use super::case::{Beside, Case};
use crate::finding::{Finding, Kind};
use crate::read::business::{Resolution, Resolutions};
use crate::span::Place;

/// Compares what was adopted.
pub(super) fn check(case: &Case, findings: &mut Vec<Finding>) {
    let ours = &case.sitting.resolutions;
    for other in case.within(Relation::SameMeeting) {
        let theirs = &other.sitting.resolutions;
        // A report that tells of no resolution at all leaves them out; it does not deny them.
        if ours.items.is_empty() || theirs.items.is_empty() {
            continue;
        }
        missing(case, ours, theirs, other, findings);
        added(case, ours, theirs, other, findings);
    }
}

fn missing(case: &Case, ours: &Resolutions, theirs: &Resolutions, other: &Beside, findings: &mut Vec<Finding>) {
    if ours.items.iter().any(|item| item.unnamed) {
        return;
    }
    let place = sentence(ours);
    for item in theirs.items.iter().filter(|item| !item.unnamed && !has(ours, item)) {
        let finding = Finding::new(Kind::Resolution, other.severity(), case.place(place), case.stands(place));
        let finding = if other.decides() { finding } else { finding.undecided(Vec::new()) };
        findings.push(finding.because(other.says(&item.full, item.written.span)));
    }
}

fn added(case: &Case, ours: &Resolutions, theirs: &Resolutions, other: &Beside, findings: &mut Vec<Finding>) {
    if theirs.items.iter().any(|item| item.unnamed) {
        return;
    }
    for item in ours.items.iter().filter(|item| !item.unnamed && !has(theirs, item)) {
        let place = item.written.span;
        let finding = Finding::new(Kind::Resolution, other.severity(), case.place(place), &*item.written.text);
        let finding = if other.decides() { finding } else { finding.undecided(Vec::new()) };
        let all: Vec<&str> = theirs.items.iter().map(|item| item.full.as_str()).collect();
        findings.push(finding.because(other.says(all.join("；"), sentence(theirs))));
    }
}

/// Where a report tells what was adopted.
fn sentence(resolutions: &Resolutions) -> Place {
    let written = resolutions.written.as_ref().map(|quote| quote.span);
    let first = resolutions.items.first().map(|item| item.written.span);
    written.or(first).unwrap_or_default()
}

/// Subjects that are a fixed word are compared by it, others by their wording.
fn has(all: &Resolutions, wanted: &Resolution) -> bool {
    all.items.iter().any(|item| {
        let fixed = !wanted.subject.is_empty() && wanted.subject != "other";
        (fixed && item.subject == wanted.subject && item.form == wanted.form) || item.full == wanted.full
    })
}
