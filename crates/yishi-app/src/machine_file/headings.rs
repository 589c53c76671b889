//! The head of a machine's file: which column is which line of the ballot, in Chinese or in English.
//!
//! Names stand as they are printed on the ballot, in either script; the order of the columns is free. Invariant: every line of the
//! ballot has exactly one column, and so have the numbers of the papers.

use yishi_names::PersonName;
use yishi_procedure::Session;
use yishi_procedure::ballot::paper_ballot::Ballot;
use yishi_procedure::ballot::subject::BallotLine;

use super::MachineProblemKind;
use super::cell::plain;

/// Headings of the column with the numbers of the papers, from 1.
pub const PAPER: &[&str] = &["票号", "票號", "序号", "序號", "paper", "no"];
/// Headings of the column with a name written in beside the line before it.
pub const WRITE_IN: &[&str] = &["另选他人", "另選他人", "write-in"];
/// Headings of the column that marks papers which were never issued.
pub const FOREIGN: &[&str] = &["非本次选票", "非本次選票", "not-issued"];
/// Headings of the one column of a ballot on a question.
pub const QUESTION: &[&str] = &["表决事项", "表決事項", "question"];

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heading {
    /// The number of the paper.
    Paper,
    /// The mark on that line of the ballot, from 0.
    Line(usize),
    /// The name written in beside that line.
    WriteIn(usize),
    /// Whether the paper is none of those issued.
    Foreign,
    /// Nothing that is known; the file is not read on.
    Unknown,
}

/// The head as it was read; problems with the column they stand in.
pub(super) struct Found {
    pub(super) headings: Vec<Heading>,
    pub(super) problems: Vec<(Option<usize>, MachineProblemKind)>,
}

pub(super) fn read(head: &[String], session: &Session, ballot: &Ballot) -> Found {
    let printed: Vec<Option<&PersonName>> = ballot.lines.iter().map(|line| name_of(session, line)).collect();
    let mut found = Found { headings: Vec::new(), problems: Vec::new() };
    let last = head.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |at| at + 1);
    for (at, cell) in head[..last].iter().enumerate() {
        let heading = heading(cell, &printed, &found.headings).unwrap_or_else(|kind| {
            found.problems.push((Some(at), kind));
            Heading::Unknown
        });
        found.headings.push(heading);
    }
    if !found.headings.contains(&Heading::Paper) {
        found.problems.push((None, MachineProblemKind::MissingNumbers));
    }
    let missing = (0..printed.len()).filter(|line| !found.headings.contains(&Heading::Line(*line)));
    found.problems.extend(missing.map(|line| (None, MachineProblemKind::MissingLine(printed[line].cloned()))));
    found
}

fn name_of<'a>(session: &'a Session, line: &BallotLine) -> Option<&'a PersonName> {
    line.person().and_then(|person| session.roll.name(person))
}

fn heading(cell: &str, printed: &[Option<&PersonName>], before: &[Heading]) -> Result<Heading, MachineProblemKind> {
    let word = plain(cell);
    let once = |heading| if before.contains(&heading) { Err(MachineProblemKind::ColumnTwice) } else { Ok(heading) };
    if PAPER.contains(&word.as_str()) {
        return once(Heading::Paper);
    }
    if FOREIGN.contains(&word.as_str()) {
        return once(Heading::Foreign);
    }
    if WRITE_IN.contains(&word.as_str()) {
        let line = before.iter().rev().find_map(|heading| match heading {
            Heading::Line(line) => Some(*line),
            Heading::Paper | Heading::WriteIn(_) | Heading::Foreign | Heading::Unknown => None,
        });
        return once(Heading::WriteIn(line.ok_or(MachineProblemKind::NoLineBefore)?));
    }
    line(&word, printed, before)
}

/// Two candidates of one name stand in the order of the ballot.
fn line(word: &str, printed: &[Option<&PersonName>], before: &[Heading]) -> Result<Heading, MachineProblemKind> {
    let meant = |name: &Option<&PersonName>| match name {
        Some(name) => [&name.hans, &name.hant].into_iter().chain(&name.hant_alt).any(|form| plain(form) == word),
        None => QUESTION.contains(&word),
    };
    let lines: Vec<usize> = (0..printed.len()).filter(|line| meant(&printed[*line])).collect();
    let free = lines.iter().find(|line| !before.contains(&Heading::Line(**line)));
    match (free, lines.is_empty()) {
        (Some(line), _) => Ok(Heading::Line(*line)),
        (None, true) => Err(MachineProblemKind::UnknownColumn),
        (None, false) => Err(MachineProblemKind::ColumnTwice),
    }
}
