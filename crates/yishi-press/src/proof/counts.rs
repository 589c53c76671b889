//! Printed counts against what is listed: 6个工作报告决议, 20名执行主席.
//!
//! Invariant: a list that is open or holds unnamed things is not counted.

use super::case::Case;
use super::mentions::number_before;
use crate::finding::{Evidence, Finding, Kind, Severity};
use crate::span::Span;

/// Counts what a sitting lists.
pub(super) fn check(case: &Case, findings: &mut Vec<Finding>) {
    findings.extend(resolutions(case));
    findings.extend(chairs(case));
}

fn resolutions(case: &Case) -> Option<Finding> {
    let resolutions = &case.sitting.resolutions;
    let printed = usize::try_from(resolutions.count_written?).ok()?;
    // The count is that of the sentence that prints it; what is adopted in other sentences is listed beside it.
    let within = resolutions.written.as_ref().map(|quote| quote.span);
    let items = resolutions.items.iter().filter(|item| {
        within.is_none_or(|within| within.start <= item.written.span.start && item.written.span.end <= within.end)
    });
    let (mut listed, mut unnamed) = (0, false);
    for item in items {
        listed += 1;
        unnamed |= item.unnamed;
    }
    if unnamed || listed == 0 || listed == printed {
        return None;
    }
    let place = resolutions.count_span.or(within)?;
    let why = Evidence::Figures { text: format!("{printed} != {listed}") };
    let finding = Finding::new(Kind::Count, Severity::Error, case.place(place), case.stands(place));
    Some(finding.undecided(Vec::new()).because(why))
}

/// Where 名执行主席 or 位执行主席 stands in a text, in either script.
fn counted_chairs(text: &str) -> Option<(usize, usize)> {
    const CHAIRS: &str = "行主席";
    memchr::memmem::find_iter(text.as_bytes(), CHAIRS).find_map(|at| {
        let before = text.get(..at)?;
        let start = ["名执", "位执", "名執", "位執"].iter().find_map(|word| before.strip_suffix(word))?.len();
        Some((start, at + CHAIRS.len()))
    })
}

/// The count before 执行主席. Who presides may be counted among them or not.
fn chairs(case: &Case) -> Option<Finding> {
    let listed = case.sitting.executive_chairs.len();
    if listed == 0 || case.document.reading.sittings.len() != 1 {
        return None;
    }
    let layer = &case.document.reading.layer;
    let (at, end) = counted_chairs(&layer.text)?;
    let (printed, start) = number_before(&layer.text, at)?;
    let presiding = case
        .sitting
        .executive_chairs
        .iter()
        .filter(|chair| case.sitting.host.iter().any(|host| host.name == chair.name));
    let others = listed - presiding.count();
    let printed = usize::from(printed);
    if printed == listed || printed == others {
        return None;
    }
    let span: Span = layer.span(start, end);
    let place = case.document.positions.place(span);
    let why = Evidence::Figures { text: format!("{printed} != {listed}") };
    let finding = Finding::new(Kind::Count, Severity::Error, place, span.of(case.document.original));
    Some(finding.undecided(Vec::new()).because(why))
}
