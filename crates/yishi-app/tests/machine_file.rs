//! The file of a counting machine: what it says is what the ballot gets, and what is wrong with it is said with its place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code, unused_imports)]

#[path = "../../yishi-procedure/tests/acts/support/mod.rs"]
mod support;
#[path = "../../yishi-procedure/tests/acts/witness.rs"]
mod witness;

use proptest::collection::vec;
use proptest::prelude::*;
use yishi_app::machine_file::{self, MachineFileError, MachineProblem, MachineProblemKind, Sum};
use yishi_procedure::ballot::count::VoidReason;
use yishi_procedure::ballot::machine::VoidPaper;
use yishi_procedure::ballot::paper::MarkedPaper;
use yishi_procedure::voting::choice::Choice;
use yishi_procedure::voting::method::VoteMethod;

use support::{Story, a_plenary_with_scrutineers, count, enter_machine_count, name, paper, void, with_name, written};

const CANDIDATES: [u32; 3] = [20, 21, 22];

/// Three candidates for two seats; five papers came back.
fn counting() -> Story {
    a_plenary_with_scrutineers(&[], 28, VoteMethod::Secret).balloting_on(CANDIDATES, 2).returned(5, 5)
}

fn read(story: &Story, bytes: &[u8]) -> Result<Vec<MarkedPaper>, MachineFileError> {
    machine_file::read(bytes, story.session(), story.ballot())
}

/// The head of a file, with a column for a name beside the second candidate.
fn head() -> String {
    let [first, second, third] = CANDIDATES.map(|no| name(no).hans);
    format!("票号,{first},{second},另选他人,{third},非本次选票\n")
}

/// Two picks, a name behind ×, nothing at all, three picks, a paper nobody issued.
fn sheet() -> String {
    let other = name(901);
    let (hans, hant) = (other.hans, other.hant);
    let rows = format!("1,○,○,,×,\n2,赞成,反对,{hans}/{hant},弃权,\n3,,,,,\n4,o,O,,○,\n5,○,○,,×,是\n");
    head() + &rows
}

const SUMS: &str = "赞成,2,1,,0,\n反对,0,1,,1,\n弃权,1,1,,2,\n废票,2,,,,\n";

fn papers() -> Vec<MarkedPaper> {
    let foreign = MarkedPaper { foreign: true, ..paper("oox") };
    vec![paper("oox"), with_name(paper("ox-"), 1, name(901)), paper("---"), paper("ooo"), foreign]
}

fn problems(story: &Story, file: &str) -> Vec<MachineProblem> {
    let Err(MachineFileError::Problems(problems)) = read(story, file.as_bytes()) else { panic!("it was read: {file}") };
    problems
}

fn at(line: usize, column: &str, kind: MachineProblemKind) -> MachineProblem {
    MachineProblem { line, column: Some(column.to_owned()), kind }
}

#[test]
fn a_file_reads_alike_in_both_encodings_with_tabs_and_with_or_without_sums() {
    let story = counting();
    let whole = sheet() + SUMS;
    assert_eq!(read(&story, sheet().as_bytes()).unwrap(), papers());
    let (gb, _, _) = encoding_rs::GB18030.encode(&whole);
    let marked = format!("\u{feff}{whole}");
    let tabs = whole.replace(',', "\t").replace('\n', "\r\n");
    for bytes in [whole.as_bytes(), &gb, marked.as_bytes(), tabs.as_bytes()] {
        assert_eq!(read(&story, bytes).unwrap(), papers());
    }
}

#[test]
fn the_head_may_be_english_or_traditional_and_its_columns_in_any_order() {
    let story = counting();
    let [first, second, third] = CANDIDATES.map(|no| name(no).hant);
    let file = format!("{third},{second},Write-in,{first},Not-issued,Paper\n?,against,{},FOR,yes,1\n", name(23).hant);
    let MarkedPaper { lines, .. } = with_name(paper("ox?"), 1, name(23));
    assert_eq!(read(&story, file.as_bytes()).unwrap(), [MarkedPaper { lines, foreign: true }]);
}

/// law: MC 41
#[test]
fn what_the_file_says_is_what_the_ballot_gets() {
    let mut story = counting();
    let papers = read(&story, (sheet() + SUMS).as_bytes()).unwrap();
    story.when(enter_machine_count(1, papers)).gives(&["MachineCountEntered"]);
    let machine = story.ballot().machine.clone().unwrap();
    let counted = written(count(5, 5, &[[2, 0, 1], [1, 1, 1], [0, 1, 2]]), name(901), 1);
    assert_eq!(machine.count, void(void(counted, VoidReason::TooMany, 1), VoidReason::NotIssued, 1));
    let void = |paper, reason| VoidPaper { paper, reason };
    assert_eq!(machine.unchecked, [void(4, VoidReason::TooMany), void(5, VoidReason::NotIssued)]);
}

#[test]
fn a_head_that_does_not_fit_the_ballot_is_told_column_by_column() {
    let story = counting();
    let [first, second, third] = CANDIDATES.map(name);
    let file = format!("另选他人,{0},{0},张三,{1}\n1,○,○,,\n", first.hans, second.hans);
    let wanted = vec![
        at(1, "另选他人", MachineProblemKind::NoLineBefore),
        at(1, &first.hans, MachineProblemKind::ColumnTwice),
        at(1, "张三", MachineProblemKind::UnknownColumn),
        MachineProblem { line: 1, column: None, kind: MachineProblemKind::MissingNumbers },
        MachineProblem { line: 1, column: None, kind: MachineProblemKind::MissingLine(Some(third)) },
    ];
    assert_eq!(problems(&story, &file), wanted);
}

#[test]
fn every_cell_that_cannot_be_read_is_told_with_line_and_column() {
    let story = counting();
    let [first, _, third] = CANDIDATES.map(|no| name(no).hans);
    let file = head() + "\n1,0,○,Smith,×,\n3,○,○,,✓✓,maybe\n3,○\n";
    let wanted = vec![
        at(3, &first, MachineProblemKind::BadMark("0".to_owned())),
        at(3, "另选他人", MachineProblemKind::BadName("Smith".to_owned())),
        at(4, "票号", MachineProblemKind::BadNumber { said: "3".to_owned(), wanted: 2 }),
        at(4, &third, MachineProblemKind::BadMark("✓✓".to_owned())),
        at(4, "非本次选票", MachineProblemKind::BadFlag("maybe".to_owned())),
        MachineProblem { line: 5, column: None, kind: MachineProblemKind::Cells { has: 2, wanted: 6 } },
    ];
    assert_eq!(problems(&story, &file), wanted);
}

#[test]
fn sums_that_are_not_those_of_the_rows_are_found_out() {
    let story = counting();
    let [first, second, third] = CANDIDATES.map(|no| name(no).hans);
    let file = sheet() + "赞成,3,1,,0,\n废票,1,2,,,\n弃权,1,1,1,x,\n";
    let differs = |sum, said, counted| MachineProblemKind::SumDiffers { sum, said, counted };
    let wanted = vec![
        at(7, &first, differs(Sum::Choices(Choice::For), 3, 2)),
        at(8, &first, differs(Sum::Void, 1, 2)),
        at(9, "另选他人", MachineProblemKind::BadSum("1".to_owned())),
        at(9, &third, MachineProblemKind::BadSum("x".to_owned())),
    ];
    assert_eq!(problems(&story, &file), wanted, "{second}");
    let below = head() + "赞成,0,0,,0,\n1,○,○,,×,\n";
    let wanted = MachineProblem { line: 3, column: None, kind: MachineProblemKind::PaperBelowSums };
    assert_eq!(problems(&story, &below), [wanted]);
}

#[test]
fn a_file_of_nothing_too_much_or_no_text_is_refused() {
    let story = counting();
    let none = MachineProblem { line: 1, column: None, kind: MachineProblemKind::NoPapers };
    assert_eq!(problems(&story, &head()), [none]);
    assert!(!problems(&story, "").is_empty());
    let rows: String = (1..=10_001).map(|no| format!("{no},○,×,,×,\n")).collect();
    let many = MachineProblem { line: 10_002, column: None, kind: MachineProblemKind::TooManyPapers };
    assert_eq!(problems(&story, &(head() + &rows)), [many]);
    let long = vec![b' '; machine_file::LARGEST_FILE + 1];
    assert_eq!(read(&story, &long), Err(MachineFileError::TooLarge(long.len())));
    assert_eq!(read(&story, &[0xff, 0xff, 0x81]), Err(MachineFileError::Encoding));
}

#[test]
fn the_example_of_the_book_is_read() {
    let story = a_plenary_with_scrutineers(&[], 28, VoteMethod::Secret).balloting_on([20, 21], 1).returned(3, 3);
    let book = include_str!("../../../docs/running-a-sitting.md");
    let example = book.split("```csv\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let example = example.replace("林树声", &name(20).hans).replace("江大川", &name(21).hans);
    let papers = read(&story, example.as_bytes()).unwrap();
    assert_eq!(papers[1].lines[1].write_in.as_ref().unwrap().hans, "高山");
    assert!(papers[2].foreign);
}

thread_local! {
    static OPEN: Story = counting();
}

proptest! {
    #[test]
    fn any_bytes_end_with_papers_or_with_reasons(bytes in vec(any::<u8>(), 0..600)) {
        let outcome = OPEN.with(|story| read(story, &bytes));
        if let Err(MachineFileError::Problems(problems)) = outcome {
            prop_assert!(!problems.is_empty(), "refused without a reason");
        }
    }

    /// Whatever happened to a good file, it ends with papers of the right form or with reasons that name a line of it.
    #[test]
    fn a_spoilt_file_ends_with_papers_or_with_reasons(spoils in vec((any::<usize>(), vec(any::<u8>(), 0..6)), 1..5)) {
        let mut bytes = (sheet() + SUMS).into_bytes();
        for (place, instead) in spoils {
            let at = place % bytes.len();
            bytes.splice(at..=at, instead);
        }
        let lines = String::from_utf8_lossy(&bytes).lines().count().max(1);
        match OPEN.with(|story| read(story, &bytes)) {
            Ok(papers) => prop_assert!(papers.iter().all(|paper| paper.lines.len() == CANDIDATES.len())),
            Err(MachineFileError::Problems(problems)) => {
                prop_assert!(!problems.is_empty() && problems.iter().all(|one| (1..=lines).contains(&one.line)));
            }
            Err(MachineFileError::Encoding) => {}
            Err(MachineFileError::TooLarge(_)) => prop_assert!(false, "it is small"),
        }
    }
}
