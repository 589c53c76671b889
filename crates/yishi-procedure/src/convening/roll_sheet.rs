//! A roll as it arrives: a table with a heading line, one line per seat.
//!
//! Every problem is listed with its line, and nothing is loaded until there is none. Headings are understood in Chinese and
//! English; number, name and delegation (or sector) are needed; traditional and other forms, office and rank are not.

use std::collections::BTreeMap;

use yishi_names::person::{NameProblem, PersonName};
use yishi_names::text::Text;

use crate::convening::roll::{Group, LARGEST_ROLL, RollDraft, Seat, name_problems};
use crate::ids::{GroupNo, SeatNo};

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The seat's number.
    Number,
    /// The name in simplified characters.
    Name,
    /// The name in traditional characters.
    NameHant,
    /// The delegation or sector.
    Group,
    /// The delegation or sector in traditional characters.
    GroupHant,
    /// The office.
    Office,
    /// The office in traditional characters.
    OfficeHant,
    /// The place in protocol order.
    Rank,
    /// Other forms of the name that are met in print, several parted by 、 or a blank.
    OtherForms,
}

impl Column {
    /// The headings by which a column is known, the printed one first.
    pub fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Number => &["证号", "number", "代表证号", "委员证号", "编号", "no"],
            Self::Name => &["姓名", "name"],
            Self::NameHant => &["姓名（繁体）", "name_hant", "繁体姓名"],
            Self::Group => &["代表团", "group", "界别", "delegation", "sector"],
            Self::GroupHant => &["代表团（繁体）", "group_hant", "界别（繁体）"],
            Self::Office => &["职务", "office"],
            Self::OfficeHant => &["职务（繁体）", "office_hant"],
            Self::Rank => &["排序", "rank"],
            Self::OtherForms => &["其他写法", "other_forms", "姓名其他写法"],
        }
    }

    const ALL: [Self; 9] = [
        Self::Number,
        Self::Name,
        Self::NameHant,
        Self::Group,
        Self::GroupHant,
        Self::Office,
        Self::OfficeHant,
        Self::Rank,
        Self::OtherForms,
    ];

    fn of(heading: &str) -> Option<Self> {
        let heading = heading.trim().trim_start_matches('\u{feff}').to_lowercase();
        Self::ALL.into_iter().find(|column| column.headings().contains(&heading.as_str()))
    }
}

/// One thing that is wrong with a table, with its line (the heading is line 1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollProblem {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub kind: RollProblemKind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RollProblemKind {
    /// The table has no seat.
    NoSeats,
    /// The table has more lines than the house is built for.
    TooManyLines {
        /// Lines found.
        lines: usize,
        /// The most there may be.
        most: usize,
    },
    /// A needed column is missing.
    MissingColumn(Column),
    /// A column stands twice.
    ColumnTwice(Column),
    /// The number is no number above zero.
    BadNumber(String),
    /// The number stands on an earlier line too.
    DuplicateNumber {
        /// The number.
        seat: SeatNo,
        /// The earlier line.
        first: usize,
    },
    /// The delegation or sector is missing.
    MissingGroup,
    /// The delegation's or sector's name in traditional characters is another than on an earlier line.
    GroupHantDiffers {
        /// The name on this line.
        text: String,
        /// The earlier line.
        first: usize,
    },
    /// The rank is no number above zero.
    BadRank(String),
    /// The name cannot be one: empty, mixed scripts, stray characters.
    BadName(NameProblem),
    /// A person's name in traditional characters is missing though other lines have it.
    MissingNameHant,
}

/// Reads a table. `rows` are its lines in order, the heading first.
pub fn read(rows: &[Vec<String>]) -> Result<RollDraft, Vec<RollProblem>> {
    let lines = rows.len().saturating_sub(1);
    if lines == 0 {
        return Err(vec![RollProblem { line: 1, kind: RollProblemKind::NoSeats }]);
    }
    if lines > LARGEST_ROLL {
        let kind = RollProblemKind::TooManyLines { lines, most: LARGEST_ROLL };
        return Err(vec![RollProblem { line: LARGEST_ROLL + 2, kind }]);
    }
    let columns = headings(&rows[0])?;
    let mut sheet = Sheet { columns, ..Sheet::default() };
    for (at, row) in rows.iter().enumerate().skip(1) {
        sheet.read_line(at + 1, row);
    }
    if sheet.problems.is_empty() { Ok(sheet.draft) } else { Err(sheet.problems) }
}

fn headings(row: &[String]) -> Result<BTreeMap<Column, usize>, Vec<RollProblem>> {
    let mut columns = BTreeMap::new();
    let mut problems = Vec::new();
    for (at, heading) in row.iter().enumerate() {
        let Some(column) = Column::of(heading) else { continue };
        if columns.insert(column, at).is_some() {
            problems.push(RollProblem { line: 1, kind: RollProblemKind::ColumnTwice(column) });
        }
    }
    for column in [Column::Number, Column::Name, Column::Group] {
        if !columns.contains_key(&column) {
            problems.push(RollProblem { line: 1, kind: RollProblemKind::MissingColumn(column) });
        }
    }
    if problems.is_empty() { Ok(columns) } else { Err(problems) }
}

#[derive(Default)]
struct Sheet {
    columns: BTreeMap<Column, usize>,
    draft: RollDraft,
    first_lines: BTreeMap<SeatNo, usize>,
    groups: BTreeMap<String, GroupNo>,
    /// The line on which each group's traditional name was first written.
    hant_lines: BTreeMap<GroupNo, usize>,
    problems: Vec<RollProblem>,
}

impl Sheet {
    fn cell<'a>(&self, row: &'a [String], column: Column) -> Option<&'a str> {
        let text = row.get(*self.columns.get(&column)?)?.trim();
        if text.is_empty() { None } else { Some(text) }
    }

    fn wrong(&mut self, line: usize, kind: RollProblemKind) {
        self.problems.push(RollProblem { line, kind });
    }

    /// Reads every cell of a line, so that one pass lists all that is wrong with it.
    fn read_line(&mut self, line: usize, row: &[String]) {
        let no = self.number(line, row);
        let name = self.name(line, row);
        let group = self.group(line, row);
        let rank = self.rank(line, row);
        let office = self.wording(row, Column::Office, Column::OfficeHant);
        if let (Some(no), Some(group)) = (no, group) {
            self.draft.seats.push(Seat { no, name: Some(name), group, office, rank });
        }
    }

    fn number(&mut self, line: usize, row: &[String]) -> Option<SeatNo> {
        let text = self.cell(row, Column::Number).unwrap_or_default();
        let Some(no) = text.parse().ok().filter(|no| *no > 0).map(SeatNo) else {
            self.wrong(line, RollProblemKind::BadNumber(text.to_owned()));
            return None;
        };
        if let Some(first) = self.first_lines.get(&no).copied() {
            self.wrong(line, RollProblemKind::DuplicateNumber { seat: no, first });
            return None;
        }
        self.first_lines.insert(no, line);
        Some(no)
    }

    fn name(&mut self, line: usize, row: &[String]) -> PersonName {
        let hans = self.cell(row, Column::Name).unwrap_or_default();
        let written = self.cell(row, Column::NameHant);
        // A roll that gives traditional forms gives all of them: a converter may not guess the missing ones.
        if written.is_none() && self.columns.contains_key(&Column::NameHant) {
            self.wrong(line, RollProblemKind::MissingNameHant);
        }
        let mut name = PersonName::new(hans, written.unwrap_or(hans));
        for problem in name_problems(&name) {
            self.wrong(line, RollProblemKind::BadName(problem));
        }
        name.hant_alt = self.other_forms(line, row);
        name
    }

    /// Other forms may be in either script, so nothing but stray characters and length is judged.
    fn other_forms(&mut self, line: usize, row: &[String]) -> Vec<String> {
        let cell = self.cell(row, Column::OtherForms).unwrap_or_default();
        let parting = |c: char| c.is_whitespace() || "、，,；;/".contains(c);
        let forms: Vec<String> = cell.split(parting).filter(|form| !form.is_empty()).map(str::to_owned).collect();
        for problem in forms.iter().flat_map(|form| PersonName::new(form, form).problems()) {
            match problem {
                NameProblem::TraditionalInHans { .. } | NameProblem::SimplifiedInHant { .. } => {}
                NameProblem::Empty
                | NameProblem::Foreign { .. }
                | NameProblem::TooLong
                | NameProblem::LengthsDiffer => {
                    self.wrong(line, RollProblemKind::BadName(problem));
                }
            }
        }
        forms
    }

    fn group(&mut self, line: usize, row: &[String]) -> Option<GroupNo> {
        let Some(text) = self.wording(row, Column::Group, Column::GroupHant) else {
            self.wrong(line, RollProblemKind::MissingGroup);
            return None;
        };
        let no = self.groups.get(&text.hans).copied().unwrap_or_else(|| self.new_group(&text));
        if let Some(hant) = self.cell(row, Column::GroupHant) {
            self.name_group_in_hant(line, no, hant.to_owned());
        }
        Some(no)
    }

    fn new_group(&mut self, name: &Text) -> GroupNo {
        let no = GroupNo(u16::try_from(self.draft.groups.len() + 1).unwrap_or(u16::MAX));
        self.groups.insert(name.hans.clone(), no);
        self.draft.groups.push(Group { no, name: name.clone() });
        no
    }

    /// The first line that writes the traditional name gives it; a later one may leave it out, but not write another.
    fn name_group_in_hant(&mut self, line: usize, no: GroupNo, text: String) {
        let first = *self.hant_lines.entry(no).or_insert(line);
        let Some(group) = self.draft.groups.iter_mut().find(|group| group.no == no) else { return };
        if first == line {
            group.name.hant = text;
        } else if group.name.hant != text {
            self.wrong(line, RollProblemKind::GroupHantDiffers { text, first });
        }
    }

    fn rank(&mut self, line: usize, row: &[String]) -> Option<u16> {
        let text = self.cell(row, Column::Rank)?;
        let rank = text.parse().ok().filter(|rank| *rank > 0);
        if rank.is_none() {
            self.wrong(line, RollProblemKind::BadRank(text.to_owned()));
        }
        rank
    }

    fn wording(&self, row: &[String], hans: Column, hant: Column) -> Option<Text> {
        let hans = self.cell(row, hans)?;
        let hant = self.cell(row, hant).unwrap_or(hans);
        Some(Text::new(hans, hant))
    }
}
