//! A roll file as an office hands it over: CSV in UTF-8 or GB18030, or a workbook (XLSX), turned into rows.
//!
//! Only the file is read here; what the rows mean, and every problem with its line, is the procedure's (`roll_sheet`).

use std::io::{self, Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use yishi_procedure::convening::roll::{LARGEST_ROLL, RollDraft};
use yishi_procedure::convening::roll_sheet::{self, RollProblem};
use zip::ZipArchive;

use crate::table::{Encoding, text};

/// The longest cell taken, in bytes.
const LONGEST_CELL: usize = 1_000;
/// Lines read before the rest is only counted by the procedure's own limit.
const MOST_LINES: usize = LARGEST_ROLL * 20;

/// The most a workbook may unpack to, in bytes: a roll of ten thousand lines stays below a tenth of it.
const LARGEST_WORKBOOK: u64 = 64 * 1024 * 1024;

/// Why a file gave no roll.
#[derive(Debug, thiserror::Error)]
pub enum RollFileError {
    /// The file is neither text nor a workbook.
    #[error("the file cannot be read: {0}")]
    Unreadable(FileFault),
    /// The table has problems; each with its line.
    #[error("the roll has {} problems", .0.len())]
    Problems(Vec<RollProblem>),
}

/// What is wrong with a file from which nothing could be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// It is text in no encoding that offices use.
    #[error("it is text neither in UTF-8 nor in GB18030")]
    Encoding,
    /// The workbook has no sheet.
    #[error("the workbook has no sheet")]
    NoSheet,
    /// The workbook unpacks to more than is taken.
    #[error("the workbook unpacks to more than {LARGEST_WORKBOOK} bytes")]
    TooLarge,
    /// It is neither CSV nor XLSX, or damaged; in the words of the reader.
    #[error("it is neither CSV nor XLSX, or damaged: {0}")]
    Broken(String),
}

fn broken(error: impl ToString) -> RollFileError {
    RollFileError::Unreadable(FileFault::Broken(error.to_string()))
}

/// Reads a roll file.
pub fn read(bytes: &[u8]) -> Result<RollDraft, RollFileError> {
    let rows = if bytes.starts_with(b"PK") { workbook(bytes)? } else { table(bytes)? };
    roll_sheet::read(&rows).map_err(RollFileError::Problems)
}

fn table(bytes: &[u8]) -> Result<Vec<Vec<String>>, RollFileError> {
    let text = text(bytes).map_err(|Encoding| RollFileError::Unreadable(FileFault::Encoding))?;
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records().take(MOST_LINES) {
        let record = record.map_err(broken)?;
        rows.push(record.iter().map(cut).collect());
    }
    // A file that ends with empty lines has no seats there.
    while rows.last().is_some_and(|row: &Vec<String>| row.iter().all(|cell| cell.trim().is_empty())) {
        rows.pop();
    }
    Ok(rows)
}

fn workbook(bytes: &[u8]) -> Result<Vec<Vec<String>>, RollFileError> {
    if unpacked_size(bytes).map_err(broken)? > LARGEST_WORKBOOK {
        return Err(RollFileError::Unreadable(FileFault::TooLarge));
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let first = book.worksheet_range_at(0);
    let sheet = first.ok_or(RollFileError::Unreadable(FileFault::NoSheet))?.map_err(broken)?;
    Ok(sheet.rows().take(MOST_LINES).map(|row| row.iter().map(cell).collect()).collect())
}

/// How much the archive really unpacks to, whatever it states; counted no further than one byte above what is taken.
fn unpacked_size(bytes: &[u8]) -> io::Result<u64> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(io::Error::other)?;
    let mut size = 0;
    for place in 0..archive.len() {
        let left = (LARGEST_WORKBOOK + 1).saturating_sub(size);
        let entry = archive.by_index(place).map_err(io::Error::other)?;
        size += io::copy(&mut entry.take(left), &mut io::sink())?;
    }
    Ok(size)
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

    /// An archive with these files in it.
    fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in files {
            writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            std::io::Write::write_all(&mut writer, content).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    /// A workbook of one sheet, as office programs write it: numbers as numbers, words in the cells.
    fn workbook_of(rows: &str) -> Vec<u8> {
        const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
        let book = format!(
            "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets><sheet name=\"名册\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
        );
        let leads = |kind: &str, to: &str| {
            format!(
                "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"r1\" Type=\"{OFFICE}/{kind}\" Target=\"{to}\"/></Relationships>"
            )
        };
        let sheet = format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>");
        archive(&[
            ("xl/workbook.xml", book.as_bytes()),
            ("_rels/.rels", leads("officeDocument", "xl/workbook.xml").as_bytes()),
            ("xl/_rels/workbook.xml.rels", leads("worksheet", "worksheets/sheet1.xml").as_bytes()),
            ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ])
    }

    #[test]
    fn a_workbook_reads_like_the_same_table_in_text() {
        let word = |cell: &str, text: &str| format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
        let number = |cell: &str, value: u32| format!("<c r=\"{cell}\"><v>{value}</v></c>");
        let rows = format!(
            "<row r=\"1\">{}{}{}</row><row r=\"2\">{}{}{}</row><row r=\"3\">{}{}{}</row>",
            word("A1", "证号"),
            word("B1", "姓名"),
            word("C1", "代表团"),
            number("A2", 1),
            word("B2", "王力"),
            word("C2", "东湖"),
            number("A3", 2),
            word("B3", "李一民"),
            word("C3", "西山"),
        );
        assert_eq!(read(&workbook_of(&rows)).unwrap(), read(SHEET.as_bytes()).unwrap());
    }

    #[test]
    fn a_small_file_that_unpacks_to_a_huge_one_is_refused() {
        let huge = vec![b' '; usize::try_from(LARGEST_WORKBOOK).unwrap() + 1];
        let bytes = archive(&[("xl/workbook.xml", &huge)]);
        assert!(bytes.len() < 200_000);
        let Err(RollFileError::Unreadable(reason)) = read(&bytes) else { panic!("it was read") };
        assert!(reason.to_string().contains("unpacks"), "{reason}");
    }

    #[test]
    fn what_is_neither_text_nor_a_workbook_is_refused() {
        assert!(matches!(read(b"PK\x03\x04 no workbook"), Err(RollFileError::Unreadable(_))));
        assert!(matches!(read(&[0xff, 0xff, 0x81]), Err(RollFileError::Unreadable(_))));
    }
}
