//! A roll looked over before it is printed from, against itself and against the other rolls of the house.
//!
//! Invariant: nothing here refuses a roll; what is found is shown to the desk, which knows its people.

use yishi_names::roll_check::{Doubt, Row, check};
use yishi_names::{AssemblyKind, PersonName, Text};
use yishi_procedure::convening::roll::{Group, Seat};
use yishi_procedure::ids::{SeatNo, SessionId};
use yishi_views::heading::Heading;

use crate::House;

/// Somebody a doubt is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The certificate number.
    pub seat: SeatNo,
    /// The name.
    pub name: PersonName,
    /// The delegation or sector.
    pub group: Text,
    /// The session whose roll it is; none for the roll that is looked over.
    pub session: Option<Text>,
    office: String,
    ranked: bool,
}

/// What was found, and the people it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RollDoubts {
    /// The people of the roll that have a name, in its order; rows of the doubts count them.
    pub people: Vec<Listed>,
    /// Those of the other rolls of the house.
    pub elsewhere: Vec<Listed>,
    /// What to look at.
    pub doubts: Vec<Doubt>,
}

/// Looks over the seats of a roll. The other rolls are those of the same kind of assembly, without the session `own`.
pub fn look_over<'a>(
    house: &House,
    kind: AssemblyKind,
    own: Option<&SessionId>,
    seats: impl Iterator<Item = &'a Seat>,
    groups: &[Group],
) -> RollDoubts {
    let people = listed(seats, groups, None);
    let elsewhere: Vec<Listed> = house
        .halls()
        .iter()
        .filter(|hall| Some(hall.id()) != own)
        .flat_map(|hall| {
            let published = hall.published();
            let session = &published.session;
            let same = session.title.kind == kind;
            let heading = same.then(|| Heading::of(session).session);
            heading.map(|title| listed(session.roll.seats(), session.roll.groups(), Some(&title))).unwrap_or_default()
        })
        .collect();
    between(people, elsewhere)
}

/// Looks over the seats of a roll by themselves.
pub fn by_itself<'a>(seats: impl Iterator<Item = &'a Seat>, groups: &[Group]) -> RollDoubts {
    between(listed(seats, groups, None), Vec::new())
}

fn between(people: Vec<Listed>, elsewhere: Vec<Listed>) -> RollDoubts {
    let doubts = check(&rows(&people), &rows(&elsewhere));
    RollDoubts { people, elsewhere, doubts }
}

fn listed<'a>(seats: impl Iterator<Item = &'a Seat>, groups: &[Group], session: Option<&Text>) -> Vec<Listed> {
    let group = |seat: &Seat| groups.iter().find(|group| group.no == seat.group).map(|group| group.name.clone());
    let one = |seat: &Seat| {
        Some(Listed {
            seat: seat.no,
            name: seat.name.clone()?,
            group: group(seat).unwrap_or_default(),
            session: session.cloned(),
            office: seat.office.as_ref().map(|office| office.hans.clone()).unwrap_or_default(),
            ranked: seat.rank.is_some(),
        })
    };
    seats.filter_map(one).collect()
}

fn rows(people: &[Listed]) -> Vec<Row<'_>> {
    people
        .iter()
        .map(|one| Row { name: &one.name, group: &one.group.hans, office: &one.office, ranked: one.ranked })
        .collect()
}
