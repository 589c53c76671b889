//! The roll as proofreading needs it: who is on it, under which name, and who is one slip of the pen away.
//!
//! Invariant: a look-up returns every person of a name, for several may share one; rows stay as the house wrote them.

mod keys;
mod odds;
mod rank;
mod rarity;

use yishi_names::PersonName;

use super::names::alike::one_slip;
use keys::Keys;
use odds::odds;
use rarity::Rarity;

pub use rank::{Context, candidates, rank};

/// One person of the roll.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The number of the row or seat, as the roll has it.
    pub number: String,
    /// The name; `hant` is empty where the roll gives none.
    pub name: PersonName,
    /// Other spellings that mean this person, in simplified script.
    pub other_spellings: Vec<String>,
    /// The body, such as 市十六届人大; empty where the roll is of one body.
    pub body: String,
    /// The delegation or sector.
    pub group: String,
    /// The titles in force.
    pub titles: Vec<String>,
    /// The place in protocol order, where the house keeps one.
    pub rank: Option<u32>,
}

impl Row {
    /// A person of whom the roll tells the name alone.
    pub fn named(number: impl Into<String>, hans: impl Into<String>) -> Self {
        let name = PersonName::new(hans, "");
        Self { number: number.into(), name, ..Self::default() }
    }

    /// The row as evidence shows it.
    pub fn told(&self) -> String {
        let parts = [&self.number, &self.name.hans, &self.name.hant, &self.body, &self.group];
        let parts = parts.into_iter().chain(&self.titles).map(String::as_str);
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// A roll with its indexes.
#[derive(Clone, Debug, Default)]
pub struct Roll {
    rows: Vec<Row>,
    keys: Keys,
    rarity: Rarity,
    /// True where some row tells titles.
    titles: bool,
    /// True where some row tells a rank.
    ranks: bool,
}

impl Roll {
    /// Reads the rows once; 100,000 of them take some tens of milliseconds and about 300 bytes each.
    pub fn new(rows: Vec<Row>) -> Self {
        let names = rows.iter().enumerate().flat_map(|(at, row)| {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            let spellings = row.other_spellings.iter().map(String::as_str);
            std::iter::once(row.name.hans.as_str()).chain(spellings).map(move |name| (name, at))
        });
        let keys = Keys::of(names);
        let titles = rows.iter().any(|row| !row.titles.is_empty());
        let ranks = rows.iter().any(|row| row.rank.is_some());
        let rarity = Rarity::of(rows.iter().map(|row| row.name.hans.as_str()));
        Self { rows, keys, rarity, titles, ranks }
    }

    /// A roll that is a list of names and nothing else, one on a line; blank lines are passed over.
    pub fn of_names(text: &str) -> Self {
        let names = text.lines().map(str::trim).filter(|name| !name.is_empty());
        Self::new(names.zip(1_u32..).map(|(name, number)| Row::named(number.to_string(), name)).collect())
    }

    /// How many persons are on it.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// True where nobody is on it.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// True where the roll tells titles.
    pub fn tells_titles(&self) -> bool {
        self.titles
    }

    /// True where the roll tells ranks of protocol.
    pub fn tells_ranks(&self) -> bool {
        self.ranks
    }

    /// Everybody of this name, in simplified script, by the name itself or another spelling.
    pub fn persons(&self, name: &str) -> Vec<&Row> {
        let rows = self.keys.exact(name).filter_map(|at| self.rows.get(at));
        let mut rows: Vec<&Row> = rows.filter(|row| row.goes_by(name)).collect();
        rows.dedup_by(|one, other| std::ptr::eq(*one, *other));
        rows
    }

    /// True where somebody goes by this name.
    pub fn knows(&self, name: &str) -> bool {
        self.keys.exact(name).filter_map(|at| self.rows.get(at)).any(|row| row.goes_by(name))
    }

    /// True where exactly one row goes by this name.
    pub fn is_one(&self, name: &str) -> bool {
        let mut rows = self.keys.exact(name).filter_map(|at| self.rows.get(at)).filter(|row| row.goes_by(name));
        rows.next().is_some() && rows.next().is_none()
    }

    /// Everybody whose name is one slip away from this one: a character replaced, lost, added, or two changed about. A lost
    /// character (U+FFFD) stands for any.
    pub fn near(&self, name: &str) -> Vec<&Row> {
        self.maybe_near(name).filter(|row| one_slip(name, &row.name.hans).is_some()).collect()
    }

    /// The same with the odds of each slip.
    fn slips(&self, name: &str) -> Vec<(&Row, u128)> {
        self.maybe_near(name).filter_map(|row| Some((row, odds(name, &row.name.hans, &self.rarity)?))).collect()
    }

    /// Rows whose name may be one slip away, each once.
    fn maybe_near(&self, name: &str) -> impl Iterator<Item = &Row> + use<'_> {
        let given: Vec<char> = name.chars().collect();
        let mut at = self.keys.near(&given);
        at.sort_unstable();
        at.dedup();
        at.into_iter().filter_map(|at| self.rows.get(at))
    }
}

impl Row {
    /// True where the name means this person.
    fn goes_by(&self, name: &str) -> bool {
        self.name.hans == name || self.other_spellings.iter().any(|other| other == name)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn names<'r>(rows: &[&'r Row]) -> Vec<&'r str> {
        rows.iter().map(|row| row.name.hans.as_str()).collect()
    }

    #[test]
    fn everybody_of_a_name_is_returned() {
        let roll = Roll::of_names("李文\n王明\n李文\n");
        assert_eq!(roll.persons("李文").iter().map(|row| row.number.as_str()).collect::<Vec<_>>(), ["1", "3"]);
        assert!(roll.knows("王明") && !roll.knows("王名"));
    }

    #[test]
    fn another_spelling_means_the_same_person() {
        let row = Row { other_spellings: vec!["王喆".into()], ..Row::named("7", "王哲") };
        let roll = Roll::new(vec![row]);
        assert_eq!(names(&roll.persons("王喆")), ["王哲"]);
    }

    #[test]
    fn one_slip_of_any_kind_is_found() {
        let roll = Roll::of_names("孙晓梅\n孙晓\n赵一鸣\n");
        for slipped in ["孙小梅", "孙梅晓", "孙梅", "孙晓梅兰", "苏晓梅", "孙\u{FFFD}梅"] {
            assert!(names(&roll.near(slipped)).contains(&"孙晓梅"), "{slipped}");
        }
        assert_eq!(names(&roll.near("周大海")), [] as [&str; 0]);
    }

    proptest! {
        #[test]
        fn what_is_near_is_what_one_slip_reaches(list in proptest::collection::vec("[甲乙丙丁]{2,3}", 1..12), name in "[甲乙丙丁]{2,3}") {
            let roll = Roll::of_names(&list.join("\n"));
            let near = |other: &&String| one_slip(&name, other).is_some();
            let expected: Vec<&str> = list.iter().filter(near).map(String::as_str).collect();
            prop_assert_eq!(names(&roll.near(&name)), expected);
            prop_assert_eq!(roll.persons(&name).len(), list.iter().filter(|other| **other == name).count());
        }
    }
}
