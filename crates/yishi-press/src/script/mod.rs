//! The scripts of a report: which one it is in, what a converter did to it, and a converter that keeps names whole.
//!
//! Source: `data/characters.txt` and `data/words.txt`, drawn from published dictionaries, `data/genre.txt` and
//! `data/regional.txt`, written by hand. Invariant: words judge running text and never a name; a name is judged by what
//! no name can be, and nothing here changes one.

mod characters;
mod converter;
mod genre;
mod mixture;
mod names;
mod naming;
mod regional;
mod running;
mod sense;
mod simplified;
mod simplified_words;
mod words;

use std::ops::Range;

use yishi_names::Script;

use crate::finding::{Evidence, Finding, Kind, Severity};
use crate::read::Reading;
use crate::span::{Layer, Positions};

pub use converter::{Converted, Converter, Named, Region};
pub use mixture::{Mixture, has_traditional, script_of};
pub use naming::names_in;

/// A report as its scripts are looked at.
#[derive(Clone, Copy, Debug)]
pub struct Page<'t> {
    /// The text as it came.
    pub original: &'t str,
    /// The repaired text.
    pub layer: &'t Layer,
    /// Places in the text as it came.
    pub positions: &'t Positions<'t>,
    /// Where in the repaired text the names of persons stand, in bytes.
    pub names: &'t [Range<usize>],
}

/// What is wrong with the script of a report: over- and under-converted characters, simplified ones left over, words of
/// another region; in a simplified report, traditional characters.
pub fn findings(page: &Page<'_>) -> Vec<Finding> {
    let (text, mut found) = (page.layer.text.as_str(), Vec::new());
    let mut names = page.names.to_vec();
    names.sort_by_key(|name| (name.start, name.end));
    let (whole, stretches) = mixture::stretches(text);
    for (stretch, script) in stretches {
        if script != whole {
            found.extend(page.another_script(&stretch));
        }
        let inside = names_within(&names, &stretch);
        match script {
            Script::Hant => page.traditional(&stretch, inside, &mut found),
            Script::Hans => simplified::check(page, stretch, inside, &mut found),
        }
    }
    found
}

/// The same for a text as it was read: the people of its sittings are the names.
pub fn findings_of(original: &str, reading: &Reading, positions: &Positions<'_>) -> Vec<Finding> {
    let text = reading.layer.text.as_str();
    if !has_traditional(text) {
        return Vec::new();
    }
    let people = reading.sittings.iter().flat_map(|sitting| sitting.people().map(|(_, person)| person.name.as_str()));
    let names = names_in(text, people);
    findings(&Page { original, layer: &reading.layer, positions, names: &names })
}

/// The names that begin in a stretch.
fn names_within<'n>(names: &'n [Range<usize>], stretch: &Range<usize>) -> &'n [Range<usize>] {
    let first = names.partition_point(|name| name.start < stretch.start);
    let last = names.partition_point(|name| name.start < stretch.end);
    names.get(first..last).unwrap_or_default()
}

impl Page<'_> {
    fn traditional(&self, stretch: &Range<usize>, inside: &[Range<usize>], found: &mut Vec<Finding>) {
        let mut start = stretch.start;
        for name in inside {
            running::check(self, start..name.start, found);
            names::check(self, name.clone(), found);
            start = start.max(name.end);
        }
        running::check(self, start..stretch.end, found);
        regional::check(self, stretch.clone(), found);
    }

    /// A finding at a range of the repaired text.
    fn finding(&self, kind: Kind, severity: Severity, range: Range<usize>) -> Finding {
        let span = self.layer.span(range.start, range.end);
        let stands = self.layer.text.get(range).unwrap_or_default();
        Finding::new(kind, severity, self.positions.place(span), stands)
    }

    /// Lines in another script than the rest are told once, at the first of them.
    fn another_script(&self, stretch: &Range<usize>) -> Option<Finding> {
        let text = self.layer.text.get(stretch.clone())?;
        let line = text.trim_start().lines().next()?;
        let start = stretch.start + (text.len() - text.trim_start().len());
        let range = start..start + line.trim_end().len();
        let rule = Evidence::Rule { rule: "another-script".to_owned() };
        Some(self.finding(Kind::MixedScript, Severity::Warning, range).because(rule))
    }
}
