//! The roll as a table: every problem with its line, and nothing loaded while there is one.

use yishi_names::NameProblem;
use yishi_procedure::convening::roll::RollDraft;
use yishi_procedure::convening::roll_sheet::{Column, RollProblem, RollProblemKind, read};
use yishi_procedure::ids::{GroupNo, SeatNo};

use crate::support::{Story, congress, convene, name};

fn table(lines: &[&str]) -> Vec<Vec<String>> {
    lines.iter().map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

fn loaded(lines: &[&str]) -> RollDraft {
    read(&table(lines)).unwrap()
}

fn problems(lines: &[&str]) -> Vec<(usize, RollProblemKind)> {
    read(&table(lines)).unwrap_err().into_iter().map(|RollProblem { line, kind }| (line, kind)).collect()
}

/// A heading and one line for each seat from 1, in 14 delegations.
fn sheet_of(seats: u32) -> Vec<Vec<String>> {
    let heading = table(&["证号,姓名,代表团"]);
    let line = |no: u32| vec![no.to_string(), name(no).hans, format!("第{}代表团", no % 14 + 1)];
    heading.into_iter().chain((1..=seats).map(line)).collect()
}

#[test]
fn a_good_sheet_of_523_deputies_is_loaded_and_convenes_a_session() {
    let draft = read(&sheet_of(523)).unwrap();
    assert_eq!((draft.seats.len(), draft.groups.len(), draft.guests.len()), (523, 14, 0));
    assert_eq!(draft.seats[522].no, SeatNo(523));
    // Delegations are numbered in the order in which the sheet names them.
    assert_eq!((draft.groups[0].no, draft.groups[0].name.hans.as_str()), (GroupNo(1), "第2代表团"));
    let story = Story::under(congress(&[])).after(convene(draft));
    assert_eq!(story.session().roll.entitled(), 523);
}

#[test]
fn headings_are_understood_in_chinese_and_in_english() {
    let chinese = loaded(&[
        "证号,姓名,姓名（繁体）,代表团,代表团（繁体）,职务,职务（繁体）,排序",
        "7,刘正兴,劉正興,城东代表团,城東代表團,市长,市長,3",
    ]);
    let english = loaded(&[
        "Number,Name,name_hant,Delegation,group_hant,OFFICE,office_hant,Rank",
        "7,刘正兴,劉正興,城东代表团,城東代表團,市长,市長,3",
    ]);
    assert_eq!(chinese, english);
    let seat = &chinese.seats[0];
    assert_eq!((seat.no, seat.rank), (SeatNo(7), Some(3)));
    assert_eq!(seat.name.as_ref().unwrap().hant, "劉正興");
    assert_eq!(seat.office.as_ref().unwrap().hant, "市長");
    assert_eq!(chinese.groups[0].name.hant, "城東代表團");
    let cppcc = loaded(&["\u{feff}委员证号,姓名,界别", "7,王一山,教育界"]);
    assert_eq!(cppcc.groups[0].name.hans, "教育界");
}

#[test]
fn columns_stand_in_any_order_and_unknown_ones_are_passed_over() {
    let draft = loaded(&["备注,代表团,姓名,证号,电话", "连任,城东,王一山, 12 ,123", ",城西,李大川,9,"]);
    assert_eq!(draft.seats.iter().map(|seat| seat.no.0).collect::<Vec<_>>(), [12, 9]);
    assert_eq!(draft.seats[1].group, GroupNo(2));
    assert_eq!((draft.seats[0].office.clone(), draft.seats[0].rank), (None, None));
}

#[test]
fn a_sheet_without_a_seat_is_refused() {
    assert_eq!(problems(&["证号,姓名,代表团"]), [(1, RollProblemKind::NoSeats)]);
    assert_eq!(read(&[]).unwrap_err(), [RollProblem { line: 1, kind: RollProblemKind::NoSeats }]);
}

#[test]
fn a_sheet_of_ten_thousand_lines_is_loaded_and_longer_ones_are_refused_at_the_first_line_too_many() {
    assert_eq!(read(&sheet_of(10_000)).unwrap().seats.len(), 10_000);
    for lines in [10_001, 100_000] {
        let kind = RollProblemKind::TooManyLines { lines: lines as usize, most: 10_000 };
        assert_eq!(read(&sheet_of(lines)).unwrap_err(), [RollProblem { line: 10_002, kind }]);
    }
}

#[test]
fn missing_and_doubled_columns_are_all_named() {
    let missing = RollProblemKind::MissingColumn;
    assert_eq!(
        problems(&["电话,备注", "1,2"]),
        [(1, missing(Column::Number)), (1, missing(Column::Name)), (1, missing(Column::Group))]
    );
    assert_eq!(problems(&["证号,姓名,职务", "1,王一山,市长"]), [(1, missing(Column::Group))]);
    let twice = RollProblemKind::ColumnTwice(Column::Number);
    assert_eq!(problems(&["证号,number,姓名", "1,2,王一山"]), [(1, twice), (1, missing(Column::Group))]);
}

#[test]
fn a_number_that_stands_twice_is_named_with_both_lines() {
    let found = problems(&["证号,姓名,代表团", "7,王一山,城东", "8,李大川,城东", "7,林中水,城西", "007,高天火,城西"]);
    let twice = RollProblemKind::DuplicateNumber { seat: SeatNo(7), first: 2 };
    assert_eq!(found, [(4, twice.clone()), (5, twice)]);
}

#[test]
fn numbers_and_ranks_count_from_one() {
    let found = problems(&[
        "证号,姓名,代表团,排序",
        "0,王一山,城东,",
        "-3,李大川,城东,",
        "十二,林中水,城东,",
        ",高天火,城东,",
        "4294967296,何元土,城东,",
        "6,朱正木,城东,0",
        "7,江平金,城东,first",
    ]);
    let number = |text: &str| RollProblemKind::BadNumber(text.to_owned());
    let rank = |text: &str| RollProblemKind::BadRank(text.to_owned());
    assert_eq!(
        found,
        [
            (2, number("0")),
            (3, number("-3")),
            (4, number("十二")),
            (5, number("")),
            (6, number("4294967296")),
            (7, rank("0")),
            (8, rank("first")),
        ]
    );
}

#[test]
fn mixed_scripts_are_named_with_line_and_character() {
    let found = problems(&[
        "证号,姓名,姓名（繁体）,代表团",
        "1,劉正兴,劉正興,城东",
        "2,刘桢干,劉桢幹,城东",
        "3,王 平,王 平,城东",
        "4,王一山,,城东",
    ]);
    let name = RollProblemKind::BadName;
    assert_eq!(
        found,
        [
            (2, name(NameProblem::TraditionalInHans { character: '劉' })),
            (3, name(NameProblem::SimplifiedInHant { character: '桢' })),
            (4, name(NameProblem::Foreign { character: ' ' })),
            (5, RollProblemKind::MissingNameHant),
        ]
    );
}

#[test]
fn a_roll_without_traditional_forms_gives_the_simplified_one_for_both() {
    let draft = loaded(&["证号,姓名,代表团", "1,刘正兴,城东"]);
    let name = draft.seats[0].name.as_ref().unwrap();
    assert_eq!((name.hans.as_str(), name.hant.as_str()), ("刘正兴", "刘正兴"));
}

#[test]
fn every_problem_of_a_line_is_listed_and_one_bad_line_keeps_the_whole_sheet_out() {
    let found = problems(&["证号,姓名,代表团,排序", "1,王一山,城东,1", "x,,,y", "3,李大川,城东,3"]);
    assert_eq!(
        found,
        [
            (3, RollProblemKind::BadNumber("x".into())),
            (3, RollProblemKind::BadName(NameProblem::Empty)),
            (3, RollProblemKind::MissingGroup),
            (3, RollProblemKind::BadRank("y".into())),
        ]
    );
}

#[test]
fn short_and_empty_lines_are_problems_and_no_fault() {
    let found = problems(&["证号,姓名,代表团", "", "2", "3,王一山"]);
    assert_eq!(found.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 2, 2, 3, 3, 4]);
}

#[test]
fn a_delegation_has_one_name_in_traditional_characters() {
    let sheet = |names: [&str; 4]| -> Vec<String> {
        let seats = names.iter().zip(["王一山", "李一川", "林一水", "高一火"]).zip(1..);
        let lines = seats.map(|((hant, name), no)| format!("{no},{name},东湖代表团,{hant}"));
        ["证号,姓名,代表团,代表团（繁体）".to_owned()].into_iter().chain(lines).collect()
    };
    let read_all = |names| read(&table(&sheet(names).iter().map(String::as_str).collect::<Vec<_>>()));
    let differs = |line, text: &str| {
        let kind = RollProblemKind::GroupHantDiffers { text: text.to_owned(), first: 2 };
        RollProblem { line, kind }
    };
    let problems = read_all(["東湖代表團", "東湖代表团", "東湖代表團", "東胡代表團"]).unwrap_err();
    assert_eq!(problems, [differs(3, "東湖代表团"), differs(5, "東胡代表團")]);
    // A line that leaves the cell empty contradicts nobody, wherever it stands.
    for names in [["東湖代表團", "", "東湖代表團", ""], ["", "", "東湖代表團", "東湖代表團"]] {
        let draft = read_all(names).unwrap();
        assert_eq!((draft.groups.len(), draft.groups[0].name.hant.as_str()), (1, "東湖代表團"));
    }
}

#[test]
fn other_forms_of_a_name_are_kept_in_either_script_and_stray_characters_are_a_problem() {
    let draft = loaded(&[
        "证号,姓名,姓名（繁体）,其他写法,代表团",
        "1,刘一干,劉一幹,劉一干、劉一乾 刘一乾,东湖",
        "2,王力,王力,,东湖",
    ]);
    let names: Vec<_> = draft.seats.iter().filter_map(|seat| seat.name.as_ref()).collect();
    assert_eq!(names[0].hant_alt, ["劉一干", "劉一乾", "刘一乾"]);
    assert!(names[1].hant_alt.is_empty());
    let problem = RollProblemKind::BadName(NameProblem::Foreign { character: 'X' });
    assert_eq!(problems(&["证号,姓名,其他写法,代表团", "1,王力,王X,东湖"]), [(2, problem)]);
}
