//! What a text is compared with: the roll of the session, and the record of every sitting that was held.

use yishi_names::PersonName;
use yishi_press::Record;
use yishi_procedure::Session;
use yishi_procedure::ids::PersonRef;

use crate::failure::Failure;
use crate::record;

/// A person of the roll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The seat's number; guests have none.
    pub seat: Option<u32>,
    /// The name.
    pub name: PersonName,
    /// The delegation or sector, in simplified script.
    pub group: Option<String>,
    /// The office, in simplified script.
    pub office: Option<String>,
    /// The place in protocol order, where there is one.
    pub rank: Option<u16>,
}

/// Everything of a session that a text is compared with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sources {
    /// The roll.
    pub rows: Vec<Row>,
    /// The records, in the order of the sittings.
    pub records: Vec<Record>,
}

impl Sources {
    /// What the session gives now.
    pub fn of(session: &Session) -> Result<Self, Failure> {
        let groups = session.roll.groups();
        let group = |no| groups.iter().find(|group| group.no == no).map(|group| group.name.hans.clone());
        let office = |person| session.roll.office(person).map(|office| office.hans.clone());
        let seats = session.roll.seats().filter_map(|seat| {
            let (group, office) = (group(seat.group), office(PersonRef::Seat(seat.no)));
            Some(Row { seat: Some(seat.no.0), name: seat.name.clone()?, group, office, rank: seat.rank })
        });
        let guests = session.roll.guests().iter().map(|guest| {
            let office = office(PersonRef::Guest(guest.no));
            Row { seat: None, name: guest.name.clone(), group: None, office, rank: guest.rank }
        });
        Ok(Self { rows: seats.chain(guests).collect(), records: record::records(session)? })
    }

    /// The names of the roll.
    pub fn names(&self) -> impl Iterator<Item = &PersonName> {
        self.rows.iter().map(|row| &row.name)
    }
}
