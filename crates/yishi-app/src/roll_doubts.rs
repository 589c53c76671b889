//! A roll looked over before it is printed from, against itself and against the other rolls of the house.
//!
//! Invariant: nothing here refuses a roll; what is found is shown to the desk, which knows its people.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use yishi_names::roll_check::{Doubt, Row, check};
use yishi_names::{AssemblyKind, PersonName, Text};
use yishi_procedure::convening::roll::{Group, Seat};
use yishi_procedure::ids::{SeatNo, SessionId};
use yishi_views::heading::Heading;

use crate::{Hall, House};

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

/// What was found of the rolls of the house's sessions when somebody last looked.
///
/// What was found stands beside the people it was found of, and is given again only while all of them, here and in the other
/// rolls, are the same people; so it cannot be out of date, and thousands of names are compared once.
#[derive(Debug, Default)]
pub(crate) struct Kept(Mutex<BTreeMap<SessionId, Arc<RollDoubts>>>);

/// Looks over the roll of a session as it stands.
pub fn of_session(house: &House, hall: &Hall) -> Arc<RollDoubts> {
    // The guard is gone before names are compared, for that takes longer than an act of the session may wait.
    let (people, kind) = {
        let session = &hall.published().session;
        (listed(session.roll.in_office(), session.roll.groups(), None), session.title.kind)
    };
    let elsewhere = elsewhere(house, kind, Some(hall.id()));
    let kept = || house.roll_doubts.0.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(found) = kept().get(hall.id()).filter(|found| found.people == people && found.elsewhere == elsewhere) {
        return found.clone();
    }
    let found = Arc::new(between(people, elsewhere));
    kept().insert(hall.id().clone(), found.clone());
    found
}

/// Looks over the seats of a roll that is to be convened, beside the rolls of the house of the same kind of assembly.
pub fn look_over<'a>(
    house: &House,
    kind: AssemblyKind,
    seats: impl Iterator<Item = &'a Seat>,
    groups: &[Group],
) -> RollDoubts {
    between(listed(seats, groups, None), elsewhere(house, kind, None))
}

/// The people of the rolls of that kind of assembly, without the session `own`.
fn elsewhere(house: &House, kind: AssemblyKind, own: Option<&SessionId>) -> Vec<Listed> {
    let others = house.halls().into_iter().filter(|hall| Some(hall.id()) != own);
    let of_kind = others.filter(|hall| hall.published().session.title.kind == kind);
    let all = of_kind.flat_map(|hall| {
        let published = hall.published();
        let session = &published.session;
        listed(session.roll.seats(), session.roll.groups(), Some(&Heading::of(session).session))
    });
    all.collect()
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

#[cfg(test)]
#[path = "roll_doubts_tests.rs"]
mod tests;
