//! A roll looked over before anything is printed from it: two spellings of one person, forms that cannot be right, a row out of order.
//!
//! Invariant: whatever is found is a doubt for a person to look at, never a refusal and never a correction, for all of it occurs
//! in right rolls too; a spelling that the roll itself gives as another form of the name is none.

mod forms;
mod order;
mod spellings;

use crate::{PersonName, StrokeOrder};

/// One row of a roll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// The name in its forms.
    pub name: &'a PersonName,
    /// The delegation or sector, in simplified characters.
    pub group: &'a str,
    /// The office, in simplified characters; empty where the roll gives none.
    pub office: &'a str,
    /// True where the row has a place in protocol order, so that strokes do not place it.
    pub ranked: bool,
}

/// One thing to look at. Rows are counted from 0 in the roll that was handed in, others in the rows from elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// The traditional form has a character that the simplified one cannot stand for: 陳森 of 陈淼.
    NotItsForm {
        /// The row.
        row: usize,
        /// What the traditional form has.
        written: char,
        /// What the simplified form has there.
        meant: char,
    },
    /// The traditional form has a character that converters put where a name hardly ever has it: 鄒緻和, 於新凡.
    Unlikely {
        /// The row.
        row: usize,
        /// What the traditional form has.
        written: char,
        /// What it is likelier to be.
        likely: char,
    },
    /// Two rows of one delegation that may be one person in two spellings.
    TwoSpellings {
        /// The earlier row.
        row: usize,
        /// The later one.
        other: usize,
    },
    /// A name that another roll of the house has in another spelling; each stands in its own roll alone.
    SpelledElsewhere {
        /// The row.
        row: usize,
        /// The row elsewhere.
        other: usize,
    },
    /// A person whose traditional form is another in another roll of the house.
    FormElsewhere {
        /// The row.
        row: usize,
        /// The row elsewhere.
        other: usize,
    },
    /// Several rows with the same name: several people, or one twice.
    SameName {
        /// All of them.
        rows: Vec<usize>,
        /// True where two of them are of one delegation.
        in_one_group: bool,
    },
    /// A row that stands where the strokes of its name do not put it, in a list that else follows them.
    Misplaced {
        /// The row.
        row: usize,
        /// The row behind which it belongs; none where it comes first in its delegation.
        behind: Option<usize>,
        /// The rule that the list keeps.
        order: StrokeOrder,
    },
}

/// Everything to look at in a roll, `elsewhere` being the rows of the house's other rolls; in a fixed order.
pub fn check(rows: &[Row], elsewhere: &[Row]) -> Vec<Doubt> {
    let mut doubts = forms::within(rows);
    doubts.extend(spellings::within(rows));
    doubts.extend(spellings::across(rows, elsewhere));
    doubts.extend(forms::across(rows, elsewhere));
    doubts.extend(order::misplaced_rows(rows));
    doubts.sort();
    doubts.dedup();
    doubts
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn people(names: &[(&str, &str)]) -> Vec<PersonName> {
        names.iter().map(|(hans, hant)| PersonName::new(*hans, *hant)).collect()
    }

    fn alike(names: &[&str]) -> Vec<PersonName> {
        names.iter().map(|name| PersonName::new(*name, *name)).collect()
    }

    fn rows<'a>(people: &'a [PersonName], group: &'a str) -> Vec<Row<'a>> {
        people.iter().map(|name| Row { name, group, office: "", ranked: false }).collect()
    }

    #[test]
    fn a_form_that_cannot_be_right_and_one_that_hardly_is_are_told_apart() {
        let people = people(&[
            ("陈一淼", "陳一森"),
            ("王致和", "王緻和"),
            ("于一凡", "於一凡"),
            ("刘干", "劉幹"),
            ("刘云", "劉云"),
        ]);
        let doubts = check(&rows(&people, "东湖"), &[]);
        assert_eq!(
            doubts,
            [
                Doubt::NotItsForm { row: 0, written: '森', meant: '淼' },
                Doubt::Unlikely { row: 1, written: '緻', likely: '致' },
                Doubt::Unlikely { row: 2, written: '於', likely: '于' },
            ]
        );
    }

    #[test]
    fn two_spellings_in_one_delegation_are_a_doubt_and_mere_namesakes_are_none() {
        let people = alike(&["王晓宏", "王晓红", "李平", "李军", "李浪", "赵宏", "赵宏治", "丁红日", "丁红丹"]);
        assert_eq!(check(&rows(&people, "东湖"), &[]), [Doubt::TwoSpellings { row: 0, other: 1 }]);
        let mut apart = rows(&people, "东湖");
        apart[1].group = "西山";
        assert_eq!(check(&apart, &[]), []);
    }

    #[test]
    fn a_name_spelled_otherwise_in_another_roll_is_found_where_each_stands_alone() {
        let here = alike(&["赖端一", "陈淼", "王力", "李一强", "孙明"]);
        let there = alike(&["赖馨一", "陈森", "王力", "李强一", "周芳"]);
        let doubts = check(&rows(&here, "东湖"), &rows(&there, "东湖"));
        let pairs: Vec<(usize, usize)> = doubts
            .iter()
            .filter_map(|doubt| match doubt {
                Doubt::SpelledElsewhere { row, other } => Some((*row, *other)),
                _ => None,
            })
            .collect();
        assert_eq!((pairs, doubts.len()), (vec![(0, 0), (1, 1), (3, 3)], 3));
        let both = alike(&["赖端一", "赖馨一", "陈淼", "陈森", "王力", "李一强", "李强一"]);
        let told = check(&rows(&both, "东湖"), &rows(&there, "东湖"));
        assert!(told.iter().all(|doubt| !matches!(doubt, Doubt::SpelledElsewhere { .. })), "{told:?}");
    }

    #[test]
    fn another_traditional_form_elsewhere_is_a_doubt_until_the_roll_knows_it() {
        let there = people(&[("刘一干", "劉一干")]);
        let mut here = people(&[("刘一干", "劉一幹")]);
        assert_eq!(check(&rows(&here, "东湖"), &rows(&there, "东湖")), [Doubt::FormElsewhere { row: 0, other: 0 }]);
        here[0].hant_alt.push("劉一干".into());
        assert_eq!(check(&rows(&here, "东湖"), &rows(&there, "东湖")), []);
    }

    #[test]
    fn all_rows_of_one_name_are_shown() {
        let people = alike(&["李斌", "王力", "李斌", "李斌"]);
        let mut rows = rows(&people, "东湖");
        assert_eq!(check(&rows, &[]), [Doubt::SameName { rows: vec![0, 2, 3], in_one_group: true }]);
        (rows[2].group, rows[3].group) = ("西山", "南岭");
        assert_eq!(check(&rows, &[]), [Doubt::SameName { rows: vec![0, 2, 3], in_one_group: false }]);
    }

    #[test]
    fn a_row_out_of_the_order_of_strokes_is_named_with_its_place() {
        let mut people = alike(&["丁一", "王力", "王一民", "方明", "田文", "刘军", "李芳", "张华", "陈新", "赵平"]);
        assert_eq!(check(&rows(&people, "东湖"), &[]), []);
        let moved = people.remove(5);
        people.push(moved);
        let doubts = check(&rows(&people, "东湖"), &[]);
        assert_eq!(doubts, [Doubt::Misplaced { row: 9, behind: Some(4), order: StrokeOrder::BySurname }]);
        // A list in no order at all keeps no rule, and a ranked person stands before it.
        people.reverse();
        assert_eq!(check(&rows(&people, "东湖"), &[]), []);
        people.reverse();
        let mut ranked = rows(&people, "东湖");
        ranked[9].ranked = true;
        assert_eq!(check(&ranked, &[]), []);
    }
}
