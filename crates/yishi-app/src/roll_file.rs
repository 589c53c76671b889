//! A roll file as an office hands it over: CSV in UTF-8 or GB18030, or a workbook (XLSX), turned into rows.
//!
//! Only the file is read here; what the rows mean, and every problem with its line, is the procedure's (`roll_sheet`).

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use yishi_procedure::convening::roll::{LARGEST_ROLL, RollDraft};
use yishi_procedure::convening::roll_sheet::{self, RollProblem};

/// The longest cell taken, in bytes.
const LONGEST_CELL: usize = 1_000;
/// Lines read before the rest is only counted by the procedure's own limit.
const MOST_LINES: usize = LARGEST_ROLL * 20;

/// Why a file gave no roll.
#[derive(Debug, thiserror::Error)]
pub enum RollFileError {
    /// The file is neither text nor a workbook.
    #[error("the file is neither CSV nor XLSX: {0}")]
    Unreadable(String),
    /// The table has problems; each with its line.
    #[error("the roll has {} problems", .0.len())]
    Problems(Vec<RollProblem>),
}

/// Reads a roll file.
pub fn read(bytes: &[u8]) -> Result<RollDraft, RollFileError> {
    let rows = if bytes.starts_with(b"PK") { workbook(bytes)? } else { table(bytes)? };
    roll_sheet::read(&rows).map_err(RollFileError::Problems)
}

fn table(bytes: &[u8]) -> Result<Vec<Vec<String>>, RollFileError> {
    let text = text(bytes)?;
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records().take(MOST_LINES) {
        let record = record.map_err(|error| RollFileError::Unreadable(error.to_string()))?;
        rows.push(record.iter().map(cut).collect());
    }
    // A file that ends with empty lines has no seats there.
    while rows.last().is_some_and(|row: &Vec<String>| row.iter().all(|cell| cell.trim().is_empty())) {
        rows.pop();
    }
    Ok(rows)
}

/// Offices still save CSV in GB18030; a text is in one encoding or the other, never a guess by parts.
fn text(bytes: &[u8]) -> Result<String, RollFileError> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.trim_start_matches('\u{feff}').to_owned());
    }
    let (text, _, broken) = encoding_rs::GB18030.decode(bytes);
    if broken {
        return Err(RollFileError::Unreadable("it is text neither in UTF-8 nor in GB18030".to_owned()));
    }
    Ok(text.into_owned())
}

fn workbook(bytes: &[u8]) -> Result<Vec<Vec<String>>, RollFileError> {
    let unreadable = |error: calamine::XlsxError| RollFileError::Unreadable(error.to_string());
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let first = book.worksheet_range_at(0);
    let sheet = first.ok_or_else(|| RollFileError::Unreadable("the workbook has no sheet".to_owned()))?;
    let sheet = sheet.map_err(unreadable)?;
    Ok(sheet.rows().take(MOST_LINES).map(|row| row.iter().map(cell).collect()).collect())
}

/// A number typed into a workbook is kept there as a fraction; a seat number is a whole one.
fn cell(data: &Data) -> String {
    match data {
        Data::Empty => String::new(),
        Data::Float(_)
        | Data::Int(_)
        | Data::String(_)
        | Data::Bool(_)
        | Data::DateTime(_)
        | Data::DateTimeIso(_)
        | Data::DurationIso(_)
        | Data::Error(_) => cut(&data.to_string()),
    }
}

fn cut(cell: &str) -> String {
    let end = (0..=LONGEST_CELL.min(cell.len())).rev().find(|end| cell.is_char_boundary(*end)).unwrap_or(0);
    cell[..end].to_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;
    use yishi_procedure::convening::roll_sheet::RollProblemKind;

    const SHEET: &str = "证号,姓名,代表团\n1,王力,东湖\n2,李一民,西山\n";

    #[test]
    fn a_sheet_reads_alike_in_utf_8_with_or_without_a_mark_and_in_gb18030() {
        let plain = read(SHEET.as_bytes()).unwrap();
        assert_eq!(plain.seats.len(), 2);
        let marked = format!("\u{feff}{SHEET}");
        assert_eq!(read(marked.as_bytes()).unwrap(), plain);
        let (gb, _, _) = encoding_rs::GB18030.encode(SHEET);
        assert_eq!(read(&gb).unwrap(), plain);
    }

    #[test]
    fn every_problem_comes_with_its_line_and_nothing_is_half_loaded() {
        let Err(RollFileError::Problems(problems)) = read("证号,姓名,代表团\n1,王力,东湖\n1,李一,\n".as_bytes())
        else {
            panic!("two problems on line 3");
        };
        assert!(problems.iter().all(|problem| problem.line == 3));
        assert!(problems.iter().any(|p| matches!(p.kind, RollProblemKind::DuplicateNumber { first: 2, .. })));
        assert!(problems.iter().any(|p| p.kind == RollProblemKind::MissingGroup));
    }

    #[test]
    fn what_is_neither_text_nor_a_workbook_is_refused() {
        assert!(matches!(read(b"PK\x03\x04 no workbook"), Err(RollFileError::Unreadable(_))));
        assert!(matches!(read(&[0xff, 0xff, 0x81]), Err(RollFileError::Unreadable(_))));
    }
}
