//! The file of a counting machine (计票机): CSV in UTF-8 or GB18030, one row for each paper, turned into marked papers.
//!
//! Law: the national election method of 2008 lets machines count. What a paper counts for is the procedure's to say; here it is only
//! read. Invariant: a file is read whole or not at all, and every problem is named with its line and column.

mod cell;
mod headings;
mod sums;

use std::collections::BTreeMap;

use yishi_names::PersonName;
use yishi_procedure::Session;
use yishi_procedure::ballot::machine::MOST_PAPERS;
use yishi_procedure::ballot::paper::{LineMark, Mark, MarkedPaper};
use yishi_procedure::ballot::paper_ballot::Ballot;

use crate::table::{self, Encoding};
use headings::Heading;
pub use headings::{FOREIGN, PAPER, QUESTION, WRITE_IN};
pub use sums::Sum;

/// The largest file taken, in bytes: ten thousand papers of a hundred lines stay below it.
pub const LARGEST_FILE: usize = 3 * 1024 * 1024;

/// As many problems are told; whoever has mended these sees the others.
const MOST_PROBLEMS: usize = 200;

/// Why a file gave no papers.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MachineFileError {
    /// It has more bytes than [`LARGEST_FILE`].
    #[error("the file has {0} bytes")]
    TooLarge(usize),
    /// It is text in no encoding that offices use.
    #[error("the file is text neither in UTF-8 nor in GB18030")]
    Encoding,
    /// What stands in it cannot be the papers of this ballot; each problem with its place.
    #[error("the file has {} problems", .0.len())]
    Problems(Vec<MachineProblem>),
}

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MachineProblem {
    /// The line of the file, from 1.
    pub line: usize,
    /// The heading of the column as the file has it; none where the whole line is meant.
    pub column: Option<String>,
    /// What is wrong there.
    pub kind: MachineProblemKind,
}

/// What can be wrong with a line or a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MachineProblemKind {
    /// No paper stands in the file.
    NoPapers,
    /// More papers stand in it than a file may hold.
    TooManyPapers,
    /// Nothing of that name is printed on the ballot.
    UnknownColumn,
    /// The column is there already.
    ColumnTwice,
    /// A line of the ballot has no column; with the name printed on it, none where it is the question itself.
    MissingLine(Option<PersonName>),
    /// No column has the numbers of the papers.
    MissingNumbers,
    /// Names are written in beside a line, and none stands before this column.
    NoLineBefore,
    /// The row has other columns than the head.
    Cells {
        /// How many it has.
        has: usize,
        /// How many the head has.
        wanted: usize,
    },
    /// The papers are not numbered 1, 2, 3 and so on; void papers are called by these numbers.
    BadNumber {
        /// What stands there.
        said: String,
        /// What has to stand there.
        wanted: usize,
    },
    /// It is no mark.
    BadMark(String),
    /// It is no name, or a name whose traditional form cannot be told.
    BadName(String),
    /// It is neither yes nor empty.
    BadFlag(String),
    /// It is no number, or stands where no sum can be.
    BadSum(String),
    /// A paper stands below the sums.
    PaperBelowSums,
    /// The machine's sum is not that of its rows.
    SumDiffers {
        /// What was added up.
        sum: Sum,
        /// The figure in the file.
        said: u64,
        /// The sum of the rows.
        counted: u64,
    },
}

/// Reads the file of a machine that counted this ballot.
///
/// # Errors
/// The file as a whole, or everything in it that cannot be read.
pub fn read(bytes: &[u8], session: &Session, ballot: &Ballot) -> Result<Vec<MarkedPaper>, MachineFileError> {
    if bytes.len() > LARGEST_FILE {
        return Err(MachineFileError::TooLarge(bytes.len()));
    }
    let text = table::text(bytes).map_err(|Encoding| MachineFileError::Encoding)?;
    let mut reading = Reading { names: names(session), ..Reading::default() };
    let mut rows = table::lines(&text);
    let (line, head) = rows.next().unwrap_or((1, Vec::new()));
    reading.head(line, &head, session, ballot);
    if reading.problems.is_empty() {
        rows.for_each(|(line, row)| reading.row(line, &row));
        reading.finish(line, session, ballot);
    }
    if reading.problems.is_empty() { Ok(reading.papers) } else { Err(MachineFileError::Problems(reading.problems)) }
}

/// Everybody on the roll by every form of the name, so that one person is not written in under two.
fn names(session: &Session) -> BTreeMap<String, PersonName> {
    let seats = session.roll.seats().filter_map(|seat| seat.name.as_ref());
    let all = seats.chain(session.roll.guests().iter().map(|guest| &guest.name));
    all.flat_map(|name| {
        let forms = [&name.hans, &name.hant].into_iter().chain(&name.hant_alt);
        forms.map(|form| (form.clone(), name.clone())).collect::<Vec<_>>()
    })
    .collect()
}

/// A file being read.
#[derive(Default)]
struct Reading {
    names: BTreeMap<String, PersonName>,
    headings: Vec<Heading>,
    /// The headings as the file has them.
    written: Vec<String>,
    lines: usize,
    papers: Vec<MarkedPaper>,
    sums: Vec<sums::Row>,
    problems: Vec<MachineProblem>,
}

impl Reading {
    fn problem(&mut self, line: usize, column: Option<usize>, kind: MachineProblemKind) {
        if self.problems.len() < MOST_PROBLEMS {
            let column = column.and_then(|at| self.written.get(at).cloned());
            self.problems.push(MachineProblem { line, column, kind });
        }
    }

    fn head(&mut self, line: usize, head: &[String], session: &Session, ballot: &Ballot) {
        self.written = head.iter().map(|cell| cell.trim().to_owned()).collect();
        self.lines = ballot.lines.len();
        let found = headings::read(head, session, ballot);
        self.headings = found.headings;
        for (column, kind) in found.problems {
            self.problem(line, column, kind);
        }
    }

    fn row(&mut self, line: usize, row: &[String]) {
        let (has, wanted) = (row.len(), self.headings.len());
        let beyond = row.iter().skip(wanted).any(|cell| !cell.trim().is_empty());
        if has < wanted || beyond {
            return self.problem(line, None, MachineProblemKind::Cells { has, wanted });
        }
        match self.sum_of(row) {
            Some(sum) => self.sums.push(sums::Row { line, sum, cells: row[..wanted].to_vec() }),
            None if !self.sums.is_empty() => self.problem(line, None, MachineProblemKind::PaperBelowSums),
            None if self.papers.len() == MOST_PAPERS => self.problem(line, None, MachineProblemKind::TooManyPapers),
            None => self.paper(line, row),
        }
    }

    /// Sums stand below the papers, with their name in the column of the papers' numbers.
    fn sum_of(&self, row: &[String]) -> Option<Sum> {
        let at = self.headings.iter().position(|heading| *heading == Heading::Paper)?;
        row.get(at).and_then(|cell| Sum::parse(cell))
    }

    fn paper(&mut self, line: usize, row: &[String]) {
        let blank = LineMark { mark: Mark::Blank, write_in: None };
        let mut paper = MarkedPaper { lines: vec![blank; self.lines], foreign: false };
        let number = self.papers.len() + 1;
        for (at, cell) in row.iter().enumerate().take(self.headings.len()) {
            if let Err(kind) = cell::set(&mut paper, self.headings[at], cell, number, &self.names) {
                self.problem(line, Some(at), kind);
            }
        }
        self.papers.push(paper);
    }

    /// What can only be said of the whole file.
    fn finish(&mut self, head: usize, session: &Session, ballot: &Ballot) {
        if self.papers.is_empty() && self.problems.is_empty() {
            return self.problem(head, None, MachineProblemKind::NoPapers);
        }
        if self.problems.is_empty() {
            let counted = sums::counted(&self.papers, session, ballot);
            for (line, column, kind) in sums::problems(&self.sums, &self.headings, &counted) {
                self.problem(line, Some(column), kind);
            }
        }
    }
}
