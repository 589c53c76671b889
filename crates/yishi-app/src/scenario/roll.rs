//! The roll of a script: delegations or sectors with their numbers of seats, key persons by name, everybody else invented.
//!
//! Seats are numbered from one through the groups in their order; in each group the key persons of the script take the first
//! seats. A key person without a group has no seat and is a guest. Invariant: each name of the script means one person.

use std::collections::BTreeMap;

use yishi_names::{AssemblyKind, PersonName, Text};
use yishi_procedure::convening::roll::{Group, Guest, RollDraft, Seat};
use yishi_procedure::ids::{GroupNo, GuestNo, PersonRef, SeatNo};

use crate::scenario::invented_names::InventedNames;
use crate::scenario::page::{Table, Value};

/// The persons of a script by the simplified form of their name, with the office each has in the roll.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cast {
    persons: BTreeMap<String, (PersonRef, Option<Text>)>,
}

impl Cast {
    /// The person of that name.
    pub fn person(&self, name: &str) -> Option<PersonRef> {
        self.persons.get(name).map(|(person, _)| *person)
    }

    /// The office of the person of that name.
    pub fn office(&self, name: &str) -> Option<&Text> {
        self.persons.get(name)?.1.as_ref()
    }

    /// The seats of the persons named, by number.
    pub fn seats(&self) -> impl Iterator<Item = SeatNo> {
        self.persons.values().filter_map(|(person, _)| match person {
            PersonRef::Seat(seat) => Some(*seat),
            PersonRef::Guest(_) => None,
        })
    }
}

struct GroupLine {
    name: Text,
    seats: u32,
}

struct PersonLine<'a> {
    table: Table<'a>,
    name: PersonName,
    group: Option<usize>,
    office: Option<Text>,
    rank: Option<u16>,
}

/// Reads groups and persons.
pub(super) fn read(root: Table<'_>, kind: AssemblyKind) -> (RollDraft, Cast) {
    let groups: Vec<GroupLine> = root.tables("group").into_iter().filter_map(group).collect();
    if groups.is_empty() {
        root.wrong("there is no [[group]]: a roll needs at least one delegation or sector with its seats");
    }
    let persons: Vec<PersonLine> =
        root.tables("person").into_iter().filter_map(|table| person(table, &groups)).collect();
    let mut roll = Roll { kind, draft: RollDraft::default(), cast: Cast::default() };
    roll.seat(&groups, &persons);
    roll.invite(&persons);
    (roll.draft, roll.cast)
}

fn group(table: Table<'_>) -> Option<GroupLine> {
    table.only(&["name", "seats"]);
    let name = table.need("name").and_then(Value::wording);
    let seats = table.need("seats").and_then(Value::number::<u32>);
    Some(GroupLine { name: name?, seats: seats? })
}

fn person<'a>(table: Table<'a>, groups: &[GroupLine]) -> Option<PersonLine<'a>> {
    table.only(&["name", "group", "office", "rank"]);
    let name = table.need("name").and_then(Value::person_name);
    let office = table.get("office").and_then(Value::wording);
    let rank = table.get("rank").and_then(Value::number::<u16>);
    let mut group = None;
    if let Some(wanted) = table.get("group") {
        let hans = wanted.text()?;
        group = groups.iter().position(|line| line.name.hans == hans);
        if group.is_none() {
            wanted.wrong(format!("there is no group «{hans}»"));
            return None;
        }
    }
    Some(PersonLine { table, name: name?, group, office, rank })
}

struct Roll {
    kind: AssemblyKind,
    draft: RollDraft,
    cast: Cast,
}

impl Roll {
    fn seat(&mut self, groups: &[GroupLine], persons: &[PersonLine<'_>]) {
        let taken = persons.iter().map(|line| line.name.hans.clone());
        let mut invented = InventedNames::new(first_name(self.kind), taken);
        for (index, line) in groups.iter().enumerate() {
            let no = GroupNo(u16::try_from(index + 1).unwrap_or(u16::MAX));
            self.draft.groups.push(Group { no, name: line.name.clone() });
            let mut named = persons.iter().filter(|person| person.group == Some(index));
            for _ in 0..line.seats {
                self.take_seat(no, named.next(), &mut invented);
            }
            if let Some(left_over) = named.next() {
                left_over.table.wrong(format!("«{}» has no more seats for its key persons", line.name.hans));
            }
        }
    }

    fn take_seat(&mut self, group: GroupNo, person: Option<&PersonLine<'_>>, invented: &mut InventedNames) {
        let no = SeatNo(u32::try_from(self.draft.seats.len() + 1).unwrap_or(u32::MAX));
        let seat = match person {
            Some(line) => {
                self.remember(line, PersonRef::Seat(no));
                Seat { no, name: Some(line.name.clone()), group, office: line.office.clone(), rank: line.rank }
            }
            None => Seat { no, name: invented.draw(), group, office: None, rank: None },
        };
        self.draft.seats.push(seat);
    }

    fn invite(&mut self, persons: &[PersonLine<'_>]) {
        for line in persons.iter().filter(|line| line.group.is_none()) {
            let no = GuestNo(u16::try_from(self.draft.guests.len() + 1).unwrap_or(u16::MAX));
            self.remember(line, PersonRef::Guest(no));
            let guest = Guest { no, name: line.name.clone(), office: line.office.clone(), rank: line.rank };
            self.draft.guests.push(guest);
        }
    }

    fn remember(&mut self, line: &PersonLine<'_>, person: PersonRef) {
        let earlier = self.cast.persons.insert(line.name.hans.clone(), (person, line.office.clone()));
        if earlier.is_some() {
            let reason = format!("«{}» is named twice; a script calls its persons by name", line.name.hans);
            line.table.wrong_at("name", reason);
        }
    }
}

/// Congress and CPPCC of one city do not have the same people.
fn first_name(kind: AssemblyKind) -> usize {
    match kind {
        AssemblyKind::Congress | AssemblyKind::StandingCommittee => 0,
        AssemblyKind::Cppcc | AssemblyKind::CppccStandingCommittee => 2_000,
        AssemblyKind::Association => 4_000,
    }
}
