//! The sums a machine writes under its rows, held against the rows: a file that was cut or altered on its way is found out.
//!
//! Sums may be left out. Invariant: they are compared and never taken; what counts is added up from the papers.

use yishi_procedure::Session;
use yishi_procedure::ballot::count::BallotCount;
use yishi_procedure::ballot::paper::{MarkedPaper, count_papers};
use yishi_procedure::ballot::paper_ballot::Ballot;
use yishi_procedure::voting::choice::Choice;

use super::MachineProblemKind;
use super::cell::plain;
use super::headings::Heading;

/// What a sum adds up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sum {
    /// The choices of that sort on the valid papers.
    Choices(Choice),
    /// The void papers.
    Void,
}

const SUMS: &[(&[&str], Sum)] = &[
    (&["赞成", "贊成", "for"], Sum::Choices(Choice::For)),
    (&["反对", "反對", "against"], Sum::Choices(Choice::Against)),
    (&["弃权", "棄權", "abstain"], Sum::Choices(Choice::Abstain)),
    (&["废票", "廢票", "void"], Sum::Void),
];

impl Sum {
    /// The sum of that name.
    pub(super) fn parse(cell: &str) -> Option<Self> {
        let word = plain(cell);
        SUMS.iter().find(|(words, _)| words.contains(&word.as_str())).map(|(_, sum)| *sum)
    }
}

/// A row of sums.
pub(super) struct Row {
    pub(super) line: usize,
    pub(super) sum: Sum,
    pub(super) cells: Vec<String>,
}

/// What the papers come to, by the rules of the ballot.
pub(super) fn counted(papers: &[MarkedPaper], session: &Session, ballot: &Ballot) -> BallotCount {
    count_papers(papers, ballot.lines.len(), &ballot.form(session), ballot.issued_papers())
}

/// Every sum that is not that of the rows, with its line and the place of its column.
pub(super) fn problems(
    rows: &[Row],
    headings: &[Heading],
    counted: &BallotCount,
) -> Vec<(usize, usize, MachineProblemKind)> {
    let of_row = |row: &Row| {
        let cells = row.cells.iter().zip(headings).enumerate();
        let wrong =
            cells.filter_map(|(at, (cell, heading))| Some((row.line, at, wrong(row.sum, cell, *heading, counted)?)));
        wrong.collect::<Vec<_>>()
    };
    rows.iter().flat_map(of_row).collect()
}

fn wrong(sum: Sum, cell: &str, heading: Heading, counted: &BallotCount) -> Option<MachineProblemKind> {
    let word = plain(cell);
    if word.is_empty() || heading == Heading::Paper {
        return None;
    }
    let line = match heading {
        Heading::Line(line) => counted.lines.get(line),
        Heading::Paper | Heading::WriteIn(_) | Heading::Foreign | Heading::Unknown => None,
    };
    let (Some(line), Ok(said)) = (line, word.parse()) else {
        return Some(MachineProblemKind::BadSum(cell.trim().to_owned()));
    };
    let counted = match sum {
        Sum::Choices(choice) => u64::from(line.of(choice)),
        Sum::Void => counted.void_total(),
    };
    (said != counted).then_some(MachineProblemKind::SumDiffers { sum, said, counted })
}
