//! The seating chart of the rostrum (主席台座次): who sits where, as the hall sees it.
//!
//! Law: H2; the highest sits in the centre of the front row and the others alternate outwards, an even row by the custom the
//! rulebook names (`rostrum.even`). The front row holds the groups announced for it; all others sit behind, row by row.

use yishi_procedure::Session;
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::deliberation::rostrum::{RostrumGroup, Row};
use yishi_procedure::deliberation::seating;
use yishi_procedure::deliberation::sitting::Sitting;
use yishi_procedure::ids::PersonRef;
use yishi_rulebook::{EvenRostrum, Rulebook};

use crate::cited::Cited;
use crate::heading::Heading;
use crate::person::Person;

/// Chairs of a row behind the front one.
const ROW: usize = 13;

/// The chart of a sitting's rostrum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatingChart {
    /// Session and sitting.
    pub heading: Heading,
    /// The rows, front row first.
    pub rows: Vec<ChartRow>,
    /// Groups mentioned only as a whole, which have no chairs of their own on the chart.
    pub unnamed: Vec<yishi_names::text::Text>,
    /// The custom of the house for an even row.
    pub even: EvenRostrum,
    /// Where that custom comes from.
    pub cited: Cited,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartRow {
    /// Whether it is the front row.
    pub front: bool,
    /// The chairs from left to right as the hall sees them.
    pub chairs: Vec<Chair>,
}

/// One chair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chair {
    /// Who sits there.
    pub person: Person,
    /// The place in the order of the whole rostrum, 1 first.
    pub rank: usize,
    /// Whether the person is an executive chair of the sitting.
    pub executive: bool,
}

impl SeatingChart {
    /// The chart of a sitting.
    pub fn of(session: &Session, sitting: &Sitting, book: &Rulebook) -> Self {
        let even = book.even_rostrum();
        let named = |group: &&RostrumGroup| !group.unnamed;
        let labels = sitting.rostrum.iter().filter(|group| group.unnamed).filter_map(|group| group.label.clone());
        let categories = sitting.rostrum.iter().filter(named).flat_map(|group| group.categories.iter().cloned());
        Self {
            heading: Heading::with(session, Some(sitting)),
            rows: rows(session, sitting, even.value),
            unnamed: labels.chain(categories).collect(),
            even: even.value,
            cited: Cited::of(&even.citation, book),
        }
    }

    /// How many chairs the chart has.
    pub fn seated(&self) -> usize {
        self.rows.iter().map(|row| row.chairs.len()).sum()
    }
}

fn rows(session: &Session, sitting: &Sitting, even: EvenRostrum) -> Vec<ChartRow> {
    let front = in_order(session, sitting, Row::Front);
    let behind = in_order(session, sitting, Row::Any);
    let front_row = (!front.is_empty()).then_some((true, front.as_slice()));
    let rows = front_row.into_iter().chain(behind.chunks(ROW).map(|row| (false, row)));
    let mut seated = 0;
    rows.map(|(front, people)| {
        let first = seated + 1;
        seated += people.len();
        ChartRow { front, chairs: chairs(sitting, people, first, even) }
    })
    .collect()
}

/// Everybody of the groups of that row, in protocol order; people of equal rank stay in the order announced.
fn in_order(session: &Session, sitting: &Sitting, row: Row) -> Vec<Person> {
    let groups = sitting.rostrum.iter().filter(|group| group.row == row);
    let mut people: Vec<&Placement> = groups.flat_map(|group| &group.persons).collect();
    people.sort_by_key(|placement| session.roll.protocol_rank(placement.person));
    people.into_iter().map(|placement| Person::placed(session, placement)).collect()
}

fn chairs(sitting: &Sitting, people: &[Person], first: usize, even: EvenRostrum) -> Vec<Chair> {
    let executive = |who: PersonRef| sitting.executive_chairs.contains(&who);
    let seats = seating::row(people.len(), even).into_iter();
    seats
        .filter_map(|at| {
            let person = people.get(at)?.clone();
            Some(Chair { executive: executive(person.who), person, rank: first + at })
        })
        .collect()
}
