//! Proofreading: a report held against itself, the roll, the record of the house and other reports.
//!
//! One check is one file; each returns findings and changes nothing. Invariant: what is right is never called wrong because
//! another report differs; only the roll and the record decide, everything else is shown as open.

mod attendance;
mod beside;
mod case;
mod counts;
mod dates;
mod headline;
mod institutions;
mod mentions;
mod names;
mod order;
mod ordinals;
mod persons;
mod record_side;
mod resolutions;
pub mod roll;
mod titles;

pub use beside::{Authority, Other, Relation, relation};
pub use names::alike::{Alike, Slip, alike};
pub use names::anchored::{Pair, pairs};
pub use roll::{Roll, Row};

use crate::finding::{Finding, identify};
use crate::read::{Reading, Sitting};
use crate::script::{self, Page};
use crate::span::{Place, Positions, Span};
use case::Case;

/// A text with all that was read in it.
#[derive(Clone, Copy, Debug)]
pub struct Document<'t> {
    /// The text as it came.
    pub original: &'t str,
    /// What was read in it.
    pub reading: &'t Reading,
    /// The places of the text.
    pub positions: &'t Positions<'t>,
}

impl Document<'_> {
    /// A place with its bytes, which a reading kept in its exchange form does not carry.
    pub(crate) fn settle(&self, place: Place) -> Place {
        if place.bytes != Span::default() || place.end == 0 {
            return place;
        }
        Place { bytes: self.positions.span(place.start, place.end), ..place }
    }
}

/// What a text is held against. Nothing of it is needed: a text is also held against itself.
#[derive(Debug, Default)]
pub struct References {
    /// The rolls of the house, the one that decides first.
    pub rolls: Vec<Roll>,
    /// The record of the house and other reports.
    pub others: Vec<Other>,
}

/// Every repair of the reading and every doubt about its facts, in the order of the text and identified.
pub fn proof(document: &Document, references: &References) -> Vec<Finding> {
    let mut findings = document.reading.repairs.clone();
    for case in Case::each(document, references) {
        for check in CHECKS {
            check(&case, &mut findings);
        }
    }
    institutions::check(document, &mut findings);
    dates::check_text(document, &mut findings);
    findings.extend(of_the_script(document));
    identify(document.original, &mut findings);
    // One place may be doubted on the same ground by the reports of one file; it is shown once.
    findings.dedup_by(|later, kept| alike_in_all(later, kept));
    findings
}

/// What a converter did to the text; names are judged by what no name can be.
fn of_the_script(document: &Document) -> Vec<Finding> {
    let layer = &document.reading.layer;
    if document.reading.simplified || !script::has_traditional(&layer.text) {
        return Vec::new();
    }
    let people = document.reading.sittings.iter().flat_map(Sitting::people);
    let mut names: Vec<_> = people
        .map(|(_, person)| document.settle(person.span).bytes)
        .map(|bytes| layer.back(bytes.start)..layer.back(bytes.end))
        .filter(|name| !name.is_empty())
        .collect();
    names.sort_by_key(|name| (name.start, name.end));
    names.dedup();
    let Document { original, positions, .. } = *document;
    script::findings(&Page { original, layer, positions, names: &names })
}

/// One check of one sitting.
type Check = fn(&Case, &mut Vec<Finding>);

/// The checks of a sitting, in no particular order: their findings are sorted by place.
const CHECKS: [Check; 10] = [
    names::check,
    order::check,
    attendance::check,
    ordinals::check,
    counts::check,
    headline::check,
    resolutions::check,
    dates::check,
    titles::check,
    persons::check,
];

/// True where two findings say the same of the same place.
fn alike_in_all(one: &Finding, other: &Finding) -> bool {
    one.span == other.span && one.kind == other.kind && one.stands == other.stands && one.suggestion == other.suggestion
}
