//! What a text is compared with: the roll of the session, and the record of every sitting that was held.

use yishi_names::PersonName;
use yishi_press::proof::{Other, References, Roll, Row};
use yishi_procedure::Session;
use yishi_procedure::ids::PersonRef;

use crate::failure::Failure;
use crate::record;

/// Everything of a session that a text is compared with.
#[derive(Debug, Default)]
pub(super) struct Sources {
    /// The names of the roll, in its order.
    names: Vec<PersonName>,
    /// Roll and records as the engine takes them.
    pub references: References,
}

impl Sources {
    /// What the session gives now.
    pub fn of(session: &Session) -> Result<Self, Failure> {
        let rows = rows(session);
        let names = rows.iter().map(|row| row.name.clone()).collect();
        let records = record::records(session)?;
        let others = records.iter().map(|record| Other::record(record.id.clone(), record)).collect();
        Ok(Self { names, references: References { rolls: vec![Roll::new(rows)], others } })
    }

    /// The names of the roll.
    pub fn names(&self) -> impl Iterator<Item = &PersonName> {
        self.names.iter()
    }

    /// The roll.
    pub fn roll(&self) -> Option<&Roll> {
        self.references.rolls.first()
    }
}

/// The roll: seats with a known holder, then persons without a seat.
fn rows(session: &Session) -> Vec<Row> {
    let groups = session.roll.groups();
    let group = |no| groups.iter().find(|group| group.no == no).map(|group| group.name.hans.clone());
    let titles = |person| session.roll.office(person).map(|office| office.hans.clone()).into_iter().collect();
    let seats = session.roll.seats().filter_map(|seat| {
        let row = Row {
            number: seat.no.to_string(),
            name: seat.name.clone()?,
            group: group(seat.group).unwrap_or_default(),
            titles: titles(PersonRef::Seat(seat.no)),
            rank: seat.rank.map(u32::from),
            ..Row::default()
        };
        Some(row)
    });
    let guests = session.roll.guests().iter().map(|guest| Row {
        name: guest.name.clone(),
        titles: titles(PersonRef::Guest(guest.no)),
        rank: guest.rank.map(u32::from),
        ..Row::default()
    });
    seats.chain(guests).collect()
}
