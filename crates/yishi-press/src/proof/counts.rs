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

/// The count before 执行主席. Who presides may be counted among them or not.
fn chairs(case: &Case) -> Option<Finding> {
    let listed = case.sitting.executive_chairs.len();
    let layer = &case.document.reading.layer;
    let mut places = ["名执行主席", "位执行主席", "名執行主席", "位執行主席"]
        .into_iter()
        .filter_map(|word| layer.text.find(word).map(|at| (at, at + word.len())));
    let (at, end) = places.next().filter(|_| listed > 0 && case.document.reading.sittings.len() == 1)?;
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
