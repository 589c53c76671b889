//! Who in a report has a seat, who is a guest, and in what order of protocol they stand.
//!
//! A report proves a seat where it calls somebody a chair, a member of the presidium, one of the members (委员中的…), or by the
//! title that only a member of the committee holds (市政协副主席); everybody else it names is a guest. Named seats come first,
//! the rest of the roll has no names. Ranks follow the order of the lists.

use std::collections::BTreeMap;

use yishi_names::{AssemblyKind, Family, PersonName, Text};
use yishi_press::facts::{Facts, Participant, RostrumGroup};
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::convening::preparatory_meeting::PresidiumList;
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::convening::roll::{Group, Guest, RollDraft, Seat};
use yishi_procedure::ids::{GroupNo, GuestNo, PersonRef, SeatNo};

/// So many seats stand for the other members of a presidium whose number the report does not tell.
const UNNAMED_MEMBERS: u32 = 2;

/// The persons of a report.
pub(super) struct Persons {
    pub(super) roll: RollDraft,
    pub(super) host: Placement,
    pub(super) standing_chairs: Vec<SeatNo>,
    pub(super) present: u32,
    by_name: BTreeMap<PersonName, PersonRef>,
    /// The presidium's members, where there is one.
    members: Vec<SeatNo>,
}

impl Persons {
    pub(super) fn of(facts: &Facts) -> Result<Self, String> {
        let attendance =
            facts.attendance.as_ref().ok_or("the report does not tell how many were entitled and present")?;
        let host = facts.hosts.first().ok_or("the report does not tell who presided")?;
        let seated = seated(facts);
        let named = u32::try_from(seated.len()).unwrap_or(u32::MAX);
        let others = if mentions_other_members(facts) { UNNAMED_MEMBERS } else { 0 };
        if named + others > attendance.present {
            return Err(format!("the report names {named} with a seat, but only {} were present", attendance.present));
        }
        let ranks = ranks(facts);
        let roll = roll(facts, &seated, attendance.entitled, &ranks);
        let by_name = by_name(&roll);
        let presidium = match facts.assembly.kind.family() {
            Family::Congress => (1..=named + others).map(SeatNo).collect(),
            Family::Cppcc | Family::Association => Vec::new(),
        };
        let persons = Self {
            host: Placement { person: person(&by_name, &host.name)?, title: host.title.clone() },
            roll,
            standing_chairs: Vec::new(),
            present: attendance.present,
            by_name,
            members: presidium,
        };
        let chairs = standing_chairs(facts).into_iter().filter_map(|chair| persons.seat(&chair.name));
        let mut standing_chairs: Vec<SeatNo> = Vec::new();
        chairs.for_each(|chair| {
            if !standing_chairs.contains(&chair) {
                standing_chairs.push(chair)
            }
        });
        Ok(Self { standing_chairs, ..persons })
    }

    /// The person of that name; every name of the report stands in the roll.
    pub(super) fn person(&self, name: &PersonName) -> Result<PersonRef, String> {
        person(&self.by_name, name)
    }

    pub(super) fn placed(&self, participant: &Participant) -> Result<Placement, String> {
        Ok(Placement { person: self.person(&participant.name)?, title: participant.title.clone() })
    }

    pub(super) fn all_placed(&self, participants: &[Participant]) -> Result<Vec<Placement>, String> {
        participants.iter().map(|participant| self.placed(participant)).collect()
    }

    fn seat(&self, name: &PersonName) -> Option<SeatNo> {
        match self.by_name.get(name)? {
            PersonRef::Seat(seat) => Some(*seat),
            PersonRef::Guest(_) => None,
        }
    }

    pub(super) fn presidium(&self) -> Option<PresidiumList> {
        let members = self.members.clone();
        (!members.is_empty()).then_some(PresidiumList { members, secretary_general: None })
    }

    /// The figures of the presidium's decisions: no absence and no dissent is entered.
    pub(super) fn figures(&self) -> Option<PresidiumFigures> {
        let members = u32::try_from(self.members.len()).unwrap_or(u32::MAX);
        (members > 0).then_some(PresidiumFigures { present: members, approvals: members, meeting: None })
    }
}

fn person(by_name: &BTreeMap<PersonName, PersonRef>, name: &PersonName) -> Result<PersonRef, String> {
    by_name.get(name).copied().ok_or_else(|| format!("{} stands in two forms in the report", name.hans))
}

/// Those whom the report proves to have a seat, each once, in the order of the lists.
fn seated(facts: &Facts) -> Vec<&PersonName> {
    let named = || facts.rostrum.iter().flat_map(|group| &group.persons).chain(&facts.present_named);
    let proven = named().filter(|person| is_called_member(person) || leads_committee(facts, person));
    let presidium = facts.rostrum.iter().filter(|group| of_presidium(group)).flat_map(|group| &group.persons);
    let chairs = facts.hosts.iter().chain(&facts.executive_chairs);
    let named: Vec<&Participant> = match facts.assembly.kind.family() {
        Family::Congress => presidium.chain(chairs).chain(proven).collect(),
        Family::Cppcc | Family::Association => chairs.chain(proven).collect(),
    };
    each_once(named.into_iter().map(|person| &person.name))
}

fn each_once<'a>(names: impl Iterator<Item = &'a PersonName>) -> Vec<&'a PersonName> {
    let mut once: Vec<&PersonName> = Vec::new();
    for name in names {
        if !once.contains(&name) {
            once.push(name);
        }
    }
    once
}

/// 委员中的副厅级干部: one of the members.
fn is_called_member(person: &Participant) -> bool {
    person.title.as_ref().is_some_and(|title| title.hans.starts_with("委员中的") || title.hans.starts_with("代表中的"))
}

/// 市政协副主席: chair, vice-chairs and secretary-general of a CPPCC committee are members of it, whether they preside or not.
fn leads_committee(facts: &Facts, person: &Participant) -> bool {
    let level = facts.assembly.place.hans.chars().next_back().map(String::from).unwrap_or_default();
    let title = person.title.as_ref().filter(|_| facts.assembly.kind == AssemblyKind::Cppcc);
    title.is_some_and(|title| is_office_of(&format!("{level}政协"), &title.hans))
}

/// Those of another committee (县政协主席), former ones and officers of its party group are not proven to be members.
fn is_office_of(committee: &str, title: &str) -> bool {
    let mut named_before = false;
    title.split('、').any(|position| {
        // 市政协党组书记、主席: the second position is of the same committee.
        let office = position.strip_prefix(committee).or(Some(position).filter(|_| named_before));
        named_before = office.is_some();
        matches!(office, Some("主席" | "副主席" | "秘书长"))
    })
}

fn of_presidium(group: &RostrumGroup) -> bool {
    group.group.starts_with("presidium") || group.label.as_ref().is_some_and(|label| label.hans.contains("主席团"))
}

/// 大会主席团其他成员: members who are not named.
fn mentions_other_members(facts: &Facts) -> bool {
    facts.assembly.kind == AssemblyKind::Congress
        && facts.rostrum.iter().any(|group| group.unnamed && of_presidium(group))
}

/// Those whom a label or a title calls 常务主席.
fn standing_chairs(facts: &Facts) -> Vec<&Participant> {
    let is_standing = |text: &Option<Text>| text.as_ref().is_some_and(|text| text.hans.contains("常务主席"));
    let groups = facts.rostrum.iter().filter(|group| is_standing(&group.label)).flat_map(|group| &group.persons);
    groups.chain(facts.hosts.iter().filter(|host| is_standing(&host.title))).collect()
}

fn roll(facts: &Facts, seated: &[&PersonName], entitled: u32, ranks: &BTreeMap<&PersonName, u16>) -> RollDraft {
    let group = GroupNo(1);
    let rank = |name: &PersonName| ranks.get(name).copied();
    let seats = (1..=entitled).map(|no| {
        let name = usize::try_from(no - 1).ok().and_then(|at| seated.get(at)).copied();
        Seat { no: SeatNo(no), name: name.cloned(), group, office: None, rank: name.and_then(rank) }
    });
    let others = each_once(facts.people().filter(|name| !seated.contains(name)));
    let guests = others.into_iter().zip(1..).map(|(name, no)| Guest {
        no: GuestNo(no),
        name: name.clone(),
        office: None,
        rank: rank(name),
    });
    RollDraft {
        groups: vec![Group { no: group, name: unknown_group(facts.assembly.kind) }],
        seats: seats.collect(),
        guests: guests.collect(),
    }
}

/// The report tells nothing of delegations or sectors.
fn unknown_group(kind: AssemblyKind) -> Text {
    match kind.family() {
        Family::Congress => {
            Text::new("代表团（报道未载）", "代表團（報道未載）").with_english("Delegations not reported")
        }
        Family::Association => Text::new("会员（报道未载）", "會員（報道未載）").with_english("Members not reported"),
        Family::Cppcc => Text::new("界别（报道未载）", "界別（報道未載）").with_english("Sectors not reported"),
    }
}

fn by_name(roll: &RollDraft) -> BTreeMap<PersonName, PersonRef> {
    let seats = roll.seats.iter().filter_map(|seat| Some((seat.name.clone()?, PersonRef::Seat(seat.no))));
    let guests = roll.guests.iter().map(|guest| (guest.name.clone(), PersonRef::Guest(guest.no)));
    seats.chain(guests).collect()
}

/// One order that keeps that of every list of protocol; no ranks where the lists contradict each other, so that each list then
/// stays as it is printed. The list of executive chairs stands in stroke order and tells nothing of rank.
fn ranks(facts: &Facts) -> BTreeMap<&PersonName, u16> {
    let groups = facts.rostrum.iter().map(|group| group.persons.as_slice());
    let lists: Vec<Vec<&PersonName>> = std::iter::once(facts.present_named.as_slice())
        .chain(groups)
        .map(|list| list.iter().map(|person| &person.name).collect())
        .collect();
    let mut left = each_once(lists.iter().flatten().copied());
    let mut order: Vec<&PersonName> = Vec::with_capacity(left.len());
    while !left.is_empty() {
        // The first who has nobody left before them in any list comes next.
        let free = left.iter().position(|name| lists.iter().all(|list| leads(list, name, &order)));
        match free {
            Some(at) => order.push(left.remove(at)),
            None => return BTreeMap::new(),
        }
    }
    order.into_iter().zip(1..).collect()
}

/// Says whether all who stand before that name in the list have their place already.
fn leads(list: &[&PersonName], name: &PersonName, placed: &[&PersonName]) -> bool {
    let before = list.iter().position(|other| *other == name).unwrap_or_default();
    list.iter().take(before).all(|other| placed.contains(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_officers_of_the_committee_itself_are_proven_members() {
        for title in ["市政协主席", "市政协副主席", "市政协秘书长", "市政协党组书记、主席", "市委常委、市政协副主席"]
        {
            assert!(is_office_of("市政协", title), "{title}");
        }
        for title in
            ["市委副书记、市长", "县政协主席", "市政协原副主席", "市政协党组副书记", "市政协副秘书长", "市委秘书长"]
        {
            assert!(!is_office_of("市政协", title), "{title}");
        }
    }
}
