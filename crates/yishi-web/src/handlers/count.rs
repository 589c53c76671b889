//! A count as a teller types it becomes the count of the command: void papers, marks line by line, names written in.
//!
//! An empty figure is nought: whether all of them add up is for the procedure to say. Invariant: a figure that cannot be read is
//! never passed over.

use yishi_names::person::PersonName;
use yishi_procedure::ballot::count::{BallotCount, VoidCount, VoidReason};
use yishi_procedure::ballot::subject::WriteIn;
use yishi_procedure::voting::choice::{Choice, Counts};
use yishi_views::scrutiny::BallotSheet;

use crate::handlers::act::Fields;

/// The most names a form brings.
const MOST_NAMES: usize = 500;

/// The field of void papers of that reason.
pub(crate) fn void_field(reason: VoidReason) -> String {
    format!("void.{}", reason.key())
}

/// The field of the marks of that kind on that line, lines counted from 1.
pub(crate) fn line_field(line: usize, choice: Choice) -> String {
    format!("line.{line}.{}", choice.as_str())
}

/// A field of that row of names written in, rows counted from 1.
pub(crate) fn name_field(row: usize, part: &str) -> String {
    format!("name.{row}.{part}")
}

/// The count of a form; nothing where a figure cannot be read.
pub(crate) fn read(ballot: &BallotSheet, fields: &Fields) -> Option<BallotCount> {
    let void = VoidReason::ALL
        .into_iter()
        .map(|reason| Some(VoidCount { reason, count: figure(fields, &void_field(reason))? }))
        .collect::<Option<Vec<_>>>()?;
    let lines = (1..=ballot.lines.len()).map(|line| marks(fields, line)).collect::<Option<Vec<_>>>()?;
    Some(BallotCount {
        issued: ballot.issued_papers(),
        returned: ballot.returned.unwrap_or_default(),
        void,
        lines,
        write_ins: names(fields)?,
    })
}

fn marks(fields: &Fields, line: usize) -> Option<Counts> {
    let of = |choice| figure(fields, &line_field(line, choice));
    Some(Counts { approvals: of(Choice::For)?, against: of(Choice::Against)?, abstain: of(Choice::Abstain)? })
}

/// The rows in which a name was typed; one script stands for both, where the name is written alike.
fn names(fields: &Fields) -> Option<Vec<WriteIn>> {
    let word = |row, part| fields.get(&name_field(row, part)).map(|text| text.trim()).unwrap_or_default();
    let rows = (1..=MOST_NAMES).take_while(|row| fields.contains_key(&name_field(*row, "hans")));
    let named = rows.filter(|row| !word(*row, "hans").is_empty() || !word(*row, "votes").is_empty());
    let read = |row| {
        let (hans, hant) = (word(row, "hans"), word(row, "hant"));
        let name = PersonName::new(hans, if hant.is_empty() { hans } else { hant });
        Some(WriteIn { name, votes: figure(fields, &name_field(row, "votes"))? })
    };
    named.map(read).collect()
}

fn figure(fields: &Fields, name: &str) -> Option<u32> {
    match fields.get(name).map(|text| text.trim()) {
        None | Some("") => Some(0),
        Some(digits) => digits.parse().ok(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use yishi_procedure::ballot::paper_ballot::Issued;
    use yishi_procedure::ballot::stage::BallotStage;
    use yishi_procedure::ids::BallotNo;
    use yishi_rulebook::WriteInRule;

    fn ballot() -> BallotSheet {
        BallotSheet {
            no: BallotNo(1),
            title: None,
            stage: BallotStage::Counting,
            entitled: 12,
            seats: 1,
            issued: Some(Issued { handed_out: 12, spoiled: 2 }),
            returned: Some(10),
            lines: vec![None, None],
            write_in: WriteInRule::BehindAgainst,
            entries: 0,
            count: None,
            signed: (None, None),
        }
    }

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn what_is_left_empty_is_nought_and_the_papers_are_those_of_the_first_report() {
        let typed =
            [("line.1.for", " 7 "), ("line.1.against", "2"), ("line.2.for", "9"), ("void.too-many", "1"), ("x", "y")];
        let count = read(&ballot(), &fields(&typed)).unwrap();
        assert_eq!((count.issued, count.returned, count.void_total()), (10, 10, 1));
        assert_eq!(count.lines[0], Counts { approvals: 7, against: 2, abstain: 0 });
        assert_eq!(count.lines[1], Counts { approvals: 9, against: 0, abstain: 0 });
    }

    #[test]
    fn names_written_in_are_read_row_by_row_and_empty_rows_left_out() {
        let typed = [
            ("name.1.hans", "李静"),
            ("name.1.hant", "李靜"),
            ("name.1.votes", "1"),
            ("name.2.hans", ""),
            ("name.2.votes", ""),
            ("name.3.hans", "王力"),
            ("name.3.votes", "2"),
        ];
        let names = read(&ballot(), &fields(&typed)).unwrap().write_ins;
        assert_eq!(names[0], WriteIn { name: PersonName::new("李静", "李靜"), votes: 1 });
        assert_eq!(names[1], WriteIn { name: PersonName::new("王力", "王力"), votes: 2 });
        assert_eq!(names.len(), 2);
    }

    #[test]
    fn a_figure_that_cannot_be_read_makes_no_count() {
        assert_eq!(read(&ballot(), &fields(&[("line.1.for", "七")])), None);
        assert_eq!(read(&ballot(), &fields(&[("name.1.hans", "王力"), ("name.1.votes", "-1")])), None);
    }
}
