//! Reading reports: from a text to the sittings it tells of, each fact with its place.
//!
//! The way: the original, its repaired layer (`crate::repair`), the reports in it, the sitting each tells of. Invariant: nothing
//! here changes a text; every place is one of the original; a fact that is not in the text is open.

use crate::finding::Finding;
use crate::repair::repair;
use crate::span::{Layer, Positions};

mod adopted;
mod attending;
pub mod business;
mod chairs;
mod elected;
mod figures;
mod list;
mod meeting;
mod names;
mod numbers;
mod page;
pub mod people;
mod report;
mod reports;
mod rostrum;
mod session;
pub mod sitting;
mod speeches;
mod text;
mod titles;
mod triggers;
mod when;

pub use people::{Group, NonVoting, Person};
pub use sitting::{List, Quote, Sitting};

/// What was read from one text.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The text with its damage repaired, in the script it was printed in.
    pub layer: Layer,
    /// The sittings, in the order of the reports.
    pub sittings: Vec<Sitting>,
    /// Every repair, as a finding in the original.
    pub repairs: Vec<Finding>,
    /// True where reading saw that every character stands in simplified script, in which nothing is to be converted.
    pub simplified: bool,
}

/// Reads a text. `file` is its name, as the sittings shall state their source.
pub fn read(original: &str, file: Option<&str>) -> Reading {
    let mut reading = read_at(original, &Positions::new(original), file);
    reading.sittings.iter_mut().for_each(Sitting::complete);
    reading
}

/// Reads a text whose positions are known already, to be proofread: in a simplified text no traditional forms are looked up.
pub fn read_at(original: &str, positions: &Positions<'_>, file: Option<&str>) -> Reading {
    let repaired = repair(original, positions);
    let text = text::Text::new(original, positions, &repaired);
    let mut sittings: Vec<Sitting> =
        reports(&text, &repaired).iter().filter_map(|one| report::read(&text, &repaired, one)).collect();
    share_year(&mut sittings);
    let stem = file.map_or("text", |file| file.rsplit(['/', '\\']).next().unwrap_or(file));
    for (number, sitting) in sittings.iter_mut().enumerate() {
        sitting.id = format!("{stem}#{}", number + 1);
        sitting.source.file = file.map(str::to_owned);
    }
    let simplified = text.is_simplified();
    Reading { sittings, repairs: repaired.findings, layer: repaired.layer, simplified }
}

/// The reports of a text, each with the lines above it and its paragraphs.
fn reports(text: &text::Text<'_>, repaired: &crate::repair::Repaired) -> Vec<report::Report> {
    let mut reports: Vec<report::Report> = Vec::new();
    for paragraph in &repaired.paragraphs {
        if reports.last().is_none_or(|last| last.number != paragraph.report) {
            reports.push(report::Report {
                number: paragraph.report,
                lines: [1, 1],
                heads: Vec::new(),
                body: Vec::new(),
            });
        }
        let Some(report) = reports.last_mut() else { continue };
        let range = paragraph.start..paragraph.end;
        if paragraph.head { report.heads.push(range) } else { report.body.push(range) }
    }
    let starts: Vec<usize> = reports.iter().map(|report| text.line(report.start())).collect();
    for (at, report) in reports.iter_mut().enumerate() {
        let first = if at == 0 { 1 } else { starts.get(at).copied().unwrap_or(1) };
        let next = starts.get(at + 1).map(|line| line - 1);
        report.lines = [first, next.unwrap_or_else(|| text.last_line())];
    }
    reports
}

/// A year that one report of a page has a basis for is that of the others of the same month.
fn share_year(sittings: &mut [Sitting]) {
    let known = sittings.iter().find_map(|sitting| {
        let date = sitting.meeting.date.as_deref().filter(|date| !date.contains('?'))?;
        Some((date.get(..4)?.parse::<u32>().ok()?, date.get(5..7)?.to_owned()))
    });
    let Some((year, month)) = known else { return };
    for sitting in sittings {
        let Some(date) = sitting.meeting.date.as_deref().filter(|date| date.starts_with('?')) else { continue };
        if date.get(5..7) == Some(month.as_str())
            && let Some(date) = when::with_year(date, year)
        {
            sitting.meeting.date = Some(date);
            sitting.source.date_basis = Some("another report of the same text".to_owned());
        }
    }
}
